"""The attack: which values each hidden count can have, to whoever knows all that is published.

One model per connected part: hidden counts that no row joins tell nothing of each other. Every
value that is called possible has a witness: integers for all unknowns, checked exactly against
every row. What the solver does not find counts as impossible.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from insatser.skydd.dolda import Dolda
from insatser.skydd.flode import MINSTA_SPANN
from insatser.skydd.golv import satt_golv
from insatser.skydd.grovre import som_publicerat
from insatser.skydd.losare import INGEN_GRANS, Kolumn, Losare, Modellrad
from insatser.skydd.samling import Harledd, Samling
from insatser.skydd.storhet import Storhet
from insatser.skydd.uppgift import Publicerat, Rad, Uppgift, uppgift


@dataclass(frozen=True, slots=True)
class Spann:
    """What a count that is not shown can be: least, most (None: no limit), values found."""

    minst: int
    hogst: int | None
    varden: frozenset[int]


def spann(
    samling: Samling, dolda: Dolda, tidigare: Iterable[Publicerat] = ()
) -> dict[Storhet, Spann]:
    """Return what each count that is not shown can be, by solving for its least and its most."""
    allt = satt_golv(uppgift(som_publicerat(samling, dolda), tidigare))
    funna: dict[int, Spann] = {}
    for del_ in _delar(allt, dolda.harledda):
        funna |= {i: del_.spann(i) for i in del_.okanda}
    return {s: funna[i] for s, i in allt.plats.items() if i in funna}


def osakra(
    samling: Samling, dolda: Dolda, tidigare: Iterable[Publicerat] = ()
) -> frozenset[Storhet]:
    """Return the counts that can be told more narrowly than the rule allows; none is safe."""
    allt = satt_golv(uppgift(som_publicerat(samling, dolda), tidigare))
    return frozenset(
        allt.okanda[i].storhet
        for del_ in _delar(allt, dolda.harledda)
        for i in del_.okanda
        if not del_.racker(i)
    )


def _delar(allt: Uppgift, dolda: frozenset[Harledd]) -> Iterator["_Del"]:
    """Yield the connected parts of what is not shown."""
    delar = _Sammanhang(len(allt.okanda))
    rader: list[tuple[int, Rad]] = []  # with one unknown of each
    for rad in allt.rader:
        oppna = [i for i, _ in rad.koef if not allt.okanda[i].visad]
        if oppna and rad.harledd not in dolda:
            delar.forena(oppna)
            rader.append((oppna[0], rad))
    okanda: dict[int, list[int]] = {}
    for i, okand in enumerate(allt.okanda):
        if not okand.visad:
            okanda.setdefault(delar.rot(i), []).append(i)
    per_del: dict[int, list[Rad]] = {}
    for i, rad in rader:
        per_del.setdefault(delar.rot(i), []).append(rad)
    for nyckel, plats in okanda.items():
        yield _Del(allt, plats, per_del.get(nyckel, []))


class _Sammanhang:
    """Which unknowns hang together."""

    def __init__(self, antal: int) -> None:
        self._over = list(range(antal))

    def rot(self, i: int) -> int:
        """Return the unknown that stands for the part that ``i`` is in."""
        while self._over[i] != i:
            self._over[i] = self._over[self._over[i]]
            i = self._over[i]
        return i

    def forena(self, plats: Sequence[int]) -> None:
        """Note that these hang together."""
        for i in plats[1:]:
            self._over[self.rot(i)] = self.rot(plats[0])


class _Del:
    """A connected part: its unknowns, its rows, and the witnesses found so far."""

    def __init__(self, allt: Uppgift, okanda: Sequence[int], rader: Sequence[Rad]) -> None:
        self.okanda, self._allt, self._rader = okanda, allt, rader
        self._tak = 4 * max((o.n for o in allt.okanda), default=0) + 100
        self._sanning = allt.sanning
        self._sedda: dict[int, set[int]] = {i: {self._sanning[i]} for i in okanda}
        self._kolumn = {i: k for k, i in enumerate(okanda)}
        self._losare: Losare | None = None

    @property
    def losare(self) -> Losare:
        """The model, made when it is asked for."""
        if self._losare is None:
            kolumner = [Kolumn(self._allt.okanda[i].minst, self._tak) for i in self.okanda]
            self._losare = Losare(kolumner, [self._modellrad(rad) for rad in self._rader])
        return self._losare

    def _modellrad(self, rad: Rad) -> Modellrad:
        visat = sum(a * self._sanning[i] for i, a in rad.koef if i not in self._kolumn)
        return Modellrad(
            -INGEN_GRANS if rad.minst is None else rad.minst - visat,
            INGEN_GRANS if rad.hogst is None else rad.hogst - visat,
            {self._kolumn[i]: a for i, a in rad.koef if i in self._kolumn},
        )

    def racker(self, i: int) -> bool:
        """Say whether unknown ``i`` can have as many values as the rule demands."""
        okand = self._allt.okanda[i]
        for varde in sorted(okand.krav):
            if varde not in self._sedda[i]:
                self._prova(i, varde, varde)
        for _ in range(MINSTA_SPANN):
            if not okand.racker(self._sedda[i]):
                self._utvidga(i)
        return okand.racker(self._sedda[i])

    def _utvidga(self, i: int) -> None:
        """Look for a value that has not been seen: above, below, or between."""
        sedda = sorted(self._sedda[i])
        luckor = [(a + 1, b - 1) for a, b in pairwise(sedda)]
        forst = self._allt.okanda[i].minst
        for minst, hogst in [(sedda[-1] + 1, self._tak), (forst, sedda[0] - 1), *luckor]:
            if minst <= hogst and self._prova(i, minst, hogst):
                return

    def spann(self, i: int) -> Spann:
        """Return the least and the most of unknown ``i``, and all values that were found."""
        self.racker(i)
        minst = self._ytterst(i, 1)
        hogst = self._ytterst(i, -1)
        return Spann(minst, None if hogst >= self._tak else hogst, frozenset(self._sedda[i]))

    def _ytterst(self, i: int, pris: int) -> int:
        self.losare.pris(self._kolumn[i], pris)
        self._los()
        self.losare.pris(self._kolumn[i], 0)
        return min(self._sedda[i]) if pris > 0 else max(self._sedda[i])

    def _prova(self, i: int, minst: int, hogst: int) -> bool:
        """Say whether unknown ``i`` can be between these."""
        self.losare.grans(self._kolumn[i], minst, hogst)
        hittad = self._los()
        self.losare.grans(self._kolumn[i], self._allt.okanda[i].minst, self._tak)
        return hittad

    def _los(self) -> bool:
        """Solve, check the solution exactly and remember the values it shows to be possible."""
        x = self.losare.minsta()
        if x is None:
            return False
        allt = list(self._sanning)
        for i, varde in zip(self.okanda, x, strict=True):
            allt[i] = varde
        inom = all(allt[i] >= self._allt.okanda[i].minst for i in self.okanda)
        if not inom or not all(rad.haller(allt) for rad in self._rader):
            return False
        for i in self.okanda:
            self._sedda[i].add(allt[i])
        return True
