"""Raw SQL against a decided budget and a fixed forecast: neither changes, on either engine."""

from decimal import Decimal

import pytest

from ekonomi.models import Budget, Budgetmanad, Budgetrad, Prognos
from ekonomi.services import budgetmanad
from ekonomi.services import prognos as prognostjanst
from tests.ekonomi import budgetbok
from tests.ekonomi.rasql import ersatt, kor, literal, nekas, sql, uppdatera

pytestmark = pytest.mark.django_db
BUDGET, POST, MANAD = "ekonomi_budget", "ekonomi_budgetpost", "ekonomi_budgetmanad"
PROGNOS, PROGNOSRAD = "ekonomi_prognos", "ekonomi_prognosrad"
BESLUTAD = "Budgeten är beslutad och ändras inte"
FASTSTALLD = "Prognosen är fastställd och ändras inte"


def andra(tabell: str, satt: str, pk: int) -> str:
    return sql("UPDATE", tabell, "SET", satt, "WHERE id =", pk)


def ta_bort(tabell: str, pk: int) -> str:
    return sql("DELETE FROM", tabell, "WHERE id =", pk)


def lagg_till(tabell: str, **varden: object) -> str:
    literaler = ", ".join(map(literal, varden.values()))
    return sql("INSERT INTO", tabell, "(", ", ".join(varden), ") VALUES (", literaler, ")")


@pytest.fixture
def forslag(ekonom):
    budgetbok.lagg_rader(ekonom)
    return budgetbok.lagg_forslag(ekonom)


@pytest.fixture
def med_manader(ekonom, forslag):
    """The rent is spread by hand: all of it in January."""
    manader = [Decimal(400), *[Decimal(0)] * 11]
    budgetmanad.fordela_for_hand(by=ekonom, budget=forslag, rad="lokal", manader=manader)
    return forslag


@pytest.fixture
def beslutad(ekonom, med_manader):
    return budgetbok.besluta(ekonom, med_manader)


@pytest.fixture
def post(beslutad):
    return beslutad.poster.get(budgetrad__nyckel="lokal", planar=0)


@pytest.fixture
def manad(post) -> Budgetmanad:
    return post.manader.get(manad=1)


@pytest.fixture
def prognos(ekonom, beslutad) -> Prognos:
    prognos = prognostjanst.skapa_prognos(by=ekonom, budget=beslutad, datum=budgetbok.PROGNOSDAG)
    return prognostjanst.faststall_prognos(by=ekonom, prognos=prognos)


# -- The budget -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "satt",
    [
        "status = 'forslag', beslutad_datum = NULL, paragraf = ''",
        "status = 'reviderad'",
        "ar = 2023",
        "namn = 'Annat namn'",
        "kapital_per = '2021-01-01', kapital_kalla = 'x'",
    ],
)
def test_decided_budget_keeps_its_year_name_status_and_capital(beslutad, satt):
    nekas(andra(BUDGET, satt, beslutad.pk), BESLUTAD)


def test_day_and_paragraph_of_the_decision_may_be_corrected(beslutad):
    kor(sql("UPDATE ekonomi_budget SET paragraf = '48' WHERE id =", beslutad.pk))
    assert Budget.objects.get(pk=beslutad.pk).paragraf == "48"


def test_decided_budget_is_not_removed(beslutad):
    nekas(ta_bort(BUDGET, beslutad.pk), BESLUTAD)


def test_budget_begins_as_a_proposal(forslag):
    smuggel = {"ar": 2022, "namn": "Smuggel", "status": "beslutad", "paragraf": ""}
    nekas(lagg_till(BUDGET, **smuggel, kapital_kalla=""), "En budget börjar som förslag")


@pytest.mark.parametrize("namn", ["Budget 2022", "Ny"])
def test_no_other_budget_takes_a_budgets_place(beslutad, namn):
    rad = {
        "id": beslutad.pk if namn == "Ny" else beslutad.pk + 1,
        "ar": 2022,
        "namn": namn,
        "status": "forslag",
        "paragraf": "",
        "kapital_kalla": "",
    }
    nekas(ersatt("ekonomi_budget", **rad), "Raden finns redan")


def test_another_budget_does_not_push_it_away_by_its_name(ekonom, beslutad):
    annan = budgetbok.lagg_forslag(ekonom, namn="Annan")
    nekas(
        uppdatera("ekonomi_budget", "namn = 'Budget 2022'", f"id = {annan.pk}"), "Raden finns redan"
    )
    nekas(uppdatera("ekonomi_budget", f"id = {beslutad.pk}", f"id = {annan.pk}"), "byter aldrig id")


# -- Its amounts ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "satt", ["belopp = belopp + 100", "planar = 1", "fordelning = 'jamn'", "budgetrad_id = 0"]
)
def test_decided_amount_does_not_change(post, satt):
    nekas(andra(POST, satt, post.pk), BESLUTAD)


def test_decided_amount_is_not_moved_away_or_removed(ekonom, beslutad, post):
    annat = budgetbok.lagg_forslag(ekonom, ar=2023)
    nekas(
        andra(POST, f"budget_id = {annat.pk}, planar = 2", post.pk),
        BESLUTAD,
    )
    nekas(ta_bort(POST, post.pk), BESLUTAD)


def test_no_amount_is_added_to_a_decided_budget(ekonom, beslutad, post):
    ny = {"budget_id": beslutad.pk, "budgetrad_id": post.budgetrad_id, "planar": 1}
    nekas(lagg_till(POST, **ny, belopp=100, fordelning="jamn"), BESLUTAD)
    annat = budgetbok.lagg_forslag(ekonom, ar=2023)
    flytt = annat.poster.get(budgetrad__nyckel="fokus")
    nekas(
        andra(POST, f"budget_id = {beslutad.pk}, planar = 2", flytt.pk),
        BESLUTAD,
    )


def test_decided_amount_is_not_replaced(beslutad, post):
    rad = {
        "id": post.pk,
        "budget_id": beslutad.pk,
        "budgetrad_id": post.budgetrad_id,
        "planar": 0,
        "belopp": 1,
        "fordelning": "jamn",
    }
    nekas(ersatt("ekonomi_budgetpost", **rad), "Raden finns redan")
    ny = rad | {"id": post.pk + 1000}
    nekas(ersatt("ekonomi_budgetpost", **ny))


def test_amount_is_whole_ore(forslag):
    post = forslag.poster.get(budgetrad__nyckel="lokal")
    kor(andra(POST, "belopp = 41000", post.pk))
    post.refresh_from_db()
    assert post.belopp == 410


# -- Its months -----------------------------------------------------------------------------------


def test_decided_month_neither_changes_nor_goes_nor_comes(post, manad):
    nekas(andra(MANAD, "belopp = 1", manad.pk), BESLUTAD)
    nekas(ta_bort(MANAD, manad.pk), BESLUTAD)
    annan = post.budget.poster.get(budgetrad__nyckel="fokus")
    nekas(lagg_till(MANAD, post_id=annan.pk, manad=1, belopp=5), BESLUTAD)
    nekas(andra(MANAD, f"post_id = {annan.pk}", manad.pk), BESLUTAD)


@pytest.mark.parametrize(
    "satt",
    [
        "UPDATE ekonomi_budgetmanad SET belopp = belopp + 1 WHERE manad = 5",
        "DELETE FROM ekonomi_budgetmanad WHERE manad = 5",
        "UPDATE ekonomi_budgetpost SET fordelning = 'jamn' WHERE fordelning = 'hand'",
        "UPDATE ekonomi_budgetpost SET belopp = belopp + 1 WHERE fordelning = 'hand'",
    ],
)
def test_budget_whose_months_do_not_make_the_year_is_not_decided(med_manader, satt):
    besluta = andra(BUDGET, "status = 'beslutad'", med_manader.pk)
    nekas([satt, besluta], "Månaderna går inte jämnt upp i årets belopp")


# -- The forecast ---------------------------------------------------------------------------------


def test_fixed_forecast_neither_changes_nor_goes(prognos):
    for sats in (
        andra(PROGNOS, "kommentar = 'x'", prognos.pk),
        andra(PROGNOS, "faststalld_at = NULL, faststalld_by_id = NULL", prognos.pk),
        ta_bort(PROGNOS, prognos.pk),
    ):
        nekas(sats, FASTSTALLD)


def test_rows_of_a_fixed_forecast_stand(prognos):
    rad = prognos.rader.first()
    nekas(andra(PROGNOSRAD, "rest = 1", rad.pk), FASTSTALLD)
    nekas(ta_bort(PROGNOSRAD, rad.pk), FASTSTALLD)
    kapital = Budgetrad.objects.get(grupp="eget_kapital")
    ny = {"prognos_id": prognos.pk, "budgetrad_id": kapital.pk, "utfall": 0, "rest": 0}
    nekas(lagg_till(PROGNOSRAD, **ny, kommentar=""), FASTSTALLD)


def test_no_other_forecast_takes_its_place(prognos):
    rad = {
        "id": prognos.pk + 1,
        "budget_id": prognos.budget_id,
        "datum": prognos.datum.isoformat(),
        "kommentar": "",
        "ingaende_kapital": 0,
        "utan_rad_intakter": 0,
        "utan_rad_kostnader": 0,
        "skapad_at": "2022-01-01 00:00:00+00:00",
        "skapad_by_id": prognos.skapad_by_id,
    }
    nekas(ersatt("ekonomi_prognos", **rad), "Raden finns redan")
