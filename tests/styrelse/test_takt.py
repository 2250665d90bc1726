"""How often something comes back, and on which days of a year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrelse.takt import ANTAL_PER_AR, Takt, dag_i_manad, tillfallen

AR = st.integers(1990, 2100)
MANAD = st.integers(1, 12)
DAG = st.integers(1, 31)


@given(st.sampled_from(Takt), AR, MANAD, DAG)
def test_a_year_has_its_number_of_occasions_within_it_and_in_order(takt, ar, manad, dag):
    ganger = tillfallen(takt, ar, manad=manad, dag=dag)
    dagar = [gang.datum for gang in ganger]
    assert [gang.nummer for gang in ganger] == list(range(1, ANTAL_PER_AR[takt] + 1))
    assert dagar == sorted(set(dagar))
    assert {d.year for d in dagar} == {ar}


@given(st.sampled_from(Takt), AR, MANAD, DAG)
def test_the_chosen_month_is_one_of_them(takt, ar, manad, dag):
    assert manad in {g.datum.month for g in tillfallen(takt, ar, manad=manad, dag=dag)}


@given(AR, MANAD, DAG)
def test_a_day_that_the_month_lacks_is_its_last(ar, manad, dag):
    funnen = dag_i_manad(ar, manad, dag)
    assert funnen.month == manad
    assert funnen.day == dag or (dag > funnen.day and funnen.replace(day=1).month == manad)


@pytest.mark.parametrize(
    ("takt", "manad", "manader"),
    [
        ("arligen", 12, [12]),
        ("halvar", 8, [2, 8]),
        ("kvartal", 2, [2, 5, 8, 11]),
        ("kvartal", 11, [2, 5, 8, 11]),
        ("manad", 7, list(range(1, 13))),
    ],
)
def test_occasions_are_spread_evenly(takt, manad, manader):
    assert [t.datum.month for t in tillfallen(takt, 2024, manad=manad, dag=31)] == manader


def test_the_last_of_february_follows_the_leap_year():
    assert dag_i_manad(2024, 2, 31) == date(2024, 2, 29)
    assert dag_i_manad(2023, 2, 30) == date(2023, 2, 28)
