"""Kalmar's printed year under attack: an integer program over the tables as a reader has them.

It knows nothing of the protection's own rows. From the printed text it takes every cell, and
what a reader knows of such tables: rows that add up to Totalt, kön that add up, those who ended
and went on that make the total, shares rounded as printed, the same number in two tables.
"""

import highspy
import pytest

from finsam.taltabell import Taltabell
from insatser.skydd import INGET_DOLT, dolj
from insatser.statistik.antalstabell import rita
from insatser.statistik.arssamling import arssamling

pytestmark = pytest.mark.usefixtures("kalmar")
SMA = {1, 2, 3, 4}
HOGST = 2000
MED_TOTAL = {"flode_insatser", "arbete_studier", "sedan_start"}
PER_KON = {"alder", "utbildning", "tid"}
ANTAL = {
    "flode_insatser": [f"deltagare.{m}" for m in ("totalt", "nya", "avslutade", "pagaende_slut")],
    "arbete_studier": ["avslutade", "arbete_studier"],
    "sedan_start": ["totalt", "avslutade", "arbete_studier"],
}
Plats = tuple[str, str, str]  # table, row, column


class Lasare:
    """Someone with the printed tables and an integer program."""

    def __init__(self, tabeller: dict[str, Taltabell]) -> None:
        self.tabeller = tabeller
        self.h = highspy.Highs()
        self.h.setOptionValue("output_flag", False)
        self.h.setOptionValue("threads", 1)
        self.okanda: dict[Plats, highspy.highs.highs_var] = {}
        self.sedda: dict[Plats, set[int]] = {}  # values of the registers found so far
        for nyckel, tabell in tabeller.items():
            for rad in tabell.rader:
                for kolumn, tal in zip(tabell.kolumner, rad.tal, strict=True):
                    if tal.enhet.value == "antal" and (tal.visat or tal.dold):
                        plats = (nyckel, rad.nyckel, kolumn.nyckel)
                        self.okanda[plats] = self._okand(tal.visat)
        for nyckel in MED_TOTAL & tabeller.keys():
            self._raderna_ar_totalen(nyckel)
        for nyckel in PER_KON & tabeller.keys():
            self._konen_ar_totalen(nyckel)
        self._flodet()
        self._andelarna()

    def _okand(self, visat: str) -> highspy.highs.highs_var:
        if visat == "döljs":
            return self.h.addIntegral(1, HOGST)
        n = int(visat.replace("\u00a0", ""))
        return self.h.addIntegral(n, n)

    def _raderna_ar_totalen(self, nyckel: str) -> None:
        rader = [r.nyckel for r in self.tabeller[nyckel].rader if r.nyckel != "totalt"]
        for kolumn in ANTAL[nyckel]:
            delar = [self.okanda[nyckel, r, kolumn] for r in rader]
            self.h.addConstr(sum(delar[1:], delar[0]) == self.okanda[nyckel, "totalt", kolumn])

    def _konen_ar_totalen(self, nyckel: str) -> None:
        kolumner = [k.nyckel for k in self.tabeller[nyckel].kolumner]
        for rad in {r for t, r, _ in self.okanda if t == nyckel}:
            delar = [
                self.okanda[nyckel, rad, k]
                for k in kolumner
                if k != "totalt" and (nyckel, rad, k) in self.okanda
            ]
            if delar and (nyckel, rad, "totalt") in self.okanda:
                hela = self.okanda[nyckel, rad, "totalt"]
                self.h.addConstr(sum(delar[1:], delar[0]) == hela)

    def _flodet(self) -> None:
        for rad in self.tabeller["flode_insatser"].rader:
            cell = [self.okanda["flode_insatser", rad.nyckel, k] for k in ANTAL["flode_insatser"]]
            self.h.addConstr(cell[2] + cell[3] == cell[0])
            samma = self.okanda.get(("arbete_studier", rad.nyckel, "avslutade"))
            if samma is not None:
                self.h.addConstr(samma == cell[2])

    def _andelarna(self) -> None:
        for nyckel in ("arbete_studier", "sedan_start"):
            for rad in self.tabeller[nyckel].rader:
                visat = self.tabeller[nyckel].tal(rad.nyckel, "andel").visat
                if visat and visat != "döljs":
                    andel = float(visat.split("\u00a0")[0].replace(",", "."))
                    del_ = self.okanda[nyckel, rad.nyckel, "arbete_studier"]
                    hel = self.okanda[nyckel, rad.nyckel, "avslutade"]
                    self.h.addConstr(100 * del_ - (andel - 0.05) * hel >= -1e-6)
                    self.h.addConstr(100 * del_ - (andel + 0.05) * hel <= 1e-6)

    def kan_vara(self, plats: Plats, minst: int, hogst: int) -> bool:
        x = self.okanda[plats]
        if any(minst <= n <= hogst for n in self.sedda.get(plats, ())):
            return True
        self.h.changeColBounds(x.index, minst, hogst)
        self.h.run()
        funnen = self.h.getModelStatus() == highspy.HighsModelStatus.kOptimal
        self.h.changeColBounds(x.index, 1, HOGST)
        if funnen:
            varden = self.h.getSolution().col_value
            for p, okand in self.okanda.items():
                self.sedda.setdefault(p, set()).add(round(varden[okand.index]))
        return funnen


def tabellerna(dolda=None) -> dict[str, Taltabell]:
    samling, tabeller = arssamling(2022)
    return {t.nyckel: rita(t, dolj(samling) if dolda is None else dolda) for t in tabeller}


def dolda_platser(lasare: Lasare) -> list[Plats]:
    return [p for p in lasare.okanda if lasare.tabeller[p[0]].tal(p[1], p[2]).dold]


def test_no_hidden_count_of_kalmars_year_can_be_derived_from_the_printed_tables():
    lasare, exakta = Lasare(tabellerna()), tabellerna(INGET_DOLT)
    platser = dolda_platser(lasare)
    assert platser
    for plats in platser:
        sant = int(exakta[plats[0]].tal(plats[1], plats[2]).exakt)
        if sant in SMA:
            assert {v for v in SMA if lasare.kan_vara(plats, v, v)} == SMA, plats
        else:
            andra = (lasare.kan_vara(plats, 1, sant - 1), lasare.kan_vara(plats, sant + 1, HOGST))
            assert any(andra), plats


def test_the_reader_derives_a_count_that_is_hidden_alone():
    """The attack can fail: one hidden cell with all its totals is told exactly."""
    lasare = Lasare(tabellerna(INGET_DOLT))
    nya = ("flode_insatser", "deltagare.nya")
    plats = next(p for p in lasare.okanda if (p[0], p[2]) == nya and p[1] != "totalt")
    sant = int(lasare.tabeller[plats[0]].tal(plats[1], plats[2]).exakt)
    assert not lasare.kan_vara(plats, 1, sant - 1)
    assert not lasare.kan_vara(plats, sant + 1, HOGST)


def test_no_small_count_is_printed():
    for tabell in tabellerna().values():
        for rad in tabell.rader:
            for kolumn, tal in zip(tabell.kolumner, rad.tal, strict=True):
                if tal.enhet.value == "antal" and tal.exakt and "platser" not in kolumn.nyckel:
                    assert tal.exakt not in SMA, (tabell.nyckel, rad.nyckel, kolumn.nyckel)
