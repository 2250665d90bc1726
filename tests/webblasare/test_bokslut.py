"""Journeys: a cost is accrued; the förbundschef closes the year, and opens it again."""

import pytest
from playwright.sync_api import expect

from finsam.behorighet import Roll
from rapporter.exempel.anvandare import LOSENORD

# The books of 2022 are kept here, and all but the bank is reconciled.
NASTAN_KLART = """
from datetime import date
from ekonomi.bokslutslage import kvar
from ekonomi.models import Rakenskapsar
from ekonomi.services.bokfors import valj_bokforing
from ekonomi.services.bokslut import paborja_bokslut
from ekonomi.services.checklista import satt_klar
from finsam.models import User
by = User.objects.get(email="forbundschef@example.se")
ar = valj_bokforing(by=by, ar=Rakenskapsar.objects.get(start=date(2022, 1, 1)), bokfors="har")
bokslut = paborja_bokslut(by=by, ar=ar, dag=ar.slut)
for lage in kvar(bokslut):
    if lage.rubrik != "Banken är avstämd":
        satt_klar(by=by, punkt=lage.punkt, kommentar="Avstämt.")
print(bokslut.get_absolute_url())
"""
SENASTE_AR = "from ekonomi.models import Rakenskapsar; print(Rakenskapsar.objects.first().pk)"


@pytest.fixture
def bokslut(resa) -> str:
    """The address of a bokslut where one point remains, with the förbundschef signed in."""
    adress = resa.server.kor(NASTAN_KLART)
    resa.logga_in(Roll.FORBUNDSCHEF)
    return adress


def arets_resultat(resa):
    """The row that the closed year prints."""
    resa.ga_till("/ekonomi/resultatrakning/?ar=2022")
    return resa.innehall.get_by_role("row", name="Årets resultat")


def skicka_med_losenord(resa, knapp: str) -> None:
    """Press a button of weight; it asks who one is, unless one has just said so."""
    resa.skicka(knapp)
    losenord = resa.page.get_by_label("Lösenord", exact=True)
    expect(losenord.or_(resa.meddelande.get_by_text("är"))).to_be_visible()
    if losenord.count():
        losenord.fill(LOSENORD)
        resa.skicka("Bekräfta och fortsätt")


def test_chef_accrues_a_cost_that_belongs_to_the_year(resa, bokslut, granska):
    # given the bokslut of the year
    page = resa.page
    resa.ga_till("/ekonomi/bokslut/")
    granska(page, "bokslut")

    # when a cost is entered and booked
    resa.ga_till(f"{bokslut}periodiseringar/")
    resa.folj("Ny periodisering")
    granska(page, "periodisering-ny")
    page.get_by_label("Vad det gäller").fill("Revision 2022")
    page.get_by_label("Belopp").fill("1 000")
    page.get_by_label("Kostnads- eller intäktskonto").fill("6421")
    page.get_by_label("Balanskonto").fill("2990")
    resa.skicka("Spara")
    resa.folj("Bokför alla")
    resa.skicka("Bokför alla")

    # then it is in the year's result, and its reversal waits for the next year
    expect(resa.meddelande).to_contain_text("En periodisering är bokförd.")
    expect(resa.innehall.get_by_role("table")).to_contain_text("BOK1")
    expect(resa.innehall.get_by_role("table")).to_contain_text("Väntar")
    granska(page, "periodiseringar")
    expect(arets_resultat(resa)).to_contain_text("−512 050")


def test_chef_closes_the_year_and_opens_it_again(resa, bokslut, granska):
    # given one point that remains, so that the button says why it is off
    page = resa.page
    resa.ga_till(bokslut)
    expect(resa.innehall).to_contain_text("1 punkt återstår innan 2022 kan stängas.")
    expect(resa.innehall).to_contain_text("1 återstår i checklistan.")
    granska(page, "bokslut-lage")

    # when it is ticked off and the year is closed
    resa.folj("Checklista")
    granska(page, "checklista")
    page.get_by_role("link", name="Pricka av").click()
    page.get_by_label("Kommentar").fill("Enligt kontoutdraget.")
    resa.skicka("Pricka av")
    resa.folj("Stäng året")
    expect(page.get_by_label("Konto för årets resultat")).to_have_value("2069")
    granska(page, "bokslut-stang")
    skicka_med_losenord(resa, "Stäng året")

    # then it says what was done, and the closed year prints what it printed
    expect(resa.meddelande).to_contain_text("2022 är stängt och låst.")
    expect(resa.meddelande).to_contain_text("Ingående balanser i 2023")
    granska(page, "bokslut-stangt")
    expect(arets_resultat(resa)).to_contain_text("−511 050")

    # and when it is opened again with a reason, that is so still
    resa.ga_till(bokslut)
    resa.folj("Öppna igen")
    page.get_by_label("Varför öppnas bokslutet?").fill("En faktura kom sent.")
    granska(page, "bokslut-oppna")
    skicka_med_losenord(resa, "Öppna bokslutet")
    expect(resa.meddelande).to_contain_text("Årsbokslut 2022 är öppet igen.")
    expect(arets_resultat(resa)).to_contain_text("−511 050")


def test_next_years_balances_and_the_binder_follow_the_close(resa, bokslut, granska):
    # given a year that has been closed
    resa.ga_till(f"{bokslut}checklista/")
    resa.page.get_by_role("link", name="Pricka av").click()
    resa.skicka("Pricka av")
    resa.folj("Stäng året")
    skicka_med_losenord(resa, "Stäng året")
    expect(resa.meddelande).to_contain_text("är stängt")

    # then the next year begins with what it left
    resa.ga_till(f"/ekonomi/rakenskapsar/{resa.server.kor(SENASTE_AR)}/ingaende/")
    expect(resa.innehall).to_contain_text("De stämmer.")
    granska(resa.page, "ingaende-balanser")

    # and the auditor finds it all in one file
    resa.ga_till(bokslut)
    resa.folj("Gör revisorspärm")
    resa.skicka("Gör revisorspärmen")
    parm = resa.innehall.get_by_role("link", name="revisorsparm-2022-12-31.pdf")
    expect(parm).to_be_visible()
