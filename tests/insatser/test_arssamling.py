"""The fixed tables of a year: what they count, and that what they say adds up."""

from datetime import date

import pytest
from django.db import connection
from django.db.models import Q
from django.test.utils import CaptureQueriesContext

from insatser import services
from insatser.models import Deltagare, Inskrivning, Nyckeltalshistorik
from insatser.skydd import Storhet
from insatser.statistik.arsrader import PERSONER, personer
from insatser.statistik.arssamling import arssamling
from insatser.statistik.matt import Matt

pytestmark = pytest.mark.django_db


@pytest.fixture
def aret(skapa_insats, skriv_in, avsluta, kod):
    """Two insatser: five come in 2021 and 2022, two end in 2022, one of them to work."""
    rot = skapa_insats("Rot")
    rak = {"utbildning": kod("utbildning", "gymnasium"), "remittent": kod("remittent", "fk")}
    skriv_in("2021-05-01", fodelsear=1980)
    forsta = skriv_in("2021-06-01", kon="man", fodelsear=1999)
    andra = skriv_in("2022-01-01", fodelsear=1993, **rak)
    skriv_in("2022-02-01", kon="man", fodelsear=1992, tid_i_forsorjning=kod("tid", "hogst_2_ar"))
    skriv_in("2022-03-01", i=rot, **rak)
    avsluta(forsta, "2022-04-01", sysselsattning_efter="arbete")
    avsluta(andra, "2022-05-01", sysselsattning_efter="arbetssokande")
    return rot


def tabell(ar, nyckel):
    return {t.nyckel: t for t in arssamling(ar)[1]}[nyckel]


def rad(ar, nyckel, vilken):
    return [
        c.n if hasattr(c, "n") else None
        for r in tabell(ar, nyckel).rader
        if vilken in (r.nyckel, r.grupp)
        for c in r.celler
    ]


def test_the_total_of_a_year_is_those_ongoing_at_its_start_and_the_new(aret):
    assert rad(2022, "flode_insatser", "fokus") == [None, 4, 2, 2, 2]
    assert rad(2022, "flode_insatser", "rot") == [None, 1, 1, 0, 1]
    assert rad(2022, "flode_insatser", "totalt") == [None, 5, 3, 2, 3]


def test_a_volume_and_the_coded_are_one_flow(aret, chef, insats):
    for kon, start, nya, ut in (("kvinna", 3, 2, 1), ("man", 0, 1, 0)):
        services.registrera_volym(
            by=chef,
            insats=insats,
            from_datum=date.fromisoformat("2022-01-01"),
            till_datum=date.fromisoformat("2022-06-30"),
            kon=kon,
            pagaende_start=start,
            nya=nya,
            avslutade=ut,
        )
    assert rad(2022, "flode_insatser", "fokus") == [None, 10, 5, 3, 7]
    assert tabell(2022, "alder").n("totalt", "totalt") == 3
    assert "utan kod" in " ".join(tabell(2022, "flode_insatser").fotnoter)


def test_ages_are_grouped_by_the_forbunds_own_list_and_counted_at_enrolment(aret):
    alder = tabell(2022, "alder")
    assert alder.n("25_29", "kvinna") == 1
    assert alder.n("30_44", "man") == 1
    assert alder.n("saknas", "kvinna") == 1
    assert alder.n("under_30", "totalt") == 1


def test_an_answer_that_is_not_given_stands_in_its_own_row(aret):
    utbildning = tabell(2022, "utbildning")
    assert utbildning.n("gymnasium", "totalt") == 2
    assert utbildning.n("okand", "totalt") == 1


def test_time_in_support_beyond_a_year_is_named_apart(aret):
    assert tabell(2022, "tid").n("tid.over_1_ar", "totalt") == 1
    assert tabell(2022, "tid").n("tid.over_5_ar", "totalt") == 0


def test_who_went_to_work_is_a_share_of_the_ended(aret):
    ut = tabell(2022, "arbete_studier")
    assert (ut.n("totalt", "avslutade"), ut.n("totalt", "arbete_studier")) == (2, 1)
    assert ut.n("totalt", "sokande") == 1


def test_the_years_stand_in_order_with_typed_ones_before_the_register(aret):
    for nyckel, varde in ((Matt.TOTALT, 9), (Matt.NYA, 4), (Matt.AVSLUTADE, 7), (Matt.SLUT, 2)):
        Nyckeltalshistorik.objects.create(
            ar=2021, nyckel=nyckel, varde=varde, kalla="Årsredovisning 2021"
        )
    assert rad(2022, "flode_ar", "ar_2021") == [None, 9, 4, 7, 2]
    assert rad(2022, "flode_ar", "ar_2022") == [None, 5, 3, 2, 3]


def test_every_sum_that_a_table_claims_holds(aret):
    """``Samling.summa`` refuses one that does not."""
    samling, tabeller = arssamling(2022)
    assert len(samling.summor) > 40
    assert len(tabeller) == len({t.nyckel for t in tabeller})
    assert samling.tal[Storhet(Matt.NYA, 2022)] == 3


def test_an_empty_forbund_has_the_same_tables_without_anyone(listor):
    samling, tabeller = arssamling(2022)
    assert not any(samling.tal.values())
    assert not any(t.visar_nagot for t in tabeller)


def test_the_tables_of_a_year_take_as_many_questions_for_many_insatser(
    aret, skapa_insats, skriv_in, django_assert_num_queries
):
    with CaptureQueriesContext(connection) as fragor:
        arssamling(2022)
    for namn in ("Tre", "Fyra"):
        skriv_in("2022-03-01", i=skapa_insats(namn))
    with django_assert_num_queries(len(fragor)):
        arssamling(2022)


def test_a_person_who_comes_back_is_counted_in_the_first_year_of_each_insats(
    listor, insats, skapa_insats, deltagare_i
):
    rot = skapa_insats("Rot")
    en, annan = deltagare_i((insats, 2020), (insats, 2022), (rot, 2021)), deltagare_i((rot, 2022))
    assert en != annan
    assert sorted(personer(Q())) == [
        (2020, PERSONER, "", "fokus", "kvinna", 1),
        (2021, PERSONER, "", "rot", "kvinna", 1),
        (2022, PERSONER, "", "rot", "kvinna", 1),
    ]
    assert list(personer(Q(in_manad__year=2022))) == [
        (2022, PERSONER, "", "rot", "kvinna", 1),
    ]


@pytest.fixture
def deltagare_i(chef, kod):
    """``deltagare_i((insats, 2020), …)``: one person who came to each in that year and left."""

    def skapa(*tider):
        person = Deltagare.objects.create(kod=f"K{Deltagare.objects.count()}", kon="kvinna")
        for insats, ar in tider:
            Inskrivning.objects.create(
                deltagare=person,
                insats=insats,
                in_manad=date(ar, 1, 1),
                ut_manad=date(ar, 2, 1),
                avslutsorsak=kod("avslutsorsak", "genomford"),
            )
        return person

    return skapa


def test_a_persons_earlier_enrolments_are_looked_up_by_the_person(deltagare_i, insats):
    """A look through the whole insats for each took 20 s for 30,000 of them."""
    deltagare_i((insats, 2020), (insats, 2021))
    with CaptureQueriesContext(connection) as fragor:
        list(personer(Q()))
    [fraga] = [f["sql"] for f in fragor]
    with connection.cursor() as markor:
        satt = "EXPLAIN QUERY PLAN" if connection.vendor == "sqlite" else "EXPLAIN"
        markor.execute(f"{satt} {fraga}")
        plan = [" ".join(map(str, rad)) for rad in markor.fetchall()]
    tidigare = [rad for rad in plan if "u0" in rad.lower()]
    assert tidigare
    assert not any("insatser_inskrivning_manad" in rad for rad in tidigare)
