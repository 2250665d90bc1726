"""A tree in reading order, and the moves of a branch in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporter.trad import DJUPAST, Gardet, Nod, Riktning, Trad, djup, flytta, gren, hinder
from rapporter.trad import stall_efter as stall

# 1 has 2 and 3 below it, 3 has 4; 5 and 6 are chapters
TRAD = (Nod(1), Nod(2, 1), Nod(3, 1), Nod(4, 3), Nod(5), Nod(6))


def ordna(noder: list[Nod]) -> Trad:
    """Each node followed by what hangs below it."""
    ut: list[Nod] = []

    def gren(under: int) -> None:
        for nod in (n for n in noder if n.foralder == under):
            ut.append(nod)
            gren(nod.nyckel)

    gren(0)
    return tuple(ut)


@st.composite
def trad(draw) -> Trad:
    """A tree of up to twelve nodes, no deeper than a report's."""
    noder: list[Nod] = []
    nivaer = {0: 0}
    for nyckel in range(1, draw(st.integers(1, 12)) + 1):
        grunda = [n for n, niva in nivaer.items() if niva < DJUPAST]
        noder.append(Nod(nyckel, draw(st.sampled_from(grunda))))
        nivaer[nyckel] = nivaer[noder[-1].foralder] + 1
    return ordna(noder)


def form(t: Trad) -> list[tuple[int, int]]:
    return [(n.nyckel, n.foralder) for n in t]


@pytest.mark.parametrize(
    ("nyckel", "riktning", "vantat"),
    [
        (3, "upp", [(1, 0), (3, 1), (4, 3), (2, 1), (5, 0), (6, 0)]),
        (1, "ned", [(5, 0), (1, 0), (2, 1), (3, 1), (4, 3), (6, 0)]),
        (5, "in", [(1, 0), (2, 1), (3, 1), (4, 3), (5, 1), (6, 0)]),
        (3, "in", None),  # 4 below it would stand on a fourth level
        (2, "ut", [(1, 0), (3, 1), (4, 3), (2, 0), (5, 0), (6, 0)]),
    ],
)
def test_a_branch_is_moved_whole(nyckel, riktning, vantat):
    if vantat is None:
        with pytest.raises(Gardet, match="högst 3 nivåer"):
            flytta(TRAD, nyckel, Riktning(riktning))
    else:
        assert form(flytta(TRAD, nyckel, Riktning(riktning))) == vantat


@pytest.mark.parametrize(
    ("nyckel", "riktning", "skal"),
    [
        (1, "upp", "redan först"),
        (2, "upp", "redan först"),
        (6, "ned", "redan sist"),
        (3, "ned", "redan sist"),
        (2, "in", "inget avsnitt före"),
        (5, "ut", "redan ett kapitel"),
    ],
)
def test_a_move_that_has_no_room_says_why(nyckel, riktning, skal):
    assert skal in hinder(TRAD, nyckel, Riktning(riktning))


def test_a_move_that_has_room_has_no_hindrance():
    assert hinder(TRAD, 5, Riktning.UPP) == ""


def test_a_branch_is_never_put_below_itself():
    with pytest.raises(Gardet, match="under sig självt"):
        stall(TRAD, 1, 4, under=True)


def test_a_branch_can_be_put_first():
    assert form(stall(TRAD, 6, 0, under=False))[0] == (6, 0)


@given(trad(), st.data())
def test_every_move_leaves_a_whole_tree_in_reading_order(t, data):
    nyckel = data.draw(st.sampled_from([n.nyckel for n in t]))
    riktning = data.draw(st.sampled_from(Riktning))
    if hinder(t, nyckel, riktning):
        return
    flyttat = flytta(t, nyckel, riktning)
    assert ordna(list(flyttat)) == flyttat
    assert {n.nyckel for n in flyttat} == {n.nyckel for n in t}
    assert max(djup(flyttat).values()) <= DJUPAST
    assert [n.nyckel for n in gren(flyttat, nyckel)] == [n.nyckel for n in gren(t, nyckel)]


@given(trad(), st.data())
def test_down_undoes_up(t, data):
    nyckel = data.draw(st.sampled_from([n.nyckel for n in t]))
    if not hinder(t, nyckel, Riktning.UPP):
        assert flytta(flytta(t, nyckel, Riktning.UPP), nyckel, Riktning.NED) == t


@given(trad(), st.data())
def test_out_undoes_in_for_the_branch_itself(t, data):
    nyckel = data.draw(st.sampled_from([n.nyckel for n in t]))
    if not hinder(t, nyckel, Riktning.IN):
        ater = flytta(flytta(t, nyckel, Riktning.IN), nyckel, Riktning.UT)
        assert ater == t
