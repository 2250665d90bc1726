"""How an amount is shared: the laws of each rounding, and of payments over time."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekonomi.fordelning import (
    Avrundning,
    andel_av,
    avrunda_delar,
    avrunda_grupper,
    delar,
    delbetalningar,
)

ramar = st.integers(1, 10**9)
vikter = st.dictionaries(
    st.integers(0, 50), st.decimals(0, 10_000, places=4), min_size=1, max_size=15
).filter(lambda v: any(v.values()))
belopp = st.decimals(0, 10_000_000, places=2)


@given(ramar, vikter)
def test_exact_parts_are_the_whole_and_in_proportion(ram, vikt):
    exakta = delar(Decimal(ram), vikt)
    assert sum(exakta.values()) == ram
    for a in vikt:
        for b in vikt:
            assert exakta[a] * Fraction(vikt[b]) == exakta[b] * Fraction(vikt[a])


@pytest.mark.parametrize("vikt", [{}, {1: 0}, {1: 2, 2: -1}])
def test_impossible_weights_are_refused(vikt):
    with pytest.raises(ValueError, match="vikterna"):
        delar(Decimal(1), vikt)


@given(ramar, vikter)
def test_largest_remainder_adds_up_and_is_within_a_krona_of_the_exact_part(ram, vikt):
    exakta = delar(Decimal(ram), vikt)
    avrundade = avrunda_delar(exakta, Avrundning.STORSTA_REST)
    assert sum(avrundade.values()) == ram
    assert all(abs(Fraction(avrundade[k]) - exakta[k]) < 1 for k in exakta)
    assert all(avrundade[k] == int(avrundade[k]) for k in exakta)


@given(ramar, vikter, st.randoms(use_true_random=False))
def test_largest_remainder_does_not_depend_on_the_order(ram, vikt, slump):
    exakta = delar(Decimal(ram), vikt)
    i_annan_ordning = list(exakta.items())
    slump.shuffle(i_annan_ordning)
    assert avrunda_delar(dict(i_annan_ordning), Avrundning.STORSTA_REST) == avrunda_delar(
        exakta, Avrundning.STORSTA_REST
    )


@given(ramar, vikter)
def test_largest_remainder_gives_the_odd_kronor_to_whoever_lost_most(ram, vikt):
    exakta = delar(Decimal(ram), vikt)
    avrundade = avrunda_delar(exakta, Avrundning.STORSTA_REST)
    rest = {k: exakta[k] - int(exakta[k]) for k in exakta}
    fick = [rest[k] for k in exakta if avrundade[k] > int(exakta[k])]
    utan = [rest[k] for k in exakta if avrundade[k] == int(exakta[k])]
    assert not fick or not utan or min(fick) >= max(utan)


@given(ramar, vikter)
def test_rounding_each_by_itself_goes_the_way_it_says(ram, vikt):
    exakta = delar(Decimal(ram), vikt)
    ned, narmast, upp = (
        avrunda_delar(exakta, satt) for satt in (Avrundning.NED, Avrundning.NARMAST, Avrundning.UPP)
    )
    for k, del_ in exakta.items():
        assert 0 <= del_ - Fraction(ned[k]) < 1
        assert 0 <= Fraction(upp[k]) - del_ < 1
        assert Fraction(-1, 2) <= del_ - Fraction(narmast[k]) < Fraction(1, 2)
    assert abs(sum(upp.values()) - ram) < len(vikt)
    assert abs(sum(ned.values()) - ram) < len(vikt)


@given(ramar, st.lists(vikter, min_size=1, max_size=4))
def test_groups_stay_as_exact_as_kronor_allow_and_so_does_each_part(ram, viktlista):
    procent = Fraction(100, len(viktlista))
    grupper = [
        {(nr, k): del_ for k, del_ in delar(Fraction(ram) * procent / 100, vikt).items()}
        for nr, vikt in enumerate(viktlista)
    ]
    avrundade = avrunda_grupper(grupper, Avrundning.STORSTA_REST)
    assert sum(avrundade.values()) == ram
    for grupp in grupper:
        skillnad = sum(Fraction(avrundade[k]) for k in grupp) - sum(grupp.values())
        assert abs(skillnad) < 1
        assert all(abs(Fraction(avrundade[k]) - del_) < 1 for k, del_ in grupp.items())


def test_equal_rests_go_to_the_first_in_order():
    exakta = dict.fromkeys(["c", "a", "b"], Fraction(1_046_000, 3))
    assert avrunda_delar(exakta, Avrundning.STORSTA_REST) == {
        "a": 348_667,
        "b": 348_667,
        "c": 348_666,
    }


def test_half_a_krona_goes_up():
    assert avrunda_delar({1: Fraction(5, 2)}, Avrundning.NARMAST) == {1: 3}


# -- Over time ------------------------------------------------------------------------------------


@given(belopp, st.integers(1, 12))
def test_payments_add_up_and_are_as_equal_as_ore_allow(summa, antal):
    betalningar = delbetalningar(summa, antal)
    assert len(betalningar) == antal
    assert sum(betalningar) == summa
    assert max(betalningar) - min(betalningar) <= Decimal("0.01")
    assert all(b == b.quantize(Decimal("0.01")) for b in betalningar)


@given(belopp, st.integers(1, 12), st.integers(1, 12))
def test_every_beginning_of_the_payments_is_within_half_an_ore_of_its_part(summa, antal, hittills):
    hittills = min(hittills, antal)
    exakt = Fraction(summa) * hittills / antal
    assert abs(Fraction(sum(delbetalningar(summa, antal)[:hittills])) - exakt) <= Fraction(1, 200)


def test_a_plan_without_payments_is_refused():
    with pytest.raises(ValueError, match="minst en"):
        delbetalningar(Decimal(1), 0)


@pytest.mark.parametrize(
    ("summa", "procent", "andel"),
    [
        ("168762.40", "50", "84381.20"),
        ("0.01", "50", "0.01"),
        ("-0.01", "50", "-0.01"),
        ("100", "33.33", "33.33"),
    ],
)
def test_percentage_is_rounded_half_up_to_the_ore(summa, procent, andel):
    assert andel_av(Decimal(summa), Decimal(procent)) == Decimal(andel)
