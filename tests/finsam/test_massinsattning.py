"""Rows written past the making of objects: the same values, and every guard on."""

import gc
from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction

from ekonomi.models import Konto, Rad, Rakenskapsar, Verifikation
from finsam import massinsattning
from finsam.massinsattning import bedom_anyo, nya_nycklar, satt_in, utan_skrapsamling
from tests.ekonomi import bocker

pytestmark = pytest.mark.django_db
RADFALT = ("verifikation", "konto", "objektkombination", "belopp", "text", "bokforingsdatum")


@pytest.fixture
def utkast(anvandare):
    return bocker.lagg_utkast(bocker.post(anvandare("ekonom"), bocker.lagg_upp()))


def test_values_are_stored_as_the_fields_store_them(utkast):
    konto = Konto.objects.get(nummer="5010")
    texter = ["Citat \" och ' och \\", "Ågatan\tmed tabb\noch radslut", "\\N", ""]
    satt_in(Rad, RADFALT, ((utkast.pk, konto.pk, None, Decimal("12.34"), t, None) for t in texter))
    nya = Rad.objects.filter(konto=konto, verifikation=utkast, belopp=Decimal("12.34"))
    assert list(nya.order_by("pk").values_list("text", flat=True)) == texter
    assert set(nya.values_list("objektkombination", "bokforingsdatum")) == {(None, None)}


def test_equal_numbers_of_different_types_are_not_mistaken_for_each_other(db):
    satt_in(Konto, ("nummer", "namn", "ktyp"), [("1", "ett", "T"), (1.0, "ett komma noll", "T")])
    assert set(Konto.objects.values_list("nummer", flat=True)) == {"1", "1.0"}


def test_a_column_that_nobody_names_gets_its_fields_default(db):
    satt_in(Konto, ("nummer", "namn"), [("1930", "Bank")])
    assert Konto.objects.get().ktyp == ""
    ar = Rakenskapsar.objects.create(start=date(2022, 1, 1), slut=date(2022, 12, 31))
    serie = bocker.serie("A")
    satt_in(Verifikation, ("ar", "serie", "datum"), [(ar.pk, serie.pk, date(2022, 3, 1))])
    verifikation = Verifikation.objects.get()
    assert verifikation.slag == Verifikation.Slag.LOPANDE
    assert verifikation.nummer is None


def test_rows_come_in_however_many_batches(utkast, monkeypatch):
    monkeypatch.setattr(massinsattning, "OMGANG", 2)
    fore = utkast.rader.count()
    konto = Konto.objects.get(nummer="5010").pk
    satt_in(Rad, RADFALT, ((utkast.pk, konto, None, Decimal(n), "", None) for n in range(1, 6)))
    assert utkast.rader.count() == fore + 5


def test_no_rows_are_no_fault(db):
    satt_in(Konto, ("nummer", "namn", "ktyp"), [])
    assert not Konto.objects.exists()


@pytest.mark.parametrize(
    ("belopp", "dag"),
    [(Decimal(0), None), (Decimal(5), date(2022, 3, 15))],
    ids=["constraint", "trigger"],
)
def test_what_the_database_refuses_is_refused_here_too(utkast, belopp, dag):
    konto = Konto.objects.get(nummer="5010").pk
    rader = [
        (utkast.pk, konto, None, Decimal(5), "", None),
        (utkast.pk, konto, None, belopp, "", dag),
    ]
    fore = utkast.rader.count()
    with pytest.raises(IntegrityError), transaction.atomic():
        satt_in(Rad, RADFALT, rader)
    assert utkast.rader.count() == fore


def test_a_key_that_points_nowhere_is_refused(utkast):
    konto = Konto.objects.order_by("-pk").first().pk + 1

    def skriv() -> None:
        with transaction.atomic():
            satt_in(Rad, RADFALT, [(utkast.pk, konto, None, Decimal(5), "", None)])
            connection.check_constraints()

    with pytest.raises(IntegrityError):
        skriv()


def test_new_keys_are_free_and_ascending(utkast):
    tagna = set(Verifikation.objects.values_list("pk", flat=True))
    nycklar = list(nya_nycklar(Verifikation, 3))
    assert nycklar == sorted(set(nycklar) - tagna)
    satt_in(
        Verifikation,
        ("id", "ar", "serie", "datum"),
        [(pk, utkast.ar_id, "A", utkast.datum) for pk in nycklar],
    )
    assert (
        Verifikation.objects.create(ar=utkast.ar, serie=utkast.serie, datum=utkast.datum).pk
        > (nycklar[-1])
    )


def test_the_first_keys_of_an_empty_table(db):
    ar = Rakenskapsar(start=date(2022, 1, 1), slut=date(2022, 12, 31))
    [pk] = nya_nycklar(Rakenskapsar, 1)
    satt_in(Rakenskapsar, ("id", "start", "slut"), [(pk, ar.start, ar.slut)])
    assert Rakenskapsar.objects.get().pk == pk


def test_the_planner_may_be_told_in_the_middle_of_a_transaction(utkast):
    bedom_anyo(Verifikation, Rad)
    assert Rad.objects.filter(verifikation=utkast).exists()


def test_the_collector_of_cycles_rests_meanwhile_and_goes_on_even_after_an_error():
    sedda = []

    @utan_skrapsamling()
    def avbrott():
        sedda.append(gc.isenabled())
        raise ValueError("avbruten")

    with pytest.raises(ValueError, match="avbruten"):
        avbrott()
    assert [*sedda, gc.isenabled()] == [False, True]


def test_who_turned_the_collector_off_has_it_off_afterwards():
    gc.disable()
    try:
        with utan_skrapsamling():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
