"""Occasions, indikatorer, need and working time in reports; Kalmar's goals out of its answers."""

from datetime import date
from decimal import Decimal

import pytest
import yaml

from finsam.taltabell import SKYDDAD
from insatser import indikatorlage, services
from insatser.indikatorformel import Fordelning, Formel, Metod, rakna
from insatser.models import Indikator
from insatser.services import NyEnkat
from rapporter.block import rita
from rapporter.exempel import KATALOG
from rapporter.nyckeltal import hamta
from rapporter.referens import Anrop, Referensfel, las_figur
from rapporter.sammanhang import Sammanhang
from styrelse.services import registrera_organisation

AR = 2022


@pytest.fixture
def chef(db, anvandare):
    return anvandare("forbundschef")


def figur(text: str):
    return hamta(las_figur(text), Sammanhang(AR))


def block(namn: str, **argument: str) -> str:
    return str(rita(Anrop(namn, argument), Sammanhang(AR)))


@pytest.fixture
def enkat(chef):
    """``enkat(1, 1, 4, 4)``: participants' answers to indikator 1, measured by the formula stod."""
    skala = services.spara_svarsskala(by=chef, namn="S", svar=["a", "b", "c", "d"], positiva=2)
    services.satt_indikatorer(by=chef, rader=indikatorlage.standard())
    ett = Indikator.objects.get(nummer=1)
    f = services.spara_indikatorfraga(
        by=chef, indikator=ett, grupp="deltagare_pagaende", skala=skala
    )
    services.spara_formel(by=chef, namn="Stöd", metod="medel", indikatorer=[ett])

    def svara(*antal: int):
        svar = {(f, a): n for a, n in zip(skala.alternativ.all(), antal, strict=True)}
        return services.spara_enkat(by=chef, ny=NyEnkat(AR, f.grupp, None, "", svar))

    return svara


@pytest.mark.parametrize(
    ("mal", "utfall"), [("stöd", "90.0"), ("redo", "78.0"), ("förutsättningar", "87.8")]
)
def test_kalmars_goals_come_out_of_its_invented_answers(mal, utfall):
    data = yaml.safe_load((KATALOG / "kalmar" / "indikatorer.yaml").read_text(encoding="utf-8"))
    svar = [
        Fordelning(nr, e["grupp"], (av - n, n), (False, True))
        for e in data["enkater"]
        if e["ar"] == AR
        for nr, (n, av) in e["svar"].items()
    ]
    rad = next(f for f in data["formler"] if f["namn"].lower().startswith(mal))
    formel = Formel(frozenset(rad["indikatorer"]), Metod(rad["metod"]), frozenset(rad["grupper"]))
    assert round(rakna(formel, svar).varde * 100, 1) == Decimal(utfall)


def test_kalmars_example_holds_as_many_occasions_as_the_facit():
    data = yaml.safe_load((KATALOG / "kalmar" / "tillfallen.yaml").read_text(encoding="utf-8"))
    rubriker = [(t["typ"], t["rubrik"]) for t in data["tillfallen"]]
    assert sum(typ == "utbildning" for typ, _ in rubriker) == 4
    assert sum("LSG" in rubrik for _, rubrik in rubriker) == 3
    assert sum(rubrik.startswith("Insatspersonalens") for _, rubrik in rubriker) == 1
    assert sum(rubrik.startswith("Länskonferens") for _, rubrik in rubriker) == 1
    assert sum(typ == "besok" for typ, _ in rubriker) == 2


def test_a_goals_outcome_is_a_live_figure_and_hidden_where_few_answered(enkat):
    assert figur('indikatormal(formel="stod")').varde is None
    enkat(0, 1, 4, 5)
    assert figur('indikatormal(formel="stod")').varde == Decimal("0.9")
    assert "9 av 10" in block("indikatormal")
    assert "1. Inflytande" in block("indikatorer", grupp="deltagare_pagaende")


def test_few_answers_never_leave_in_a_report(enkat):
    enkat(0, 0, 2, 1)
    uppgift = figur('indikatormal(formel="stod")')
    assert (uppgift.varde, uppgift.dold) == (None, "en andel")
    assert "3 av 3" not in block("indikatormal")
    assert SKYDDAD in block("indikatorer")


@pytest.mark.parametrize("anrop", ['indikatormal(formel="ingen")', 'tillfallen(slag="fest")'])
def test_what_there_is_none_of_is_told(chef, enkat, anrop):
    services.registrera_tillfalle(by=chef, insats=None, typ="utbildning", datum=date(AR, 5, 1))
    with pytest.raises(Referensfel, match="finns inte"):
        figur(anrop)


def test_a_group_that_there_is_none_of_is_told(db):
    with pytest.raises(Referensfel, match="Välj bland deltagare_pagaende"):
        block("indikatorer", grupp="alla")


def test_occasions_are_counted_in_all_and_of_the_forbund(chef):
    af = registrera_organisation(by=chef, namn="Arbetsförmedlingen")
    t = services.registrera_tillfalle(by=chef, typ="utbildning", datum=date(AR, 5, 1))
    services.satt_delar(by=chef, tillfalle=t, delar={af: 12})
    assert figur('tillfallen(slag="utbildning", forbundets="ja")').varde == 1
    assert figur('tillfallen_personer(slag="utbildning")').varde == 12
    assert figur('tillfallen(slag="besok")').varde is None
    assert "Utbildning" in block("tillfallen_per_slag")
    assert "Flest kom från Arbetsförmedlingen: 12" in block("tillfallen_per_part")


@pytest.mark.parametrize(
    "namn",
    ["tillfallen_per_slag", "tillfallen_per_part", "indikatorer", "arbetstid", "behov"],
)
def test_a_year_without_anything_says_so(db, namn):
    assert "<table" not in block(namn)
    assert "Ing" in block(namn)


def test_the_need_is_a_live_figure_and_a_chart(chef):
    kommun = registrera_organisation(by=chef, namn="Ljungby kommun")
    services.satt_kommunmatt(by=chef, matt=[(kommun, AR, None, 120)], kalla="Egen")
    assert figur("behov").varde == 120
    assert figur('behov(kommun="Ljungby kommun")').varde == 120
    assert figur('behov(grupp="ohalsa")').varde is None
    assert "Källa: Egen." in block("behov")
