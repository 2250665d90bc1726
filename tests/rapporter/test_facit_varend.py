"""The printed delårsredovisning of Värend, January to August 2021, against what is computed."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from ekonomi.budgetlage import budgetlagen
from ekonomi.kapitaltak import kapitaltak
from ekonomi.models import Prognos
from ekonomi.noter import Notinnehall, noter
from ekonomi.prognoslage import prognoslage
from ekonomi.uppstallning import balansrakning, resultatrakning
from finsam.format import avrunda, nyckel
from finsam.taltabell import Enhet, Taltabell
from styrelse import forteckning

FACIT = yaml.safe_load(
    (Path(__file__).parents[1] / "facit" / "varend-delar-2021.yaml").read_text("utf-8")
)
AR, DAG = 2021, date(2021, 8, 31)
pytestmark = pytest.mark.usefixtures("varend")


def visade(tabell: Taltabell) -> dict[str, int]:
    """The rows' amounts of the period in whole tkr, by heading."""
    return {rad.rubrik: rad.tal[0].avrundat for rad in tabell.rader if rad.tal}


@pytest.mark.parametrize("rakning", [resultatrakning, balansrakning])
def test_the_statements_are_the_printed_ones(rakning):
    tryckta = FACIT[rakning.__name__]
    visas = visade(rakning(AR, till=DAG, enhet=Enhet.TKR))
    assert {r["rad"]: visas[r["rad"]] for r in tryckta} == {r["rad"]: r["varde"] for r in tryckta}


def test_the_rows_refer_to_the_printed_notes():
    facit = FACIT["resultatrakning"] + FACIT["balansrakning"]
    tryckta = {rad["rad"]: rad["not"] for rad in facit if "not" in rad}
    rader = [
        rad
        for rakning in (resultatrakning, balansrakning)
        for rad in rakning(AR, till=DAG).rader
        if rad.not_nr
    ]
    assert {rad.rubrik: rad.not_nr for rad in rader} == tryckta


def not_(nummer: int) -> Notinnehall:
    return next(n for n in noter(AR, till=DAG, enhet=Enhet.TKR) if n.nummer == nummer)


@pytest.mark.parametrize(
    ("nummer", "tryckt"),
    [(1, "not_1_intakter"), (3, "not_3"), (4, "not_4"), (5, "not_5")],
)
def test_a_note_has_the_printed_rows_in_any_order(nummer, tryckt):
    rader = visade(not_(nummer).tabell)
    facit = dict(FACIT[tryckt])
    if "Bankkonton" in facit:
        facit["Bankkonton Swedbank"] = facit.pop("Bankkonton")
    summa = rader.pop("Summa")
    assert rader == facit
    assert summa == sum(facit.values())


def test_the_note_of_debts_puts_taxes_on_one_row():
    rader = visade(not_(6).tabell)
    rader.pop("Summa")
    assert rader == FACIT["not_6"]


def test_the_note_of_costs_has_one_row_per_project_in_the_printed_order():
    rader = visade(not_(2).tabell)
    assert rader.pop("Summa") == FACIT["not_2_summa"]
    facit = FACIT["not_2_kostnader"]
    assert sorted(rader) == sorted(facit)
    assert {r: v for r, v in rader.items() if facit[r] is not None} == {
        r: v for r, v in facit.items() if v is not None
    }
    olasliga = [varde for rad, varde in rader.items() if facit[rad] is None]
    assert sum(olasliga) == FACIT["not_2_sista_tre_raderna"]
    assert next(iter(rader)) == "Ledning och administration"


def test_a_row_of_the_cost_note_leads_to_the_rows_of_its_project():
    tal = not_(2).tabell.tal(nyckel("SpiK"), str(AR))
    assert "objekt=6:SPIK" in tal.url
    assert tal.exakt == Decimal("249950.00")


def test_the_members_and_who_sits_for_them():
    assert {m.namn for m in forteckning.medlemmar(DAG)} == set(FACIT["medlemmar"])
    ledamoter = {
        r.medlem: r.namn for r in forteckning.uppdrag_under("styrelse", AR, roll="ledamot")
    }
    assert ledamoter == {rad["medlem"]: rad["ledamot"] for rad in FACIT["styrelse"]}
    ersattare: dict[str, list[str]] = {}
    for rad in forteckning.uppdrag_under("styrelse", AR, roll="ersattare"):
        ersattare.setdefault(rad.medlem, []).append(rad.namn)
    assert ersattare == {rad["medlem"]: rad["ersattare"] for rad in FACIT["styrelse"]}


def prognosen():
    return prognoslage(Prognos.objects.get())


def tkr(belopp: Decimal) -> int:
    return avrunda(belopp, 1000)


def test_the_budget_of_the_year_with_the_ingoing_capital():
    facit = FACIT["budget_2021"]
    lagen = budgetlagen(AR, till=DAG)
    budgeterat = {rad.rubrik: tkr(rad.budget) for rad in lagen.rader if rad.budget}
    assert budgeterat["Eget kapital IB"] == facit["eget_kapital_ib"]
    assert budgeterat["Parternas insatser"] == facit["insatser"]
    assert -tkr(prognosen().kostnader.budget) == facit["summa"]


def test_what_is_used_to_the_end_of_august():
    facit = FACIT["forbrukat_tom_augusti"]
    lage = prognosen()
    assert -tkr(lage.kostnader.utfall) == facit["belopp"]
    assert avrunda(lage.forbrukat * 100) == facit["procent_av_budget"]


def test_the_forecast_of_the_year():
    facit = FACIT["prognos"]
    lage = prognosen()
    assert -tkr(lage.kostnader.rest) == facit["kostnader_sep_dec"]
    assert -tkr(lage.kostnader.helar) == facit["kostnader_helar"]
    assert tkr(lage.kapital_ub) == facit["eget_kapital_ub"]


def test_the_ceiling_of_the_capital():
    [tak] = kapitaltak([AR])
    assert tkr(tak.tillatet) == FACIT["nationella_radet"]["hogst_tkr_for_varend"]
