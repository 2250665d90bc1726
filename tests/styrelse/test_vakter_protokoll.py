"""Raw SQL against a protokoll, past every service: what is justerat stands, the §§ have no gap."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, models

from finsam.models import User
from styrelse import services
from styrelse.models import (
    Beslut,
    Jav,
    Kandidat,
    Narvaro,
    Paragraf,
    Paragrafserie,
    Protokollspunkt,
    Reservation,
    Rost,
    Textversion,
    Votering,
    Yrkande,
)
from tests.ekonomi.rasql import ersatt, kor, literal, nekas, sql, uppdatera
from tests.samtidigt import samtidigt
from tests.styrelse.motet import hall_mote

LAST = "klart eller justerat"
DELAR = (
    *(Narvaro, Jav, Yrkande, Votering, Rost, Kandidat, Reservation),
    *(Beslut, Protokollspunkt, Textversion),
)
# A column of each that could be tampered with, and what with.
ANDRING = {
    Narvaro: "narvarande = NOT narvarande",
    Jav: "grund = '5'",
    Yrkande: "text = 'annat'",
    Votering: "utslag = 'nej'",
    Rost: "svar = 'nej'",
    Kandidat: "antal = 9",
    Reservation: "text = 'annat'",
    Beslut: "text = 'att avslå'",
    Protokollspunkt: "text = 'annat'",
    Textversion: "text = 'annat'",
}


@pytest.fixture
def fullt(mote):
    """A protokoll with something of everything, not yet klart."""
    mote.narvarande("Anna", "Bo", "Cia", "Dan", "Eva")
    punkt, bo = mote.punkter[1], mote.rad("Bo")
    by = {"by": mote.by, "punkt": punkt}
    services.framstall_yrkande(**by, narvaro=bo, text="avslag")
    roster = {mote.rad(n): "ja" for n in ("Anna", "Bo", "Cia", "Dan")}
    services.rosta(**by, roster=roster, ja_betyder="bifall", nej_betyder="avslag")
    services.valj_med_sedlar(**by, antal={"Cia": 3})
    services.reservera(**by, narvaro=bo)
    services.spara_text(**by, falt="beslut", text="att godkänna", bas=0)
    services.anmal_jav(by=mote.by, punkt=mote.punkter[2], narvaro=bo, grund="2")
    return mote


@pytest.fixture
def klart(fullt):
    fullt.klart()
    return fullt


@pytest.fixture(params=["klart", "justerat"])
def stangt(request, klart, chef):
    """The same, klart or justerat."""
    if request.param == "justerat":
        klart.protokoll = services.satt_justerat(
            by=chef, protokoll=klart.protokoll, datum=date(2022, 2, 20)
        )
    return klart


def tabell(modell: type[models.Model]) -> str:
    return modell._meta.db_table


def kolumner(rad: models.Model) -> dict[str, object]:
    """The row as it stands in its table."""
    return {
        f.column: f.get_db_prep_save(getattr(rad, f.attname), connection)
        for f in rad._meta.concrete_fields
    }


def sqlvarden(varden: dict[str, object]) -> str:
    return ", ".join(
        ("TRUE" if v else "FALSE") if isinstance(v, bool) else literal(_text(v))
        for v in varden.values()
    )


def _text(varde: object) -> object:
    return varde if varde is None or isinstance(varde, int) else str(varde)


def satt_in(rad: models.Model, *, ersatter: bool = False, **andra: object) -> str:
    varden = kolumner(rad) | andra
    eller = " OR REPLACE" if ersatter and connection.vendor == "sqlite" else ""
    return sql(
        f"INSERT{eller} INTO {tabell(type(rad))} (",
        ", ".join(varden),
        ") VALUES (",
        sqlvarden(varden),
        ")",
    )


# -- What hangs on a protokoll ---------------------------------------------------------------------


@pytest.mark.parametrize("modell", DELAR, ids=lambda m: m.__name__)
def test_raw_change_of_a_part_is_refused(stangt, modell):
    assert modell.objects.exists()
    nekas(sql("UPDATE", tabell(modell), "SET", ANDRING[modell]), f"{LAST}|ändras inte")


@pytest.mark.parametrize("modell", DELAR, ids=lambda m: m.__name__)
def test_raw_removal_of_a_part_is_refused(stangt, modell):
    nekas(sql("DELETE FROM", tabell(modell)), f"{LAST}|aldrig bort")


@pytest.mark.parametrize("modell", DELAR, ids=lambda m: m.__name__)
def test_raw_addition_of_a_part_is_refused(stangt, modell):
    nekas(satt_in(modell.objects.order_by("pk").first(), id=990_001), f"{LAST}|finns redan")


@pytest.mark.parametrize("modell", DELAR, ids=lambda m: m.__name__)
def test_replacing_a_part_is_refused(stangt, modell):
    fore = list(modell.objects.order_by("pk").values())
    nekas(satt_in(modell.objects.order_by("pk").first(), ersatter=True))
    assert list(modell.objects.order_by("pk").values()) == fore


@pytest.mark.parametrize(
    ("modell", "falt"),
    [(Yrkande, "punkt_id"), (Beslut, "punkt_id"), (Rost, "votering_id"), (Narvaro, None)],
)
def test_a_part_of_an_open_protokoll_cannot_be_moved_into_a_closed_one(klart, chef, modell, falt):
    nasta = hall_mote(chef, klart.sammantrade.organ, "2022-03-24")
    nasta.narvarande("Anna", "Bo", "Cia", "Dan")
    by = {"by": chef, "punkt": nasta.punkter[0]}
    services.framstall_yrkande(**by, narvaro=nasta.rad("Bo"), text="avslag")
    roster = {nasta.rad(n): "ja" for n in ("Anna", "Bo", "Cia", "Dan")}
    services.rosta(**by, roster=roster, ja_betyder="bifall", nej_betyder="avslag")
    Beslut.objects.create(punkt=nasta.punkter[0], ordning=9, text="att godkänna")
    falt = falt or "sammantrade_id"
    stangd, oppen = modell.objects.order_by("pk").first(), modell.objects.order_by("-pk").first()
    flytta = sql("UPDATE", tabell(modell), "SET", falt, "=", getattr(stangd, falt))
    nekas(sql(flytta, "WHERE id =", oppen.pk), LAST)


@pytest.mark.parametrize("modell", [Narvaro, Jav, Rost, Protokollspunkt], ids=lambda m: m.__name__)
def test_in_an_open_protokoll_no_row_takes_the_place_of_another_either(fullt, modell):
    rad = modell.objects.order_by("pk").first()
    nekas(satt_in(rad, ersatter=True), "finns redan")
    if connection.vendor == "sqlite":
        nekas(satt_in(rad, ersatter=True, id=990_001), "finns redan")
    nekas(sql("UPDATE", tabell(modell), "SET id = 990001 WHERE id =", rad.pk))


def test_a_version_is_neither_changed_nor_removed_while_the_protokoll_is_written(fullt):
    nekas("UPDATE styrelse_textversion SET text = 'annat'", "ändras inte")
    nekas("DELETE FROM styrelse_textversion", "aldrig bort")


def test_points_and_their_papers_are_what_the_closed_protokoll_prints(stangt, chef):
    punkt = stangt.punkter[0]
    for satt in ("rubrik = 'Annat'", "ordning = 9", "forslag = 'att avslå'", "slag = 'beslut'"):
        nekas(sql("UPDATE styrelse_dagordningspunkt SET", satt, "WHERE id =", punkt.pk), LAST)
    nekas(satt_in(punkt, id=990_001), LAST)
    nekas(sql("DELETE FROM styrelse_dagordningspunkt WHERE id =", punkt.pk), LAST)
    nekas(
        sql(
            "INSERT INTO styrelse_dagordningspunkt_handlingar",
            "(dagordningspunkt_id, handling_id) VALUES (",
            punkt.pk,
            ", 1)",
        ),
        LAST,
    )
    kor(sql("UPDATE styrelse_dagordningspunkt SET skjuts_upp = TRUE WHERE id =", punkt.pk))


def test_the_day_and_the_organ_of_the_meeting_stand(klart, beredningsgruppen):
    for satt in ("datum = '2022-02-11'", f"organ_id = {beredningsgruppen.pk}"):
        nekas(sql("UPDATE styrelse_sammantrade SET", satt), "ligger fast")
    nekas("DELETE FROM styrelse_sammantrade")
    nekas(satt_in(klart.sammantrade, ersatter=True), "finns redan")
    kor("UPDATE styrelse_sammantrade SET lokal = 'Kansliet'")


# -- The protokoll itself --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "satt",
    [
        "status = 'utkast', klart_at = NULL, klart_by_id = NULL, justerat_datum = NULL",
        "status = 'klart', justerat_datum = NULL",
        "justerat_datum = '2022-02-01'",
        "avslutat_kl = '12:00'",
    ],
)
def test_raw_change_of_a_justerat_protokoll_is_refused(klart, chef, satt):
    services.satt_justerat(by=chef, protokoll=klart.protokoll, datum=date(2022, 2, 20))
    nekas(sql("UPDATE styrelse_protokoll SET", satt), "justerat protokoll ändras inte")
    nekas("DELETE FROM styrelse_protokoll", LAST)
    nekas(satt_in(klart.protokoll, ersatter=True))


def test_the_file_of_a_justerat_protokoll_is_given_once(klart, chef):
    services.satt_justerat(by=chef, protokoll=klart.protokoll, datum=date(2022, 2, 20))
    kor("UPDATE styrelse_protokoll SET sha256 = 'a1'")
    nekas("UPDATE styrelse_protokoll SET sha256 = 'b2'", "byts inte")
    nekas("UPDATE styrelse_protokoll SET sha256 = ''", "byts inte")


def test_a_protokoll_begins_as_utkast_and_is_klart_before_it_is_justerat(fullt, chef):
    klar = f"klart_at = CURRENT_TIMESTAMP, klart_by_id = {chef.pk}"
    justerat = "status = 'justerat', justerat_datum = '2022-02-20',"
    nekas(sql("UPDATE styrelse_protokoll SET", justerat, klar), "innan det justeras")
    nekas(sql("UPDATE styrelse_protokoll SET status = 'klart',", klar), "har ingen paragraf")
    nekas(satt_in(fullt.protokoll, id=990_001, status="klart"), "börjar som utkast|finns redan")


# -- The series of §§ ------------------------------------------------------------------------------


def paragraf(mote, nummer: int, punkt: int = 0, ar: int = 2022, organ: int = 0) -> str:
    return sql(
        "INSERT INTO styrelse_paragraf (organ_id, ar, nummer, punkt_id) VALUES (",
        ", ".join(
            map(str, (organ or mote.sammantrade.organ_id, ar, nummer, mote.punkter[punkt].pk))
        ),
        ")",
    )


@pytest.fixture
def nasta(klart, chef):
    """The next meeting, its protokoll open; §§ 1–3 are given."""
    return hall_mote(chef, klart.sammantrade.organ, "2022-03-24")


@pytest.mark.parametrize("nummer", [0, 1, 3, 5, 40])
def test_a_paragraph_out_of_order_is_refused(nasta, nummer):
    nekas(paragraf(nasta, nummer), "utan luckor")


def test_the_next_paragraph_is_let_through_and_several_in_one_statement(nasta):
    kor(paragraf(nasta, 4), paragraf(nasta, 5, 1))
    assert Paragraf.objects.count() == 5


def test_a_paragraph_needs_its_series(chef, klart):
    nyar = hall_mote(chef, klart.sammantrade.organ, "2023-02-09")
    nekas(paragraf(nyar, 1, ar=2023), "utan luckor")


def test_a_paragraph_is_of_the_meetings_organ_and_year(nasta, chef, beredningsgruppen):
    services.fortsatt_serie(by=chef, organ=nasta.sammantrade.organ, ar=2023, efter=0)
    services.fortsatt_serie(by=chef, organ=beredningsgruppen, ar=2022, efter=0)
    nekas(paragraf(nasta, 1, ar=2023), "organ och år")
    nekas(paragraf(nasta, 1, organ=beredningsgruppen.pk), "organ och år")


def test_an_earlier_meeting_gets_no_higher_number_than_a_later_one(klart, chef):
    tidigare = hall_mote(chef, klart.sammantrade.organ, "2022-01-20")
    nekas(paragraf(tidigare, 4), "senare möte")


def test_a_closed_protokoll_gets_no_further_paragraph(klart, chef):
    services.oppna_igen(by=chef, protokoll=klart.protokoll)
    services.satt_propositionsordning(by=chef, punkt=klart.punkter[2], text="", utan_paragraf=True)
    services.gor_klart(by=chef, protokoll=klart.protokoll)
    nekas(paragraf(klart, 3, 2), LAST)


def test_a_paragraph_never_changes(klart):
    for satt in ("nummer = nummer + 10", "ar = 2021", "punkt_id = punkt_id"):
        nekas(sql("UPDATE styrelse_paragraf SET", satt), "ändras inte")
    nekas(uppdatera("styrelse_paragraf", "nummer = 1", "nummer = 3"), "ändras inte")
    rad = Paragraf.objects.first()
    nekas(satt_in(rad, ersatter=True), "finns redan")
    nekas(satt_in(rad, ersatter=True, id=990_001), "finns redan")


def test_only_the_last_paragraph_of_an_open_protokoll_goes(klart, nasta, chef):
    nekas("DELETE FROM styrelse_paragraf WHERE nummer = 3", LAST)
    services.oppna_igen(by=chef, protokoll=klart.protokoll)
    services.gor_klart(by=chef, protokoll=klart.protokoll)
    kor(paragraf(nasta, 4), paragraf(nasta, 5, 1))
    nekas("DELETE FROM styrelse_paragraf WHERE nummer = 4", "Bara den sista")
    kor("DELETE FROM styrelse_paragraf WHERE nummer = 5")
    kor("DELETE FROM styrelse_paragraf WHERE nummer = 4")


def test_a_series_that_has_begun_stands(klart, chef):
    serie = klart.sammantrade.organ.paragrafserier.get()
    nekas("UPDATE styrelse_paragrafserie SET fortsatter_efter = 10", "har börjat")
    nekas("DELETE FROM styrelse_paragrafserie", "har börjat")
    nekas(ersatt("styrelse_paragrafserie", **kolumner(serie)))


def test_of_two_who_make_it_klart_at_once_the_numbers_still_have_no_gap(egen_exempel):
    chef = User.objects.get(email="forbundschef@example.se")
    styrelsen = services.organ.Organ.objects.get(typ="styrelse")
    mote = hall_mote(chef, styrelsen, "2022-12-20")
    ledamoter = [r for r in mote.sammantrade.narvaron.i_ordning() if r.roll == "ledamot"]
    mote.narvarande(*(r.person.namn for r in ledamoter))
    bo = mote.rad(ledamoter[1].person.namn)
    services.valj_justerare(by=chef, sammantrade=mote.sammantrade, narvaron=[bo])
    mote.skriv()

    def klart() -> None:
        services.gor_klart(by=chef, protokoll=mote.protokoll)

    utfall = samtidigt(klart, klart)
    assert sum(fel is None for fel in utfall) == 1, utfall
    assert not any(isinstance(fel, IntegrityError) for fel in utfall)
    serien = Paragraf.objects.i_serien(styrelsen, 2022)
    egna = list(Paragraf.objects.for_mote(mote.sammantrade).values_list("nummer", flat=True))
    assert len(egna) == 3
    assert egna == list(serien.values_list("nummer", flat=True))[-3:]


def test_no_series_takes_anothers_place(mote):
    mote.klart()
    annan = Paragrafserie.objects.create(organ=mote.sammantrade.organ, ar=2031)
    nekas(uppdatera("styrelse_paragrafserie", "ar = 2022", f"id = {annan.pk}"), "organ eller år")
    assert Paragrafserie.objects.count() == 2
