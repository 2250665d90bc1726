"""Recurring tasks, the year that holds them, and the kansli's list."""

from datetime import date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from finsam.models import Handelse
from styrelse import arshjul, kanslilista, services
from styrelse.arshjul import Slag
from styrelse.kanslilista import Tid
from styrelse.models import Rutin, Rutinutforande, Uppgift


@pytest.fixture
def rutin(chef):
    """``rutin(takt="kvartal")``: a task from 2022 on, due on the 15th."""

    def skapa(namn="Skicka rekvisition", takt="arligen", manad=3, dag=15, **mer):
        return services.lagg_upp_rutin(
            by=chef,
            namn=namn,
            takt=takt,
            manad=manad,
            dag=dag,
            from_datum=mer.pop("from_datum", date(2022, 1, 1)),
            **mer,
        )

    return skapa


def utfor(by, rutin, nummer, datum, ar=2022):
    return services.utfor_rutin(
        by=by, rutin=rutin, ar=ar, nummer=nummer, datum=date.fromisoformat(datum)
    )


def test_a_task_counts_only_within_its_time(rutin):
    kort = rutin(takt="kvartal", manad=1, from_datum=date(2022, 2, 1), till_datum=date(2022, 8, 31))
    assert [t.nummer for t in kort.tillfallen(2022)] == [2, 3]
    assert kort.tillfalle(2022, 1) is None


def test_an_occasion_is_done_once_and_can_be_taken_back(chef, rutin):
    r = rutin(takt="kvartal", manad=1)
    gjord = utfor(chef, r, 2, "2022-04-10")
    with pytest.raises(ValidationError, match="redan avprickad"):
        utfor(chef, r, 2, "2022-04-11")
    services.aterta_utforande(by=chef, utforande=gjord)
    assert not Rutinutforande.objects.exists()
    assert Handelse.objects.filter(verb="tog bort avprickning").count() == 1


def test_an_occasion_that_the_year_lacks_is_refused(chef, rutin):
    with pytest.raises(ValidationError, match="ingen sådan gång"):
        utfor(chef, rutin(), 2, "2022-04-10")


def test_moving_the_day_keeps_what_is_done_but_changing_the_pace_is_refused(chef, rutin):
    r = rutin(takt="kvartal", manad=1)
    utfor(chef, r, 1, "2022-01-10")
    services.andra_rutin(by=chef, rutin=r, dag=20)
    [forsta, *_] = arshjul.rutinposter(2022)
    assert (forsta.datum, forsta.klar_datum) == (date(2022, 1, 20), date(2022, 1, 10))
    with pytest.raises(ValidationError, match="Avsluta den"):
        services.andra_rutin(by=chef, rutin=r, takt="manad")


def test_a_task_that_somebody_has_done_is_not_removed(chef, rutin):
    gjord, ny = rutin("A"), rutin("B")
    utfor(chef, gjord, 1, "2022-03-10")
    with pytest.raises(ValidationError, match="sista dag"):
        services.ta_bort_rutin(by=chef, rutin=gjord)
    services.ta_bort_rutin(by=chef, rutin=ny)
    assert list(Rutin.objects.all()) == [gjord]


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE styrelse_rutin SET manad = 13",
        "UPDATE styrelse_rutin SET dag = 0",
        "UPDATE styrelse_rutin SET takt = 'ibland'",
        "UPDATE styrelse_rutin SET till_datum = '2021-12-31'",
        "UPDATE styrelse_rutinutforande SET nummer = 13",
        "INSERT INTO styrelse_rutinutforande (rutin_id, ar, nummer, datum, anteckning, klar_at,"
        " klar_by_id) SELECT rutin_id, ar, nummer, datum, '', klar_at, klar_by_id"
        " FROM styrelse_rutinutforande",
    ],
)
def test_raw_sql_past_what_a_task_can_be_is_refused(chef, rutin, sats):
    utfor(chef, rutin(), 1, "2022-03-10")
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as c:
        c.execute(sats)


# -- The year ---------------------------------------------------------------------------------


def test_the_year_holds_every_kind_in_the_order_of_its_days(chef, rutin, styrelsen):
    rutin(manad=3)
    services.registrera_sammantrade(
        by=chef, organ=styrelsen, typ="ordinarie", datum=date(2022, 2, 11), status="genomfort"
    )
    services.registrera_sammantrade(
        by=chef, organ=styrelsen, typ="extra", datum=date(2022, 2, 12), status="installt"
    )
    services.teckna_avtal(
        by=chef,
        namn="Lokal",
        slag="lokal",
        from_datum=date(2022, 1, 1),
        till_datum=date(2022, 12, 31),
        fornyelse="forlangs",
        forlangs_manader=3,
        uppsagningstid=1,
        annan_part="En hyresvärd",
    )
    poster = arshjul.datum(2022)
    assert [p.datum for p in poster] == sorted(p.datum for p in poster)
    slagen = [p.slag for p in poster if p.slag is not Slag.LAG]
    assert slagen == [Slag.MOTE, Slag.RUTIN, Slag.AVTAL]
    assert {p.slag for p in poster} >= {Slag.LAG}
    assert [p.datum.month for p in arshjul.datum(2023) if p.slag is Slag.AVTAL] == [2, 5, 8, 11]


def test_the_day_an_agreement_ends_stands_in_the_year(chef):
    services.teckna_avtal(
        by=chef,
        namn="Försäkring",
        slag="forsakring",
        from_datum=date(2022, 1, 1),
        till_datum=date(2022, 6, 30),
        annan_part="Ett bolag",
    )
    [post] = [p for p in arshjul.datum(2022) if p.slag is Slag.AVTAL]
    assert (post.datum, post.rubrik) == (date(2022, 6, 30), "Försäkring upphör")
    assert not [p for p in arshjul.datum(2023) if p.slag is Slag.AVTAL]


def test_late_is_what_nobody_has_ticked_off_the_day_after(chef, rutin):
    r = rutin()
    [post] = arshjul.rutinposter(2022)
    assert not post.sen(date(2022, 3, 15))
    assert post.sen(date(2022, 3, 16))
    utfor(chef, r, 1, "2022-03-20")
    [post] = arshjul.rutinposter(2022)
    assert not post.sen(date(2022, 3, 21))


def test_a_tick_says_who_and_the_note(chef, rutin):
    services.utfor_rutin(
        by=chef,
        rutin=rutin(),
        ar=2022,
        nummer=1,
        datum=date(2022, 3, 1),
        anteckning="Fråga FK först",
    )
    [post] = arshjul.rutinposter(2022)
    assert post.klar_text == f"{chef}. Fråga FK först"


# -- The list ---------------------------------------------------------------------------------


def rubriker(user, dag, **mer):
    return [r.rubrik for r in kanslilista.att_gora(user, date.fromisoformat(dag), **mer)]


def test_of_a_missed_monthly_task_only_the_latest_stands_in_the_list(chef, rutin):
    rutin(takt="manad", manad=1, dag=10)
    rader = kanslilista.att_gora(chef, date(2022, 6, 1))
    assert [r.datum for r in rader] == [date(2022, 5, 10), date(2022, 6, 10)]


def test_what_is_missed_before_new_year_is_not_forgotten(chef, rutin):
    rutin(manad=12, dag=20)
    assert rubriker(chef, "2023-01-05") == ["Skicka rekvisition"]


def test_what_is_far_off_waits(chef, rutin):
    rutin(manad=3, dag=15)
    assert rubriker(chef, "2022-02-28") == []
    assert rubriker(chef, "2022-03-01") == ["Skicka rekvisition"]
    assert rubriker(chef, "2022-02-28", framat=31) == ["Skicka rekvisition"]


def test_the_list_merges_tasks_with_what_the_year_brings(chef, rutin):
    rutin(manad=3, dag=15)
    services.lagg_till_uppgift(by=chef, rubrik="Boka lokal", klar_senast=date(2022, 3, 10))
    services.lagg_till_uppgift(by=chef, rubrik="Städa arkivet")
    services.teckna_avtal(
        by=chef,
        namn="Lokal",
        slag="lokal",
        from_datum=date(2022, 1, 1),
        till_datum=date(2022, 6, 30),
        fornyelse="forlangs",
        forlangs_manader=12,
        uppsagningstid=3,
        annan_part="En hyresvärd",
    )
    assert rubriker(chef, "2022-03-09") == [
        "Boka lokal",
        "Skicka rekvisition",
        "Ompröva Lokal",
        "Städa arkivet",
    ]


@pytest.mark.parametrize(
    ("datum", "tid"),
    [
        ("2022-03-08", Tid.SENT),
        ("2022-03-09", Tid.VECKAN),
        ("2022-03-13", Tid.VECKAN),
        ("2022-03-14", Tid.NASTA),
        ("2022-03-20", Tid.NASTA),
        ("2022-03-21", Tid.SENARE),
        (None, Tid.NAR_SOM),
    ],
)
def test_the_week_begins_on_monday(chef, datum, tid):
    onsdag = date(2022, 3, 9)
    dag = date.fromisoformat(datum) if datum else None
    services.lagg_till_uppgift(by=chef, rubrik="Något", klar_senast=dag)
    [(funnen, [rad])] = kanslilista.per_tid(kanslilista.att_gora(chef, onsdag), onsdag)
    assert (funnen, rad.rubrik) == (tid, "Något")


def test_mine_are_also_those_of_nobody(chef, anvandare):
    annan = anvandare("administrator")
    services.lagg_till_uppgift(by=chef, rubrik="Min", ansvarig=chef)
    services.lagg_till_uppgift(by=chef, rubrik="Annans", ansvarig=annan)
    services.lagg_till_uppgift(by=chef, rubrik="Ingens")
    rader = kanslilista.att_gora(chef, date(2022, 3, 9))
    assert [r.rubrik for r in rader if r.ar_nagons(chef)] == ["Ingens", "Min"]


def test_ticking_off_twice_keeps_the_first(chef, anvandare):
    uppgift = services.lagg_till_uppgift(by=chef, rubrik="Boka lokal")
    services.klara_uppgift(by=chef, uppgift=uppgift)
    igen = services.klara_uppgift(by=anvandare("administrator"), uppgift=uppgift)
    assert igen.klar_by == chef
    assert rubriker(chef, "2022-03-09") == []


def test_a_tick_can_be_taken_back_but_not_twice(chef):
    uppgift = services.lagg_till_uppgift(by=chef, rubrik="Boka lokal")
    klar = services.klara_uppgift(by=chef, uppgift=uppgift)
    nyss = timezone.make_aware(datetime(2022, 1, 1))  # noqa: DTZ001 - made aware here
    assert list(Uppgift.objects.klara_efter(nyss)) == [klar]
    oppen = services.oppna_uppgift(by=chef, uppgift=klar)
    assert (oppen.klar_at, oppen.klar_by) == (None, None)
    with pytest.raises(ValidationError, match="inte avprickad"):
        services.oppna_uppgift(by=chef, uppgift=oppen)


def test_the_list_is_the_kanslis_own(chef, anvandare):
    services.lagg_till_uppgift(by=chef, rubrik="Boka lokal")
    assert rubriker(anvandare("ledamot"), "2022-03-09") == []


def test_raw_sql_cannot_say_when_without_who(chef):
    services.lagg_till_uppgift(by=chef, rubrik="Boka lokal")
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as c:
        c.execute("UPDATE styrelse_uppgift SET klar_at = skapad_at")
