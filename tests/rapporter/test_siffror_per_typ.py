"""The JSON of each kind of report against the printed figures, and an avsnitt's list of figures."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from finsam.format import avrunda, nyckel
from rapporter.dokument import Medium, bygg
from rapporter.mall import Avsnittsmall
from rapporter.models import Rapport
from rapporter.siffror import siffror, som_json

FACIT = Path(__file__).parents[1] / "facit"
VARDEN = Rapport(typ="delarsrapport", ar=2021, per_datum=date(2021, 8, 31), enhet="tkr")
PLANER = {
    ar: yaml.safe_load((FACIT / f"sunnerbo-vp-{ar}.yaml").read_text("utf-8")) for ar in (2021, 2026)
}


def plan(ar: int) -> Rapport:
    return Rapport(typ="verksamhetsplan", ar=ar, per_datum=date(ar, 12, 31))


@pytest.mark.parametrize("ar", PLANER)
@pytest.mark.usefixtures("exempel")
def test_the_plan_has_every_printed_amount_of_its_budget(ar):
    budget = siffror(plan(ar))["budget"]
    for rad in PLANER[ar]["budget_tkr"]:
        celler = budget[nyckel(rad["rad"])].values()
        visade = [None if c is None else int(c["visat"]) for c in celler]
        assert visade == rad["varden"], rad["rad"]


@pytest.mark.parametrize("ar", PLANER)
@pytest.mark.usefixtures("exempel")
def test_the_plan_has_each_members_printed_contribution(ar):
    belopp = {r["medlem"]: int(r["belopp"]["visat"]) for r in siffror(plan(ar))["anslag_kr"]}
    tryckta = {r["medlem"]: r["belopp"] for r in PLANER[ar]["anslag_kr"] if "medlem" in r}
    assert {namn: belopp[namn] for namn in tryckta} == tryckta


@pytest.mark.usefixtures("exempel")
def test_the_plan_of_2026_has_what_is_decided_for_insatser_and_when():
    ut = siffror(plan(2026))
    assert avrunda(Decimal(ut["insatsmedel"]["beslutat"]["exakt"]), 1000) == 1841
    assert ut["beslutad"] == {"datum": "2026-02-09"}
    assert "resultatrakning" not in ut


@pytest.mark.usefixtures("varend")
def test_the_delarsrapport_has_the_printed_statements_in_tkr():
    facit = yaml.safe_load((FACIT / "varend-delar-2021.yaml").read_text("utf-8"))
    ut = siffror(VARDEN)
    for rakning in ("resultatrakning", "balansrakning"):
        for rad in facit[rakning]:
            cell = ut[rakning][nyckel(rad["rad"])]["2021"]
            assert int(cell["visat"]) == rad["varde"], rad["rad"]
    prognos = ut["prognos"]
    assert int(prognos["eget_kapital_ub"]["visat"]) == facit["prognos"]["eget_kapital_ub"]
    assert prognos["forbrukat"]["visat"].startswith("43")
    hogst = facit["nationella_radet"]["hogst_tkr_for_varend"]
    assert int(ut["kapitaltak"]["hogst"]["visat"]) == hogst
    assert ut["styrelse"]["sammantraden_2021"] == facit["styrelsemoten"]["ordinarie"]


@pytest.mark.usefixtures("varend")
def test_a_part_of_a_year_holds_no_counts_of_participants():
    assert all("deltagare" not in insats for insats in siffror(VARDEN)["insatser"])


@pytest.mark.django_db
@pytest.mark.parametrize("typ", Rapport.Typ.values)
def test_an_empty_forbund_gives_json_of_every_kind(typ):
    assert som_json(Rapport(typ=typ, ar=2022, per_datum=date(2022, 12, 31))).startswith("{")


@pytest.mark.usefixtures("exempel")
def test_an_avsnitt_lists_its_figures_each_once_with_heading_and_source():
    text = "{{ arets_resultat|tkr }}, åter {{ arets_resultat|tkr }}, {{ anslag }}, {{ nej }}"
    rapport = Rapport(typ="arsredovisning", ar=2022, per_datum=date(2022, 12, 31))
    dokument = bygg(rapport, Medium.SKARM, avsnitt=(Avsnittsmall("a", "A", text=text),))
    [kapitel] = dokument.kapitel
    assert [(f.rubrik, f.referens) for f in kapitel.figurer] == [
        ("Årets resultat", "arets_resultat|tkr"),
        ("Medlemmarnas anslag, eller en medlems", "anslag"),
    ]
    assert kapitel.figurer[1].kalla == "Anslag, 2022"
    assert 'title="Källa: Anslag, 2022"' in str(kapitel.html)
