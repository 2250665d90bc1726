"""Suppression against an attacker who tries every table that fits what is shown."""

from itertools import product
from operator import add, le, or_

import pytest
from hypothesis import given
from hypothesis import strategies as st

from insatser.skydd import GRANS, MINSTA_SPANN, Skyddad, skydda, skydda_rad

OPPET = 9  # how large the attacker lets a figure be that nothing shown bounds
Lage = dict[tuple[int, ...], tuple[int, ...]]


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


def radval(visad: tuple[int | None, ...], summa: int | None, tak: list[int]) -> list[tuple]:
    """Every row that agrees with its shown cells and total; a hidden figure is at least 1."""
    mojliga = [range(1, t + 1) if n is None else (n,) for n, t in zip(visad, tak, strict=True)]
    return [r for r in product(*mojliga) if (sum(r) >= 1 if summa is None else sum(r) == summa)]


def utoka(lage: Lage, val: list[tuple], tak: list[int]) -> Lage:
    """Add a row in every way that keeps within the column totals."""
    nya: Lage = {}
    for summor, sedda in lage.items():
        for rad in val:
            nasta = tuple(map(add, summor, rad))
            if all(map(le, nasta, tak)):
                sett = (*sedda, *(1 << n for n in rad), 1 << sum(rad))
                nya[nasta] = tuple(map(or_, nya.get(nasta, sett), sett))
    return nya


def angripen(s: Skyddad) -> list[set[int]]:
    """What each figure can be, to someone who knows what is shown and how it was hidden.

    Exact: every table that fits, built row by row. Tables with the same column totals so far
    go on alike, so they are kept as one, with the values that each figure has had (as bits).
    """
    oppet = OPPET if s.total is None else s.total
    tak = [oppet if k is None else k for k in s.kolumnsummor]
    lage: Lage = {(0,) * len(tak): ()}
    for visad, summa in zip(s.celler, s.radsummor, strict=True):
        lage = utoka(lage, radval(visad, summa, tak), tak)
    bitar = [0] * len(visat(s))
    for summor, sedda in lage.items():
        alla = (*sedda, *(1 << k for k in summor), 1 << sum(summor))
        syns = [*s.kolumnsummor, s.total]
        if all(v is None or v == n for v, n in zip(syns, [*summor, sum(summor)], strict=True)):
            bitar = list(map(or_, bitar, alla))
    return i_visningsordning([{n for n in range(b.bit_length()) if b >> n & 1} for b in bitar], s)


def i_visningsordning(per_rad: list[set[int]], s: Skyddad) -> list[set[int]]:
    """Move each row's total from beside its cells to after all cells, as ``visat`` has them."""
    bredd, antal = len(s.kolumnsummor) + 1, len(s.radsummor)
    rader = [per_rad[i * bredd : (i + 1) * bredd] for i in range(antal)]
    celler = [cell for rad in rader for cell in rad[:-1]]
    return [*celler, *(rad[-1] for rad in rader), *per_rad[antal * bredd :]]


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
    for varden, krav in zip(angripen(s), nog, strict=True):
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
