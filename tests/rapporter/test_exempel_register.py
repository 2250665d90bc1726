"""The example's registers against the printed årsredovisning, figure by figure."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from finsam.taltabell import Slag
from insatser import statistik
from insatser.models import Insats
from styrelse import forteckning

AR = 2022
FACIT = yaml.safe_load(
    (Path(__file__).parents[1] / "facit" / "sunnerbo-2022.yaml").read_text(encoding="utf-8")
)
pytestmark = pytest.mark.usefixtures("exempel")


def personer(rader) -> list[dict]:
    return [
        {"namn": r.namn, "medlem": r.medlem, "from": r.period.fran, "tom": r.period.till}
        for r in rader
    ]


def test_the_forbund_was_formed_and_grew_when_the_report_says():
    fakta = forteckning.forbund(date(AR, 12, 31))
    facit = FACIT["forbund"]
    assert fakta.namn == facit["namn"]
    assert (fakta.bildat, fakta.utokat) == (facit["bildat"], facit["utokat"])
    assert fakta.webbplats == facit["webb"]


def test_the_members_and_their_parties():
    slag = {"fk": "stat", "af": "stat", "region": "region", "kommun": "kommun"}
    rader = forteckning.medlemmar(date(AR, 12, 31))
    assert [(r.namn, slag[r.typ]) for r in rader] == [
        (m["namn"], m["typ"]) for m in FACIT["medlemmar"]
    ]


def test_the_ordinary_members_of_the_board_with_roles_and_periods():
    rader = forteckning.uppdrag_under("styrelse", AR, roll="ledamot")
    facit = FACIT["styrelse"]["ordinarie"]
    assert [r.roll for r in rader] == [f["roll"] for f in facit]
    assert personer(rader) == [{n: v for n, v in f.items() if n != "roll"} for f in facit]


def test_the_substitutes_of_the_board_with_periods():
    rader = forteckning.uppdrag_under("styrelse", AR, roll="ersattare")
    assert personer(rader) == FACIT["styrelse"]["ersattare"]


def test_the_beredningsgrupp_with_periods():
    rader = forteckning.uppdrag_under("beredningsgrupp", AR)
    assert personer(rader) == FACIT["beredningsgrupp"]["ledamoter"]


def test_the_kansli_with_extent_and_periods():
    rader = forteckning.kansli(AR)
    facit = FACIT["kansli"]
    assert [(r.befattning, r.omfattning_procent) for r in rader] == [
        (f["befattning"], f["omfattning_procent"]) for f in facit
    ]
    assert [(r.period.fran, r.period.till) for r in rader[1:]] == [
        (f["from"], f["tom"]) for f in facit[1:]
    ]


@pytest.mark.parametrize(
    ("organ", "typ", "vard", "nyckel"),
    [
        ("styrelse", "ordinarie", None, "sammantraden_2022"),
        ("styrelse", "strategidag", None, "strategidagar_2022"),
        ("beredningsgrupp", "ordinarie", None, "sammankomster_2022"),
        ("beredningsgrupp", "ordinarie", "styrelse", "moten_med_styrelsen_2022"),
        ("beredningsgrupp", "utveckling", None, "utvecklingstraffar_2022"),
    ],
)
def test_the_meetings_held(organ, typ, vard, nyckel):
    rader = forteckning.sammantradesantal(AR)
    assert forteckning.antal_moten(rader, organ, typ, vard) == FACIT[organ][nyckel]


def test_one_strategy_day_was_shared_with_another_forbund():
    (rad,) = (
        r
        for r in forteckning.sammantradesantal(AR)
        if (r.organ_typ, r.typ) == ("styrelse", "strategidag")
    )
    assert (rad.antal, rad.gemensamma) == (2, 1)


def test_the_five_goals_with_their_outcome():
    assert [{"mal": r.namn, "utfall": r.utfall_text} for r in forteckning.mal_under(AR)] == FACIT[
        "mal_2022"
    ]


# -- Insatser ----------------------------------------------------------------------------------


def insatsfakta(namn: str) -> dict:
    return next(i for i in FACIT["insatser_2022"] if i["namn"] == namn)


def exakt(tabell, rad: str, kolumn: int = 0) -> int:
    return int(tabell.rad(rad).tal[kolumn].exakt)


def test_the_eight_insatser_of_the_year_in_their_order():
    rader = list(Insats.objects.under(AR))
    facit = FACIT["insatser_2022"]
    assert [(r.namn, r.inriktning) for r in rader] == [(f["namn"], f["inriktning"]) for f in facit]
    for rad, fakta in zip(rader, facit, strict=True):
        if "period" in fakta:
            assert [rad.period.fran, rad.period.till] == fakta["period"]
        if "start" in fakta:
            assert rad.period.fran == fakta["start"]
        assert str(rad.projektagare or "") == fakta.get("projektagare", "")


@pytest.fixture
def fokus():
    return Insats.objects.get(slug="fokus")


def test_the_participants_of_fokus_per_sex(fokus):
    facit = insatsfakta("Fokus 2.1")["deltagare"]
    tabell = statistik.deltagare(fokus, AR)
    assert {n: exakt(tabell, n) for n in ("totalt", "man", "kvinnor")} == facit


def test_everyone_in_fokus_began_on_the_lower_steps(fokus):
    tabell = statistik.steg_start_slut(fokus, AR)
    facit = insatsfakta("Fokus 2.1")["stegtrappa"]
    assert len(tabell.rader) == facit["steg"] + 1
    assert [exakt(tabell, f"steg_{n}") for n in (4, 5, 6)] == [0, 0, 0]
    assert exakt(tabell, "totalt") == 64


def test_the_share_of_fokus_on_the_upper_steps_at_the_end(fokus):
    facit = insatsfakta("Fokus 2.1")["stegtrappa"]["vid_avslut_steg_4_6_procent"]
    assert statistik.stegutfall(fokus, AR).andel_ovre_slut.visat == f"{facit}\u00a0%"


def test_what_the_top_step_of_fokus_led_to(fokus):
    facit = insatsfakta("Fokus 2.1")["hogsta_steget"]
    tabell = statistik.utfall_pa_hogsta_steget(fokus, AR, exakt=True)
    assert exakt(tabell, "totalt") == facit["antal"]
    nycklar = {
        "sjukersattning": "sjukersattning",
        "eget_foretag": "eget_foretag",
        "utbildning": "utbildning",
        "arbete_utan_subvention": "arbete",
    }
    assert {n: exakt(tabell, n) for n in nycklar} == {n: facit[f] for n, f in nycklar.items()}


def test_what_leaves_the_kansli_hides_each_of_those_few(fokus):
    tabell = statistik.utfall_pa_hogsta_steget(fokus, AR)
    delar = [rad.tal[0] for rad in tabell.rader if rad.slag is Slag.POST]
    assert len(delar) == 4
    assert all(tal.dold for tal in delar)


def test_early_endings_of_fokus_in_percent(fokus):
    facit = insatsfakta("Fokus 2.1")["avslut_i_fortid_procent"]
    tabell = statistik.avslut_i_fortid(fokus, AR)
    assert tabell.rad("maende").tal[1].visat == f"{facit['maende']}\u00a0%"
    assert tabell.rad("vidare").tal[1].visat == f"{facit['arbete_utbildning_praktik']}\u00a0%"


def test_tegelbruket_has_its_budget_per_year_and_its_steering_group_met_as_printed():
    facit = insatsfakta("Tegelbruket")
    insats = Insats.objects.get(slug="tegelbruket")
    tabell = statistik.budgeterade_deltagare(insats)
    assert [int(r.tal[0].exakt) for r in tabell.rader] == list(
        facit["budgeterade_deltagare"].values()
    )
    (rad,) = (r for r in forteckning.sammantradesantal(AR) if r.organ == str(insats.styrgrupp))
    assert {
        "totalt": rad.antal,
        "fysiska": rad.former["fysiskt"],
        "digitala": rad.former["digitalt"],
    } == facit["styrgruppsmoten_2022"]


@pytest.mark.parametrize(
    ("slug", "namn", "typ", "kolumn", "nyckel"),
    [
        ("samsip", "SamSIP", "utbildning", "personer", "utbildade_medarbetare_2022"),
        ("samsip", "SamSIP", "konsultation", "tillfallen", "konsultationer_2022"),
        ("kaa", "KAA-samordning", "natverk", "tillfallen", "natverkstraffar_2022"),
        (
            "samverkansutbildning",
            "Samverkansutbildning",
            "utbildning",
            "tillfallen",
            "utbildningar_2022",
        ),
    ],
)
def test_the_occasions_of_the_structural_insatser(slug, namn, typ, kolumn, nyckel):
    tabell = statistik.tillfallen(Insats.objects.get(slug=slug), AR)
    assert int(tabell.tal(typ, kolumn).exakt) == insatsfakta(namn)[nyckel]


@pytest.mark.parametrize("nyckel", ["publicerade_insatser", "publicerade_insatser_lanet"])
def test_the_figures_of_the_catalogue(nyckel):
    tabell = statistik.uppgifter(Insats.objects.get(slug="insatskatalogen"), AR)
    assert exakt(tabell, nyckel) == insatsfakta("Insatskatalogen")[nyckel]
