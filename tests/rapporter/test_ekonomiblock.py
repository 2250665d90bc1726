"""Blocks of ekonomi: in the report's unit and time, with a table beside every chart."""

import re
from datetime import date

import pytest

from finsam.taltabell import Enhet
from rapporter.block import REGISTER, rita
from rapporter.models import Rapport
from rapporter.referens import Anrop, Referensfel, las_block
from rapporter.sammanhang import Sammanhang

DELAR = Rapport(typ="delarsrapport", ar=2021, per_datum=date(2021, 8, 31), enhet="tkr")
I_ENHET = sorted(n for n, b in REGISTER.items() if "enhet" in {p.namn for p in b.parametrar})
DIAGRAM = (
    "eget_kapital_diagram",
    "intakter_och_kostnader",
    "budget_mot_utfall",
    "prognos_diagram",
    "kostnad_per_insats",
)


def ritat(s: Sammanhang, block: str) -> str:
    return str(rita(las_block(block), s))


@pytest.fixture
def delar(varend) -> Sammanhang:
    return Sammanhang.for_rapport(DELAR)


@pytest.fixture
def bokslut(exempel) -> Sammanhang:
    return Sammanhang(2022)


@pytest.mark.parametrize("namn", [n for n in I_ENHET if n not in {"disponibelt", "insatsmedel"}])
def test_a_block_is_drawn_in_the_reports_unit_and_in_the_one_it_asks_for(delar, namn):
    rita(Anrop(namn), delar)
    rita(Anrop(namn, {"enhet": "kr"}), delar)
    enheter = [tabell.enhet for _plats, tabell in delar.tabeller]
    antal = len(enheter) // 2
    if namn.startswith("prognos"):
        assert enheter == [Enhet.TKR, Enhet.KR]
    else:
        assert enheter == [Enhet.TKR] * antal + [Enhet.KR] * antal


def test_an_unknown_unit_is_an_error_that_names_those_there_are(delar):
    with pytest.raises(Referensfel, match="Välj bland kr, tkr"):
        ritat(delar, 'balansrakning(enhet="mkr")')


def test_a_block_of_the_year_before_is_that_years_table(bokslut):
    ritat(bokslut, "resultatrakning(ar=-1)")
    [(_plats, tabell)] = bokslut.tabeller
    assert [k.nyckel for k in tabell.kolumner] == ["2021"]


@pytest.mark.parametrize("namn", DIAGRAM)
def test_every_chart_has_words_for_it_and_its_table_below(delar, namn):
    html = ritat(delar, namn)
    assert html.index("<svg") < html.index("<table")
    assert re.search(r"<desc[^>]*>[^<]{20,}</desc>|aria-label=\"[^\"]{20,}\"", html)
    assert len(delar.tabeller) == 1


def test_eget_kapital_of_a_part_of_the_year_ends_on_its_day(delar):
    html = ritat(delar, "eget_kapital_diagram")
    assert "2021-08-31" in html
    assert "Högst enligt riktvärdet" in re.sub(r"<[^>]+>", " ", html).replace("  ", " ")


def test_insatsmedel_adds_up_the_objects_of_the_insatser(bokslut):
    ritat(bokslut, "insatsmedel")
    [(_plats, tabell)] = bokslut.tabeller
    *_, summa = tabell.rader
    per_inriktning = sum(k.kostnad for k in bokslut.inriktningskostnader)
    assert summa.tal[0].exakt == per_inriktning
    assert "Tegelbruket, Ljungby kommun" in [rad.rubrik for rad in tabell.rader]
    assert all("objekt=" in rad.tal[0].url for rad in tabell.rader if rad.tal[0].url)


def test_figures_over_the_years_stand_beside_each_other(bokslut):
    figurer = "Resultat: arets_resultat|tkr; soliditet; rr(rad='verksamhetens_intakter')|mkr"
    html = ritat(bokslut, f'nyckeltal_over_ar(figurer="{figurer}", antal=2)')
    celler = [
        re.sub(r"&nbsp;|\xa0", " ", c) for c in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", html)
    ]
    assert celler == [
        *("Nyckeltal", "2022", "2021"),
        *("Resultat", "−511 tkr", "−1 878 tkr"),
        *("Soliditet", "63 %", "54 %"),
        *("En rad i resultaträkningen", "4,5 mkr", "4,5 mkr"),
    ]
    assert len(bokslut.spar) == 6


@pytest.mark.parametrize(
    ("block", "fel"),
    [
        ('nyckeltal_over_ar(figurer="nej")', "Nyckeltalet nej finns inte"),
        ('nyckeltal_over_ar(figurer=" ; ")', "räknar upp siffror"),
        ('nyckeltal_over_ar(figurer="anslag", antal=11)', "antal år"),
    ],
)
def test_figures_over_the_years_that_are_wrong_are_an_error(bokslut, block, fel):
    with pytest.raises(Referensfel, match=fel):
        ritat(bokslut, block)


def test_one_note_is_drawn_by_its_number(bokslut):
    html = ritat(bokslut, "noter(nummer=3)")
    assert 'id="not-3"' in html
    assert 'id="not-1"' not in html
    assert "Not 99 finns inte" in ritat(bokslut, "noter(nummer=99)")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "namn",
    sorted(
        n
        for n, b in REGISTER.items()
        if b.funktion.__module__.split(".")[-1] in {"rakning", "budget", "kapital", "ekonomi"}
        and n != "nyckeltal_over_ar"
    ),
)
def test_an_empty_forbund_gets_a_sentence_that_says_what_to_do(namn):
    html = str(rita(Anrop(namn), Sammanhang(2022)))
    assert 'class="tomt"' in html or "<table" in html


def test_a_plan_is_drawn_without_books_and_the_statements_say_that_they_are_missing(exempel):
    s = Sammanhang.for_rapport(
        Rapport(typ="verksamhetsplan", ar=2026, per_datum=date(2026, 12, 31))
    )
    assert "Plan 2028" in ritat(s, "budgetplan")
    assert "Böckerna för 2026 är inte inlästa än" in ritat(s, "resultatrakning")
