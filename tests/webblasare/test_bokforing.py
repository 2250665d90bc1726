"""Journey: the ekonom enters a verifikation without touching the mouse."""

import re

from playwright.sync_api import expect

from finsam.behorighet import Roll


def skriv_verifikation(resa, text: str, *rader: tuple[str, str, str]) -> None:
    """Type a whole voucher, going from field to field with Tab."""
    page = resa.page
    # How a date is typed differs with the browser's language; the rest is typed key by key.
    page.get_by_label("Bokföringsdatum").fill("2022-12-31")
    resa.tabba_till(page.get_by_label("Text", exact=True))
    page.keyboard.type(text)
    for nummer, (konto, sida, belopp) in enumerate(rader, start=1):
        resa.tabba_till(page.get_by_label(f"Konto, rad {nummer}"))
        page.keyboard.type(konto)
        resa.tabba_till(page.get_by_label(f"{sida}, rad {nummer}"))
        page.keyboard.type(belopp)


def test_ekonom_enters_a_verifikation_by_keyboard_alone(resa, granska):
    # given the page of a new verifikation
    resa.logga_in(Roll.EKONOM)
    page = resa.page
    resa.ga_till("/ekonomi/verifikationer/ny/")
    granska(page, "ny-verifikation")

    # when one is typed that does not balance, and Enter is pressed in its last field
    skriv_verifikation(
        resa, "Pärmar till arkivet", ("6110", "Debet", "1250"), ("1930", "Kredit", "1000")
    )
    page.keyboard.press("Enter")

    # then one stands at a message that says what is missing, and nothing typed is lost
    fel = page.get_by_role("alert")
    expect(fel).to_be_focused()
    expect(fel).to_contain_text("250,00")
    expect(page.get_by_label("Text", exact=True)).to_have_value("Pärmar till arkivet")
    expect(page.get_by_label("Konto, rad 1")).to_have_value("6110")
    expect(page.get_by_label("Debet, rad 1")).to_have_value(re.compile("^1.?250"))
    granska(page, "ny-verifikation-fel")

    # and when the amount is mended and Enter is pressed again
    resa.tabba_till(page.get_by_label("Kredit, rad 2"))
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type("1 250,00")
    page.keyboard.press("Enter")

    # then it is posted with a number, and both sides are shown
    expect(page).to_have_url(re.compile(r"/ekonomi/verifikationer/\d+/$"))
    expect(resa.meddelande).to_contain_text("är bokförd")
    rader = resa.innehall.get_by_role("table").first
    expect(rader).to_contain_text("6110 Kontorsmateriel")
    expect(rader.get_by_text("1 250,00")).to_have_count(4)  # two rows, and the sums of both sides


def test_ekonom_corrects_a_verifikation_that_is_wrong(resa, granska):
    # given a posted verifikation, which can be corrected but not changed
    resa.logga_in(Roll.EKONOM)
    page = resa.page
    resa.ga_till("/ekonomi/verifikationer/400/")

    # when a reason is typed and Enter pressed
    resa.folj("Rätta")
    granska(page, "ratta-verifikation")
    resa.tabba_till(page.get_by_label("Varför rättas den?"))
    page.keyboard.press("End")
    page.keyboard.type("fel konto")
    page.keyboard.press("Enter")

    # then a new one cancels it, and each leads to the other
    expect(resa.meddelande).to_contain_text("är rättad med")


def test_ekonom_reads_statements_and_budget(resa, granska):
    # given the ekonom at the first page of Ekonomi
    resa.logga_in(Roll.EKONOM)
    resa.page.get_by_role("link", name="Ekonomi", exact=True).click()
    granska(resa.page, "ekonomi")

    # then each kind of statement can be read
    for sida, rubrik in (
        ("balansrakning", "Balansräkning"),
        ("kassaflode", "Kassaflödesanalys"),
        ("noter", "Noter"),
        ("budget", "Budget"),
    ):
        resa.ga_till(f"/ekonomi/{sida}/")
        expect(resa.page.get_by_role("heading", level=1)).to_contain_text(rubrik)
        granska(resa.page, sida)

    # and the long lists: vouchers, and an account with its balance after each row
    resa.ga_till("/ekonomi/verifikationer/")
    granska(resa.page, "verifikationer")
    resa.ga_till("/ekonomi/konton/1930/")
    granska(resa.page, "huvudbok")
