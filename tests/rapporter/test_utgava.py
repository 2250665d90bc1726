"""A version is a report as it was: numbered, never changed, and fast where it is decided."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from finsam import filer
from finsam.models import Handelse
from rapporter import services
from rapporter import utgavefiler as filmodul
from rapporter.kontroll import Allvar, Fynd
from rapporter.mall import Avsnittsmall
from rapporter.models import Avsnitt, Bilaga, Bild, Rapport, Utgava
from rapporter.services import utgava as modul
from rapporter.services.utgava import Styrelsebeslut, aterkalla, faststall, ta_utgava

pytestmark = pytest.mark.django_db
MALL = (
    Avsnittsmall("a", "Ekonomi", text="Året {{ ar }} var gott."),
    Avsnittsmall("b", "Resultat", foralder="a", text="Det gick bra."),
)
BESLUT = Styrelsebeslut(date(2023, 3, 17), "18")
LAST = "ligger fast|Återkalla beslutet"


@pytest.fixture(autouse=True)
def utan_sattning(monkeypatch):
    """What a PDF looks like is tested elsewhere; here it is only kept."""
    monkeypatch.setattr("rapporter.utskrift.gor_pdf", lambda _d, **_: b"%PDF-1.7 prov")


@pytest.fixture
def chef(anvandare):
    return anvandare("forbundschef")


@pytest.fixture
def rapport(chef) -> Rapport:
    return services.skapa_rapport_fran_mall(typ="arsredovisning", ar=2022, mall=MALL, by=chef)


@pytest.fixture
def utan_hinder(monkeypatch):
    """The gate has nothing to say: the förbund of these tests is empty."""
    monkeypatch.setattr("rapporter.services.utgava.hinder", lambda _rapport: [])


@pytest.fixture
def beslutad(rapport, chef, utan_hinder) -> Utgava:
    return faststall(rapport=rapport, by=chef, beslut=BESLUT)


def utkast(rapport, chef) -> Utgava:
    return ta_utgava(rapport=rapport, slag="utkast", by=chef)


def kor(sql: str, *varden: object) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, varden)


# -- Drafts ----------------------------------------------------------------------------------


def test_drafts_are_numbered_from_1_and_keep_each_avsnitt_as_it_was_read(rapport, chef):
    forsta, andra = utkast(rapport, chef), utkast(rapport, chef)
    assert (forsta.nummer, andra.nummer) == (1, 2)
    assert [(t["nyckel"], t["nummer"], t["rubrik"]) for t in forsta.texter] == [
        ("a", "1", "Ekonomi"),
        ("b", "1.1", "Resultat"),
    ]
    assert "Året 2022 var gott." in forsta.texter[0]["html"]
    assert forsta.texter[0]["text"] == MALL[0].text


def test_a_draft_stays_as_it_was_when_the_text_goes_on(rapport, chef):
    forsta = utkast(rapport, chef)
    rapport.avsnitt.filter(nyckel="a").update(text="Något annat.")
    assert "gott" in Utgava.objects.get(pk=forsta.pk).texter[0]["html"]
    assert "Något annat" in utkast(rapport, chef).texter[0]["html"]


def test_a_version_is_in_the_log(rapport, chef):
    utkast(rapport, chef)
    handelse = Handelse.objects.get(verb="gjorde version av")
    assert (handelse.by, handelse.detaljer["nummer"]) == (chef, 1)


def test_a_number_that_another_took_meanwhile_is_refused(rapport, chef):
    utkast(rapport, chef)
    with pytest.raises(ValidationError, match="samtidigt"):
        ta_utgava(rapport=rapport, slag="utkast", by=chef, nummer=1)


# -- The freeze --------------------------------------------------------------------------------


def test_the_decided_version_has_its_files_and_sets_the_covers_decision(beslutad, rapport):
    rapport.refresh_from_db()
    assert (beslutad.slag, beslutad.nummer, beslutad.paragraf) == ("beslutad", 1, "18")
    assert (rapport.beslutad_datum, rapport.beslutad_paragraf) == (date(2023, 3, 17), "18")
    assert all(len(fil.sha256) == 64 for fil in (beslutad.html, beslutad.pdf, beslutad.json))
    assert beslutad.sie is None  # no books of the year


def test_what_hinders_is_said_and_nothing_is_decided(rapport, chef, monkeypatch):
    fynd = [Fynd("Texten saknas.", Allvar.FEL)]
    monkeypatch.setattr("rapporter.services.utgava.hinder", lambda _rapport: fynd)
    with pytest.raises(ValidationError, match=r"Texten saknas\."):
        faststall(rapport=rapport, by=chef, beslut=BESLUT)
    assert not Utgava.objects.exists()


def test_a_decision_of_a_day_to_come_is_refused(rapport, chef, utan_hinder):
    with pytest.raises(ValidationError, match="inte har varit"):
        faststall(rapport=rapport, by=chef, beslut=Styrelsebeslut(date(2999, 1, 1), "1"))


def test_a_text_saved_while_the_files_are_made_stops_it(rapport, chef, utan_hinder, monkeypatch):
    def med_andring(rapporten, *, skapad, utkast=""):
        gjorda = gor_filer(rapporten, skapad=skapad, utkast=utkast)
        Avsnitt.objects.filter(rapport=rapporten, nyckel="a").update(text="Nytt.")
        return gjorda

    gor_filer = modul.gor_filer
    monkeypatch.setattr(modul, "gor_filer", med_andring)
    with pytest.raises(ValidationError, match="ändrades medan"):
        faststall(rapport=rapport, by=chef, beslut=BESLUT)
    assert not Utgava.objects.exists()
    assert Rapport.objects.get(pk=rapport.pk).beslutad_datum is None


def test_a_text_saved_after_the_gate_was_asked_does_not_slip_by_it(rapport, chef, monkeypatch):
    fel, svar = Fynd("Siffran är fel.", Allvar.FEL), []

    def grinden(rapporten):
        svar.append("fel" in rapporten.avsnitt.get(nyckel="a").text)
        if len(svar) == 1:  # saved just after the gate has read the text
            rapporten.avsnitt.filter(nyckel="a").update(text="Något fel.")
        return [fel] if svar[-1] else []

    monkeypatch.setattr("rapporter.services.utgava.hinder", grinden)
    with pytest.raises(ValidationError, match=r"Siffran är fel\."):
        faststall(rapport=rapport, by=chef, beslut=BESLUT)
    assert not Utgava.objects.exists()


def test_a_text_saved_between_page_and_paper_stops_it(rapport, chef, utan_hinder, monkeypatch):
    bygg = filmodul.bygg

    def med_andring(rapporten, medium):
        dokument = bygg(rapporten, medium)
        Avsnitt.objects.filter(rapport=rapporten, nyckel="a").update(text=f"Efter {medium}.")
        return dokument

    monkeypatch.setattr(filmodul, "bygg", med_andring)
    with pytest.raises(ValidationError, match="ändrades medan"):
        faststall(rapport=rapport, by=chef, beslut=BESLUT)


def test_if_it_dies_at_the_end_nothing_is_half_done(rapport, chef, utan_hinder, monkeypatch):
    def do(**_):
        raise RuntimeError("strömmen gick")

    monkeypatch.setattr("rapporter.services.utgava.ta_utgava", do)
    with pytest.raises(RuntimeError):
        faststall(rapport=rapport, by=chef, beslut=BESLUT)
    assert not Utgava.objects.exists()
    assert Rapport.objects.get(pk=rapport.pk).beslutad_datum is None


def test_a_decided_report_is_not_decided_again(beslutad, rapport, chef):
    with pytest.raises(ValidationError, match=LAST):
        faststall(rapport=rapport, by=chef, beslut=BESLUT)


# -- What lies fast ------------------------------------------------------------------------------


def test_the_services_refuse_to_write_in_what_is_decided(beslutad, rapport, chef):
    with pytest.raises(ValidationError, match=LAST):
        services.spara_uppgifter(rapport=rapport, by=chef, dnr="1", motto="")


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE rapporter_avsnitt SET text = 'x' WHERE rapport_id = %s",
        "UPDATE rapporter_avsnitt SET rubrik = 'x' WHERE rapport_id = %s AND nyckel = 'a'",
        "UPDATE rapporter_avsnitt SET ordning = ordning + 50 WHERE rapport_id = %s",
        "DELETE FROM rapporter_avsnitt WHERE rapport_id = %s AND nyckel = 'b'",
        "UPDATE rapporter_rapport SET beslutad_paragraf = '19' WHERE id = %s",
        "UPDATE rapporter_rapport SET motto = 'x' WHERE id = %s",
        "DELETE FROM rapporter_rapport WHERE id = %s",
        "UPDATE rapporter_utgava SET paragraf = '19' WHERE rapport_id = %s",
        "UPDATE rapporter_utgava SET texter = '[]' WHERE rapport_id = %s",
        "DELETE FROM rapporter_utgava WHERE rapport_id = %s",
    ],
)
def test_the_database_refuses_to_change_what_is_decided(beslutad, rapport, sats):
    with pytest.raises(IntegrityError):
        kor(sats, rapport.pk)


def test_the_database_takes_no_new_avsnitt_in_what_is_decided(beslutad, rapport):
    with pytest.raises(IntegrityError), transaction.atomic():
        Avsnitt.objects.create(rapport=rapport, ordning=99, nyckel="c", rubrik="Nytt")


@pytest.mark.parametrize("slag", ["bild", "bilaga"])
def test_the_database_keeps_pictures_and_annexes_of_what_is_decided(
    rapport, chef, utan_hinder, slag
):
    fil = filer.behall(b"prov", "a.png", "image/png", by=chef)
    modell, falt = {
        "bild": (Bild, {"namn": "a", "fil": fil, "bredd": 1, "hojd": 1}),
        "bilaga": (Bilaga, {"rubrik": "A", "ordning": 1, "fil": fil}),
    }[slag]
    rad = modell.objects.create(rapport=rapport, **falt)
    utgava = faststall(rapport=rapport, by=chef, beslut=BESLUT)
    for sats in ("UPDATE {} SET fil_id = fil_id WHERE id = %s", "DELETE FROM {} WHERE id = %s"):
        with pytest.raises(IntegrityError):
            kor(sats.format(modell._meta.db_table), rad.pk)
    annan = falt | {"namn": "b"} if slag == "bild" else falt | {"ordning": 2}
    with pytest.raises(IntegrityError), transaction.atomic():
        modell.objects.create(rapport=rapport, **annan)
    aterkalla(utgava=utgava, by=chef, skal="Fel.")
    rad.delete()


def test_who_writes_and_how_far_is_no_part_of_what_is_decided(beslutad, rapport, chef):
    rapport.avsnitt.filter(nyckel="a").update(lage="granskat", skribent=chef)
    assert rapport.avsnitt.get(nyckel="a").skribent == chef


def test_a_draft_locks_nothing(rapport, chef):
    utkast(rapport, chef)
    rapport.avsnitt.filter(nyckel="a").update(text="Nytt.")
    assert rapport.avsnitt.get(nyckel="a").text == "Nytt."


def test_the_database_lets_no_draft_be_withdrawn(rapport, chef):
    rad = utkast(rapport, chef)
    with pytest.raises(IntegrityError):
        kor(
            "UPDATE rapporter_utgava SET aterkallad_at = at, aterkallad_by_id = %s, "
            "aterkallad_skal = 'x' WHERE id = %s",
            chef.pk,
            rad.pk,
        )


# -- Withdrawal ------------------------------------------------------------------------------


def test_a_withdrawn_decision_opens_the_report_and_stays_readable(beslutad, rapport, chef):
    aterkalla(utgava=beslutad, by=chef, skal="Fel siffra i not 3.")
    rapport.refresh_from_db()
    beslutad.refresh_from_db()
    assert rapport.beslutad_datum is None
    assert (beslutad.galler, beslutad.aterkallad_skal) == (False, "Fel siffra i not 3.")
    rapport.avsnitt.filter(nyckel="a").update(text="Rättat.")
    assert "gott" in Utgava.objects.get(pk=beslutad.pk).texter[0]["html"]


def test_the_version_after_a_withdrawn_gets_the_next_number(beslutad, rapport, chef):
    aterkalla(utgava=beslutad, by=chef, skal="Fel.")
    rapport.refresh_from_db()
    assert faststall(rapport=rapport, by=chef, beslut=BESLUT).nummer == 2
    assert rapport.utgavor.beslutade().count() == 1


def test_withdrawing_without_a_reason_is_refused(beslutad, chef):
    with pytest.raises(ValidationError, match="varför"):
        aterkalla(utgava=beslutad, by=chef, skal=" ")


def test_withdrawing_a_draft_is_refused(rapport, chef):
    with pytest.raises(ValidationError, match="inte ett beslut"):
        aterkalla(utgava=utkast(rapport, chef), by=chef, skal="Fel.")


@pytest.mark.parametrize("sats", ["aterkallad_skal = 'annat'", "aterkallad_at = NULL"])
def test_a_withdrawal_is_noted_once(beslutad, chef, sats):
    aterkalla(utgava=beslutad, by=chef, skal="Fel.")
    with pytest.raises(IntegrityError):
        kor(f"UPDATE rapporter_utgava SET {sats} WHERE id = %s", beslutad.pk)  # noqa: S608
