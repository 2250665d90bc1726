"""Periods of days: what they cover, how they meet, how they are clipped to a year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finsam.period import Period

DAG = date(2022, 1, 1)
DAGAR = st.integers(0, 40).map(lambda n: DAG + timedelta(days=n))


@st.composite
def perioder(draw):
    fran = draw(DAGAR)
    return Period(fran, draw(st.none() | st.integers(0, 20).map(lambda n: fran + timedelta(n))))


def dagar(period: Period) -> set[date]:
    """The days of the period within the sixty days that the tests look at."""
    alla = (DAG + timedelta(days=n) for n in range(-1, 62))
    return {dag for dag in alla if period.omfattar(dag)}


@given(perioder(), perioder())
def test_overlapping_periods_are_those_that_have_a_day_in_common(en, annan):
    assert en.overlappar(annan) == bool(dagar(en) & dagar(annan))
    assert en.overlappar(annan) == annan.overlappar(en)


@given(perioder(), perioder())
def test_a_period_holds_another_when_no_day_of_it_is_outside(en, annan):
    assert en.rymmer(annan) == (dagar(annan) <= dagar(en))


@given(perioder(), perioder())
def test_clipping_leaves_the_days_that_both_have(en, ram):
    if en.overlappar(ram):
        assert dagar(en.klippt(ram)) == dagar(en) & dagar(ram)
    else:
        with pytest.raises(ValueError, match="utanför"):
            en.klippt(ram)


def test_both_ends_belong_to_the_period():
    ar = Period.ar(2022)
    assert [ar.omfattar(d) for d in (date(2022, 1, 1), date(2022, 12, 31))] == [True, True]
    assert [ar.omfattar(d) for d in (date(2021, 12, 31), date(2023, 1, 1))] == [False, False]


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (Period(date(2022, 1, 1), date(2022, 8, 31)), "2022-01-01 – 2022-08-31"),
        (Period(date(2019, 1, 1)), "2019-01-01 – tills vidare"),
    ],
)
def test_a_period_is_written_with_both_its_ends(period, text):
    assert str(period) == text


@pytest.mark.parametrize(
    ("forsta", "antal", "till"),
    [(1, 12, date(2024, 12, 31)), (2, 1, date(2024, 2, 29)), (10, 3, date(2024, 12, 31))],
)
def test_whole_months_end_with_the_last_day_of_a_month(forsta, antal, till):
    assert Period.manader(2024, forsta, antal) == Period(date(2024, forsta, 1), till)
