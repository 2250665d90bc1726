"""Journey: the förbundschef lets a new person in, who chooses a password and sees the right."""

import re

from playwright.sync_api import expect

from finsam.behorighet import Roll

LANK = re.compile(r"https?://localhost:\d+(/konto/inbjudan/\S+)")


def test_forbundschef_invites_a_user_who_chooses_a_password(resa, granska):
    page = resa.page

    # given the förbundschef at the list of users
    resa.logga_in(Roll.FORBUNDSCHEF)
    resa.ga_till("/anvandare/")
    granska(page, "anvandare")
    resa.folj("Ny användare")

    # when a new ledamot is entered
    page.get_by_label("Namn").fill("Kim Lind")
    page.get_by_label("E-postadress").fill("kim.lind@example.se")
    page.get_by_label("Ledamot").check()
    granska(page, "anvandare-ny")
    resa.skicka("Skapa och bjud in")

    # then the page says so, and the log too
    expect(resa.meddelande).to_contain_text("inbjudan till kim.lind@example.se")
    resa.ga_till("/logg/")
    expect(resa.innehall.get_by_role("row").nth(1)).to_contain_text("bjöd in användare")
    granska(page, "logg")
    resa.logga_ut()

    # and the link in the mail lets them choose a password and come in, to read
    [vag] = LANK.findall(resa.server.logg)
    resa.ga_till(vag)
    granska(page, "valj-losenord")
    page.get_by_label("Lösenord", exact=True).fill("blå cykel i regn")
    page.get_by_label("Lösenordet en gång till").fill("blå cykel i regn")
    page.get_by_role("main").get_by_role("button").click()
    resa.logga_in("kim.lind@example.se", "blå cykel i regn")
    expect(page.get_by_role("banner")).to_contain_text("Kim Lind")
