"""What more to hide, and as cheaply as can be, for an unknown to be able to have a value.

The model holds every count as the true one plus what it may be moved up and down. To move a
hidden one costs nothing; to move a shown one costs what the reader loses when it is hidden.
The cheapest solution where an unknown has the value asked for says what to hide, and is at the
same time the witness that the value is possible.
"""

from collections.abc import Iterable, Sequence

import numpy as np

from insatser.skydd.losare import INGEN_GRANS, Kolumn, Losare, Modellrad
from insatser.skydd.samling import Harledd, Median
from insatser.skydd.uppgift import Rad, Uppgift

_DYRT_STEG = 8  # how much dearer a total is than its dearest part
_HARLEDD_PRIS = 5.0  # a ratio is given up before the counts behind it
_FLYTT = 0.01  # a hidden count is moved no further than needed: whole solutions come sooner
_FLERA = (-3, -2, -1, 2, 3, 4)  # how far else a move that is possible is tried


class Reparation:
    """The model of one Uppgift; what is hidden in it grows until everything is possible."""

    def __init__(self, allt: Uppgift, dolda_harledda: Iterable[Harledd]) -> None:
        self.allt = allt
        self.dolda_harledda = set(dolda_harledda)
        self.priser = _priser(allt)
        self.vittnen = [allt.sanning]
        self.sedda: list[set[int]] = [{n} for n in allt.sanning]
        self._slack: dict[int, int] = {}  # row → its first slack column
        kolumner = [k for i in range(len(allt.okanda)) for k in self._kolumner(i)]
        rader = []
        for nummer, rad in enumerate(allt.rader):
            if self._foljer_sina_antal(rad):
                continue
            koef = self._koef(rad)
            if rad.harledd is not None:
                self._slack[nummer] = len(kolumner)
                pris = 0.0 if rad.harledd in self.dolda_harledda else _slackpris(rad)
                kolumner += [Kolumn(pris=pris, hel=False), Kolumn(pris=pris, hel=False)]
                koef |= {len(kolumner) - 2: 1, len(kolumner) - 1: -1}
            rader.append(self._modellrad(rad, koef))
        self._losare = Losare(kolumner, rader)

    def _kolumner(self, i: int) -> tuple[Kolumn, Kolumn]:
        """Return how far unknown ``i`` can be moved up, and down."""
        okand = self.allt.okanda[i]
        if okand.visad and (okand.last or not okand.n):
            return Kolumn(hogst=0), Kolumn(hogst=0)
        pris = self.priser[i] if okand.visad else _FLYTT
        minst = 1 if okand.visad else okand.minst
        return Kolumn(pris=pris), Kolumn(hogst=okand.n - minst, pris=pris)

    def _foljer_sina_antal(self, rad: Rad) -> bool:
        """True of a share or ratio of counts that are published: it goes when one of them goes."""
        okanda = [self.allt.okanda[i] for i, _ in rad.koef]
        kvot = not isinstance(rad.harledd, Median | None)
        return kvot and all(o.visad or o.dold for o in okanda)

    @staticmethod
    def _koef(rad: Rad) -> dict[int, float]:
        return {k: s * a for i, a in rad.koef for k, s in ((2 * i, 1), (2 * i + 1, -1))}

    def _modellrad(self, rad: Rad, koef: dict[int, float]) -> Modellrad:
        nu = sum(a * self.allt.okanda[i].n for i, a in rad.koef)
        return Modellrad(
            -INGEN_GRANS if rad.minst is None else rad.minst - nu,
            INGEN_GRANS if rad.hogst is None else rad.hogst - nu,
            koef,
        )

    def dolj(self, i: int) -> None:
        """Hide a shown count."""
        okand = self.allt.okanda[i]
        okand.visad, okand.dold, okand.minst = False, True, 1
        self._losare.pris(2 * i, _FLYTT)
        self._losare.pris(2 * i + 1, _FLYTT)

    def dolj_harledd(self, harledd: Harledd) -> None:
        """Hide a share, a ratio or a median."""
        self.dolda_harledda.add(harledd)
        for nummer, kolumn in self._slack.items():
            if self.allt.rader[nummer].harledd == harledd:
                self._losare.pris(kolumn, 0)
                self._losare.pris(kolumn + 1, 0)

    def flytta(self, i: int, minst: int, hogst: int | None) -> list[int] | None:
        """Return the cheapest values where unknown ``i`` is between these, None without any."""
        n = self.allt.okanda[i].n
        upp, ned = self._kolumner(i)
        if minst > n:
            self._losare.grans(2 * i, minst - n, INGEN_GRANS if hogst is None else hogst - n)
            self._losare.grans(2 * i + 1, 0, 0)
        else:
            self._losare.grans(2 * i, 0, 0)
            self._losare.grans(2 * i + 1, n - (n if hogst is None else hogst), n - minst)
        x = self._losare.minsta()
        self._losare.grans(2 * i, upp.minst, upp.hogst)
        self._losare.grans(2 * i + 1, ned.minst, ned.hogst)
        if x is None:
            return None
        return [o.n + x[2 * j] - x[2 * j + 1] for j, o in enumerate(self.allt.okanda)]

    def kostar(self, varden: Sequence[int]) -> float:
        """Return what it costs the reader to hide what these values call for."""
        rorda = sum(self.priser[i] for i in self.att_dolja(varden))
        return rorda + _HARLEDD_PRIS * len(self.harledda_att_dolja(varden))

    def att_dolja(self, varden: Sequence[int]) -> list[int]:
        """Return the shown counts that must be hidden for these values to be possible."""
        okanda = self.allt.okanda
        return [i for i, o in enumerate(okanda) if o.visad and varden[i] != o.n]

    def harledda_att_dolja(self, varden: Sequence[int]) -> set[Harledd]:
        """Return the shown ratios and medians that must be hidden for these to be possible."""
        return {
            rad.harledd
            for rad in (self.allt.rader[nummer] for nummer in self._slack)
            if rad.harledd is not None
            and rad.harledd not in self.dolda_harledda
            and not rad.haller(varden)
        }

    def minns(self, varden: Sequence[int]) -> bool:
        """Keep values that fit all that is shown, and others in the same direction; exactly."""
        if not self.allt.uppfyller(varden, self.dolda_harledda):
            return False
        self._minns(varden)
        sanning = self.allt.sanning
        for faktor in _FLERA:
            langre = [n + faktor * (v - n) for n, v in zip(sanning, varden, strict=True)]
            if self.allt.uppfyller(langre, self.dolda_harledda):
                self._minns(langre)
        return True

    def _minns(self, varden: Sequence[int]) -> None:
        self.vittnen.append(list(varden))
        for sedda, varde in zip(self.sedda, varden, strict=True):
            sedda.add(varde)

    def osakra(self) -> list[int]:
        """Return the unknowns that have not been seen with all the values that they must have."""
        return [i for i, o in enumerate(self.allt.okanda) if not o.racker(self.sedda[i])]

    def visa_igen(self, kandidater: Iterable[int]) -> list[int]:
        """Show again those that the witnesses say need not be hidden; returns which."""
        alla = np.array(self.vittnen)
        kvar = np.ones(len(alla), dtype=bool)
        visade = []
        for i in kandidater:
            okand = self.allt.okanda[i]
            prov = kvar & (alla[:, i] == okand.n)
            okand.visad, okand.dold = True, False
            if all(o.racker(alla[prov, j].tolist()) for j, o in enumerate(self.allt.okanda)):
                kvar = prov
                visade.append(i)
            else:
                okand.visad, okand.dold = False, True
        return visade


def _slackpris(rad: Rad) -> float:
    return _HARLEDD_PRIS / max(abs(a) for _, a in rad.koef)


def _priser(allt: Uppgift) -> list[float]:
    """Return what it costs to hide each: small cells little, totals of totals the most."""
    niva = [0] * len(allt.okanda)
    summor = [r.koef for r in allt.rader if r.minst == 0 and r.hogst == 0 and r.harledd is None]
    for _ in range(4):
        for koef in summor:
            delar = [niva[i] for i, a in koef if a > 0]
            for i, a in koef:
                if a < 0 and delar:
                    niva[i] = min(max(niva[i], max(delar) + 1), 4)
    return [(10.0 + min(o.n, 200)) * _DYRT_STEG**n for o, n in zip(allt.okanda, niva, strict=True)]
