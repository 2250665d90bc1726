"""What is posted stays as it is, whatever SQL is tried."""

import pytest
from django.db import DataError, IntegrityError, connection

from ekonomi.models import Ingaendebalans, Konto
from ekonomi.services.bokforing import kombination, ratta
from ekonomi.services.rakenskapsar import las_ar
from tests.ekonomi import bocker
from tests.ekonomi.bocker import kr
from tests.ekonomi.rasql import bokfor_sql, datera_sql, ersatt, grind, kor, nekas, sql, uppdatera

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "satt",
    [
        "text = 'annat'",
        "datum = '2022-04-01'",
        "nummer = 9",
        "nummer = NULL, bokford_at = NULL, bokford_by_id = NULL",
        "bokford_at = CURRENT_TIMESTAMP",
        "filens_nummer = 'X1'",
        "id = id + 1000",
        "text = text",
    ],
)
def test_a_posted_verifikation_cannot_change(bokford, satt):
    nekas(sql("UPDATE ekonomi_verifikation SET", satt, "WHERE id =", bokford.pk), "kan inte ändras")


def test_a_posted_verifikation_cannot_be_deleted(bokford):
    nekas(sql("DELETE FROM ekonomi_verifikation WHERE id =", bokford.pk), "kan inte ändras")


def test_a_posted_verifikation_cannot_be_deleted_rows_first(bokford):
    nekas(sql("DELETE FROM ekonomi_rad WHERE verifikation_id =", bokford.pk), "kan inte ändras")


def test_a_posted_verifikation_cannot_be_replaced_by_its_id(bokford):
    sats = ersatt(
        "ekonomi_verifikation",
        id=bokford.pk,
        ar_id=bokford.ar_id,
        serie_id="A",
        datum="2022-05-05",
        text="förfalskad",
        filens_serie="",
        filens_nummer="",
    )
    nekas(sats, "finns redan")


def test_a_draft_cannot_take_the_id_of_a_posted_one(bokford, utkast):
    nekas(
        uppdatera("ekonomi_verifikation", f"id = {bokford.pk}", f"id = {utkast.pk}"),
        "byter aldrig id",
    )


def test_a_draft_cannot_take_the_number_of_a_posted_one(bokford, utkast):
    satser = (datera_sql(utkast), bokfor_sql(utkast, nummer=1))
    nekas(grind(bokford, *satser), "redan använt")


@pytest.mark.parametrize(
    "satt",
    [
        "belopp = belopp * 2",
        "konto_id = (SELECT id FROM ekonomi_konto WHERE nummer = '2440')",
        "bokforingsdatum = '2022-04-01'",
        "bokforingsdatum = NULL",
        "text = 'annat'",
        "id = id + 1000",
    ],
)
def test_a_posted_row_cannot_change(bokford, satt):
    nekas(
        sql("UPDATE ekonomi_rad SET", satt, "WHERE verifikation_id =", bokford.pk),
        "kan inte ändras",
    )


def test_a_posted_row_cannot_move_to_a_draft(bokford, utkast):
    nekas(
        sql(
            "UPDATE ekonomi_rad SET verifikation_id =",
            utkast.pk,
            "WHERE verifikation_id =",
            bokford.pk,
        ),
        "kan inte ändras",
    )


def test_a_drafts_row_cannot_move_to_a_posted_verifikation(bokford, utkast):
    nekas(
        sql(
            "UPDATE ekonomi_rad SET verifikation_id =",
            bokford.pk,
            "WHERE verifikation_id =",
            utkast.pk,
        ),
        "kan inte ändras",
    )


def test_a_row_cannot_be_added_to_a_posted_verifikation(bokford):
    konto = Konto.objects.get(nummer="1930")
    nekas(
        sql(
            "INSERT INTO ekonomi_rad (verifikation_id, konto_id, belopp, text) VALUES (",
            bokford.pk,
            ",",
            konto.pk,
            ", 100, '')",
        ),
        "kan inte ändras",
    )


def test_a_posted_row_cannot_be_replaced_by_its_id(bokford, utkast):
    rad = bokford.rader.first()
    sats = ersatt(
        "ekonomi_rad",
        id=rad.pk,
        verifikation_id=utkast.pk,
        konto_id=rad.konto_id,
        belopp=7,
        text="",
    )
    nekas(sats, "finns redan")


def test_a_drafts_row_cannot_take_the_id_of_a_posted_one(bokford, utkast):
    mal, egen = bokford.rader.first(), utkast.rader.first()
    nekas(uppdatera("ekonomi_rad", f"id = {mal.pk}", f"id = {egen.pk}"), "byter aldrig id")


def test_a_row_of_a_verifikation_that_does_not_exist_is_refused(ar):
    """Else its verifikation could be made and posted by another before the row is seen."""
    konto = Konto.objects.get(nummer="1930")
    nekas(
        sql(
            "INSERT INTO ekonomi_rad (verifikation_id, konto_id, belopp, text) VALUES (987654,",
            konto.pk,
            ", 100, '')",
        ),
        "finns inte",
    )


TABELLER = (
    "ekonomi_verifikation",
    "ekonomi_rad",
    "ekonomi_ingaendebalans",
    "ekonomi_konto",
    "ekonomi_rakenskapsar",
    "ekonomi_verifikationsserie",
    "ekonomi_objektkombination",
)


@pytest.mark.parametrize("tabell", TABELLER)
def test_a_table_of_the_books_cannot_be_emptied(ekonom, ar, tabell):
    """TRUNCATE … CASCADE on PostgreSQL; on SQLite, which has none, DELETE of every row."""
    komb = kombination([bocker.projekt()])
    Ingaendebalans.objects.create(
        ar=ar, konto=Konto.objects.get(nummer="1930"), objektkombination=komb, belopp=kr("1")
    )
    bocker.post(ekonom, ar)
    las_ar(by=ekonom, ar=ar)
    connection.check_constraints()  # PostgreSQL truncates no table with checks that wait
    if connection.vendor == "sqlite":
        nekas(sql("DELETE FROM", tabell))
    else:
        nekas(f"TRUNCATE {tabell} CASCADE", "töms aldrig")


@pytest.mark.parametrize("recursive", ["ON", "OFF"])
@pytest.mark.parametrize("vag", ["insert", "update"])
def test_a_posted_correction_cannot_be_pushed_away(ekonom, bokford, utkast, recursive, vag):
    """A verifikation has one correction; a draft that claims the place may not take it."""
    rattelse = ratta(by=ekonom, verifikation=bokford, text="Fel konto")
    satser = {
        "insert": sql(
            "INSERT OR REPLACE" if connection.vendor == "sqlite" else "INSERT",
            "INTO ekonomi_verifikation (ar_id, serie_id, datum, text, rattar_id, filens_serie,",
            "filens_nummer) SELECT ar_id, serie_id, datum, text, rattar_id, filens_serie,",
            "filens_nummer FROM ekonomi_verifikation WHERE id =",
            rattelse.pk,
        ),
        "update": uppdatera(
            "ekonomi_verifikation", f"rattar_id = {bokford.pk}", f"id = {utkast.pk}"
        ),
    }
    fore = f"PRAGMA recursive_triggers={recursive}" if connection.vendor == "sqlite" else "SELECT 1"
    nekas([fore, satser[vag]], "redan rättad")
    rattelse.refresh_from_db()
    assert rattelse.rattar == bokford


HALVT = ["'0.5'", "'tolv'", "'12kr'", "1e30"]  # SQLite keeps anything in any column


@pytest.mark.parametrize("belopp", HALVT)
def test_an_amount_that_is_not_whole_ore_is_refused(utkast, belopp):
    with pytest.raises((IntegrityError, DataError)):
        kor(sql("UPDATE ekonomi_rad SET belopp =", belopp, "WHERE verifikation_id =", utkast.pk))


@pytest.mark.parametrize("belopp", HALVT)
def test_an_opening_balance_that_is_not_whole_ore_is_refused(bokford, belopp):
    konto = bokford.rader.all()[0].konto_id
    with pytest.raises((IntegrityError, DataError)):
        kor(
            sql(
                "INSERT INTO ekonomi_ingaendebalans (ar_id, konto_id, belopp) VALUES (",
                f"{bokford.ar_id}, {konto}, {belopp})",
            )
        )
