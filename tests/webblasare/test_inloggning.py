"""Journey: signing in and out."""

import pytest
from playwright.sync_api import expect

from finsam.behorighet import Roll


@pytest.mark.postgres
def test_forbundschef_signs_in_and_out(resa, granska):
    # given someone who has not signed in and asks for the start page
    resa.ga_till("/")
    expect(resa.page).to_have_url(resa.url + "/konto/logga-in/?next=/")
    granska(resa.page, "logga-in")

    # when the förbundschef signs in
    resa.logga_in(Roll.FORBUNDSCHEF)

    # then the start page shows the areas of work
    meny = resa.page.get_by_role("navigation").first
    for rubrik in ("Styrelse", "Insatser", "Ekonomi", "Rapporter"):
        expect(meny.get_by_role("link", name=rubrik, exact=True)).to_be_visible()
    granska(resa.page, "start-forbundschef")

    # and when signing out, the start page is closed again
    resa.logga_ut()
    resa.ga_till("/")
    expect(resa.page.get_by_role("button", name="Logga in", exact=True)).to_be_visible()


def test_wrong_password_is_refused_in_plain_swedish(resa, granska):
    # given the sign-in page
    resa.ga_till("/konto/logga-in/")

    # when someone guesses
    resa.page.get_by_label("E-post").fill("forbundschef@example.se")
    resa.page.get_by_label("Lösenord", exact=True).fill("gissning-2022")
    resa.page.get_by_role("button", name="Logga in", exact=True).click()

    # then the page says so, keeps the address and lets nobody in
    expect(resa.page.get_by_role("alert")).to_contain_text("lösenord")
    expect(resa.page.get_by_label("E-post")).to_have_value("forbundschef@example.se")
    granska(resa.page, "logga-in-fel")
