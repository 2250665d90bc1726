"""The accrual of arvoden that are due on the day of a bokslut."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from ekonomi.models import Konto, Periodisering, Rad
from ekonomi.services.bokslut import paborja_bokslut
from ekonomi.services.periodisering import (
    angra_periodisering,
    bokfor_periodiseringar,
    ta_bort_periodisering,
)
from ekonomi.services.upplupna_arvoden import foresla_upplupna_arvoden
from ekonomi.upplupna_arvoden import UpplupnaArvoden
from styrelse import services
from styrelse.services.arvode import gor_listor, markera_skickad, notera_arvoden_betalda
from tests.ekonomi import bocker
from tests.styrelse.arvodena import godkant_kvartal, kvartal, reglemente


@pytest.fixture
def organ(chef):
    """A styrelse whose ordförande, Anna, has 2 190 kr a month."""
    styrelsen = services.inratta_organ(
        by=chef, namn="Styrelsen", typ="styrelse", from_datum=date(2006, 1, 1)
    )
    anna = services.registrera_person(by=chef, namn="Anna")
    uppdrag = services.tilltrad(
        by=chef, person=anna, organ=styrelsen, roll="ledamot", from_datum=date(2022, 1, 1)
    )
    services.satt_ordforandeskap(
        by=chef, uppdrag=uppdrag, roll="ordforande", from_datum=date(2022, 1, 1)
    )
    reglemente(chef, styrelsen)
    return styrelsen


@pytest.fixture
def bokslut(ekonom, organ):
    for nummer, namn, typ in (
        ("2990", "Upplupna kostnader", "S"),
        ("7240", "Arvode styrelse", "K"),
    ):
        Konto.objects.create(nummer=nummer, namn=namn, ktyp=typ)
    ar = bocker.lagg_upp()
    return paborja_bokslut(by=ekonom, ar=ar, dag=ar.slut)


def betald(by, underlag, dag: date) -> None:
    for lista in gor_listor(by=by, underlag=underlag):
        markera_skickad(by=by, lista=lista, datum=dag)
        notera_arvoden_betalda(by=by, lista=lista, datum=dag)


def test_what_is_approved_and_unpaid_and_what_is_only_worked_out_is_due(chef, bokslut):
    godkant_kvartal(chef, 1)
    kvartal(chef, 2)
    [rad] = UpplupnaArvoden(bokslut).rader
    assert (rad.konto, rad.utbetalare, rad.slag) == ("7240", "Förbundet", "månadsarvode")
    assert (rad.godkant, rad.beraknat, rad.personer) == (3 * 2190, 9 * 2190, 1)
    assert rad.belopp == 12 * 2190


def test_what_was_paid_by_the_day_is_not_due_and_what_was_paid_after_is(chef, bokslut):
    betald(chef, godkant_kvartal(chef, 1), date(2022, 4, 20))
    betald(chef, godkant_kvartal(chef, 2), date(2023, 1, 10))
    assert UpplupnaArvoden(bokslut).summa == 9 * 2190


def test_the_next_years_months_are_not_due(chef, bokslut):
    kvartal(chef, 1, 2023)
    assert UpplupnaArvoden(bokslut).summa == 12 * 2190


def test_an_accrual_per_account_without_names_is_proposed_once(chef, ekonom, bokslut):
    [gjord] = foresla_upplupna_arvoden(by=ekonom, bokslut=bokslut, balanskonto="2990")
    assert (gjord.belopp, gjord.slag) == (12 * 2190, "upplupen_kostnad")
    assert gjord.radtext == "Upplupna arvoden: månadsarvode, Förbundet"
    assert "Anna" not in gjord.radtext
    with pytest.raises(ValidationError, match="redan periodiserade"):
        foresla_upplupna_arvoden(by=ekonom, bokslut=bokslut, balanskonto="2990")
    underlag = UpplupnaArvoden(bokslut)
    assert (underlag.periodiserat, underlag.skillnad) == (gjord.belopp, 0)


def test_it_is_booked_with_the_other_accruals_and_taken_back_the_day_after(chef, ekonom, bokslut):
    bocker.lagg_upp(2023)
    foresla_upplupna_arvoden(by=ekonom, bokslut=bokslut, balanskonto="2990")
    [bokford] = bokfor_periodiseringar(by=ekonom, bokslut=bokslut)
    rader = Rad.objects.filter(verifikation=bokford.verifikation)
    assert {(r.konto.nummer, r.belopp) for r in rader} == {("7240", 26280), ("2990", -26280)}
    assert bokford.aterforing.datum == date(2023, 1, 1)


def test_it_can_be_proposed_anew_once_the_first_is_taken_away_or_undone(chef, ekonom, bokslut):
    [forsta] = foresla_upplupna_arvoden(by=ekonom, bokslut=bokslut, balanskonto="2990")
    ta_bort_periodisering(by=ekonom, periodisering=forsta)
    foresla_upplupna_arvoden(by=ekonom, bokslut=bokslut, balanskonto="2990")
    [bokford] = bokfor_periodiseringar(by=ekonom, bokslut=bokslut)
    angra_periodisering(by=ekonom, periodisering=bokford, skal="Fel konto.")
    assert foresla_upplupna_arvoden(by=ekonom, bokslut=bokslut, balanskonto="2990")


def test_the_database_takes_one_of_each(ekonom, bokslut):
    [forsta] = foresla_upplupna_arvoden(by=ekonom, bokslut=bokslut, balanskonto="2990")
    forsta.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        forsta.save()
    assert Periodisering.objects.count() == 1


def test_what_changed_after_the_proposal_is_told_of(chef, ekonom, bokslut):
    foresla_upplupna_arvoden(by=ekonom, bokslut=bokslut, balanskonto="2990")
    betald(chef, godkant_kvartal(chef, 1), date(2022, 4, 20))
    assert UpplupnaArvoden(bokslut).skillnad == -3 * 2190


def test_an_account_that_is_missing_is_named(ekonom, bokslut):
    Konto.objects.filter(nummer="7240").delete()
    assert UpplupnaArvoden(bokslut).saknade_konton == ["7240"]
    with pytest.raises(ValidationError, match="saknar 7240"):
        foresla_upplupna_arvoden(by=ekonom, bokslut=bokslut, balanskonto="2990")


def test_nothing_due_is_nothing_to_propose(chef, ekonom, bokslut):
    for nummer in (1, 2, 3, 4):
        betald(chef, godkant_kvartal(chef, nummer), date(2022, 12, 31))
    with pytest.raises(ValidationError, match="Inga arvoden är upplupna"):
        foresla_upplupna_arvoden(by=ekonom, bokslut=bokslut, balanskonto="2990")


def test_the_page_shows_the_basis_and_proposes_with_one_form(ekonomen, bokslut):
    sidan = reverse("ekonomi:upplupna_arvoden", args=[bokslut.pk])
    html = ekonomen.get(sidan).content.decode()
    assert "26\u00a0280,00" in html
    assert "Anna" not in html
    foresla = reverse("ekonomi:upplupna_arvoden_foresla", args=[bokslut.pk])
    fel = ekonomen.post(foresla, {"balanskonto": "1930"})
    assert "börjar med 29" in fel.content.decode()
    svar = ekonomen.post(foresla, {"balanskonto": "2990 Upplupna kostnader"})
    assert svar["Location"] == reverse("ekonomi:periodiseringar", args=[bokslut.pk])
    assert Periodisering.objects.get().belopp == Decimal(26280)
    html = ekonomen.get(sidan).content.decode()
    assert "Arvodena är redan periodiserade." in html
