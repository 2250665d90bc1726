"""Ekonomi's first page: the day's sentence, its figures, and what waits for whom."""

from datetime import date
from decimal import Decimal

import pytest

from ekonomi.dagslage import dagslage, vantar
from ekonomi.models import Budgetrad
from ekonomi.services import budgetrad
from ekonomi.services import prognos as prognostjanst
from ekonomi.services.insatsbeslut import besluta_insats
from ekonomi.services.utbetalningsattest import attestera_utbetalning
from tests.ekonomi import bocker, budgetbok
from tests.ekonomi import utbetalning as prov
from tests.ekonomi.sidtext import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def beslutad(ekonom):
    budgetbok.lagg_rader(ekonom)
    return budgetbok.besluta(ekonom, budgetbok.lagg_forslag(ekonom))


def test_empty_installation_says_that_there_is_nothing(db):
    assert dagslage().i_ord() == "Böckerna och budgeten är tomma än."


def test_year_without_vouchers_says_nothing_of_what_is_used(ar):
    assert dagslage().aret is None


def test_sentence_says_what_is_used_by_the_last_booked_day(ekonom, ar, beslutad):
    bocker.post(ekonom, ar, "-1000", "1000", datum=date(2022, 5, 4))
    lage = dagslage()
    assert (lage.aret.kostnader, lage.aret.budget, lage.aret.till) == (1000, 1000, date(2022, 5, 4))
    assert (
        lage.i_ord()
        .replace("\xa0", " ")
        .startswith("Till och med 4 maj 2022 har 1 tkr förbrukats (100 % av budgeten).")
    )


def test_sentence_without_budget_has_no_share(ekonom, ar):
    bocker.post(ekonom, ar, "-1000", "1000")
    assert dagslage().i_ord() == "Till och med 15 mars 2022 har 1 tkr förbrukats."


def test_proposal_is_no_frame_to_allot_from(ekonom):
    budgetbok.lagg_rader(ekonom)
    budgetbok.lagg_forslag(ekonom)
    assert dagslage().disponibelt is None


def test_what_waits_is_what_the_users_permissions_let_them_do(ekonom, anvandare):
    budgetbok.lagg_rader(ekonom)
    budgetbok.lagg_forslag(ekonom)
    assert [v.rubrik for v in vantar(ekonom)] == ["Budgetförslag att besluta"]
    assert vantar(anvandare("beredningsgrupp")) == []


@pytest.mark.usefixtures("ordning", "egna_filer")
def test_what_waits_leads_to_the_list_that_holds_it(klient, ekonom, chef, ansvarig):
    vantande = prov.inskickad(ansvarig, "99000")
    att_attestera = {v.rubrik: v.url for v in vantar(chef)}
    lista = text(
        klient("forbundschef").get(att_attestera["Rekvisitioner och fakturor att attestera"])
    )
    assert vantande.get_absolute_url() in lista
    attestera_utbetalning(by=chef, utbetalning=vantande)
    att_bokfora = {v.rubrik: v.url for v in vantar(ekonom)}
    lista = text(klient("ekonom").get(att_bokfora["Attesterade rekvisitioner att bokföra"]))
    assert vantande.get_absolute_url() in lista
    assert "Attesterade fakturor att bokföra" not in att_bokfora


def test_page_shows_used_left_and_forecast(klient, ekonom, ar, beslutad):
    bocker.post(ekonom, ar)
    assert "Kvar att fördela" not in text(klient("ekonom").get("/ekonomi/"))
    besluta_insats(by=ekonom, rubrik="Fokus", datum=date(2022, 1, 10), belopp={2022: Decimal(10)})
    prognostjanst.skapa_prognos(by=ekonom, budget=beslutad, datum=budgetbok.PROGNOSDAG)
    sida = text(klient("ekonom").get("/ekonomi/"))
    for rubrik in (
        "Förbrukat 2022, tkr",
        "Kvar att fördela 2022, tkr",
        "Kostnad helåret 2022, tkr",
    ):
        assert rubrik in sida
    assert "Den senaste är per 31 augusti 2022" in sida


def test_page_warns_of_rows_over_budget(klient, ekonom, ar, beslutad):
    budgetrad.koppla_budgetrad(
        by=ekonom,
        budgetrad=Budgetrad.objects.get(nyckel="lokal"),
        kontoprefix="50",
        from_datum=date(2020, 1, 1),
    )
    bocker.post(ekonom, ar, "-600", "600")
    assert "Lokal (150 %)" in text(klient("ekonom").get("/ekonomi/"))
    assert Decimal("1.5") == dagslage().aret.over_budget[0].forbrukat
