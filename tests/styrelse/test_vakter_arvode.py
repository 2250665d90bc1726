"""What the database itself refuses about arvoden, past every service: raw SQL on both engines."""

from datetime import date

import pytest
from django.db import connection

from finsam.period import Period
from styrelse.models import Arvode, Arvodesansprak, Arvodesregel, Arvodesunderlag
from styrelse.services.arvode import (
    godkann_arvoden,
    gor_listor,
    markera_skickad,
    ratta_arvode,
    skapa_underlag,
)
from styrelse.services.arvodesansprak import avsla_ansprak
from tests.ekonomi.rasql import kor, nekas, sql, uppdatera
from tests.styrelse.arvodena import D, godkant_kvartal, kvartal, person, reglemente, resa

KOLUMNER = (
    *("underlag_id", "person_id", "slag", "dag", "belopp", "forklaring", "konto"),
    *("utbetalare_id", "regel_id", "narvaro_id", "organ_id", "manad", "ansprak_id"),
    *("rattelse_id", "godkant_at", "godkant_by_id", "lista_id"),
)


@pytest.fixture
def organ(chef, styrelse_med_ledamoter):
    reglemente(chef, styrelse_med_ledamoter)
    return styrelse_med_ledamoter


@pytest.fixture
def arvode(chef, organ) -> Arvode:
    """Bo's January, of a quarter that is approved and closed."""
    resa(chef, person("Cia"))
    godkant_kvartal(chef)
    return Arvode.objects.get(person__namn="Bo", manad=date(2022, 1, 1))


def kopiera(arvode: Arvode, sats: str = "INSERT", **andra: object) -> str:
    """An INSERT of a row like this one, but for what is named (as SQL)."""
    varden = ", ".join(str(andra.get(k, k)) for k in KOLUMNER)
    kolumner = ", ".join(KOLUMNER)
    return sql(
        sats, "INTO styrelse_arvode (", kolumner, ") SELECT", varden,
        "FROM styrelse_arvode WHERE id =", arvode.pk,
    )  # fmt: skip


def test_a_closed_underlag_takes_no_more(arvode):
    nekas(kopiera(arvode, manad="'2022-04-01'"), "underlaget är godkänt")


def test_nobody_approves_the_own(chef, arvode):
    oppet = kvartal(chef, 2)
    person("Bo", chef)
    nekas(
        kopiera(arvode, underlag_id=oppet.pk, manad="'2022-04-01'"),
        "Ingen godkänner sina egna arvoden",
    )


@pytest.mark.parametrize("slag", ["manad", "ansprak"])
def test_a_thing_pays_once(chef, arvode, slag):
    oppet = kvartal(chef, 2)
    if slag == "ansprak":
        arvode = Arvode.objects.exclude(ansprak=None).get()
    nekas(kopiera(arvode, underlag_id=oppet.pk), "Raden finns redan")
    if connection.vendor == "sqlite":
        nekas(kopiera(arvode, "INSERT OR REPLACE", underlag_id=oppet.pk), "Raden finns redan")


def test_an_arvode_is_of_whoever_claimed_it(chef, organ, arvode):
    krav = resa(chef, person("Cia"), dag="2022-03-01")
    oppet = kvartal(chef, 2)
    falt = {"underlag_id": oppet.pk, "organ_id": "NULL", "manad": "NULL", "ansprak_id": krav.pk}
    nekas(kopiera(arvode, **falt), "gäller någon annan")


def test_what_is_turned_down_is_not_paid(chef, organ, arvode):
    krav = resa(chef, person("Bo"), dag="2022-03-01")
    avsla_ansprak(by=chef, ansprak=krav, skal="Gjord i tjänsten.")
    oppet = kvartal(chef, 2)
    falt = {"underlag_id": oppet.pk, "organ_id": "NULL", "manad": "NULL", "ansprak_id": krav.pk}
    nekas(kopiera(arvode, **falt), "avslaget")


@pytest.mark.parametrize(
    "satt",
    [
        "belopp = belopp + 100",
        "dag = '2022-01-30'",
        "forklaring = 'annat'",
        "konto = '7999'",
        "person_id = (SELECT MAX(id) FROM styrelse_person)",
        "godkant_by_id = (SELECT MAX(id) FROM finsam_user) + 0",
        "godkant_at = '2030-01-01'",
        "id = 999999",
    ],
)
def test_what_is_approved_stands(arvode, satt, anvandare):
    anvandare("ekonom")
    nekas(uppdatera("styrelse_arvode", satt, f"id = {arvode.pk}"), "ändras inte")


def test_what_is_approved_is_not_taken_away(arvode):
    nekas(sql("DELETE FROM styrelse_arvode WHERE id =", arvode.pk), "ändras inte")


def test_an_arvode_takes_its_place_on_one_list_of_its_own_period(chef, arvode):
    [lista] = gor_listor(by=chef, underlag=arvode.underlag)
    nekas(uppdatera("styrelse_arvode", "lista_id = NULL", f"id = {arvode.pk}"), "redan på en lista")
    kvartal(chef, 2)
    resa(chef, person("Cia"), dag="2022-05-01")
    godkann_arvoden(by=chef, underlag=Arvodesunderlag.objects.first())
    ny = Arvode.objects.filter(lista=None).first()
    nekas(
        uppdatera("styrelse_arvode", f"lista_id = {lista.pk}", f"id = {ny.pk}"),
        "hör inte till den listan",
    )


def test_a_list_is_not_taken_away_and_is_sent_once(chef, arvode):
    [lista] = gor_listor(by=chef, underlag=arvode.underlag)
    markera_skickad(by=chef, lista=lista, datum=date(2022, 4, 5))
    ett = f"id = {lista.pk}"
    nekas(uppdatera("styrelse_arvodeslista", "skickad_datum = '2022-04-06'", ett), "redan skickad")
    nekas(
        uppdatera("styrelse_arvodeslista", "skickad_datum = NULL, skickad_by_id = NULL", ett),
        "redan skickad",
    )
    nekas(uppdatera("styrelse_arvodeslista", "skapad_at = '2022-04-06'", ett), "byter inte")
    nekas("DELETE FROM styrelse_arvodeslista", "")


def test_an_approved_underlag_is_not_opened_again(arvode):
    ett = f"id = {arvode.underlag_id}"
    nekas(
        uppdatera("styrelse_arvodesunderlag", "godkant_at = NULL, godkant_by_id = NULL", ett),
        "är godkänt",
    )


def test_an_approved_claim_stands(arvode):
    krav = Arvodesansprak.objects.get()
    nekas(
        uppdatera("styrelse_arvodesansprak", "antal = 400", f"id = {krav.pk}"),
        "godkänt anspråk",
    )
    nekas(sql("DELETE FROM styrelse_arvodesansprak WHERE id =", krav.pk), "")


def test_rules_that_have_paid_stand(arvode):
    nekas(
        uppdatera("styrelse_arvodesregel", "procent = 4", f"id = {arvode.regel_id}"),
        "Regeln har använts",
    )
    nekas("UPDATE styrelse_arvodesreglemente SET bas = 8000000", "Regeln har använts")
    oanvand = Arvodesregel.objects.get(slag="utlagg")
    kor(uppdatera("styrelse_arvodesregel", "konto = '5810'", f"id = {oanvand.pk}"))


def test_a_correction_stands(chef, arvode):
    ratta_arvode(by=chef, arvode=arvode, ratt_belopp=D(0), skal="Fel person.")
    nekas("UPDATE styrelse_arvodesrattelse SET ratt_belopp = 100", "")
    nekas("DELETE FROM styrelse_arvodesrattelse", "")


def test_periods_do_not_overlap(chef, arvode):
    annat = skapa_underlag(by=chef, period=Period.manader(2022, 7, 3))
    nekas(
        uppdatera("styrelse_arvodesunderlag", "from_datum = '2022-03-01'", f"id = {annat.pk}"),
        "Ett annat underlag",
    )


def test_rules_do_not_overlap(chef, organ):
    nekas(
        "INSERT INTO styrelse_arvodesreglemente (namn, from_datum, bas, avrundning, delmanad,"
        " ersattare_utan_tjanst, per_medlem, beslutat_av, beslutat_datum, paragraf)"
        " SELECT 'Annat', '2022-06-01', bas, avrundning, delmanad, ersattare_utan_tjanst,"
        " per_medlem, beslutat_av, beslutat_datum, paragraf FROM styrelse_arvodesreglemente",
        "Ett annat reglemente",
    )


@pytest.mark.parametrize(
    "satt",
    [
        "procent = 3, belopp = 100",
        "procent = NULL, belopp = NULL",
        "procent = -1",
        "belopp = 0, procent = NULL",
        "roll = ''",
        "slag = 'okant'",
    ],
)
def test_a_rule_is_percent_or_kronor_above_nought(organ, satt):
    nekas(uppdatera("styrelse_arvodesregel", satt, "slag = 'manad' AND roll = 'vice'"))
