"""Which periods of an insats are followed up, and when they are due."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finsam.period import Period
from insatser.uppfoljningsperiod import Uppfoljningsperiod, perioder

DAGAR = st.dates(date(2015, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("ar", "kvartal", "forfaller"),
    [
        (2022, 1, "2022-04-30"),
        (2022, 2, "2022-07-31"),
        (2022, 3, "2022-10-31"),
        (2022, 4, "2023-01-31"),
        (2022, 0, "2023-01-31"),
    ],
)
def test_a_period_is_due_at_the_end_of_the_month_after_it(ar, kvartal, forfaller):
    assert Uppfoljningsperiod(ar, kvartal).forfaller == date.fromisoformat(forfaller)


def test_a_year_and_its_quarters_are_followed_up():
    funna = perioder(
        Period(date(2022, 1, 1)), date(2022, 1, 1), kvartalsvis=True, idag=date(2022, 12, 31)
    )
    assert [p.kvartal for p in funna] == [1, 2, 3, 4, 0]


def test_only_years_where_quarters_are_not_asked_for():
    funna = perioder(
        Period(date(2020, 5, 1)), date(2020, 5, 1), kvartalsvis=False, idag=date(2022, 3, 1)
    )
    assert [(p.ar, p.kvartal) for p in funna] == [(2020, 0), (2021, 0), (2022, 0)]


def test_an_insats_that_ended_in_a_quarter_has_that_quarter_and_no_later():
    funna = perioder(
        Period(date(2021, 1, 1), date(2022, 5, 15)),
        date(2022, 1, 1),
        kvartalsvis=True,
        idag=date(2023, 6, 1),
    )
    assert [(p.ar, p.kvartal) for p in funna] == [(2022, 1), (2022, 2), (2022, 0)]


def test_the_follow_up_begins_with_the_period_that_the_first_day_lies_in():
    funna = perioder(
        Period(date(2019, 1, 1)), date(2022, 8, 20), kvartalsvis=True, idag=date(2022, 12, 1)
    )
    assert (funna[0].ar, funna[0].kvartal) == (2022, 3)


@given(DAGAR, st.one_of(st.none(), st.integers(0, 2000)), DAGAR, DAGAR)
def test_the_quarters_tile_the_days_of_the_insats(start, langd, fran, idag):
    till = None if langd is None else start + timedelta(days=langd)
    funna = perioder(Period(start, till), fran, kvartalsvis=True, idag=idag)
    kvartal = sorted((p.dagar.fran, p.sista_dag) for p in funna if p.kvartal)
    for (_, slut), (nasta, _) in pairwise(kvartal):
        assert nasta == slut + timedelta(days=1)
    assert all(forsta <= idag for forsta, _ in kvartal)
    if kvartal:
        assert kvartal[0][0] <= max(start, fran) <= kvartal[0][1]


@given(DAGAR, DAGAR)
def test_every_quarter_lies_in_a_year_that_is_followed_up_too(start, idag):
    funna = perioder(Period(start), start, kvartalsvis=True, idag=idag)
    ar = {p.ar for p in funna if not p.kvartal}
    assert {p.ar for p in funna} == ar
