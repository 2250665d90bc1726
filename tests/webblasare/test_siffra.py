"""Journey: a figure on the start page leads down to the vouchers behind it."""

import re

from playwright.sync_api import expect

from finsam.behorighet import Roll


def test_ledamot_follows_the_result_down_to_a_verifikation(resa, granska):
    # given a ledamot who wonders where the result of the year comes from
    resa.logga_in(Roll.LEDAMOT)

    # when they open the figure
    resa.page.get_by_role("main").get_by_role("link", name="−511").first.click()

    # then the rows that make it up are listed
    rader = resa.page.get_by_role("table", name="Bokförda rader")
    expect(rader).to_be_visible()
    granska(resa.page, "rader")

    # and each row leads to its verifikation, which shows both sides
    rader.locator("a[href*='/verifikationer/']").first.click()
    expect(resa.page).to_have_url(re.compile(r"/ekonomi/verifikationer/"))
    expect(resa.page.get_by_role("columnheader", name="Debet")).to_be_visible()
    expect(resa.page.get_by_role("columnheader", name="Kredit")).to_be_visible()
    granska(resa.page, "verifikation")
