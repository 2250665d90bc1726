"""The forecast: out of the books on a day, what is expected after it, and how the year ends."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from ekonomi.budgettryck import Grupp
from ekonomi.models import Budget, Kapitalriktvarde, Prognos
from ekonomi.prognoslage import (
    Prognoslage,
    Prognospost,
    kapitaltabell,
    kommentarer,
    prognosdiagram,
    prognoslage,
    prognostabell,
    takfraga,
)
from ekonomi.services import budgetgruppering, budgetrad
from ekonomi.services import prognos as tjanst
from finsam.taltabell import Enhet
from tests.ekonomi import bocker, budgetbok

pytestmark = pytest.mark.django_db
DAG = budgetbok.PROGNOSDAG


@pytest.fixture
def budget(ekonom) -> Budget:
    """Decided, with the rent coupled to account 50 and the contributions to 398."""
    rader = budgetbok.lagg_rader(ekonom)
    for rad, prefix in (("lokal", "50"), ("anslag", "398")):
        budgetrad.koppla_budgetrad(
            by=ekonom, budgetrad=rader[rad], kontoprefix=prefix, from_datum=date(2020, 1, 1)
        )
    return budgetbok.besluta(ekonom, budgetbok.lagg_forslag(ekonom))


@pytest.fixture
def bokfort(ekonom, ar, budget):
    """100 kr of rent is booked in March 2022, 40 kr in October."""
    bocker.post(ekonom, ar)
    bocker.post(ekonom, ar, "-40", "40", datum=date(2022, 10, 1))
    return budget


@pytest.fixture
def prognos(ekonom, bokfort) -> Prognos:
    return tjanst.skapa_prognos(by=ekonom, budget=bokfort, datum=DAG, kommentar=" Lugnt. ")


def post(lage: Prognoslage, nyckel: str) -> Prognospost:
    return next(r for r in lage.rader if r.nyckel == nyckel)


# -- Made and written -----------------------------------------------------------------------------


def test_forecast_takes_the_books_to_the_day_and_suggests_the_months_after_it(prognos):
    lokal = post(prognoslage(prognos), "lokal")
    assert (lokal.budget, lokal.utfall) == (-400, -100)
    assert lokal.rest.quantize(Decimal(1)) == -133  # four of twelve months
    assert lokal.helar == lokal.utfall + lokal.rest
    assert (str(prognos), prognos.kommentar) == ("Prognos per 2022-08-31", "Lugnt.")


def test_income_is_suggested_to_come_as_budgeted(ekonom, ar, budget):
    bocker.post(ekonom, ar, "-900", "900", datum=date(2022, 2, 1))
    prognos = tjanst.skapa_prognos(by=ekonom, budget=budget, datum=DAG)
    assert post(prognoslage(prognos), "anslag").helar == 1000


def test_expected_rest_and_comments_are_written_by_row(ekonom, prognos):
    tjanst.satt_prognosrader(
        by=ekonom,
        prognos=prognos,
        rader={"lokal": (Decimal(340), " Ny hyra. "), "anslag": (Decimal(1000), "")},
        kommentar="Dyrare lokal.",
    )
    lage = prognoslage(Prognos.objects.get())
    assert (post(lage, "lokal").helar, post(lage, "lokal").avvikelse) == (-440, -40)
    assert kommentarer(lage) == [("Lokal", "Ny hyra.")]
    assert lage.prognos.kommentar == "Dyrare lokal."


def test_rows_can_be_given_at_once(ekonom, bokfort):
    prognos = tjanst.skapa_prognos(
        by=ekonom, budget=bokfort, datum=DAG, rader={"fokus": (Decimal(7), "Startar sent.")}
    )
    assert prognos.rader.get(budgetrad__nyckel="fokus").helar == 7


def test_budget_without_books_is_forecast_from_nothing(ekonom, budget):
    prognos = tjanst.skapa_prognos(by=ekonom, budget=budget, datum=date(2022, 1, 15))
    lage = prognoslage(prognos)
    assert (post(lage, "lokal").utfall, post(lage, "lokal").helar) == (0, -400)
    assert prognos.ingaende_kapital == 50


@pytest.mark.parametrize(
    ("dag", "fel"),
    [(date(2023, 1, 1), "Välj en dag under 2022"), (DAG, "finns redan en prognos per 2022-08-31")],
)
def test_impossible_day_is_refused(ekonom, prognos, dag, fel):
    with pytest.raises(ValidationError, match=fel):
        tjanst.skapa_prognos(by=ekonom, budget=prognos.budget, datum=dag)


def test_unknown_row_is_refused(ekonom, prognos):
    with pytest.raises(ValidationError, match="Prognosen har ingen rad resor"):
        tjanst.satt_prognosrader(by=ekonom, prognos=prognos, rader={"resor": (Decimal(1), "")})


def test_outcome_is_read_anew_and_what_is_expected_stands(ekonom, ar, prognos):
    tjanst.satt_prognosrader(by=ekonom, prognos=prognos, rader={"lokal": (Decimal(200), "Som vi")})
    bocker.post(ekonom, ar, "-5", "5", datum=DAG)
    ny_rad = budgetrad.skapa_budgetrad(by=ekonom, rubrik="Resor", grupp="kostnad")
    tjanst.uppdatera_utfall(by=ekonom, prognos=prognos)
    rad = prognos.rader.get(budgetrad__nyckel="lokal")
    assert (rad.utfall, rad.rest, rad.kommentar) == (105, 200, "Som vi")
    assert prognos.rader.get(budgetrad=ny_rad).helar == 0


def test_fixed_forecast_is_not_touched(ekonom, prognos):
    fast = tjanst.faststall_prognos(by=ekonom, prognos=prognos)
    assert fast.faststalld
    assert fast.faststalld_by == ekonom
    for nekad in (
        lambda: tjanst.satt_prognosrader(by=ekonom, prognos=prognos, rader={}),
        lambda: tjanst.uppdatera_utfall(by=ekonom, prognos=prognos),
        lambda: tjanst.faststall_prognos(by=ekonom, prognos=prognos),
        lambda: tjanst.ta_bort_prognos(by=ekonom, prognos=prognos),
    ):
        with pytest.raises(ValidationError, match="är fastställd och ändras inte"):
            nekad()


def test_capital_above_the_ceiling_is_explained_before_the_forecast_is_fixed(ekonom, bokfort):
    Kapitalriktvarde.objects.create(ar=2022, belopp=Decimal(40), kalla="styrelsens beslut")
    prognos = tjanst.skapa_prognos(by=ekonom, budget=bokfort, datum=DAG)
    fraga = takfraga(prognoslage(prognos))
    assert fraga.over
    with pytest.raises(ValidationError, match="Skriv varför i prognosens kommentar"):
        tjanst.faststall_prognos(by=ekonom, prognos=prognos)
    tjanst.satt_prognosrader(by=ekonom, prognos=prognos, rader={}, kommentar="Insatsen dröjer.")
    assert tjanst.faststall_prognos(by=ekonom, prognos=prognos).faststalld


def test_capital_below_the_ceiling_needs_no_comment(ekonom, bokfort):
    Kapitalriktvarde.objects.create(ar=2022, belopp=Decimal(10**6), kalla="styrelsens beslut")
    prognos = tjanst.skapa_prognos(by=ekonom, budget=bokfort, datum=DAG)
    assert takfraga(prognoslage(prognos)).i_ord().endswith("tkr under.")
    assert tjanst.faststall_prognos(by=ekonom, prognos=prognos).faststalld


def test_unknown_ceiling_says_nothing(prognos):
    fraga = takfraga(prognoslage(prognos))
    assert (fraga.over, fraga.i_ord()) == (False, "")


def test_later_voucher_does_not_move_a_fixed_forecast(ekonom, ar, prognos):
    fast = tjanst.faststall_prognos(by=ekonom, prognos=prognos)
    bocker.post(ekonom, ar, "-5", "5", datum=date(2022, 4, 1))
    assert post(prognoslage(fast), "lokal").utfall == -100


def test_forecast_that_is_not_fixed_is_thrown_away(ekonom, prognos):
    tjanst.ta_bort_prognos(by=ekonom, prognos=prognos)
    assert not Prognos.objects.exists()


# -- How the year ends ----------------------------------------------------------------------------


def test_cost_on_no_row_of_the_budget_counts_with_budget_0(ekonom, ar, budget):
    budgetrad.ta_bort_koppling(
        by=ekonom, koppling=budget.poster.get(budgetrad__nyckel="lokal").budgetrad.kopplingar.get()
    )
    bocker.post(ekonom, ar)
    lage = prognoslage(tjanst.skapa_prognos(by=ekonom, budget=budget, datum=DAG))
    utan = post(lage, "ej_kopplade_kostnader")
    assert (utan.budget, utan.utfall, utan.rest) == (0, -100, 0)
    assert lage.kostnader.utfall == -100


def test_capital_begins_with_the_years_and_ends_with_its_result(prognos):
    lage = prognoslage(prognos)
    assert lage.kapital_ub == prognos.ingaende_kapital + lage.intakter.helar + lage.kostnader.helar
    assert lage.resultat.utfall == -100
    tabell = kapitaltabell(lage, Enhet.KR)
    assert tabell.tal("eget_kapital_vid_arets_slut", "helar").exakt == lage.kapital_ub


def test_used_share_is_of_the_budgeted_costs(prognos):
    lage = prognoslage(prognos)
    assert lage.forbrukat == Decimal("0.1")
    assert "har 0 tkr förbrukats (10\u00a0% av budgeten)" in lage.i_ord()
    tom = Prognoslage(prognos, ())
    assert tom.forbrukat is None


def test_table_has_the_five_columns_and_adds_up(prognos):
    tabell = prognostabell(prognoslage(prognos), Enhet.KR)
    assert [k.rubrik for k in tabell.kolumner] == [
        "Budget",
        "Utfall",
        "Väntas",
        "Helår",
        "Avvikelse",
    ]
    resultat = tabell.rad("arets_resultat")
    assert resultat.tal[3].exakt == resultat.tal[1].exakt + resultat.tal[2].exakt


def test_chart_shows_budget_beside_the_expected_year(ekonom, prognos):
    tjanst.satt_prognosrader(by=ekonom, prognos=prognos, rader={"lokal": (Decimal(0), "")})
    bild = prognosdiagram(prognoslage(Prognos.objects.get()))
    assert bild is None, "inget belopp blir ett helt tusental"
    rader = {"lokal": (Decimal(9000), ""), "fokus": (Decimal(8000), "")}
    tjanst.satt_prognosrader(by=ekonom, prognos=prognos, rader=rader)
    bild = prognosdiagram(prognoslage(Prognos.objects.get()))
    assert [s.namn for s in bild.serier] == ["Budget", "Prognos"]
    assert list(bild.etiketter) == ["Lokal", "Fokus"]
    assert bild.beskrivning.endswith("Över budget: Lokal, Fokus.")


def test_forecast_is_printed_in_a_grouping_with_the_same_totals(ekonom, prognos):
    gruppering = budgetgruppering.skapa_gruppering(by=ekonom, namn="Plan")
    budgetgruppering.lagg_till_grupperingsrad(
        by=ekonom, gruppering=gruppering, rubrik="Kostnader för kansliet", grupp="kostnad"
    )
    samlad, ensam = prognoslage(prognos, gruppering), prognoslage(prognos)
    assert post(samlad, "kostnader_for_kansliet").utfall == -100
    assert samlad.kostnader == ensam.kostnader


belopp = st.decimals(min_value=-(10**8), max_value=10**8, places=2)


@given(st.lists(st.tuples(st.sampled_from(list(Grupp)), belopp, belopp, belopp), max_size=8))
def test_whole_year_is_outcome_and_rest_and_totals_are_their_rows(rader):
    lage = Prognoslage(
        Prognos(ingaende_kapital=Decimal(1105)),
        tuple(
            Prognospost(str(i), str(i), grupp, budget, utfall, rest)
            for i, (grupp, budget, utfall, rest) in enumerate(rader)
            if grupp != Grupp.EGET_KAPITAL
        ),
    )
    assert lage.resultat.helar == lage.intakter.helar + lage.kostnader.helar
    assert lage.resultat.avvikelse == sum((r.avvikelse for r in lage.rader), Decimal(0))
    assert lage.kapital_ub == 1105 + sum((r.utfall + r.rest for r in lage.rader), Decimal(0))
