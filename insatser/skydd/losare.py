"""Linear and integer programming with HiGHS: one model, solved many times with other bounds.

The same model and the same order of questions give the same answers: one thread, a fixed seed,
and a limit on nodes rather than on the clock; the clock only stops what has gone wrong. What
is not answered within the limit counts as impossible, so that more is hidden, never less.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import highspy
import numpy as np

INGEN_GRANS = highspy.kHighsInf
_NODER = 500
_SEKUNDER = 10.0
_HELT = 1e-6


@dataclass(frozen=True, slots=True)
class Kolumn:
    """An unknown of the model: its least and most value, what a unit costs, if it is whole."""

    minst: float = 0
    hogst: float = INGEN_GRANS
    pris: float = 0
    hel: bool = True


@dataclass(frozen=True, slots=True)
class Modellrad:
    """A row of the model: least, most and coefficients by column."""

    minst: float
    hogst: float
    koef: Mapping[int, float]


class Losare:
    """A model of integer unknowns that is minimised again and again.

    The linear relaxation is tried first, for it is fast and as a rule whole; only where it is
    not does the integer program run.
    """

    def __init__(self, kolumner: Sequence[Kolumn], rader: Sequence[Modellrad]) -> None:
        self._h = highspy.Highs()
        for namn, varde in (
            ("output_flag", False),
            ("threads", 1),
            ("parallel", "off"),
            ("random_seed", 0),
            ("mip_max_nodes", _NODER),
        ):
            self._h.setOptionValue(namn, varde)
        self._h.passModel(_modell(kolumner, rader))
        self._hela = np.array([i for i, k in enumerate(kolumner) if k.hel], dtype=np.int32)

    def grans(self, kolumn: int, minst: float, hogst: float) -> None:
        """Change how little and how much an unknown can be."""
        self._h.changeColBounds(kolumn, minst, hogst)

    def pris(self, kolumn: int, pris: float) -> None:
        """Change what a unit of an unknown costs; less than nothing is to want more of it."""
        self._h.changeColCost(kolumn, pris)

    def slapp(self, rad: int) -> None:
        """Let a row be anything."""
        self._h.changeRowBounds(rad, -INGEN_GRANS, INGEN_GRANS)

    def minsta(self) -> list[int] | None:
        """Return a cheapest solution, None where there is none (or none was found).

        Its values are rounded; those that need not be whole are worth nothing by themselves.
        """
        x = self._kor()
        if x is not None and not self._ar_hel(x):
            self._slag(highspy.HighsVarType.kInteger)
            x = self._kor()
            self._slag(highspy.HighsVarType.kContinuous)
        return None if x is None else [round(v) for v in x]

    def _slag(self, slag: highspy.HighsVarType) -> None:
        self._h.changeColsIntegrality(
            len(self._hela), self._hela, np.full(len(self._hela), int(slag), dtype=np.uint8)
        )

    def _kor(self) -> list[float] | None:
        self._h.setOptionValue("time_limit", self._h.getRunTime() + _SEKUNDER)
        self._h.run()
        if self._h.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        return list(self._h.getSolution().col_value)

    def _ar_hel(self, x: Sequence[float]) -> bool:
        hela = np.array(x)[self._hela]
        return bool(np.all(np.abs(hela - np.round(hela)) < _HELT))


def _modell(kolumner: Sequence[Kolumn], rader: Sequence[Modellrad]) -> highspy.HighsLp:
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(kolumner), len(rader)
    lp.col_lower_ = np.array([k.minst for k in kolumner], dtype=float)
    lp.col_upper_ = np.array([k.hogst for k in kolumner], dtype=float)
    lp.col_cost_ = np.array([k.pris for k in kolumner], dtype=float)
    lp.row_lower_ = np.array([r.minst for r in rader], dtype=float)
    lp.row_upper_ = np.array([r.hogst for r in rader], dtype=float)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    langder = [len(r.koef) for r in rader]
    lp.a_matrix_.start_ = np.concatenate([[0], np.cumsum(langder)]).astype(np.int32)
    lp.a_matrix_.index_ = np.array([i for r in rader for i in r.koef], dtype=np.int32)
    lp.a_matrix_.value_ = np.array([a for r in rader for a in r.koef.values()], dtype=float)
    return lp
