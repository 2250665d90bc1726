"""Boards, seats, revisorer and signers of the printed reports against the registers."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from styrelse import forteckning
from styrelse.brister import granska
from styrelse.models import Organ


def facit(namn: str) -> dict:
    sokvag = Path(__file__).parents[1] / "facit" / f"{namn}.yaml"
    return yaml.safe_load(sokvag.read_text(encoding="utf-8"))


def styrelsen() -> Organ:
    return Organ.objects.get(typ=Organ.Typ.STYRELSE)


# -- Sunnerbo -----------------------------------------------------------------------------------

# One person, spelt in two ways by two sources.
STAVAS = {
    "Marie Rosenquist": "Marie Rosenqvist",
    "Mira Weiland": "Mira Weilander",
    "Ros-Marie Jönsson-Neckö": "Ros-Marie Neckö Jönsson",
}


@pytest.mark.usefixtures("exempel")
def test_those_who_signed_sunnerbos_plan_of_2021():
    """Nine signed: the four who do, and the five ersättare who may step in for them."""
    plan = facit("sunnerbo-vp-2021")
    rader = forteckning.undertecknare(plan["beslutad"]["datum"])
    funktion = {"ordinarie ledamot": "ledamot"}
    tryckta = [
        (STAVAS.get(p["namn"], p["namn"]), funktion.get(p["roll"], p["roll"]), p["medlem"])
        for p in plan["underskrifter"]
    ]
    alla = [*rader, *(e for rad in rader for e in rad.ersattare)]
    assert {(r.namn, r.funktion, r.medlem) for r in alla} == set(tryckta)
    assert len(alla) == len(tryckta) == 9
    assert [r.funktion for r in rader[:2]] == ["ordförande", "vice ordförande"]


@pytest.mark.usefixtures("exempel")
def test_sunnerbos_seats_are_as_many_as_the_plan_says():
    plan = facit("sunnerbo-vp-2021")
    antal = forteckning.platsantal(plan["beslutad"]["datum"], styrelsen())
    assert antal.summa_ledamoter == plan["styrelse"]["ledamoter"]
    assert antal.summa_ersattare == plan["styrelse"]["ersattare"]
    ordning = forteckning.forbundsordning(plan["beslutad"]["datum"])
    assert (ordning.antal_ledamoter, ordning.antal_ersattare) == (4, 5)


@pytest.mark.usefixtures("exempel")
def test_sunnerbos_three_kommuner_share_a_seat_by_agreement():
    godtagna = granska(date(2022, 12, 31)).godtagna
    assert [brist.rubrik for brist, _ in godtagna] == [
        "Utan egen ledamot: Ljungby kommun och Markaryds kommun",
        "Utan egen ersättare: Älmhults kommun",
    ]
    (delad,) = [p for p in forteckning.platser(date(2022, 6, 1), styrelsen()) if p.delas]
    assert delad.tur == "Älmhults kommun"
    assert [r.namn for r in delad.ledamoter] == ["Marie Rosenqvist"]
    assert [r.namn for r in delad.ersattare] == ["Bo Ederström", "Bengt Germundsson"]


# -- Värend -------------------------------------------------------------------------------------

DELAR = facit("varend-delar-2021")
DAG = date(2021, 8, 31)


@pytest.mark.usefixtures("varend")
def test_varends_members_and_organs():
    assert {m.namn for m in forteckning.medlemmar(DAG)} == set(DELAR["medlemmar"])
    slag = {"styrelse", "presidium", "beredningsgrupp", "kansli"}  # utvecklingsgrupp is one
    assert slag <= set(Organ.objects.vid(DAG).values_list("typ", flat=True))
    assert len(DELAR["organ"]) == len(slag)


@pytest.mark.usefixtures("varend")
@pytest.mark.parametrize("tryckt", DELAR["styrelse"], ids=lambda t: t["medlem"])
def test_varends_board_seat_by_seat(tryckt):
    rader = [r for r in forteckning.uppdrag_under("styrelse", 2021) if r.medlem == tryckt["medlem"]]
    ledamot, *ersattare = rader
    assert (ledamot.namn, ledamot.roll) == (tryckt["ledamot"], tryckt.get("roll", "ledamot"))
    assert [e.namn for e in ersattare] == tryckt["ersattare"]
    (plats,) = [
        p for p in forteckning.platser(DAG, styrelsen()) if p.medlemmar == (tryckt["medlem"],)
    ]
    assert [r.namn for r in plats.ledamoter] == [tryckt["ledamot"]]
    assert [r.namn for r in plats.ersattare] == tryckt["ersattare"][-1:]


@pytest.mark.usefixtures("varend")
def test_varends_presidium_is_the_boards_chairs():
    rader = forteckning.uppdrag_under("presidium", 2021)
    assert [(r.namn, r.roll) for r in rader] == [
        (t["ledamot"], t["roll"]) for t in DELAR["styrelse"] if "roll" in t
    ]


@pytest.mark.usefixtures("varend")
def test_varends_two_revisorer_audit_for_every_member():
    rader = forteckning.uppdrag_under("revisorer", 2021)
    assert [r.namn for r in rader] == [t["namn"] for t in DELAR["revisorer"]]
    assert rader[0].medlem == "Försäkringskassan och Arbetsförmedlingen"
    assert rader[0].befattning == DELAR["revisorer"][0]["byra"]
    assert all(b.nyckel != "revisorer" for b in granska(DAG).oppna)


@pytest.mark.usefixtures("varend")
def test_varends_report_was_signed_by_one_for_each_member():
    """For Lessebo the ersättare signed, who may step in for the ledamot."""
    rader = forteckning.undertecknare(DELAR["undertecknad"]["datum"])
    assert [r.funktion for r in rader[:2]] == ["ordförande", "vice ordförande"]
    assert sorted(r.medlem for r in rader) == sorted(DELAR["medlemmar"])
    (lessebo,) = [r for r in rader if r.medlem == "Lessebo kommun"]
    assert [e.namn for e in lessebo.ersattare] == ["Angelica Karlsson"]


@pytest.mark.usefixtures("varend")
def test_varends_seats_are_eight_with_an_ersattare_each():
    antal = forteckning.platsantal(DAG, styrelsen())
    assert (antal.summa_ledamoter, antal.summa_ersattare) == (8, 8)
    assert antal.ledamoter == {"kommun": 5, "region": 1, "fk": 1, "af": 1}
