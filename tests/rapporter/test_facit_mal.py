"""The goals that the five documents print, against what the system gives."""

import re
from decimal import Decimal
from html import unescape
from pathlib import Path

import pytest
import yaml
from django.utils.html import strip_tags

from rapporter import malsiffror
from rapporter.block import rita
from rapporter.exempel import KATALOG
from rapporter.exempel.mal import ladda
from rapporter.referens import Anrop
from rapporter.sammanhang import Sammanhang

FACIT = {
    namn: yaml.safe_load((Path(__file__).parents[1] / "facit" / f"{namn}.yaml").read_text("utf-8"))
    for namn in (
        *("sunnerbo-2022", "sunnerbo-vp-2021", "sunnerbo-vp-2026"),
        *("varend-delar-2021", "kalmar-2022"),
    )
}
MALEN = FACIT["kalmar-2022"]["mal"]


def tabeller(s: Sammanhang, block: str, **argument: str) -> dict[str, list[list[str]]]:
    """The tables that a block draws: the rows' cells, by caption."""
    html = str(rita(Anrop(block, argument), s))
    return {
        ren(re.search(r"<caption>(.*?)</caption>", tabell, re.DOTALL).group(1)): [
            [ren(cell) for cell in re.findall(r"<t[dh](?: [^>]*)?>(.*?)</t[dh]>", rad, re.DOTALL)]
            for rad in re.findall(r"<tr>(.*?)</tr>", tabell, re.DOTALL)[1:]
        ]
        for tabell in re.findall(r"<table.*?</table>", html, re.DOTALL)
    }


def ren(html: str) -> str:
    return " ".join(unescape(strip_tags(html)).split())


# -- Sunnerbo ---------------------------------------------------------------------------------


@pytest.mark.usefixtures("exempel")
def test_sunnerbo_prints_each_goal_with_its_verdict_and_grounds():
    rader = tabeller(Sammanhang(2022), "maluppfyllelse")["Måluppfyllelse 2022"]
    assert [{"mal": mal, "utfall": utfall} for mal, utfall, _ in rader] == FACIT["sunnerbo-2022"][
        "mal_2022"
    ]
    assert all(grund for *_, grund in rader)


@pytest.mark.usefixtures("exempel")
def test_the_goals_of_an_insats_are_not_among_the_forbunds():
    s = Sammanhang(2022)
    assert "Anvisade deltagare i Tegelbruket" not in {rad.namn for rad in s.mal}
    [[mal, *_, bedomning, grund]] = tabeller(s, "insatsmal", insats="tegelbruket").popitem()[1]
    assert (mal, bedomning) == ("Anvisade deltagare i Tegelbruket", "uppnått")
    assert grund


@pytest.mark.usefixtures("exempel")
def test_sunnerbos_plan_of_2021_has_its_five_goals_and_its_activities_in_order():
    s = Sammanhang(2021)
    assert [rad.namn for rad in s.mal] == [
        "Projekt",
        "Processutveckling genom tjänstedesign",
        "Kompetensutveckling och samverkan",
        "Digitalisering",
        "Struktur",
    ]
    planen = tabeller(s, "aktivitetsplan")
    assert [rad[0] for rader in planen.values() for rad in rader] == FACIT["sunnerbo-vp-2021"][
        "insatser"
    ]


@pytest.mark.usefixtures("exempel")
@pytest.mark.parametrize(
    ("huvudomrade", "nyckel"),
    [
        ("Individinriktade insatser", "individinriktade"),
        ("Strukturövergripande insatser", "strukturovergripande"),
        ("Kompetensutveckling", "kompetensutveckling_och_ovrigt"),
        ("Samverkan", "samverkan"),
    ],
)
def test_sunnerbos_plan_of_2026_has_its_activities_by_area(huvudomrade, nyckel):
    [rader] = tabeller(Sammanhang(2026), "aktivitetsplan", mal=huvudomrade).values()
    assert [rad[0] for rad in rader] == FACIT["sunnerbo-vp-2026"]["insatser"][nyckel]


@pytest.mark.usefixtures("exempel")
@pytest.mark.parametrize(
    ("niva", "antal"), [("Övergripande verksamhetsmål", 3), ("forbund", 3), ("Finansiella mål", 4)]
)
def test_sunnerbos_plan_of_2026_has_its_goals_on_three_levels(niva, antal):
    [rader] = tabeller(Sammanhang(2026), "malsattningar", niva=niva).values()
    assert len(rader) == antal
    assert all(beskrivning for _, beskrivning in rader)


# -- Värend -----------------------------------------------------------------------------------


@pytest.mark.usefixtures("varend")
def test_varend_prints_activity_beside_outcome_for_each_huvudomrade():
    tryckta = {
        namn.lower(): aktiviteter
        for omrade in FACIT["varend-delar-2021"]["huvudomraden"]
        for namn, aktiviteter in omrade.items()
    }
    visas = {
        rubrik.removesuffix(": aktiviteter och utfall 2021").lower(): rader
        for rubrik, rader in tabeller(Sammanhang(2021), "aktiviteter_med_utfall").items()
    }
    assert {namn: [rad[0] for rad in rader] for namn, rader in visas.items()} == tryckta
    assert all(utfall for rader in visas.values() for *_, utfall in rader)


@pytest.mark.usefixtures("varend")
def test_varends_huvudomraden_are_given_no_verdict():
    s = Sammanhang(2021)
    assert not any(rad.bedoms or rad.utfall for rad in s.mal)
    assert tabeller(s, "maluppfyllelse") == {}


@pytest.mark.usefixtures("varend")
def test_the_counts_of_what_varend_did_stand_in_the_outcomes():
    """The joint strategidag is a meeting and no activity of a huvudområde."""
    text = " ".join(a.utfall for rad in Sammanhang(2021).mal for a in rad.aktiviteter)
    ord_ = {2: "två", 3: "tre", 4: "fyra", 5: "fem"}
    tryckta = [
        antal
        for volym in FACIT["varend-delar-2021"]["volymer"]
        if not volym["aktivitet"].startswith("Gemensam strategidag")
        for antal in volym.values()
        if isinstance(antal, int)
    ]
    assert len(tryckta) > 15
    saknas = [a for a in tryckta if not re.search(rf"\b({a}|{ord_.get(a, a)})\b", text, re.I)]
    assert saknas == []


# -- Kalmar -----------------------------------------------------------------------------------


@pytest.fixture
def kalmars_mal(db, anvandare) -> Sammanhang:
    """A database with nothing but Kalmar's goals."""
    ladda(KATALOG / "kalmar", by=anvandare("forbundschef"))
    return Sammanhang(2022)


def test_kalmar_prints_level_goal_measure_and_verdict(kalmars_mal):
    [rader] = tabeller(kalmars_mal, "resultatmal").values()
    assert [(niva.lower(), mal, bedomning) for niva, mal, *_, bedomning in rader] == [
        (rad["niva"], rad["mal"], rad["bedomning"]) for rad in MALEN
    ]
    matt = {mal: m for _, mal, _, m, *_ in rader}
    assert [matt[rad["mal"]] for rad in MALEN if "matt" in rad] == [
        rad["matt"] for rad in MALEN if "matt" in rad
    ]


@pytest.mark.parametrize("tryckt", MALEN, ids=lambda rad: rad["mal"])
def test_kalmars_targets_and_outcomes_are_the_printed_ones(kalmars_mal, tryckt):
    [rad] = [rad for rad in kalmars_mal.mal if rad.namn == tryckt["mal"]]
    if "mal_procent" in tryckt:
        assert rad.malvarde_text.replace("\xa0", " ") == f"minst {tryckt['mal_procent']} %"
    if "utfall_procent" in tryckt:
        assert rad.utfall_procent == Decimal(str(tryckt["utfall_procent"]))
    if "utfall_antal" in tryckt:
        assert [rad.tal.antal, rad.tal.av] == tryckt["utfall_antal"]
    if "fullmaktigebesok" in tryckt:
        besok, ovriga = (aktivitet.utfall for aktivitet in rad.aktiviteter)
        assert f"{tryckt['fullmaktigebesok']} fullmäktigebesök" in besok
        assert f"{tryckt['ovriga_informationer']} informationer" in ovriga


def test_kalmars_goals_as_json_say_the_same(kalmars_mal):
    rader = malsiffror.maluppfyllelse(kalmars_mal)
    assert [(r["niva"], r["mal"], r["bedomning"]) for r in rader] == [
        (r["niva"], r["mal"], r["bedomning"]) for r in MALEN
    ]
    arbete = next(r for r in rader if r["mal"].startswith("i arbete"))
    assert arbete["malvarde"]["exakt"] == "35"
    assert arbete["utfall"]["exakt"] == "32.1"
    assert (arbete["utfall"]["antal"], arbete["utfall"]["av"]) == (36, 112)
