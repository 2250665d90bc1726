"""A tree kept as a list in reading order, and the four ways to move a branch in it.

Pure: keys in, keys out. Every branch stands whole: what hangs below a key follows right after
it, and a key stands below its parent. No move breaks that.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

DJUPAST = 3  # 1.1.1: below that no heading has a number or a place among the contents


class Riktning(StrEnum):
    """Where a branch may go from where it stands."""

    UPP = "upp"  # before the one before it, on its level
    NED = "ned"  # after the one after it, on its level
    IN = "in"  # last below the one before it
    UT = "ut"  # right after the one that it hangs below


class Gardet(Exception):
    """A move that the tree has no room for; the message says why, for whoever asked."""


@dataclass(frozen=True, slots=True)
class Nod:
    """One row of the tree: its key, and the key of the row it hangs below (0 for a chapter)."""

    nyckel: int
    foralder: int = 0


Trad = tuple[Nod, ...]


class Tradrad(Protocol):
    """A kept row: its key and that of the row it hangs below, None for a chapter."""

    pk: int
    foralder_id: int | None


def av_rader(rader: Iterable[Tradrad]) -> Trad:
    """Return kept rows, in reading order, as a tree."""
    return tuple(Nod(rad.pk, rad.foralder_id or 0) for rad in rader)


def gren(trad: Trad, nyckel: int) -> Trad:
    """Return a node and everything below it, in reading order."""
    inne = {nyckel}
    for nod in trad:
        if nod.foralder in inne:
            inne.add(nod.nyckel)
    return tuple(n for n in trad if n.nyckel in inne)


def djup(trad: Trad) -> dict[int, int]:
    """Return {key: depth}, 1 for a chapter."""
    ut: dict[int, int] = {0: 0}
    for nod in trad:
        ut[nod.nyckel] = ut[nod.foralder] + 1
    del ut[0]
    return ut


def flytta(trad: Trad, nyckel: int, riktning: Riktning) -> Trad:
    """Return the tree with a branch moved one step. Raises Gardet where it cannot go there."""
    return _SATT[riktning](trad, next(n for n in trad if n.nyckel == nyckel))


def hinder(trad: Trad, nyckel: int, riktning: Riktning) -> str:
    """Return why a branch cannot be moved that way, empty where it can."""
    try:
        flytta(trad, nyckel, riktning)
    except Gardet as fel:
        return str(fel)
    return ""


def stall_efter(trad: Trad, nyckel: int, efter: int, *, under: bool) -> Trad:
    """Return the tree with a branch right after another one, or last below it.

    ``efter`` 0 puts it first in the tree. Raises Gardet where it would hang below itself or
    too deep.
    """
    flyttad = gren(trad, nyckel)
    if efter in {n.nyckel for n in flyttad}:
        raise Gardet("Ett avsnitt kan inte stå under sig självt.")
    kvar = tuple(n for n in trad if n not in flyttad)
    granne = next((n for n in kvar if n.nyckel == efter), Nod(0))
    foralder = efter if under else granne.foralder
    plats = kvar.index(granne) + len(gren(kvar, efter)) if efter else 0
    ny = (replace(flyttad[0], foralder=foralder), *flyttad[1:])
    return _lagom_djupt((*kvar[:plats], *ny, *kvar[plats:]))


def _syskon(trad: Trad, nod: Nod) -> tuple[list[Nod], int]:
    syskon = [n for n in trad if n.foralder == nod.foralder]
    return syskon, syskon.index(nod)


def _upp(trad: Trad, nod: Nod) -> Trad:
    syskon, plats = _syskon(trad, nod)
    if plats == 0:
        raise Gardet("Avsnittet står redan först på sin nivå.")
    return stall_efter(trad, syskon[plats - 1].nyckel, nod.nyckel, under=False)


def _ned(trad: Trad, nod: Nod) -> Trad:
    syskon, plats = _syskon(trad, nod)
    if plats == len(syskon) - 1:
        raise Gardet("Avsnittet står redan sist på sin nivå.")
    return stall_efter(trad, nod.nyckel, syskon[plats + 1].nyckel, under=False)


def _in(trad: Trad, nod: Nod) -> Trad:
    syskon, plats = _syskon(trad, nod)
    if plats == 0:
        raise Gardet("Det finns inget avsnitt före på samma nivå att stå under.")
    return stall_efter(trad, nod.nyckel, syskon[plats - 1].nyckel, under=True)


def _ut(trad: Trad, nod: Nod) -> Trad:
    if nod.foralder == 0:
        raise Gardet("Avsnittet är redan ett kapitel.")
    return stall_efter(trad, nod.nyckel, nod.foralder, under=False)


def _lagom_djupt(trad: Trad) -> Trad:
    if max(djup(trad).values()) > DJUPAST:
        raise Gardet(f"En rapport har högst {DJUPAST} nivåer.")
    return trad


_SATT: dict[Riktning, Callable[[Trad, Nod], Trad]] = {
    Riktning.UPP: _upp,
    Riktning.NED: _ned,
    Riktning.IN: _in,
    Riktning.UT: _ut,
}
