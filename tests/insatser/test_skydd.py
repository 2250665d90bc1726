"""Suppression against an attacker who tries every table that fits what is shown."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from insatser.skydd import GRANS, MINSTA_SPANN, Skyddad, skydda, skydda_rad

TAK = 20  # the attacker's guess of how large a hidden cell may be


def tabeller(rader: int, kolumner: int, hogst: int) -> st.SearchStrategy[list[list[int]]]:
    rad = st.lists(st.integers(0, hogst), min_size=kolumner, max_size=kolumner)
    return st.lists(rad, min_size=rader, max_size=rader)


def fardigt(celler: list[list[int]]) -> list[int]:
    """Every figure of the table in one list: cells, row totals, column totals, grand total."""
    return [
        *(n for rad in celler for n in rad),
        *map(sum, celler),
        *(sum(k) for k in zip(*celler, strict=True)),
        sum(map(sum, celler)),
    ]


def visat(s: Skyddad) -> list[int | None]:
    return [*(n for rad in s.celler for n in rad), *s.radsummor, *s.kolumnsummor, s.total]


def rader_som_passar(visad: tuple[int | None, ...], summa: int | None) -> list[tuple[int, ...]]:
    """Every row that agrees with the shown cells and total; a hidden figure is at least 1."""
    mojliga = [range(1, TAK + 1) if n is None else (n,) for n in visad]
    return [r for r in product(*mojliga) if (sum(r) >= 1 if summa is None else sum(r) == summa)]


def stammer(s: Skyddad, celler: tuple[tuple[int, ...], ...]) -> bool:
    """Whether a table whose rows fit also fits the shown column totals and grand total."""
    kolumner = [sum(k) for k in zip(*celler, strict=True)]
    return all(
        summa >= 1 if syns is None else summa == syns
        for summa, syns in zip([*kolumner, sum(kolumner)], [*s.kolumnsummor, s.total], strict=True)
    )


def angripen(s: Skyddad, nog: list[set[int] | int]) -> list[set[int]]:
    """What each figure can be, to someone who knows what is shown and how it was hidden.

    Tries tables in an order without pattern, and stops when every figure can be enough.
    """
    varden: list[set[int]] = [set() for _ in nog]
    per_rad = [rader_som_passar(r, t) for r, t in zip(s.celler, s.radsummor, strict=True)]
    for rader in per_rad:
        rader.sort(key=lambda rad: hash((7, *rad)))
    for celler in product(*per_rad):
        if stammer(s, celler):
            for plats, antal in enumerate(fardigt([list(r) for r in celler])):
                varden[plats].add(antal)
            if all(racker(v, n) for v, n in zip(varden, nog, strict=True)):
                break
    return varden


def racker(varden: set[int], nog: set[int] | int) -> bool:
    return len(varden) >= nog if isinstance(nog, int) else nog <= varden


def assert_skyddad(celler: list[list[int]]) -> None:
    s = skydda(celler)
    sanna, syns = fardigt(celler), visat(s)
    for sant, visad in zip(sanna, syns, strict=True):
        assert visad is None or (visad == sant and not 0 < sant < GRANS)
    antal_celler = len(celler) * len(celler[0])
    nog: list[set[int] | int] = [1 if visad is not None else MINSTA_SPANN for visad in syns]
    for plats, sant in enumerate(sanna[:antal_celler]):
        if 0 < sant < GRANS:
            nog[plats] = {1, 2, 3, 4}
    for varden, krav in zip(angripen(s, nog), nog, strict=True):
        assert racker(varden, krav), (celler, s)


@given(tabeller(2, 2, 9))
def test_no_hidden_figure_of_two_by_two_can_be_derived(celler):
    assert_skyddad(celler)


@given(tabeller(1, 4, 7))
def test_no_hidden_part_of_a_distribution_can_be_derived(celler):
    assert_skyddad(celler)


@given(tabeller(3, 2, 6))
def test_no_hidden_figure_of_three_by_two_can_be_derived(celler):
    assert_skyddad(celler)


def test_a_table_without_small_counts_is_shown_whole():
    s = skydda([[5, 0], [12, 7]])
    assert s.celler == ((5, 0), (12, 7))
    assert (s.radsummor, s.kolumnsummor, s.total) == ((5, 19), (17, 7), 24)


def test_a_lone_small_cell_takes_company_in_its_row_and_column():
    s = skydda([[3, 20], [30, 40]])
    assert s.celler == ((None, None), (None, None))
    assert (s.radsummor, s.kolumnsummor, s.total) == ((23, 70), (33, 60), 93)


def test_zero_is_shown_and_never_hidden_as_company():
    s = skydda([[2, 0, 30], [25, 0, 40]])
    assert [rad[1] for rad in s.celler] == [0, 0]
    assert s.celler[0][0] is None
    assert s.celler[0][2] is None


def test_four_small_parts_with_a_shown_total_stay_hidden_together():
    assert skydda_rad([2, 1, 2, 4]) == ((None,) * 4, 9)


def test_two_ones_are_not_given_away_by_a_total_of_two():
    """Both are at least 1, for zeros are shown; so a shown total of 2 would tell."""
    assert skydda_rad([1, 1]) == ((None, None), None)


def test_a_small_total_is_hidden_too():
    assert skydda_rad([3, 0]) == ((None, 0), None)


def test_negative_counts_are_refused():
    with pytest.raises(ValueError, match="negativa"):
        skydda([[1, -1]])
