"""Working days: the holidays of the law, Easter through the years, and where a last day moves."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finsam.vardag import DYGN, ar_vardag, helgdagar, nasta_vardag, paskdagen

dagar = st.dates(date(1990, 1, 1), date(2099, 12, 31))

# Almanackans påskdagar, the earliest and the latest possible among them.
PASKDAGAR = [
    *(date(2008, 3, 23), date(2011, 4, 24), date(2019, 4, 21), date(2022, 4, 17)),
    *(date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2038, 4, 25)),
]


@pytest.mark.parametrize("dag", PASKDAGAR, ids=str)
def test_easter_falls_on_the_almanac_s_day(dag):
    assert paskdagen(dag.year) == dag


@given(st.integers(1990, 2100))
def test_easter_is_a_sunday_between_the_two_extremes(ar):
    pask = paskdagen(ar)
    assert pask.weekday() == 6
    assert date(ar, 3, 22) <= pask <= date(ar, 4, 25)


@pytest.mark.parametrize(
    "dag",
    [
        *(date(2026, 1, 1), date(2026, 1, 6), date(2026, 4, 3), date(2026, 4, 6)),
        *(date(2026, 5, 1), date(2026, 5, 14), date(2026, 6, 19), date(2026, 12, 24)),
        *(date(2026, 12, 25), date(2026, 12, 31), date(2025, 6, 6), date(2025, 6, 20)),
    ],
    ids=str,
)
def test_holidays_and_the_three_eves_are_no_working_days(dag):
    assert dag.weekday() < 5
    assert not ar_vardag(dag)


@pytest.mark.parametrize("dag", [date(2026, 4, 2), date(2026, 4, 7), date(2026, 12, 23)], ids=str)
def test_the_days_around_a_holiday_are_working_days(dag):
    assert ar_vardag(dag)


@given(st.integers(1990, 2100))
def test_a_year_has_the_law_s_twelve_days_beside_sundays(ar):
    # Kristi himmelsfärdsdag may fall on 1 May (2008).
    assert len(helgdagar(ar)) in {11, 12}


@given(dagar)
def test_the_next_working_day_is_one_and_none_lies_before_it(dag):
    nasta = nasta_vardag(dag)
    assert ar_vardag(nasta)
    mellan = [dag + n * DYGN for n in range((nasta - dag).days)]
    assert not any(map(ar_vardag, mellan))


@given(dagar)
def test_a_last_day_never_moves_more_than_a_long_weekend(dag):
    assert nasta_vardag(dag) - dag <= timedelta(days=5)
