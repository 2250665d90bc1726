"""Journey: a new year. Last year's årsredovisning becomes this year's with one press."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from finsam.behorighet import Roll
from rapporter import exempel
from rapporter.exempel.anvandare import LOSENORD
from tests.webblasare.nasta_ar import nasta_ars_bok

BOK = exempel.KATALOG / "sunnerbo" / "bok-2022.se"
LAS_IN = """
from pathlib import Path
from ekonomi.services.sie_import import importera
from finsam.models import User
chef = User.objects.get(email="forbundschef@example.se")
importera(by=chef, data=Path({fil!r}).read_bytes(), namn="bok-2023.se")
"""
# Eget kapital: 2 555 953 at the start of 2022, less the result −511 050 of each of two years.
EGET_KAPITAL = "1 533 853"


@pytest.fixture
def tva_ar(resa, tmp_path: Path):
    """The example förbund a year later: the books of 2022 and of 2023 are in the system."""
    fil = tmp_path / "bok-2023.se"
    fil.write_bytes(nasta_ars_bok(BOK.read_bytes(), 2022))
    resa.server.kor(LAS_IN.format(fil=str(fil)))
    return resa


def test_last_years_report_becomes_this_years_with_one_press(tva_ar, granska):
    resa, page = tva_ar, tva_ar.page

    # given two years of books and last year's årsredovisning
    resa.logga_in(Roll.FORBUNDSCHEF)
    resa.ga_till("/rapporter/")
    granska(page, "rapporter-nasta-ar")

    # when next year's is asked for, with one press
    resa.skicka("Ny årsredovisning 2023 från 2022")

    # then it is there, and what only a person can judge is pointed out with its place
    expect(resa.meddelande).to_contain_text("Årsredovisning 2023 är skapad")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Att läsa igenom i Årsredovisning 2023"
    )
    fokus = resa.innehall.get_by_role("region", name="Fokus 2.1")
    expect(fokus).to_contain_text("Den 16 september 2021 beslutade styrelsen")
    granska(page, "att-lasa-igenom")

    # and every figure has moved on: the statements are 2023's, with 2022 beside
    page.get_by_role("link", name="Årsredovisning 2023").first.click()
    rakning = resa.innehall.get_by_role("table", name="Resultaträkning")
    expect(rakning.get_by_role("columnheader", name="2023")).to_be_visible()
    expect(rakning.get_by_role("columnheader", name="2022")).to_be_visible()
    balans = resa.innehall.get_by_role("table", name="Balansräkning")
    expect(balans).to_contain_text(re.compile(EGET_KAPITAL.replace(" ", r"\s")))
    expect(resa.innehall).to_contain_text("Utkast, inte beslutad")
    granska(page, "ny-arsredovisning")

    # and when the insatser that have ended are switched off, it can be decided
    sidan = page.url
    sla_av_slutade(resa)
    faststall(resa, sidan, granska)

    # then it lies fast as version 1, and its page says by which decision
    expect(page.get_by_role("heading", level=1)).to_have_text("Årsredovisning 2023, version 1")
    page.goto(sidan)
    expect(page.get_by_text("Beslutad 22 mars 2024, § 18").first).to_be_visible()


def sla_av_slutade(resa) -> None:
    """Switch off the avsnitt of the insatser that ended the year before."""
    page = resa.page
    page.get_by_role("link", name="Avsnitt", exact=True).click()
    for insats in ("Fokus 2.1", "SeSam"):
        page.get_by_role("button", name=f"Slå av {insats}").press("Enter")
        rad = page.locator("#tradlista").get_by_role("listitem").filter(has_text=insats)
        expect(rad).to_contain_text("avslaget")


def faststall(resa, sidan: str, granska) -> None:
    """Decide the report whose page is ``sidan``, and wait until its files are made."""
    page = resa.page
    page.goto(f"{sidan}faststall/")
    expect(resa.innehall).to_contain_text("Inget hindrar beslutet")
    granska(page, "faststall-arsredovisning")
    resa.innehall.get_by_role("textbox", name="Paragraf").fill("18")
    resa.innehall.get_by_label("Styrelsen beslutade den").fill("2024-03-22")
    resa.skicka("Fastställ rapporten")
    resa.innehall.get_by_label("Lösenord").fill(LOSENORD)
    resa.skicka("Bekräfta och fortsätt")
    expect(resa.innehall).to_contain_text("SHA-256", timeout=90_000)


def test_the_avsnitt_are_moved_and_switched_by_keyboard_alone(resa, granska):
    page = resa.page

    # given the avsnitt of the årsredovisning
    resa.logga_in(Roll.FORBUNDSCHEF)
    resa.folj("Årsredovisning 2022", "Avsnitt")
    granska(page, "avsnitt-i-rapporten")
    rader = page.locator("#tradlista").get_by_role("listitem")

    # when one is moved up by Enter, twice
    upp = page.get_by_role("button", name=re.compile("Flytta Organisation upp"))
    upp.focus()
    for plats in (1, 0):
        page.keyboard.press("Enter")
        # then the same button has the focus, so that one can press on
        expect(rader.nth(plats)).to_contain_text("Organisation")
        expect(upp).to_be_focused()

    # and when it cannot go further it says why
    expect(upp).to_have_accessible_name(re.compile("Går inte: Avsnittet står redan först"))

    # and an avsnitt that is switched off leaves the report, and its number to the next
    page.get_by_role("button", name="Slå av Bakgrund").press("Enter")
    expect(rader.filter(has_text="Bakgrund")).to_contain_text("avslaget")
    page.get_by_role("link", name="Årsredovisning 2022").first.click()
    expect(page.get_by_role("heading", name="2 Uppgifter och beslutanderätt")).to_be_visible()
    expect(page.get_by_role("heading", name="Bakgrund")).to_have_count(0)
