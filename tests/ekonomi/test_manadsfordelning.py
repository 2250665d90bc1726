"""A year over its months: to the öre, whatever the amount and the pattern."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekonomi.manadsfordelning import MANADER, jamnt, som

belopp = st.decimals(min_value=-(10**9), max_value=10**9, places=2)
monster = st.lists(
    st.decimals(min_value=-(10**6), max_value=10**6, places=2), min_size=12, max_size=12
)


@given(belopp)
def test_even_months_add_up_to_the_year(arets):
    assert sum(jamnt(arets)) == arets


@given(belopp)
def test_no_even_month_is_an_ore_or_more_from_a_twelfth(arets):
    assert all(abs(manad - arets / 12) < Decimal("0.01") for manad in jamnt(arets))


@given(belopp, monster)
def test_months_by_pattern_add_up_to_the_year_in_whole_ore(arets, fjol):
    manader = som(arets, fjol)
    assert len(manader) == MANADER
    assert sum(manader) == arets
    assert all(manad == manad.quantize(Decimal("0.01")) for manad in manader)


@given(st.decimals(min_value=0, max_value=10**9, places=2), monster)
def test_month_without_outcome_gets_nothing_of_the_budget(arets, fjol):
    if any(vikt > 0 for vikt in fjol):
        tomma = [m for m, vikt in zip(som(arets, fjol), fjol, strict=True) if vikt <= 0]
        assert set(tomma) <= {Decimal(0)}


@given(monster)
def test_the_patterns_own_sum_gives_the_pattern_back(fjol):
    plus = [max(vikt, Decimal(0)) for vikt in fjol]
    if any(plus):
        assert list(som(sum(plus), fjol)) == plus


def test_even_amount_that_does_not_go_up_is_spread_to_the_ore():
    ore = [int(manad * 100) for manad in jamnt(Decimal("0.05"))]
    assert ore == [0, 1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0]


def test_pattern_of_nothing_is_even():
    assert som(Decimal(1200), [Decimal(0)] * 12) == (Decimal(100),) * 12


def test_pattern_of_other_than_twelve_months_is_refused():
    with pytest.raises(ValueError, match="tolv månader"):
        som(Decimal(1), [Decimal(1)] * 18)
