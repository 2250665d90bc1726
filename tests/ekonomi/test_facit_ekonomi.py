"""Sunnerbo's figures, from the imported books: every table of the printed årsredovisning."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ekonomi.balanskrav import Balanskrav, balanskrav
from ekonomi.budgetavvikelse import budgetavvikelse
from ekonomi.historik import insatskostnader, kapital_over_aren, kapitaltabell
from ekonomi.kassaflode import kassaflodesanalys
from ekonomi.medlemsbidrag import medlemsbidrag
from ekonomi.noter import Notinnehall, noter
from ekonomi.uppstallning import balansrakning, resultatrakning, stall_upp
from finsam.format import avrunda, nyckel
from finsam.taltabell import Enhet, Slag, Taltabell

FACIT = yaml.safe_load(
    (Path(__file__).parents[1] / "facit" / "sunnerbo-2022.yaml").read_text("utf-8")
)
BUDGETKOLUMNER = ("utfall_2021", "budget_2022", "utfall_2022")
AR = ("2022", "2021")

pytestmark = pytest.mark.usefixtures("exempel")


def visade(tabell: Taltabell, rad: str, kolumner: tuple[str, ...]) -> list[int]:
    return [tabell.tal(nyckel(rad), kolumn).avrundat for kolumn in kolumner]


def facit(*tabeller: str) -> list[dict]:
    rader = FACIT
    for namn in tabeller:
        rader = rader[namn]
    return rader


def assert_som_facit(tabell: Taltabell, rader: list[dict], kolumner: tuple[str, ...]) -> None:
    fel = {
        rad["rad"]: (visade(tabell, rad["rad"], kolumner), rad["varden"])
        for rad in rader
        if visade(tabell, rad["rad"], kolumner) != rad["varden"]
    }
    assert fel == {}, "rad: (visat, facit)"


def test_resultatrakning_is_the_printed_one():
    tabell = resultatrakning(2022)
    assert_som_facit(tabell, facit("resultatrakning"), AR)
    assert [rad.rubrik for rad in tabell.rader] == [r["rad"] for r in facit("resultatrakning")]


def test_resultatrakning_explains_the_nettokostnad_that_leaves_the_income_out():
    tabell = resultatrakning(2022)
    assert tabell.rad("verksamhetens_nettokostnad").fotnot == "1"
    assert "Intäkterna räknas in först i resultatet före finansnetto" in tabell.fotnoter[0]


def test_notes_are_referred_to_where_the_source_refers_to_them():
    tryckta = facit("resultatrakning") + [
        rad for del_ in facit("balansrakning").values() for rad in del_
    ]
    har = {
        r.nyckel: r.not_nr for t in (resultatrakning(2022), balansrakning(2022)) for r in t.rader
    }
    for rad in tryckta:
        if rad["rad"] != "Årets resultat":
            assert har[nyckel(rad["rad"])] == rad.get("not"), rad["rad"]


@pytest.mark.parametrize("del_", ["tillgangar", "eget_kapital", "skulder", "summa"])
def test_balansrakning_is_the_printed_one(del_):
    assert_som_facit(balansrakning(2022), facit("balansrakning", del_), AR)


def test_balansrakning_shows_the_krona_that_rounding_took_in_2021():
    tabell = balansrakning(2022)
    avrundningar = [rad for rad in tabell.rader if rad.slag is Slag.AVRUNDNING]
    assert [[t.avrundat for t in rad.tal] for rad in avrundningar] == [[0, 1], [0, 1]]
    plats = [rad.nyckel for rad in tabell.rader]
    for rad in avrundningar:
        summa = rad.nyckel.removeprefix("oresavrundning_")
        assert plats.index(summa) == plats.index(rad.nyckel) + 1


def test_kassaflodesanalys_is_the_printed_one():
    assert_som_facit(kassaflodesanalys(2022), facit("kassaflodesanalys"), AR)


def test_kassaflodesanalys_has_every_zero_row_of_the_source():
    nollor = {
        "Justering för av- och nedskrivning",
        "Justering för gjorda avsättningar",
        "Justering för ianspråktagna avsättningar",
        "Investering i inventarier",
        "Försäljning av fastigheter",
        "Nyupptagna lån",
        "Minskning långfristiga fordringar",
    }
    tabell = kassaflodesanalys(2022)
    assert {visade(tabell, rad, AR) == [0, 0] for rad in nollor} == {True}


@pytest.mark.parametrize("del_", ["intakter", "kostnader"])
def test_budgetavvikelse_is_the_printed_one(del_):
    assert_som_facit(budgetavvikelse(2022), facit("budgetavvikelse", del_), BUDGETKOLUMNER)


def test_budgetavvikelse_ends_with_the_capital_that_is_left():
    assert (
        visade(budgetavvikelse(2022), "Eget kapital UB", BUDGETKOLUMNER)
        == (FACIT["budgetavvikelse"]["eget_kapital_ub"])
    )


def test_budgetavvikelse_prints_rows_in_the_source_order():
    tryckta = [
        rad["rad"] for del_ in ("intakter", "kostnader") for rad in facit("budgetavvikelse", del_)
    ]
    rubriker = [rad.rubrik for rad in budgetavvikelse(2022).rader]
    assert [r for r in rubriker if r in tryckta] == tryckta


def test_interest_without_budget_stands_in_a_row_of_its_own_from_2022():
    tabell = budgetavvikelse(2022)
    assert visade(tabell, "Finansiella kostnader", BUDGETKOLUMNER) == [0, 0, -100]
    fotnot = tabell.rad("finansiella_kostnader").fotnot
    assert any(text.startswith(f"{fotnot}. Saknar budget") for text in tabell.fotnoter)


def test_cost_rows_interest_and_rounding_make_the_printed_total():
    tabell = budgetavvikelse(2022)
    rader = [rad["rad"] for rad in facit("budgetavvikelse", "kostnader")[:-1]]
    assert sum(visade(tabell, rad, ("utfall_2022",))[0] for rad in rader) == -5_057_202
    avrundning = tabell.tal("oresavrundning_summa_kostnader", "utfall_2022").avrundat
    assert -5_057_202 - 100 + avrundning == -5_057_300


def test_budget_2021_is_the_one_of_the_verksamhetsplan():
    tabell = budgetavvikelse(2021)
    assert visade(tabell, "Summa kostnader", ("budget_2021",)) == [-7_489_400]
    assert visade(tabell, "Insatser, ännu inte fördelat", ("budget_2021",)) == [-5_584_000]
    assert tabell.undertitel == "Budget 2021, beslutad 7 maj 2021"


def test_budget_2022_claims_no_day_that_no_source_gives():
    assert budgetavvikelse(2022).undertitel == "Budget 2022, beslutad"


# -- Notes -------------------------------------------------------------------------------------


@pytest.fixture
def noterna(exempel) -> dict[int, Notinnehall]:
    return {innehall.nummer: innehall for innehall in noter(2022)}


def poster(innehall: Notinnehall, kolumn: int = 0) -> dict[str, int]:
    return {r.rubrik: r.tal[kolumn].avrundat for r in innehall.tabell.rader if r.tal}


def test_note_1_has_a_row_per_member_in_their_order(noterna):
    medlemmar = {m["namn"]: m["insats_2022"] for m in FACIT["medlemmar"]}
    rader = poster(noterna[1])
    assert {namn: rader[namn] for namn in medlemmar} == medlemmar
    assert list(rader)[: len(medlemmar)] == list(medlemmar)


def test_note_1_itemises_the_rest_and_shows_the_krona_of_rounding(noterna):
    rader = poster(noterna[1])
    for post in FACIT["noter"]["not_1_intakter"]:
        assert post["belopp"] in rader.values()
    assert rader["Öresavrundning"] == -1
    assert rader["Summa"] == 4_546_250


def test_note_2_counts_the_reminders(noterna):
    note = FACIT["noter"]["not_2_finansiella_kostnader"]
    assert list(poster(noterna[2]).values()) == [note["paminnelseavgifter"]]
    assert note["antal_fakturor"] == 2
    assert noterna[2].text == "Påminnelseavgifter för två leverantörsfakturor."


@pytest.mark.parametrize(
    ("nummer", "belopp"),
    [
        (3, [FACIT["noter"]["not_3_ovriga_fordringar"]["momsfordran"]]),
        (4, [*FACIT["noter"]["not_4"].values(), 92_344]),
        (5, [FACIT["noter"]["not_5_ovriga_skulder"]["utgaende_moms"]]),
    ],
)
def test_notes_3_to_5_have_a_row_per_account(noterna, nummer, belopp):
    assert list(poster(noterna[nummer]).values()) == belopp


def test_note_6_itemises_what_was_booked_on_balansdagen(noterna):
    rader = poster(noterna[6])
    tryckta = [post["belopp"] for post in FACIT["noter"]["not_6_upplupna_kostnader"]]
    assert list(rader.values()) == [*tryckta, 755_092]


def test_notes_add_up_to_the_rows_that_refer_to_them(noterna):
    for tabell in (resultatrakning(2022), balansrakning(2022)):
        for rad in tabell.rader:
            if rad.not_nr:
                sista = noterna[rad.not_nr].tabell.rader[-1]
                assert abs(rad.tal[0].exakt) == sista.tal[0].exakt, rad.rubrik


# -- Balanskrav, history, members ----------------------------------------------------------------


def test_balanskrav_is_the_printed_one():
    facit_, b = FACIT["balanskrav"], balanskrav(2022)
    assert avrunda(-b.budgeterat_resultat, 1000) == facit_["budgeterat_underskott_tkr"]
    assert avrunda(-b.arets_resultat, 1000) == facit_["underskott_tkr"]
    assert avrunda(b.ingaende_kapital, 1000) == facit_["ingaende_balanserat_tkr"]
    assert avrunda(b.utgaende_kapital, 1000) == facit_["utgaende_balanserat_tkr"]
    assert round(b.andel_av_kapital * 100) == facit_["andel_av_kapital_procent"]
    assert avrunda(b.battre_an_budget, 1000) == facit_["lagre_underskott_an_budget_tkr"]


def test_balanskrav_explains_why_the_difference_is_not_1_145():
    tabell = balanskrav(2022).tabell()
    assert tabell.tal("oresavrundning_skillnad_mot_budget", "2022").avrundat == -1
    assert "1\u00a0144 tkr" in tabell.fotnoter[0]
    assert "1\u00a0145 tkr" in tabell.fotnoter[0]
    assert balanskrav(2022).tabell(Enhet.KR).fotnoter == ()


def test_balanskrav_of_a_surplus_without_capital_uses_no_share():
    b = Balanskrav(2022, Decimal(0), Decimal(2000), Decimal(0), Decimal(2000))
    assert b.andel_av_kapital is None
    assert b.tabell().fotnoter == (), "skillnaden i tkr är den visade"


def test_capital_over_the_years_begins_before_the_first_year():
    punkter = kapital_over_aren()
    assert [p.dag.isoformat() for p in punkter] == ["2020-12-31", "2021-12-31", "2022-12-31"]
    assert [avrunda(p.eget_kapital) for p in punkter] == [4_433_749, 2_555_953, 2_044_903]
    assert [p.arets_resultat and avrunda(p.arets_resultat) for p in punkter] == [
        None,
        -1_877_796,
        -511_050,
    ]
    tabell = kapitaltabell(kapital_over_aren([2022]))
    assert [rad.rubrik for rad in tabell.rader] == ["2021-12-31", "2022-12-31"]


def test_insatskostnader_are_the_budget_rows_as_positive_amounts():
    kostnader = {k.rubrik: k for k in insatskostnader(2022)}
    fokus = kostnader["Projektet FOKUS"]
    assert [avrunda(b) for b in (fokus.utfall_fore, fokus.budget, fokus.utfall)] == [
        1_584_456,
        1_469_000,
        858_304,
    ]


def test_medlemsbidrag_add_up_to_the_years_anslag():
    tabell = medlemsbidrag(2022)
    assert {r.rubrik: r.tal[0].avrundat for r in tabell.rader[:-1]} == {
        m["namn"]: m["insats_2022"] for m in FACIT["medlemmar"]
    }
    assert tabell.tal("summa", "2022").avrundat == FACIT["anslag_2022"]
    assert medlemsbidrag(1999) is None


# -- How it is read ------------------------------------------------------------------------------


@pytest.mark.parametrize("typ", ["RR", "BR", "KF"])
def test_statement_takes_six_queries(typ):
    with CaptureQueriesContext(connection) as fragor:
        stall_upp(typ, 2022)
    assert len(fragor) == 6


@pytest.mark.parametrize(("las", "hogst"), [(budgetavvikelse, 14), (noter, 12)])
def test_budget_and_notes_take_as_many_queries_however_many_rows(las, hogst):
    with CaptureQueriesContext(connection) as fragor:
        las(2022)
    assert len(fragor) <= hogst


@pytest.mark.parametrize(
    "tabell", [resultatrakning, balansrakning, kassaflodesanalys, budgetavvikelse]
)
@pytest.mark.parametrize("enhet", [Enhet.KR, Enhet.TKR])
def test_every_booked_figure_leads_to_its_rows(tabell, enhet):
    for rad in tabell(2022, enhet=enhet).rader:
        if rad.slag is Slag.POST and rad.nyckel != "eget_kapital_ib":
            for tal in rad.tal[:1] + rad.tal[2:]:
                assert bool(tal.url) == bool(tal.exakt), rad.rubrik


def test_project_rows_lead_to_the_rows_of_their_object():
    url = budgetavvikelse(2022).tal("samsip", "utfall_2022").url
    assert url == "/ekonomi/rader/?konton=4610&ar=2022&objekt=6:SAMSIP"


def test_balance_of_one_account_leads_to_its_huvudbok():
    assert balansrakning(2022).tal("kassa_och_bank", "2022").url == "/ekonomi/konton/1930/?ar=2022"
