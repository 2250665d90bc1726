"""Journey: a draft is sent out, read and commented on a phone, resolved, decided, withdrawn."""

import re

from playwright.sync_api import expect

from finsam.behorighet import Roll
from rapporter.exempel.anvandare import LOSENORD

# A report of a year without books, whose text the gate has nothing to say about; and a board
# with the example's ledamot in it today.
GIVET = """
from datetime import date
from finsam.models import User
from rapporter.mall import Avsnittsmall
from rapporter.models import Rapport
from rapporter.services import skapa_rapport_fran_mall
from styrelse.models import Organ, Person, Uppdrag
chef = User.objects.get(email="forbundschef@example.se")
text = "Under året har förbundet arbetat för att fler ska komma i arbete eller studier."
mall = [Avsnittsmall("inledning", "Inledning", text=text)]
rapport = skapa_rapport_fran_mall(typ="verksamhetsplan", ar=2031, by=chef, mall=mall)
fran = date(2020, 1, 1)
organ = Organ.objects.create(namn="Läsgruppen", typ="beredningsgrupp", from_datum=fran)
user = User.objects.get(email="ledamot@example.se")
person = Person.objects.create(namn="Lea Ledamot", user=user)
Uppdrag.objects.create(person=person, organ=organ, roll="ledamot", from_datum=fran)
print(rapport.pk)
"""
TELEFON = {"width": 375, "height": 812}


def skicka_ut(resa, granska, pk: str) -> None:
    resa.logga_in(Roll.FORBUNDSCHEF)
    resa.ga_till(f"/rapporter/{pk}/versioner/")
    resa.folj("Skicka ut utkast")
    granska(resa.page, "utkast-nytt")
    resa.innehall.get_by_label("Läsgruppen").check()
    resa.innehall.get_by_label("Sista dag för synpunkter").fill("2031-12-01")
    resa.innehall.get_by_label("Meddelande").fill("Läs inledningen.")
    resa.skicka("Gör utkastet")
    expect(resa.page.get_by_role("heading", level=1)).to_contain_text("version 1")
    resa.logga_ut()


def las_och_kommentera(resa, granska) -> None:
    """The ledamot, on the phone, from the start page."""
    resa.logga_in(Roll.LEDAMOT)
    resa.page.set_viewport_size(TELEFON)
    resa.innehall.get_by_role("link", name=re.compile("Läs utkastet")).click()
    expect(resa.innehall).to_contain_text("Läs inledningen.")
    resa.innehall.get_by_text("Kommentera Inledning").click()
    resa.innehall.get_by_label("Din kommentar").fill("Skriv hur många.")
    resa.skicka("Lämna kommentaren")
    expect(resa.innehall).to_contain_text("Skriv hur många.")
    granska(resa.page, "utkast-las")
    resa.skicka("Jag har läst")
    expect(resa.innehall).to_contain_text("Du har läst")
    resa.logga_ut()


def los(resa, granska) -> None:
    """The kansli finds the comment on its start page, and answers it."""
    resa.logga_in(Roll.FORBUNDSCHEF)
    resa.innehall.get_by_role("link", name=re.compile("Svara på kommentarer om")).click()
    resa.folj("Inledning")
    granska(resa.page, "kommentar")
    resa.innehall.get_by_label("Besvarat").check()
    resa.innehall.get_by_role("textbox", name="Svar").fill("Antalet kommer i årsredovisningen.")
    resa.skicka("Lös kommentaren")
    expect(resa.innehall).to_contain_text("Antalet kommer i årsredovisningen.")


def faststall(resa, granska, pk: str) -> None:
    resa.ga_till(f"/rapporter/{pk}/faststall/")
    granska(resa.page, "faststall")
    resa.innehall.get_by_role("textbox", name="Paragraf").fill("18")
    resa.innehall.get_by_label("Styrelsen beslutade den").fill("2022-03-17")
    resa.skicka("Fastställ rapporten")
    resa.innehall.get_by_label("Lösenord").fill(LOSENORD)
    resa.skicka("Bekräfta och fortsätt")


def test_a_draft_becomes_a_decided_report_and_is_withdrawn(tom_resa, granska):
    # given a report that is written, and a group to read it
    resa, pk = tom_resa, tom_resa.server.kor(GIVET)

    # when a draft is sent out, read and commented on by a ledamot, and the comment resolved
    skicka_ut(resa, granska, pk)
    las_och_kommentera(resa, granska)
    los(resa, granska)

    # and the board has decided
    faststall(resa, granska, pk)

    # then everybody reads it, with the sums of its files
    expect(resa.innehall).to_contain_text("SHA-256")
    expect(resa.innehall).to_contain_text("samma siffror i dag")
    granska(resa.page, "beslutad")

    # and it can be withdrawn with a reason, and is marked
    resa.folj("Återkalla beslutet")
    resa.innehall.get_by_label("Varför återkallas beslutet?").fill("Fel år i inledningen.")
    resa.skicka("Återkalla beslutet")
    expect(resa.innehall.get_by_role("table").first).to_contain_text("Återkallad")
    granska(resa.page, "versioner")
