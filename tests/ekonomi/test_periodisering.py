"""Accruals: booked on the day, taken back the day after, undone by corrections of both."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from ekonomi.models import Bokforingsforslag, Konto, Periodisering, Rad, Rakenskapsar
from ekonomi.notdelar import bokslutsrader
from ekonomi.saldon import period, saldon
from ekonomi.services.bokslut import paborja_bokslut, stang_ar
from ekonomi.services.forslag import aterta
from ekonomi.services.periodisering import (
    NyPeriodisering,
    andra_periodisering,
    angra_periodisering,
    bokfor_aterforingar,
    bokfor_periodiseringar,
    registrera_periodisering,
    ta_bort_periodisering,
)
from ekonomi.services.rakenskapsar import las_ar, las_till
from finsam.taltabell import Enhet
from tests.ekonomi import bocker
from tests.ekonomi.bokslutsprov import pricka_av
from tests.ekonomi.rasql import nekas, sql

pytestmark = pytest.mark.django_db

HYRA = NyPeriodisering(
    slag=Periodisering.Slag.UPPLUPEN_KOSTNAD,
    text="Hyra december",
    motpart="Ljungby kommun",
    resultatkonto="5010",
    balanskonto="2990",
    belopp=Decimal("1250.50"),
)


@pytest.fixture
def ar(db):
    """2022 with the accounts of accruals."""
    for nummer, namn, typ in (
        ("1710", "Förutbetalda kostnader", "T"),
        ("1790", "Upplupna intäkter", "T"),
        ("2970", "Förutbetalda intäkter", "S"),
        ("2990", "Upplupna kostnader", "S"),
    ):
        Konto.objects.create(nummer=nummer, namn=namn, ktyp=typ)
    return bocker.lagg_upp()


@pytest.fixture
def bokslut(ekonom, ar):
    return paborja_bokslut(by=ekonom, ar=ar, dag=ar.slut)


def registrera(by, bokslut, **annat):
    return registrera_periodisering(by=by, bokslut=bokslut, ny=replace(HYRA, **annat))


def pa_konto(nummer: str, fran: date, till: date) -> Decimal:
    return Rad.objects.for_period(fran, till).filter(konto__nummer=nummer).omsattning()["summa"]


# -- What is entered --------------------------------------------------------------------------


def test_registered_accrual_books_nothing_yet(ekonom, bokslut):
    registrera(ekonom, bokslut)
    assert Rad.objects.count() == 0


@pytest.mark.parametrize(
    ("annat", "falt", "text"),
    [
        ({"resultatkonto": "2440"}, "resultatkonto", "inte ett kostnads- eller intäktskonto"),
        ({"balanskonto": "5010"}, "balanskonto", "inte ett tillgångs- eller skuldkonto"),
        ({"resultatkonto": "7777"}, "resultatkonto", "Konto 7777 finns inte"),
        ({"belopp": Decimal(0)}, "belopp", "över noll"),
        ({"belopp": Decimal("-5")}, "belopp", "över noll"),
        ({"text": " "}, "text", "får inte vara"),
    ],
)
def test_registrera_with_wrong_account_or_amount_is_refused(ekonom, bokslut, annat, falt, text):
    with pytest.raises(ValidationError) as fel:
        registrera(ekonom, bokslut, **annat)
    assert text in " ".join(fel.value.message_dict[falt])
    assert Periodisering.objects.count() == 0


def test_unbooked_accrual_can_be_changed_and_removed(ekonom, bokslut):
    periodisering = registrera(ekonom, bokslut)
    andrad = andra_periodisering(
        by=ekonom, periodisering=periodisering, ny=replace(HYRA, belopp=Decimal(7), motpart="")
    )
    assert (andrad.belopp, andrad.radtext) == (7, "Hyra december")
    ta_bort_periodisering(by=ekonom, periodisering=periodisering)
    assert Periodisering.objects.count() == 0


def test_booked_accrual_can_neither_be_changed_nor_removed(ekonom, bokslut):
    periodisering = registrera(ekonom, bokslut)
    bokfor_periodiseringar(by=ekonom, bokslut=bokslut)
    with pytest.raises(ValidationError, match="Ångra den"):
        andra_periodisering(by=ekonom, periodisering=periodisering, ny=HYRA)
    with pytest.raises(ValidationError, match="Ångra den"):
        ta_bort_periodisering(by=ekonom, periodisering=periodisering)


# -- What is booked ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("slag", "resultatkonto", "balanskonto", "pa_resultat"),
    [
        ("upplupen_kostnad", "5010", "2990", 1),
        ("upplupen_intakt", "3981", "1790", -1),
        ("forutbetald_kostnad", "5010", "1710", -1),
        ("forutbetald_intakt", "3981", "2970", 1),
    ],
)
def test_each_kind_moves_its_amount_to_the_right_side(
    ekonom, ar, bokslut, slag, resultatkonto, balanskonto, pa_resultat
):
    registrera(ekonom, bokslut, slag=slag, resultatkonto=resultatkonto, balanskonto=balanskonto)
    bokfor_periodiseringar(by=ekonom, bokslut=bokslut)
    assert pa_konto(resultatkonto, ar.slut, ar.slut) == pa_resultat * HYRA.belopp
    assert pa_konto(balanskonto, ar.slut, ar.slut) == -pa_resultat * HYRA.belopp


def test_accrual_and_reversal_sum_to_nought_over_both_years(ekonom, ar, bokslut):
    nasta = bocker.lagg_upp(2023)
    fokus = bocker.projekt()
    for belopp in ("100", "0.01", "755092"):
        registrera(ekonom, bokslut, belopp=Decimal(belopp), objekt=(fokus,))
    bokfor_periodiseringar(by=ekonom, bokslut=bokslut)
    assert pa_konto("5010", ar.start, ar.slut) == Decimal("755192.01")
    assert pa_konto("5010", nasta.start, nasta.start) == Decimal("-755192.01")
    for konto in ("5010", "2990"):
        assert pa_konto(konto, ar.start, nasta.slut) == 0
    [saldona] = saldon([period(2022)], per_objekt=True)
    assert {s.objekt for s in saldona if s.konto == "5010"} == {frozenset({"6:FOKUS"})}


def test_reversal_waits_for_a_year_that_does_not_exist(ekonom, ar, bokslut):
    periodisering = registrera(ekonom, bokslut)
    bokfor_periodiseringar(by=ekonom, bokslut=bokslut)
    assert list(Periodisering.objects.att_aterfora()) == [periodisering]
    assert bokfor_aterforingar(by=ekonom) == []

    bocker.lagg_upp(2023)
    assert bokfor_aterforingar(by=ekonom) == [periodisering]
    assert pa_konto("5010", date(2023, 1, 1), date(2023, 1, 1)) == -HYRA.belopp
    assert bokfor_aterforingar(by=ekonom) == []


def test_reversal_waits_for_a_locked_year_and_a_locked_period(ekonom, ar, bokslut):
    nasta = bocker.lagg_upp(2023)
    las_till(by=ekonom, ar=nasta, dag=date(2023, 1, 31))
    registrera(ekonom, bokslut)
    bokfor_periodiseringar(by=ekonom, bokslut=bokslut)
    assert bokfor_aterforingar(by=ekonom) == []
    las_ar(by=ekonom, ar=nasta)
    assert bokfor_aterforingar(by=ekonom) == []


def test_reversal_of_a_delarsbokslut_falls_in_the_same_year(ekonom, ar):
    delar = paborja_bokslut(by=ekonom, ar=ar, dag=date(2022, 8, 31))
    registrera(ekonom, delar)
    bokfor_periodiseringar(by=ekonom, bokslut=delar)
    assert pa_konto("5010", ar.start, date(2022, 8, 31)) == HYRA.belopp
    assert pa_konto("5010", ar.start, date(2022, 9, 1)) == 0


def test_accruals_take_no_number_of_another_series(ekonom, ar, bokslut):
    bocker.post(ekonom, ar, kod="A")
    periodisering = registrera(ekonom, bokslut)
    bokfor_periodiseringar(by=ekonom, bokslut=bokslut)
    periodisering.refresh_from_db()
    assert str(periodisering.verifikation) == "BOK1"
    assert str(bocker.post(ekonom, ar, kod="A")) == "A2"


def test_nothing_left_to_book_is_said(ekonom, bokslut):
    registrera(ekonom, bokslut)
    bokfor_periodiseringar(by=ekonom, bokslut=bokslut)
    with pytest.raises(ValidationError, match="redan bokförda"):
        bokfor_periodiseringar(by=ekonom, bokslut=bokslut)


def test_all_are_booked_or_none(ekonom, ar, bokslut):
    registrera(ekonom, bokslut)
    las_till(by=ekonom, ar=ar, dag=ar.slut)
    with pytest.raises(ValidationError, match="är låst"):
        bokfor_periodiseringar(by=ekonom, bokslut=bokslut)
    assert Periodisering.objects.obokforda().count() == 1


def test_the_note_is_made_of_the_booked_rows(ekonom, ar, bokslut):
    registrera(ekonom, bokslut)
    ogiltig = registrera(ekonom, bokslut, text="Fel", belopp=Decimal(9))
    bokfor_periodiseringar(by=ekonom, bokslut=bokslut)
    angra_periodisering(by=ekonom, periodisering=ogiltig, skal="dubbelt")
    [saldona] = saldon([period(2022)])
    pa_kontot = [s for s in saldona if s.konto == "2990"]
    [rad] = bokslutsrader("2990", pa_kontot, period(2022), Enhet.KR)
    assert (rad.rubrik, rad.tal[0].exakt) == ("Hyra december, Ljungby kommun", HYRA.belopp)


# -- What is undone ---------------------------------------------------------------------------


def test_undo_corrects_both_vouchers_and_leaves_nothing_on_the_accounts(ekonom, ar, bokslut):
    bocker.lagg_upp(2023)
    periodisering = registrera(ekonom, bokslut)
    bokfor_periodiseringar(by=ekonom, bokslut=bokslut)
    angrad = angra_periodisering(by=ekonom, periodisering=periodisering, skal="fel belopp")
    assert angrad.ar_angrad
    for ar_ in Rakenskapsar.objects.all():
        assert pa_konto("5010", ar_.start, ar_.slut) == 0
    assert angrad.verifikation.rattad_av.text == "Ångrad periodisering: fel belopp"
    with pytest.raises(ValidationError, match="redan ångrad"):
        angra_periodisering(by=ekonom, periodisering=periodisering, skal="igen")


def test_undone_accrual_waits_for_no_reversal(ekonom, bokslut):
    periodisering = registrera(ekonom, bokslut)
    bokfor_periodiseringar(by=ekonom, bokslut=bokslut)
    angra_periodisering(by=ekonom, periodisering=periodisering, skal="fel")
    assert not Periodisering.objects.att_aterfora().exists()


def test_undo_demands_a_reason_and_a_booked_accrual(ekonom, bokslut):
    periodisering = registrera(ekonom, bokslut)
    with pytest.raises(ValidationError, match="varför"):
        angra_periodisering(by=ekonom, periodisering=periodisering, skal=" ")
    with pytest.raises(ValidationError, match="inte bokförd"):
        angra_periodisering(by=ekonom, periodisering=periodisering, skal="fel")


# -- Where the books are kept elsewhere ---------------------------------------------------------


@pytest.fixture
def annanstans(ar):
    Rakenskapsar.objects.update(bokfors=Rakenskapsar.Bokfors.ANNANSTANS)


def test_accrual_of_a_year_kept_elsewhere_becomes_two_proposals(ekonom, ar, bokslut, annanstans):
    bocker.lagg_upp(2023)
    Rakenskapsar.objects.update(bokfors=Rakenskapsar.Bokfors.ANNANSTANS)
    periodisering = registrera(ekonom, bokslut)
    bokfor_periodiseringar(by=ekonom, bokslut=bokslut)
    periodisering.refresh_from_db()
    assert Rad.objects.count() == 0
    assert periodisering.forslag.datum == ar.slut
    assert periodisering.aterforingsforslag.datum == date(2023, 1, 1)
    angra_periodisering(by=ekonom, periodisering=periodisering, skal="fel")
    periodisering.refresh_from_db()
    assert {periodisering.forslag.status, periodisering.aterforingsforslag.status} == {"atertaget"}


def test_undo_of_a_proposal_that_was_booked_proposes_its_correction(
    ekonom, ar, bokslut, annanstans
):
    bocker.lagg_upp(2023)
    Rakenskapsar.objects.update(bokfors=Rakenskapsar.Bokfors.ANNANSTANS)
    periodisering = registrera(ekonom, bokslut)
    bokfor_periodiseringar(by=ekonom, bokslut=bokslut)
    periodisering.refresh_from_db()
    forslag, aterforing = periodisering.forslag, periodisering.aterforingsforslag
    bokford = bocker.post(ekonom, ar)
    Bokforingsforslag.objects.filter(pk=forslag.pk).update(status="bokfort", verifikation=bokford)
    aterta(by=ekonom, forslag=aterforing, skal="redan gjort")

    angra_periodisering(by=ekonom, periodisering=periodisering, skal="fel")
    rattelse = bokford.rattelseforslag.get()
    assert rattelse.text == "Ångrad periodisering: fel"
    aterforing.refresh_from_db()
    assert aterforing.aterta_skal == "redan gjort"


def test_closed_bokslut_takes_no_more_accruals(ekonom, ar, bokslut):
    pricka_av(ekonom, bokslut)
    stang_ar(by=ekonom, bokslut=bokslut)
    with pytest.raises(ValidationError, match="Årsbokslut 2022 är stängt"):
        registrera(ekonom, bokslut)


# -- What the database holds --------------------------------------------------------------------


def andra(periodisering, satt: str) -> str:
    return sql("UPDATE ekonomi_periodisering SET", satt, "WHERE id =", periodisering.pk)


def test_database_refuses_to_change_or_remove_a_booked_accrual(ekonom, bokslut):
    periodisering = registrera(ekonom, bokslut)
    bokfor_periodiseringar(by=ekonom, bokslut=bokslut)
    text = "kan ångras men inte ändras"
    nekas(andra(periodisering, "belopp = 1"), text)
    nekas(andra(periodisering, "text = 'annat'"), text)
    nekas(andra(periodisering, "verifikation_id = NULL"), text)
    nekas(sql("DELETE FROM ekonomi_periodisering WHERE id =", periodisering.pk), text)


def test_database_refuses_amounts_that_are_nought_negative_or_part_of_an_ore(ekonom, bokslut):
    periodisering = registrera(ekonom, bokslut)
    nekas(andra(periodisering, "belopp = 0"))
    nekas(andra(periodisering, "belopp = -1"))
    nekas(andra(periodisering, "slag = 'annat'"))


def test_database_refuses_a_reversal_of_what_is_not_booked(ekonom, ar, bokslut):
    periodisering = registrera(ekonom, bokslut)
    annan = bocker.post(ekonom, ar)
    nekas(andra(periodisering, f"aterforing_id = {annan.pk}"))
