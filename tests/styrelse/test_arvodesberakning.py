"""What the rules give: the printed example of KlaSam, and the laws that hold for any rules."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finsam.format import avrunda as hela_kronor
from finsam.period import Period
from styrelse.arvodesberakning import (
    Krav,
    Narvarande,
    Regel,
    Regler,
    Rollperiod,
    andel,
    avrunda,
    dagarvoden,
    manadsarvoden,
)
from styrelse.arvodesslag import PER_DAG, PER_ENHET, Arvodesslag, Avrundning, Delmanad

S = Arvodesslag
D = Decimal
DAG = date(2023, 3, 15)

# KlaSam 2023: jämförelsetal 73 000 kr.
KLASAM = Regler(
    bas=D(73_000),
    rader=(
        Regel(1, S.MANAD, "ordforande", procent=D(3)),
        Regel(2, S.MANAD, "vice", procent=D(2)),
        Regel(3, S.SAMMANTRADE, procent=D("1.29")),
        Regel(4, S.DAGTAK, procent=D("1.5")),
        Regel(5, S.FORLORAD, kronor=D(1200)),
        Regel(6, S.KM, kronor=D("2.50")),
        Regel(7, S.UTLAGG),
        Regel(8, S.TIMME, kronor=D(200)),
    ),
)


def mote(nyckel, person=1, dag=DAG, **annat):
    return Narvarande(dag, nyckel, person, annat.pop("roll", "ledamot"), **annat)


def belopp(rader):
    return [rad.belopp for rad in rader]


# -- The example ----------------------------------------------------------------------------------


def test_a_meeting_gives_its_percent_of_the_base_in_whole_kronor():
    [rad] = dagarvoden(KLASAM, narvaro=[mote(1)])
    assert rad.belopp == 942
    assert rad.forklaring == "1,29 % av 73\u00a0000 kr = 942 kr, högst 1\u00a0095 kr per dag"


def test_two_meetings_a_day_give_no_more_than_the_ceiling():
    rader = dagarvoden(KLASAM, narvaro=[mote(1), mote(2), mote(3)])
    assert belopp(rader) == [942, 153, 0]
    assert "153 kr återstod" in rader[1].forklaring
    assert "det är redan nått" in rader[2].forklaring


def test_what_was_paid_before_for_the_day_counts_against_its_ceiling():
    rader = dagarvoden(KLASAM, narvaro=[mote(2)], betalt={(1, DAG, True): D(942)})
    assert belopp(rader) == [153]


def test_the_ceiling_is_of_one_person_and_one_day():
    rader = dagarvoden(
        KLASAM, narvaro=[mote(1), mote(2, person=2), mote(3, dag=DAG + timedelta(days=1))]
    )
    assert belopp(rader) == [942, 942, 942]


def test_months_of_the_chairs_give_their_percent():
    ar = Period.ar(2023)
    rader = manadsarvoden(
        KLASAM, [Rollperiod(1, 9, "ordforande", ar), Rollperiod(2, 9, "vice", ar)], ar
    )
    assert {(r.person, r.belopp) for r in rader} == {(1, 2190), (2, 1460)}
    assert len(rader) == 24
    assert rader[0].forklaring == "Ordförande: 3 % av 73\u00a0000 kr = 2\u00a0190 kr per månad"


def test_an_ersattare_who_does_not_serve_is_paid_only_where_the_rules_say_so():
    bisittare = mote(1, roll="ersattare", tjanstgor=False)
    assert dagarvoden(KLASAM, narvaro=[bisittare]) == []
    andra = replace(KLASAM, ersattare_utan_tjanst=True)
    assert belopp(dagarvoden(andra, narvaro=[bisittare])) == [942]
    assert belopp(dagarvoden(KLASAM, narvaro=[replace(bisittare, tjanstgor=True)])) == [942]


def test_whoever_leads_has_a_rule_of_their_own_where_there_is_one():
    regler = replace(
        KLASAM, rader=(*KLASAM.rader, Regel(9, S.SAMMANTRADE, "ordforande", kronor=D(1000)))
    )
    rader = dagarvoden(regler, narvaro=[mote(1, roll="ordforande"), mote(2, person=2)])
    assert belopp(rader) == [1000, 942]


def test_without_a_rule_nothing_is_paid():
    assert dagarvoden(Regler(D(0), ()), narvaro=[mote(1)], krav=[Krav(DAG, 1, 1, S.KM)]) == []


# -- Claims ---------------------------------------------------------------------------------------


def test_a_journey_is_paid_by_the_km():
    [rad] = dagarvoden(KLASAM, krav=[Krav(DAG, 1, 1, S.KM, antal=D("42.5"))])
    assert rad.belopp == 106
    assert rad.forklaring == "42,5 km × 2,50 kr = 106 kr"
    assert rad.krav == 1


def test_lost_earnings_are_paid_as_the_paper_says_up_to_the_days_most():
    rader = dagarvoden(
        KLASAM,
        krav=[
            Krav(DAG, 1, 1, S.FORLORAD, belopp=D("800.50")),
            Krav(DAG, 2, 1, S.FORLORAD, belopp=D(800)),
        ],
    )
    assert belopp(rader) == [D("800.50"), D("399.50")]
    assert "800,50 kr enligt underlag, högst 1\u00a0200 kr per dag" in rader[0].forklaring


def test_an_outlay_is_paid_to_the_ore_without_any_ceiling():
    [rad] = dagarvoden(KLASAM, krav=[Krav(DAG, 1, 1, S.UTLAGG, belopp=D("9999.99"))])
    assert (rad.belopp, rad.forklaring) == (D("9999.99"), "9\u00a0999,99 kr enligt underlag")


def test_hours_share_the_days_ceiling_with_meetings_and_lost_earnings_do_not():
    rader = dagarvoden(
        KLASAM,
        narvaro=[mote(1)],
        krav=[
            Krav(DAG, 1, 1, S.TIMME, antal=D(2)),
            Krav(DAG, 2, 1, S.FORLORAD, belopp=D(500)),
        ],
    )
    assert belopp(rader) == [942, 153, 500]


# -- Months that are not whole --------------------------------------------------------------------

MARS = Period(date(2023, 3, 1), date(2023, 3, 31))


def test_a_part_of_a_month_is_paid_by_its_days():
    byte = [
        Rollperiod(1, 9, "ordforande", Period(date(2022, 1, 1), date(2023, 3, 10))),
        Rollperiod(2, 9, "ordforande", Period(date(2023, 3, 11))),
    ]
    rader = manadsarvoden(KLASAM, byte, MARS)
    assert belopp(rader) == [706, 1484]
    assert sum(belopp(rader)) == 2190
    assert rader[0].forklaring.endswith("per månad, 10 av 31 dagar")


def test_a_begun_month_is_whole_where_the_rules_say_so():
    regler = replace(KLASAM, delmanad=Delmanad.HEL)
    rader = manadsarvoden(regler, [Rollperiod(1, 9, "ordforande", Period(date(2023, 3, 31)))], MARS)
    assert belopp(rader) == [2190]


@pytest.mark.parametrize("delmanad", list(Delmanad))
def test_one_role_at_a_time_is_paid_in_an_organ(delmanad):
    perioder = [
        Rollperiod(1, 9, "vice", Period.ar(2023)),
        Rollperiod(1, 9, "ordforande", Period.ar(2023)),
        Rollperiod(1, 9, "ledamot", Period.ar(2023)),
    ]
    rader = manadsarvoden(replace(KLASAM, delmanad=delmanad), perioder, MARS)
    assert belopp(rader) == [2190]


def test_a_period_without_an_end_has_no_months_to_count():
    with pytest.raises(ValueError, match="inget slut"):
        manadsarvoden(KLASAM, [Rollperiod(1, 9, "vice", Period.ar(2023))], Period(date(2023, 1, 1)))


# -- Laws -----------------------------------------------------------------------------------------

procenten = st.decimals("0.0001", "100", places=4)
kronor = st.decimals("0.01", "100000", places=2)
dagar = st.dates(date(2023, 1, 1), date(2023, 1, 5))
personer = st.integers(1, 3)


@st.composite
def _regler(draw):
    """Any rules that have a meeting, a ceiling, hours, lost earnings and km."""

    def regel(nyckel, slag):
        if draw(st.booleans()):
            return Regel(nyckel, slag, procent=draw(procenten))
        return Regel(nyckel, slag, kronor=draw(kronor))

    slag = [S.SAMMANTRADE, S.DAGTAK, S.TIMME, S.FORLORAD, S.KM, S.FORRATTNING]
    return Regler(
        bas=draw(kronor),
        rader=tuple(regel(n, s) for n, s in enumerate(slag, 1)),
        avrundning=draw(st.sampled_from(list(Avrundning))),
        ersattare_utan_tjanst=draw(st.booleans()),
    )


@st.composite
def _moten(draw):
    poster = draw(st.lists(st.tuples(dagar, personer, st.booleans()), max_size=12))
    return [Narvarande(d, n, p, "ledamot", t) for n, (d, p, t) in enumerate(poster, 1)]


@st.composite
def _kraven(draw):
    slag = st.sampled_from([S.TIMME, S.FORLORAD, S.KM, S.FORRATTNING])
    poster = draw(st.lists(st.tuples(dagar, personer, slag, kronor), max_size=8))
    return [
        Krav(
            d,
            n,
            p,
            s,
            antal=tal if s in PER_ENHET else None,
            belopp=None if s in PER_ENHET else tal,
        )
        for n, (d, p, s, tal) in enumerate(poster, 1)
    ]


@given(regler=_regler(), narvaro=_moten(), krav=_kraven())
def test_no_day_passes_its_ceiling(regler, narvaro, krav):
    per_dag = {}
    for rad in dagarvoden(regler, narvaro=narvaro, krav=krav):
        nyckel = (rad.person, rad.dag, rad.slag in PER_DAG, rad.slag if rad.slag == S.KM else "")
        per_dag[nyckel] = per_dag.get(nyckel, 0) + rad.belopp
    for (_, _, arvode, km), summa in per_dag.items():
        if not km:
            assert summa <= regler.tak(S.SAMMANTRADE if arvode else S.FORLORAD)


@given(regler=_regler(), narvaro=_moten(), krav=_kraven(), fro=st.randoms(use_true_random=False))
def test_the_order_of_the_input_is_nothing_to_the_answer(regler, narvaro, krav, fro: Random):
    blandat, annat = list(narvaro), list(krav)
    fro.shuffle(blandat)
    fro.shuffle(annat)
    assert dagarvoden(regler, narvaro=narvaro, krav=krav) == dagarvoden(
        regler, narvaro=blandat, krav=annat
    )


@given(regler=_regler(), narvaro=_moten(), krav=_kraven())
def test_every_meeting_and_claim_gives_one_row_and_none_below_nought(regler, narvaro, krav):
    rader = dagarvoden(regler, narvaro=narvaro, krav=krav)
    betalda = [n.nyckel for n in narvaro if n.tjanstgor or regler.ersattare_utan_tjanst]
    assert sorted(r.narvaro for r in rader if r.narvaro) == sorted(betalda)
    assert sorted(r.krav for r in rader if r.krav) == sorted(k.nyckel for k in krav)
    assert all(rad.belopp >= 0 for rad in rader)


@given(regler=_regler(), narvaro=_moten(), vid=st.integers(0, 12))
def test_paying_in_two_rounds_comes_to_the_same_as_in_one(regler, narvaro, vid):
    """A protokoll that is justerat late: the later row takes what the ceiling has left."""
    forsta = dagarvoden(regler, narvaro=narvaro[:vid])
    betalt = {}
    for rad in forsta:
        nyckel = (rad.person, rad.dag, True)
        betalt[nyckel] = betalt.get(nyckel, Decimal(0)) + rad.belopp
    andra = dagarvoden(regler, narvaro=narvaro[vid:], betalt=betalt)
    assert sum(belopp(forsta + andra)) == sum(belopp(dagarvoden(regler, narvaro=narvaro)))


@given(bas=kronor, procent=procenten)
def test_a_percentage_is_rounded_once_half_a_krona_up(bas, procent):
    exakt = bas * procent / 100
    regler = Regler(bas, (Regel(1, S.SAMMANTRADE, procent=procent),))
    fick = regler.belopp(regler.rader[0])
    assert abs(fick - exakt) <= D("0.5")
    assert fick == hela_kronor(exakt)


@given(belopp_=kronor)
def test_rounding_up_never_takes_anything_away(belopp_):
    assert 0 <= avrunda(belopp_, Avrundning.KRONA_UPP) - belopp_ < 1
    assert avrunda(belopp_, Avrundning.ORE) == belopp_


@given(
    belopp_=kronor,
    antal=st.integers(28, 31),
    brott=st.sets(st.integers(1, 30)),
    avrundning=st.sampled_from(list(Avrundning)),
)
def test_the_parts_of_a_month_make_up_the_month(belopp_, antal, brott, avrundning):
    """However the days are divided, among however many."""
    granser = sorted({0, antal, *(b for b in brott if b < antal)})
    delar = [andel(belopp_, range(a + 1, b + 1), antal, avrundning) for a, b in pairwise(granser)]
    assert sum(delar) == belopp_


@given(
    fran=st.dates(date(2022, 1, 1), date(2023, 12, 31)),
    langd=st.integers(0, 500),
    byte=st.integers(0, 500),
)
def test_a_chair_that_changes_hands_costs_what_one_chair_costs(fran, langd, byte):
    till = fran + timedelta(days=langd)
    dag = fran + timedelta(days=min(byte, langd))
    ram = Period(date(2022, 1, 1), date(2025, 12, 31))
    en = manadsarvoden(KLASAM, [Rollperiod(1, 9, "ordforande", Period(fran, till))], ram)
    delat = [Rollperiod(1, 9, "ordforande", Period(fran, dag))]
    if dag < till:
        delat.append(Rollperiod(2, 9, "ordforande", Period(dag + timedelta(days=1), till)))
    tva = manadsarvoden(KLASAM, delat, ram)
    assert sum(belopp(en)) == sum(belopp(tva))
