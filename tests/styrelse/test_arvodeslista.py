"""The lists for the payroll: one for each payer, summed, sent and paid."""

from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from pypdf import PdfReader

from styrelse import services
from styrelse.arvodeslistrad import blad, gor_pdf, kontosummor, papper, personsummor
from styrelse.arvodesunderlag import utkast
from styrelse.kanslilista import att_gora
from styrelse.models import Arvode, Arvodesreglemente
from styrelse.services.arvode import (
    angra_arvoden_betalda,
    godkann_arvoden,
    gor_listor,
    markera_skickad,
    notera_arvoden_betalda,
)
from tests import verapdf
from tests.styrelse.arvodena import godkant_kvartal, kvartal, person, reglemente, resa


@pytest.fixture
def regler(chef, styrelse_med_ledamoter) -> Arvodesreglemente:
    return reglemente(chef, styrelse_med_ledamoter)


def test_there_is_a_list_for_each_payer(chef, styrelse_med_ledamoter, medlem):
    """Whoever has appointed the ledamot pays."""
    ljungby, regionen = medlem(), medlem("Region Kronoberg", typ="region")
    for namn, utsedd_av in (("Anna", ljungby), ("Bo", regionen)):
        uppdrag = person(namn).uppdrag.get()
        services.andra_uppdrag(by=chef, uppdrag=uppdrag, medlem=utsedd_av)
    reglemente(chef, styrelse_med_ledamoter, per_medlem=True)
    underlag = godkant_kvartal(chef)
    listor = gor_listor(by=chef, underlag=underlag)
    assert {str(lista.utbetalare): lista.arvoden.count() for lista in listor} == {
        "Ljungby kommun": 3,
        "Region Kronoberg": 3,
    }
    with pytest.raises(ValidationError, match="redan på en lista"):
        gor_listor(by=chef, underlag=underlag)


def test_a_list_sums_by_person_and_account(chef, regler):
    resa(chef, person("Anna"))
    [lista] = gor_listor(by=chef, underlag=godkant_kvartal(chef))
    anna, bo = personsummor(lista)
    assert [(r.slag, r.antal, r.konto, r.belopp) for r in anna.rader] == [
        ("Månadsarvode", 3, "7240", 6570),
        ("Bilersättning", 1, "7331", 100),
    ]
    assert (anna.belopp, bo.belopp) == (6670, 4380)
    konton = kontosummor([anna, bo])
    assert konton == [("7240", "Månadsarvode", 10950), ("7331", "Bilersättning", 100)]
    assert sum(b for *_, b in konton) == sum(a.belopp for a in Arvode.objects.all())


def test_a_list_says_whom_and_what_but_never_a_personnummer(chef, regler):
    [lista] = gor_listor(by=chef, underlag=godkant_kvartal(chef))
    ark = blad(lista)
    assert ark.rubriker[:6] == ["Namn", "Utsedd av", "Slag", "Antal", "Konto", "Belopp"]
    forsta = next(ark.rader)
    assert forsta[0] == "Anna"
    assert forsta[5] == Decimal(6570)
    assert forsta[6:] == ["januari–mars 2022", "förbundet"]
    html = papper(lista)
    assert "Skatt och sociala avgifter räknas av den som betalar ut" in html
    assert "10\u00a0950,00" in html


def test_a_list_is_one_page_that_holds_for_archive_and_reading_aloud(chef, regler):
    [lista] = gor_listor(by=chef, underlag=godkant_kvartal(chef))
    data = gor_pdf(lista)
    assert data == gor_pdf(lista)
    assert len(PdfReader(BytesIO(data)).pages) == 1
    assert verapdf.granska(data) == {"3a": [], "ua1": []}


def test_a_list_is_sent_and_then_paid(chef, regler):
    [lista] = gor_listor(by=chef, underlag=godkant_kvartal(chef))
    with pytest.raises(ValidationError, match="är skickad"):
        notera_arvoden_betalda(by=chef, lista=lista, datum=date(2022, 4, 20))
    with pytest.raises(ValidationError, match="inte varit än"):
        markera_skickad(by=chef, lista=lista, datum=timezone.localdate() + timedelta(days=1))
    assert markera_skickad(by=chef, lista=lista, datum=date(2022, 4, 5)).lage == "Skickad"
    with pytest.raises(ValidationError, match="redan skickad"):
        markera_skickad(by=chef, lista=lista, datum=date(2022, 4, 6))
    with pytest.raises(ValidationError, match="skickades"):
        notera_arvoden_betalda(by=chef, lista=lista, datum=date(2022, 4, 1))
    lista = notera_arvoden_betalda(by=chef, lista=lista, datum=date(2022, 4, 25))
    assert lista.lage == "Betald"
    assert not Arvode.objects.obetalda(date(2022, 4, 25)).exists()
    assert Arvode.objects.obetalda(date(2022, 4, 24)).count() == 6
    with pytest.raises(ValidationError, match="redan noterad"):
        notera_arvoden_betalda(by=chef, lista=lista, datum=date(2022, 4, 26))
    angra_arvoden_betalda(by=chef, lista=lista)
    with pytest.raises(ValidationError, match="Ingen betalning"):
        angra_arvoden_betalda(by=chef, lista=lista)


def test_what_is_approved_after_the_list_stands_on_a_new_one(chef, regler, anvandare):
    person("Bo", chef)
    underlag = kvartal(chef)
    godkann_arvoden(by=chef, underlag=underlag)
    [forsta] = gor_listor(by=chef, underlag=underlag)
    markera_skickad(by=chef, lista=forsta, datum=date(2022, 4, 5))
    godkann_arvoden(by=anvandare("administrator"), underlag=underlag)
    [andra] = gor_listor(by=chef, underlag=underlag)
    assert {a.person.namn for a in andra.arvoden.all()} == {"Bo"}
    assert utkast(underlag).rader == []


def test_the_kansli_is_told_what_waits_step_by_step(chef, regler):
    def rubriker() -> list[str]:
        return [rad.rubrik for rad in att_gora(chef, date(2022, 4, 1)) if rad.slag == "Arvoden"]

    kvartal(chef, 2)  # not over on the day
    underlag = kvartal(chef)
    assert rubriker() == ["Godkänn arvoden januari–mars 2022"]
    godkann_arvoden(by=chef, underlag=underlag)
    assert rubriker() == ["Gör listor av arvoden januari–mars 2022"]
    [lista] = gor_listor(by=chef, underlag=underlag)
    assert rubriker() == ["Skicka listan: arvoden januari–mars 2022"]
    markera_skickad(by=chef, lista=lista, datum=date(2022, 4, 5))
    assert rubriker() == []
