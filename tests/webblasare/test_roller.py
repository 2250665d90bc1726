"""Journeys: each sees what their role lets them do, and is told so at what it does not."""

import re

from playwright.sync_api import expect

from finsam.behorighet import Roll

SIDOR = (
    "/styrelse/organ/1/",
    "/insatser/",
    "/insatser/fokus/",
    "/ekonomi/",
    "/ekonomi/verifikationer/",
    "/ekonomi/verifikationer/1/",
    "/ekonomi/sie/",
    "/ekonomi/budget/",
    "/rapporter/",
    "/rapporter/1/",
)
HREF = "lankar => lankar.map(lank => lank.getAttribute('href').split('#')[0])"


def test_ledamot_is_offered_nothing_that_a_ledamot_may_not_do(resa, granska):
    # given a ledamot, whose menu has no users and no log
    resa.logga_in(Roll.LEDAMOT)
    granska(resa.page, "start-ledamot")
    resa.page.locator("header summary").click()
    for lank in ("Användare", "Händelselogg"):
        expect(resa.page.get_by_role("link", name=lank)).to_have_count(0)

    lankar = set()

    # then no page offers a way to change anything, nor leads to where they are refused
    for sida in SIDOR:
        resa.ga_till(sida)
        expect(resa.innehall.locator("form[method=post]")).to_have_count(0)
        lankar |= set(resa.innehall.locator("a[href^='/']").evaluate_all(HREF))
    typer = {re.sub(r"\d+", "1", vag): vag for vag in lankar}  # one of each kind of page
    for vag in typer.values():
        svar = resa.page.request.get(resa.url + vag)
        assert svar.status == 200, f"{vag}: {svar.status}"


def test_who_may_not_is_told_so(resa, granska):
    # given the beredningsgrupp, which has nothing to do with the books
    resa.logga_in(Roll.BEREDNINGSGRUPP)

    # when it goes there by its address
    resa.ga_till("/ekonomi/", status=403)

    # then the page says who can help
    expect(resa.innehall).to_contain_text("Be förbundschefen")
    granska(resa.page, "fel-403")

    # and an address that does not exist says so, with a way back
    resa.ga_till("/finns/inte/", status=404)
    granska(resa.page, "fel-404")
    resa.folj("Till översikten")
    expect(resa.page.get_by_role("heading", level=1)).to_have_text("Översikt")


def test_a_forbund_that_has_entered_nothing_is_told_where_to_begin(tom_resa, granska):
    # given a new förbund
    tom_resa.logga_in(Roll.FORBUNDSCHEF)

    # then the start page says what to do first
    expect(tom_resa.page.get_by_role("heading", name="Kom i gång")).to_be_visible()
    granska(tom_resa.page, "start-tom")

    # and every area can be opened, empty as it is
    for omrade in ("Styrelse", "Insatser", "Ekonomi", "Rapporter"):
        tom_resa.page.get_by_role("link", name=omrade, exact=True).click()
        expect(tom_resa.page.get_by_role("heading", level=1)).to_have_text(omrade)
        granska(tom_resa.page, f"tom-{omrade.lower()}")
