"""Both verksamhetsplaner's budgets to the tkr, from the loaded example."""

from pathlib import Path

import pytest
import yaml

from ekonomi.budgetavvikelse import budgetavvikelse
from ekonomi.budgetplan import budgetplan, plantabell
from ekonomi.budgettryck import for_arsredovisning, for_verksamhetsplan
from ekonomi.models import Budget
from finsam.format import nyckel
from finsam.taltabell import Enhet, Slag, Taltabell

FACIT = {
    ar: yaml.safe_load((Path(__file__).parents[1] / "facit" / f"sunnerbo-vp-{ar}.yaml").read_text())
    for ar in (2021, 2026)
}
FALL = [(ar, rad["rad"], rad["varden"]) for ar, data in FACIT.items() for rad in data["budget_tkr"]]

pytestmark = pytest.mark.usefixtures("exempel")


def verksamhetsplan(ar: int) -> Taltabell:
    return plantabell(budgetplan(Budget.objects.get(ar=ar), for_verksamhetsplan()))


def visade(tabell: Taltabell, rad: str) -> list[int | None]:
    return [None if t.exakt is None else t.avrundat for t in tabell.rad(nyckel(rad)).tal]


@pytest.mark.parametrize(("ar", "rad", "varden"), FALL)
def test_budget_of_the_verksamhetsplan_is_the_printed_one(ar, rad, varden):
    assert visade(verksamhetsplan(ar), rad) == varden


@pytest.mark.parametrize("ar", FACIT)
def test_budget_has_the_printed_rows_in_the_printed_order(ar):
    rader = [r.rubrik for r in verksamhetsplan(ar).rader if r.slag is not Slag.AVRUNDNING]
    assert rader == [rad["rad"] for rad in FACIT[ar]["budget_tkr"]]


@pytest.mark.parametrize("ar", FACIT)
def test_plan_prints_three_years_in_tkr(ar):
    tabell = verksamhetsplan(ar)
    assert tabell.enhet is Enhet.TKR
    assert [k.rubrik for k in tabell.kolumner] == [
        f"Budget {ar}",
        f"Plan {ar + 1}",
        f"Plan {ar + 2}",
    ]


def test_rows_of_2021_are_one_tkr_more_than_their_sum_and_a_row_says_so():
    tabell = verksamhetsplan(2021)
    kostnader = [r["rad"] for r in FACIT[2021]["budget_tkr"][3:11]]
    assert sum(visade(tabell, rad)[0] or 0 for rad in kostnader) == -7490
    avrundning = tabell.rad("oresavrundning_kostnader")
    assert [t.avrundat for t in avrundning.tal] == [1, 0, 0]
    assert f"{avrundning.fotnot}. Varje rad är avrundad för sig." in tabell.fotnoter[-1]


def test_plan_of_2026_needs_no_row_for_rounding():
    assert all(r.slag is not Slag.AVRUNDNING for r in verksamhetsplan(2026).rader)


@pytest.mark.parametrize("ar", FACIT)
def test_budget_says_which_day_it_was_decided(ar):
    assert Budget.objects.get(ar=ar).beslutad_datum == FACIT[ar]["beslutad"]["datum"]


def test_capital_of_2026_is_a_dated_forecast_that_a_footnote_explains():
    tabell = verksamhetsplan(2026)
    assert tabell.fotnoter == (
        "1. Beräknat per 31 december 2025: prognos för 2025 innan årsredovisningen är klar.",
    )


@pytest.mark.parametrize("ar", FACIT)
def test_the_two_printings_have_the_same_totals(ar):
    budget = Budget.objects.get(ar=ar)
    i_plan = budgetplan(budget, for_verksamhetsplan())
    i_arsredovisning = budgetplan(budget, for_arsredovisning())
    rad_for_rad = budgetplan(budget)
    assert i_plan.kvar == i_arsredovisning.kvar == rad_for_rad.kvar
    assert i_plan.kostnader == i_arsredovisning.kostnader == rad_for_rad.kostnader


def test_arsredovisning_gathers_what_the_plan_prints_apart():
    tabell = budgetavvikelse(2021)
    assert tabell.tal("administrativa_kostnader", "budget_2021").exakt == -200_000
    assert "revisorer" not in {rad.nyckel for rad in tabell.rader}
