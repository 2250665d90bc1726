"""No row takes another's place: what OR REPLACE would push away on SQLite, and a clash elsewhere.

The text says that the guard refuses, and not only the trigger that fires when the row goes.
"""

from datetime import date
from decimal import Decimal

import pytest

from ekonomi.models import Bokslut, Konto, Utbetalning
from ekonomi.services.bokslut import stang_ar, stang_delar
from ekonomi.services.periodisering import (
    NyPeriodisering,
    bokfor_periodiseringar,
    registrera_periodisering,
)
from ekonomi.services.utbetalning import ta_tillbaka
from tests.ekonomi import bocker
from tests.ekonomi import utbetalning as prov
from tests.ekonomi.bokslutsprov import fardigt, lagg_upp_med_kapital
from tests.ekonomi.rasql import kor, nekas, sql, uppdatera

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]
U = "ekonomi_utbetalning"


@pytest.fixture
def inskickad(ekonom):
    return prov.faktura(ekonom, organisationsnummer="556000-1111")


def kopia_sql(faktura: Utbetalning, **andra: str) -> str:
    """An INSERT of a draft like the invoice, but for what is said in SQL."""
    satt = {"status": "'utkast'", "inskickad_at": "NULL", "inskickad_by_id": "NULL"} | andra
    kolumner = [f.column for f in Utbetalning._meta.concrete_fields if not f.primary_key]
    varden = [satt.get(kolumn, kolumn) for kolumn in kolumner]
    in_i = sql("INSERT INTO", U, "(", ", ".join(kolumner), ")")
    return sql(in_i, "SELECT", ", ".join(varden), "FROM", U, "WHERE id =", faktura.pk)


def test_no_invoice_is_entered_in_the_place_of_another(inskickad):
    nekas(kopia_sql(inskickad), "Fakturan finns redan")
    nekas(kopia_sql(inskickad, mottagare_namn="'Annat namn'"), "Fakturan finns redan")
    kor(kopia_sql(inskickad, mottagare_namn="'Annat namn'", organisationsnummer="''"))
    kor(kopia_sql(inskickad, fakturanummer="'annat'"))


def test_no_invoice_is_renumbered_into_the_place_of_another(ekonom, inskickad):
    utkast = ta_tillbaka(by=ekonom, utbetalning=prov.faktura(ekonom, fakturanummer="99"))
    nummer = f"fakturanummer = '{inskickad.fakturanummer}'"
    nekas(uppdatera(U, nummer, f"id = {utkast.pk}"), "Fakturan finns redan")
    kor(uppdatera(U, "fakturanummer = '100'", f"id = {utkast.pk}"))


def test_no_bokslut_takes_the_closing_voucher_of_another(ekonom):
    ar = lagg_upp_med_kapital(ekonom)
    delar = fardigt(ekonom, ar, date(2022, 6, 30))
    stang_delar(by=ekonom, bokslut=delar)
    ar.refresh_from_db()
    bokslut = fardigt(ekonom, ar)
    stang_ar(by=ekonom, bokslut=bokslut)
    satt = f"verifikation_id = {Bokslut.objects.get(pk=bokslut.pk).verifikation_id}"
    nekas(uppdatera("ekonomi_bokslut", satt, f"id = {delar.pk}"), "finns redan")


def test_no_accrual_takes_the_voucher_of_another(ekonom):
    Konto.objects.create(nummer="2990", namn="Upplupna kostnader", ktyp="S")
    ar = bocker.lagg_upp()
    bokslut = fardigt(ekonom, ar)
    ny = NyPeriodisering("upplupen_kostnad", "Revision", "5010", "2990", Decimal(18))
    bokford = registrera_periodisering(by=ekonom, bokslut=bokslut, ny=ny)
    bokfor_periodiseringar(by=ekonom, bokslut=bokslut)
    bokford.refresh_from_db()
    annan = registrera_periodisering(by=ekonom, bokslut=bokslut, ny=ny)
    satt = f"verifikation_id = {bokford.verifikation_id}"
    nekas(uppdatera("ekonomi_periodisering", satt, f"id = {annan.pk}"), "finns redan")
