"""What the database holds of a closed bokslut and of the voucher that closes a year."""

import pytest

from ekonomi.models import Bokslut, Rakenskapsar, Verifikation
from ekonomi.services.bokforing import bokfor
from ekonomi.services.bokslut import stang_ar
from tests.ekonomi import bocker
from tests.ekonomi.bokslutsprov import fardigt, lagg_upp_med_kapital
from tests.ekonomi.rasql import nekas, sql

pytestmark = pytest.mark.django_db


@pytest.fixture
def ar(ekonom):
    return lagg_upp_med_kapital(ekonom)


@pytest.fixture
def bokslut(ekonom, ar):
    return fardigt(ekonom, ar)


def test_database_keeps_a_closed_bokslut_and_its_year_locked(ekonom, ar, bokslut):
    stang_ar(by=ekonom, bokslut=bokslut)
    las_upp = "UPDATE ekonomi_rakenskapsar SET last_at = NULL, last_by_id = NULL WHERE id ="
    nekas(sql(las_upp, ar.pk), "har ett stängt bokslut")
    nekas(sql("DELETE FROM ekonomi_bokslutspunkt WHERE bokslut_id =", bokslut.pk), "är stängt")
    nekas(sql("DELETE FROM ekonomi_bokslut WHERE id =", bokslut.pk))
    nekas(sql("UPDATE ekonomi_bokslut SET dag = '2022-06-30' WHERE id =", bokslut.pk))
    nekas(
        sql("UPDATE ekonomi_bokslutspunkt SET kommentar = 'x' WHERE bokslut_id =", bokslut.pk),
        "är stängt",
    )


def test_database_closes_no_bokslut_of_an_open_year(ekonom, ar, bokslut):
    satt = "stangt_at = CURRENT_TIMESTAMP, stangt_by_id = paborjat_by_id"
    nekas(sql("UPDATE ekonomi_bokslut SET", satt, "WHERE id =", bokslut.pk), "inte låst")


def test_database_takes_no_second_closing_voucher(ekonom, ar, bokslut):
    stang_ar(by=ekonom, bokslut=bokslut)
    Bokslut.objects.filter(pk=bokslut.pk).update(verifikation=None, stangt_at=None, stangt_by=None)
    Rakenskapsar.objects.filter(pk=ar.pk).update(last_at=None, last_by=None)
    with pytest.raises(Exception, match="redan fört till eget kapital"):
        bokfor(
            by=ekonom,
            ar=ar,
            datum=ar.slut,
            text="Igen",
            rader=bocker.rader("5", "-5", konton=("8999", "2069")),
            slag=Verifikation.Slag.STANGNING,
        )


def test_database_lets_a_closing_voucher_touch_nothing_but_result_and_equity(ekonom, ar):
    with pytest.raises(Exception, match="bara resultat och eget kapital"):
        bokfor(
            by=ekonom,
            ar=ar,
            datum=ar.slut,
            text="Fel",
            rader=bocker.rader("5", "-5", konton=("5010", "1930")),
            slag=Verifikation.Slag.STANGNING,
        )
