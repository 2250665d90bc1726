"""Plan years, months, the dated capital, and what may be done to a decision."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ekonomi.budgetmanader import utfall_per_manad
from ekonomi.budgetperiod import budget_per_manad, foreslagen_rest
from ekonomi.budgetplan import budgetplan, plantabell
from ekonomi.kapital import kapitallage
from ekonomi.models import Budget, Budgetmanad, Budgetpost, Ingaendebalans, Konto, Rakenskapsar
from ekonomi.services import budget as tjanst
from ekonomi.services import budgetmanad, budgetrad
from ekonomi.services import prognos as prognostjanst
from ekonomi.services.bokforing import NyRad, bokfor
from finsam.models import Handelse
from finsam.taltabell import Enhet, Slag
from tests.ekonomi import bocker, budgetbok
from tests.ekonomi.budgetbok import belopp

pytestmark = pytest.mark.django_db


@pytest.fixture
def rader(ekonom):
    return budgetbok.lagg_rader(ekonom)


@pytest.fixture
def forslag(ekonom, rader) -> Budget:
    return budgetbok.lagg_forslag(ekonom)


@pytest.fixture
def beslutad(ekonom, forslag) -> Budget:
    return budgetbok.besluta(ekonom, forslag)


def visade(budget: Budget, rad: str) -> list[str]:
    return [tal.visat for tal in plantabell(budgetplan(budget)).rad(rad).tal]


# -- Plan years -----------------------------------------------------------------------------------


def test_budget_has_two_plan_years_after_its_own(forslag):
    assert forslag.planaren == (2022, 2023, 2024)


def test_plan_year_has_amounts_of_its_own(ekonom, forslag):
    tjanst.satt_poster(by=ekonom, budget=forslag, belopp={"lokal": Decimal(420)}, planar=1)
    assert belopp(forslag) == budgetbok.BELOPP
    assert belopp(forslag, 1) == {"lokal": 420}
    assert Handelse.objects.order_by("-pk")[0].detaljer["ar"] == 2023


def test_row_without_amount_in_a_plan_year_is_printed_empty_there(ekonom, forslag):
    tjanst.satt_poster(by=ekonom, budget=forslag, belopp={"lokal": Decimal(420)}, planar=1)
    assert visade(forslag, "lokal") == ["−400", "−420", ""]


def test_amount_taken_away_leaves_nothing_behind(ekonom, forslag):
    budgetmanad.fordela_for_hand(
        by=ekonom, budget=forslag, rad="lokal", manader=[Decimal(400), *[Decimal(0)] * 11]
    )
    tjanst.satt_poster(by=ekonom, budget=forslag, belopp={"lokal": None})
    assert "lokal" not in belopp(forslag)
    assert not Budgetmanad.objects.exists()


def test_plan_year_begins_with_what_the_year_before_leaves(ekonom, forslag):
    tjanst.satt_poster(by=ekonom, budget=forslag, belopp={"anslag": Decimal(1000)}, planar=1)
    tjanst.satt_poster(by=ekonom, budget=forslag, belopp={"lokal": Decimal(1025)}, planar=2)
    assert visade(forslag, "eget_kapital_ib") == ["50", "50", "1\u00a0050"]
    assert visade(forslag, "eget_kapital_vid_arets_slut") == ["50", "1\u00a0050", "25"]


def test_capital_of_a_plan_year_is_not_typed(ekonom, forslag):
    with pytest.raises(ValidationError) as fel:
        tjanst.satt_poster(
            by=ekonom, budget=forslag, belopp={"eget_kapital_ib": Decimal(1)}, planar=1
        )
    assert fel.value.message_dict == {
        "eget_kapital_ib": ["Eget kapital IB 2023 räknas fram: det är vad som är kvar av 2022."]
    }


def test_plan_without_a_row_of_capital_begins_at_nothing(ekonom):
    budgetrad.skapa_budgetrad(by=ekonom, rubrik="Anslag", grupp="intakt")
    budget = tjanst.skapa_budget(by=ekonom, ar=2022, namn="B", belopp={"anslag": Decimal(10)})
    assert budgetplan(budget).kvar == (10, 0, 0)


def test_plan_without_a_row_of_capital_begins_with_that_of_the_books(ekonom):
    kapital = Konto.objects.create(nummer="2060", namn="Eget kapital", ktyp="S")
    aret = Rakenskapsar.objects.create(start=date(2022, 1, 1), slut=date(2022, 12, 31))
    Ingaendebalans.objects.create(ar=aret, konto=kapital, belopp=Decimal(-900))
    budgetrad.skapa_budgetrad(by=ekonom, rubrik="Anslag", grupp="intakt")
    budget = tjanst.skapa_budget(by=ekonom, ar=2022, namn="B", belopp={"anslag": Decimal(10)})
    plan = budgetplan(budget)
    assert visade(budget, "eget_kapital_ib") == ["900", "910", "910"]
    assert plan.kvar == (910, 910, 910)
    assert plan.kapital.i_ord() == "Enligt böckerna 900 kr den 1 januari 2022."


def test_row_that_ends_with_the_year_takes_no_amount_in_the_plan_years(ekonom, forslag, rader):
    budgetrad.andra_budgetrad(by=ekonom, budgetrad=rader["lokal"], rubrik="Lokal", till_ar=2022)
    with pytest.raises(ValidationError, match="Budgeten för 2023 har ingen rad lokal"):
        tjanst.satt_poster(by=ekonom, budget=forslag, belopp={"lokal": Decimal(1)}, planar=1)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.lists(st.integers(0, 10**7), min_size=4, max_size=4))
def test_printed_rows_and_the_rounding_row_make_the_printed_sum_in_tkr(ekonom, rader, kronor):
    namn = ("lokal", "revision", "fokus", "medel_till_forfogande")
    budget, _ny = Budget.objects.get_or_create(ar=2022, namn="Budget 2022")
    poster = {n: Decimal(k) for n, k in zip(namn, kronor, strict=True)}
    tjanst.satt_poster(by=ekonom, budget=budget, belopp=poster)
    tabell = plantabell(budgetplan(budget), Enhet.TKR)
    avrundning = [
        r.tal[0].avrundat
        for r in tabell.rader
        if r.slag is Slag.AVRUNDNING and r.nyckel.endswith("summa_kostnader")
    ]
    rader_i_tkr = [tabell.rad(n).tal[0].avrundat for n in namn]
    assert sum(rader_i_tkr) + sum(avrundning) == tabell.rad("summa_kostnader").tal[0].avrundat


# -- Months ---------------------------------------------------------------------------------------


def test_year_is_even_over_its_months_until_said_otherwise(forslag):
    manader = budget_per_manad(forslag)["lokal"]
    assert sum(manader) == 400
    assert {manad.quantize(Decimal(1)) for manad in manader} == {33}


def test_months_by_hand_add_up_or_are_refused_by_how_much(ekonom, forslag):
    manader = [Decimal(30)] * 12
    with pytest.raises(ValidationError, match="40,00 kr saknas mot årets 400,00 kr"):
        budgetmanad.fordela_for_hand(by=ekonom, budget=forslag, rad="lokal", manader=manader)
    for_mycket = [Decimal(401), *[Decimal(0)] * 11]
    with pytest.raises(ValidationError, match="1,00 kr är för mycket"):
        budgetmanad.fordela_for_hand(by=ekonom, budget=forslag, rad="lokal", manader=for_mycket)
    with pytest.raises(ValidationError, match="tolv månader"):
        budgetmanad.fordela_for_hand(by=ekonom, budget=forslag, rad="lokal", manader=[Decimal(400)])
    manader[11] = Decimal(70)
    budgetmanad.fordela_for_hand(by=ekonom, budget=forslag, rad="lokal", manader=manader)
    assert budget_per_manad(forslag)["lokal"] == tuple(manader)


def test_new_amount_keeps_the_shape_of_the_months(ekonom, forslag):
    manader = [Decimal(100)] * 4 + [Decimal(0)] * 8
    budgetmanad.fordela_for_hand(by=ekonom, budget=forslag, rad="lokal", manader=manader)
    tjanst.satt_poster(by=ekonom, budget=forslag, belopp={"lokal": Decimal(1000)})
    assert budget_per_manad(forslag)["lokal"] == (250, 250, 250, 250, *[0] * 8)


def test_months_made_even_again_are_forgotten(ekonom, forslag):
    manader = [Decimal(400), *[Decimal(0)] * 11]
    budgetmanad.fordela_for_hand(by=ekonom, budget=forslag, rad="lokal", manader=manader)
    post = budgetmanad.fordela_jamnt(by=ekonom, budget=forslag, rad="lokal")
    assert post.fordelning == Budgetpost.Fordelning.JAMN
    assert not Budgetmanad.objects.exists()


def test_row_without_amount_has_no_months(ekonom, forslag):
    tjanst.satt_poster(by=ekonom, budget=forslag, belopp={"lokal": None})
    with pytest.raises(ValidationError, match="Raden har inget belopp"):
        budgetmanad.fordela_jamnt(by=ekonom, budget=forslag, rad="lokal")


@pytest.fixture
def bokfort(ekonom, rader):
    """2021's rent: 100 kr in March and 300 kr in September."""
    ar = bocker.lagg_upp(2021)
    budgetrad.koppla_budgetrad(
        by=ekonom, budgetrad=rader["lokal"], kontoprefix="50", from_datum=date(2020, 1, 1)
    )
    for manad, hyra in ((3, 100), (9, 300)):
        bokfor(
            by=ekonom,
            ar=ar,
            datum=date(2021, manad, 15),
            text="Hyra",
            rader=[NyRad("5010", Decimal(hyra)), NyRad("1930", -Decimal(hyra))],
        )
    return ar


def test_outcome_by_month_is_what_was_booked_in_each(bokfort):
    assert utfall_per_manad(2021) == {"lokal": (0, 0, 100, 0, 0, 0, 0, 0, 300, 0, 0, 0)}
    assert utfall_per_manad(1999) == {}


def test_months_as_last_year_follow_its_outcome_and_stay_when_more_is_booked(
    ekonom, forslag, bokfort
):
    tjanst.satt_poster(by=ekonom, budget=forslag, belopp={"lokal": Decimal(800)})
    budgetmanad.fordela_som_fjolaret(by=ekonom, budget=forslag, rad="lokal")
    forvantat = (0, 0, 200, 0, 0, 0, 0, 0, 600, 0, 0, 0)
    assert budget_per_manad(forslag)["lokal"] == forvantat
    bocker.post(ekonom, bokfort, "-100", "100", datum=date(2021, 6, 1))
    assert budget_per_manad(forslag)["lokal"] == forvantat


def test_months_as_last_year_need_an_outcome(ekonom, forslag, bokfort):
    with pytest.raises(ValidationError, match="Inget är bokfört på Revision 2021"):
        budgetmanad.fordela_som_fjolaret(by=ekonom, budget=forslag, rad="revision")


@pytest.mark.parametrize(
    ("dag", "kvar"), [(date(2022, 3, 31), 300), (date(2022, 4, 15), 300), (date(2022, 12, 31), 0)]
)
def test_suggested_rest_is_the_months_that_are_not_over(forslag, dag, kvar):
    assert foreslagen_rest(forslag, dag)["lokal"] == kvar


# -- The dated capital ----------------------------------------------------------------------------


def test_capital_is_dated_with_its_source_or_not_at_all(ekonom, forslag):
    with pytest.raises(ValidationError, match="Skriv var beräkningen kommer ifrån"):
        tjanst.ange_kapitalprognos(by=ekonom, budget=forslag, per=date(2021, 10, 31), kalla=" ")
    with pytest.raises(ValidationError, match="Skriv vilken dag beräkningen gäller"):
        tjanst.ange_kapitalprognos(by=ekonom, budget=forslag, per=None, kalla="Prognos")
    budget = tjanst.ange_kapitalprognos(
        by=ekonom, budget=forslag, per=date(2021, 10, 31), kalla=" prognos efter oktober "
    )
    assert kapitallage(budget).i_ord() == ("Beräknat per 31 oktober 2021: prognos efter oktober.")


def test_books_give_the_capital_beside_the_forecast(ekonom, forslag, bokfort):
    kapital = Konto.objects.create(nummer="2060", namn="Eget kapital", ktyp="S")
    Ingaendebalans.objects.create(ar=bokfort, konto=kapital, belopp=Decimal(-900))
    lage = kapitallage(forslag)
    assert (lage.bokfort, lage.slutligt) == (500, False)
    assert lage.i_ord() == "Enligt böckerna 500 kr den 31 december 2021, innan året är låst."
    assert "Enligt böckerna 1 tkr" in lage.i_ord(Enhet.TKR)


# -- Decisions ------------------------------------------------------------------------------------


def test_decided_budget_takes_no_change_of_any_kind(ekonom, beslutad):
    nekade = (
        lambda: tjanst.satt_poster(by=ekonom, budget=beslutad, belopp={}, planar=1),
        lambda: tjanst.ange_kapitalprognos(by=ekonom, budget=beslutad, per=None, kalla=""),
        lambda: tjanst.ta_bort_budget(by=ekonom, budget=beslutad),
        lambda: budgetmanad.fordela_jamnt(by=ekonom, budget=beslutad, rad="lokal"),
    )
    for nekad in nekade:
        with pytest.raises(ValidationError, match="är beslutad och ändras inte"):
            nekad()


def test_day_and_paragraph_of_a_decision_can_be_corrected(ekonom, forslag):
    with pytest.raises(ValidationError, match="Budgeten är inte beslutad än"):
        tjanst.ratta_beslut(by=ekonom, budget=forslag, datum=None, paragraf="")
    budget = budgetbok.besluta(ekonom, forslag)
    rattad = tjanst.ratta_beslut(
        by=ekonom, budget=budget, datum=date(2021, 11, 27), paragraf=" § 48 "
    )
    assert (rattad.beslutad_datum, rattad.paragraf) == (date(2021, 11, 27), "48")
    assert Handelse.objects.latest("pk").detaljer["fore"] == {
        "datum": "2021-11-26",
        "paragraf": "47",
    }


def test_revision_takes_plan_years_months_and_capital_along(ekonom, forslag):
    tjanst.satt_poster(by=ekonom, budget=forslag, belopp={"lokal": Decimal(420)}, planar=1)
    manader = [Decimal(400), *[Decimal(0)] * 11]
    budgetmanad.fordela_for_hand(by=ekonom, budget=forslag, rad="lokal", manader=manader)
    tjanst.ange_kapitalprognos(by=ekonom, budget=forslag, per=date(2021, 10, 31), kalla="prognos")
    ny = tjanst.revidera_budget(
        by=ekonom, budget=budgetbok.besluta(ekonom, forslag), namn="Reviderad"
    )
    assert (belopp(ny), belopp(ny, 1)) == (budgetbok.BELOPP, {"lokal": 420})
    assert budget_per_manad(ny)["lokal"] == tuple(manader)
    assert (ny.reviderar, ny.kapital_kalla) == (forslag, "prognos")


def test_proposal_is_thrown_away_with_its_amounts_and_months(ekonom, forslag):
    manader = [Decimal(400), *[Decimal(0)] * 11]
    budgetmanad.fordela_for_hand(by=ekonom, budget=forslag, rad="lokal", manader=manader)
    tjanst.ta_bort_budget(by=ekonom, budget=forslag)
    assert not Budget.objects.exists()
    assert Handelse.objects.latest("pk").verb == "tog bort"


def test_proposal_with_a_forecast_is_not_thrown_away(ekonom, forslag):
    prognostjanst.skapa_prognos(by=ekonom, budget=forslag, datum=budgetbok.PROGNOSDAG)
    with pytest.raises(ValidationError, match="Förslaget har en prognos"):
        tjanst.ta_bort_budget(by=ekonom, budget=forslag)
    assert Budget.objects.exists()
