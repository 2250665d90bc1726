"""The law's days of a year: when they fall, what they are measured on and how they stand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrelse import services
from styrelse.lagdatum import Frist, Lage, frister, lage

AR = 2022


@pytest.fixture
def mote(chef, styrelsen):
    def skapa(dag, typ="ordinarie", status="genomfort", **falt):
        return services.registrera_sammantrade(
            by=chef, organ=styrelsen, typ=typ, datum=date.fromisoformat(dag), status=status, **falt
        )

    return skapa


def frist(nyckel: str, ar: int = AR, idag: date = date(2023, 6, 1)) -> Frist:
    return next(f for f in frister(ar, idag=idag) if f.nyckel == nyckel)


DAGAR = st.dates(date(1995, 1, 1), date(2095, 12, 31))


@given(datum=DAGAR, idag=DAGAR)
def test_a_day_has_passed_only_after_it_is_over(datum, idag):
    assert (lage(datum, None, idag) == Lage.PASSERAD) == (idag > datum)


@given(datum=DAGAR, klar=DAGAR, idag=DAGAR)
def test_what_is_done_is_done_however_late(datum, klar, idag):
    assert lage(datum, klar, idag) == Lage.KLAR
    frist = Frist("x", "X", datum, "1 §", "", Lage.KLAR, klar_datum=klar)
    assert frist.i_tid == (klar <= datum)
    assert ("för sent" in frist.i_ord) == (klar > datum)


@pytest.mark.parametrize("ar", [2022, 2023, 2024, 2100])
def test_the_days_of_a_year_fall_where_the_law_says_leap_year_or_not(db, ar):
    dagar = {f.nyckel: (f.datum.month, f.datum.day) for f in frister(ar, idag=date(ar, 1, 1))}
    assert dagar == {
        "arsredovisning": (3, 31),
        "moms": (6, 30),
        "samrad": (11, 29),
        "budget": (11, 30),
    }
    assert {f.datum.year for f in frister(ar)} == {ar}


@pytest.mark.parametrize(
    ("idag", "vantat"),
    [
        (date(2022, 11, 30), Lage.KOMMANDE),
        (date(2022, 12, 1), Lage.PASSERAD),
        (date(2022, 1, 1), Lage.KOMMANDE),
        (date(2023, 1, 1), Lage.PASSERAD),
    ],
)
def test_the_budget_is_coming_through_30_november_and_then_passed(db, idag, vantat):
    assert frist("budget", idag=idag).lage == vantat


def test_a_held_budget_meeting_settles_the_budget_and_a_planned_one_does_not(mote):
    planerat = mote("2022-11-20", "budget", status="planerat")
    budget = frist("budget")
    assert (budget.lage, budget.sammantrade_pk) == (Lage.PASSERAD, planerat.pk)
    mote("2022-11-24", "budget")
    assert (frist("budget").klar_datum, frist("budget").i_tid) == (date(2022, 11, 24), True)


def test_a_point_taken_up_at_a_held_meeting_settles_it_at_the_earliest(chef, mote):
    for dag in ("2022-12-08", "2022-10-20"):
        services.lagg_till_punkt(
            by=chef, sammantrade=mote(dag), rubrik="Budget 2023", standard="budget"
        )
    mote("2022-12-15", "budget")
    assert frist("budget").klar_datum == date(2022, 10, 20)


def test_a_cancelled_meeting_settles_nothing(chef, mote):
    installt = mote("2022-11-24", "budget", status="installt")
    services.lagg_till_punkt(by=chef, sammantrade=installt, rubrik="Budget", standard="budget")
    assert frist("budget").lage == Lage.PASSERAD
    assert frist("budget").sammantrade_pk is None


def test_samrad_comes_before_the_budget_meeting_whenever_that_is(mote):
    mote("2022-10-20", "budget", status="planerat")
    assert frist("samrad").datum == date(2022, 10, 19)
    mote("2022-10-20", "samrad")
    samrad = frist("samrad")
    assert (samrad.lage, samrad.i_tid) == (Lage.KLAR, False)


def test_other_organs_settle_nothing_of_the_styrelse(chef, beredningsgruppen):
    services.registrera_sammantrade(
        by=chef,
        organ=beredningsgruppen,
        typ="budget",
        datum=date(2022, 11, 1),
        status="genomfort",
    )
    assert frist("budget").lage == Lage.PASSERAD


def test_the_arsredovisning_of_the_year_before_is_measured_on_the_diarium_too(chef, mote):
    assert frist("arsredovisning").lage == Lage.PASSERAD
    arende = services.oppna_arende(by=chef, mening="Bokslut", datum=date(2022, 2, 1))
    services.diariefor(
        by=chef,
        arende=arende,
        rubrik="Årsredovisning 2021",
        riktning="upprattad",
        datum=date(2022, 3, 24),
        typ=services.handlingstyp("Årsredovisning"),
    )
    assert frist("arsredovisning").klar_datum == date(2022, 3, 24)
    services.lagg_till_punkt(
        by=chef, sammantrade=mote("2022-03-20"), rubrik="ÅR", standard="arsredovisning"
    )
    assert frist("arsredovisning").klar_datum == date(2022, 3, 20)
    assert frist("arsredovisning", 2023, date(2023, 1, 1)).lage == Lage.KOMMANDE


def test_the_moms_claim_is_never_said_to_be_late_since_nothing_here_tells(db):
    assert frist("moms", idag=date(2022, 6, 30)).lage == Lage.KOMMANDE
    sen = frist("moms", idag=date(2022, 7, 1))
    assert sen.lage == Lage.OKAND
    assert "systemet vet inte" in sen.i_ord


def test_every_frist_says_its_source_and_what_it_is_measured_on(db):
    for f in frister(AR):
        assert f.lag
        assert f.mats_pa.endswith(".")
        assert str(AR) in f.rubrik or str(AR - 1) in f.rubrik or str(AR + 1) in f.rubrik
