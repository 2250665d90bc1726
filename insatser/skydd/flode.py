"""Suppression of small counts: no table that leaves the kansli gives away a few persons.

Counts of 1-4 are hidden (primary), and of the others as many as it takes (secondary) so that
what is shown, together with the rule itself, leaves each hidden cell of 1-4 able to be any of
1, 2, 3 and 4, and every hidden figure at least three values. 0 is shown.

A table with its totals is a circulation: the grand total flows out into the row totals, each
row total into the row's cells, the cells into the column totals, and those back into the grand
total. Which values a hidden figure may have, given those that are shown, is then a question of
how much more or less can flow through it by way of other hidden figures.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count

GRANS = 5  # counts below this are hidden
MINSTA_SPANN = 3  # values that a figure hidden for the others' sake must be able to have
_UPP, _NED = 1, -1
_OBEGRANSAT = 1 << 40


@dataclass(frozen=True, slots=True)
class Skyddad:
    """A table of counts where None stands for a hidden one."""

    celler: tuple[tuple[int | None, ...], ...]
    radsummor: tuple[int | None, ...]
    kolumnsummor: tuple[int | None, ...]
    total: int | None


@dataclass(frozen=True, slots=True)
class _Bage:
    """One figure as an arc of the circulation.

    ``minst`` is the least it can be: 1, or for a total the number of its parts that are not 0.
    ``pris`` is what it costs the reader to lose it.
    """

    fran: str
    till: str
    antal: int
    minst: int
    pris: int


def liten(antal: int) -> bool:
    """Say whether a count is of so few persons that it is hidden."""
    return 0 < antal < GRANS


class _Flode:
    """The circulation of one table, and which of its figures are hidden."""

    def __init__(self, celler: Sequence[Sequence[int]]) -> None:
        self.bagar = list(_bagar(celler))
        self.dolda = {i for i, b in enumerate(self.bagar) if liten(b.antal)}

    def skydda(self) -> None:
        """Hide further figures until each hidden one is safe."""
        while otillracklig := self._forsta_osakra():
            bage, riktning, behov = otillracklig
            if not self._dolj_en_omvag(bage, riktning, behov):
                # No detour is left: then everything but the zeros is hidden, which is safe.
                self.dolda = {i for i, b in enumerate(self.bagar) if b.antal}
                return

    def _forsta_osakra(self) -> tuple[int, int, int] | None:
        """Return (figure, direction, how far it must be able to move) of one that is not safe."""
        for i in sorted(self.dolda):
            for riktning, behov in self._krav(i):
                if self._rorelse(i, riktning, behov)[0] < behov:
                    return i, riktning, behov
        return None

    def _krav(self, i: int) -> Iterator[tuple[int, int]]:
        """Yield how far figure ``i`` must be able to move down, and up."""
        bage = self.bagar[i]
        ned = bage.antal - bage.minst if liten(bage.antal) else 0
        yield _NED, ned
        kan_ned = max(ned, self._rorelse(i, _NED, MINSTA_SPANN - 1)[0])
        upp = GRANS - 1 - bage.antal if liten(bage.antal) else 0
        yield _UPP, max(upp, MINSTA_SPANN - 1 - kan_ned)

    def _ytor(self, utom: int, med_visade: bool) -> dict[str, list[tuple[str, int, int]]]:
        """Return node → (next node, figure, direction) over figures that may move.

        A hidden figure is at least 1, for zeros are shown; so it may always grow, and shrink
        while it is above 1.
        """
        grannar: dict[str, list[tuple[str, int, int]]] = {}
        for i, bage in enumerate(self.bagar):
            if i == utom or not bage.antal or not (med_visade or i in self.dolda):
                continue
            grannar.setdefault(bage.fran, []).append((bage.till, i, _UPP))
            grannar.setdefault(bage.till, []).append((bage.fran, i, _NED))
        return grannar

    def _rum(self, i: int, riktning: int, flytt: dict[int, int]) -> int:
        """Return how much more figure ``i`` may move that way after what has been moved."""
        nu = self.bagar[i].antal + flytt.get(i, 0)
        return _OBEGRANSAT if riktning == _UPP else nu - 1

    def _andar(self, i: int, riktning: int) -> tuple[str, str]:
        """Return from where to where a detour must go for figure ``i`` to move that way."""
        bage = self.bagar[i]
        return (bage.till, bage.fran) if riktning == _UPP else (bage.fran, bage.till)

    def _rorelse(self, i: int, riktning: int, behov: int) -> tuple[int, dict[int, int]]:
        """Return how far figure ``i`` can move (at most ``behov``), and what moves with it."""
        start, mal = self._andar(i, riktning)
        grannar = self._ytor(i, med_visade=False)
        flytt: dict[int, int] = {}
        rort = 0
        while rort < behov and (vag := self._vag(grannar, flytt, start, mal)):
            steg = min(behov - rort, *(self._rum(j, r, flytt) for j, r in vag))
            for j, r in vag:
                flytt[j] = flytt.get(j, 0) + r * steg
            rort += steg
        return rort, flytt

    def _vag(
        self,
        grannar: dict[str, list[tuple[str, int, int]]],
        flytt: dict[int, int],
        start: str,
        mal: str,
    ) -> list[tuple[int, int]] | None:
        """Return the shortest way over figures that have room left, None where there is none."""
        kom_fran: dict[str, tuple[str, int, int] | None] = {start: None}
        ko = deque([start])
        while ko:
            nod = ko.popleft()
            if nod == mal:
                return _vagen(kom_fran, mal)
            for nasta, j, r in grannar.get(nod, ()):
                if nasta not in kom_fran and self._rum(j, r, flytt) > 0:
                    kom_fran[nasta] = (nod, j, r)
                    ko.append(nasta)
        return None

    def _dolj_en_omvag(self, i: int, riktning: int, behov: int) -> bool:
        """Hide the figures of the cheapest detour that gives figure ``i`` more room."""
        start, mal = self._andar(i, riktning)
        flytt = self._rorelse(i, riktning, behov)[1]
        grannar = self._ytor(i, med_visade=True)
        kom_fran: dict[str, tuple[str, int, int] | None] = {}
        lopnummer = count()
        ko: list[tuple[int, int, str, tuple[str, int, int] | None]] = [
            (0, next(lopnummer), start, None)
        ]
        while ko:
            pris, _, nod, fran = heappop(ko)
            if nod in kom_fran:
                continue
            kom_fran[nod] = fran
            if nod == mal:
                nya = {j for j, _ in _vagen(kom_fran, mal)} - self.dolda
                self.dolda |= nya
                return bool(nya)
            for nasta, j, r in grannar.get(nod, ()):
                if nasta not in kom_fran and self._rum(j, r, flytt) > 0:
                    dyrare = 0 if j in self.dolda else self.bagar[j].pris
                    heappush(ko, (pris + dyrare, next(lopnummer), nasta, (nod, j, r)))
        return False


def _vagen(kom_fran: dict[str, tuple[str, int, int] | None], mal: str) -> list[tuple[int, int]]:
    """Return the figures and directions of the way that led to ``mal``."""
    vag: list[tuple[int, int]] = []
    while fore := kom_fran[mal]:
        mal = fore[0]
        vag.append((fore[1], fore[2]))
    return vag


def _bagar(celler: Sequence[Sequence[int]]) -> Iterator[_Bage]:
    """Yield the arcs: the cells row by row, the row totals, the column totals, the grand total.

    A small cell is cheap to lose, a row or column total dear, the grand total dearest.
    """
    total = sum(map(sum, celler))
    summa, hela = 10 * (1 + total), 100 * (1 + total)
    for i, rad in enumerate(celler):
        for j, antal in enumerate(rad):
            yield _Bage(f"rad {i}", f"kolumn {j}", antal, 1, 1 + antal)
    for i, rad in enumerate(celler):
        yield _Bage("alla rader", f"rad {i}", sum(rad), _delar(rad), summa)
    for j, kolumn in enumerate(zip(*celler, strict=True)):
        yield _Bage(f"kolumn {j}", "alla kolumner", sum(kolumn), _delar(kolumn), summa)
    yield _Bage("alla kolumner", "alla rader", total, sum(map(_delar, celler)), hela)


def _delar(antal: Sequence[int]) -> int:
    """Return how many of the parts are not 0; as many persons are known to be there."""
    return sum(1 for n in antal if n)


def skydda(celler: Sequence[Sequence[int]]) -> Skyddad:
    """Return the table with its totals, where small counts and what gives them away are None.

    ``celler`` are rows of equal length with counts of persons, none negative.
    """
    if any(antal < 0 for rad in celler for antal in rad):
        raise ValueError("Antal kan inte vara negativa.")
    flode = _Flode(celler)
    flode.skydda()
    visade = iter([None if i in flode.dolda else b.antal for i, b in enumerate(flode.bagar)])
    bredd = len(celler[0]) if celler else 0
    return Skyddad(
        celler=tuple(tuple(next(visade) for _ in range(bredd)) for _ in celler),
        radsummor=tuple(next(visade) for _ in celler),
        kolumnsummor=tuple(next(visade) for _ in range(bredd)),
        total=next(visade),
    )


def skydda_rad(antal: Sequence[int]) -> tuple[tuple[int | None, ...], int | None]:
    """Return the parts of one distribution and their total, suppressed."""
    skyddad = skydda([antal])
    return skyddad.celler[0], skyddad.total
