"""What the books point at keeps its number, code, key and dates once it is used."""

import pytest

from ekonomi.models import Ingaendebalans, Konto, Objekt, Objektkombination, Rakenskapsar
from ekonomi.services.bokforing import NyRad, bokfor
from ekonomi.services.rakenskapsar import las_ar
from tests.ekonomi import bocker
from tests.ekonomi.bocker import kr
from tests.ekonomi.rasql import ersatt, kor, literal, nekas, sql, uppdatera

pytestmark = pytest.mark.django_db


def test_the_number_of_a_used_konto_is_locked(bokford):
    nekas("UPDATE ekonomi_konto SET nummer = '9999' WHERE nummer = '1930'", "används")


def test_the_name_of_a_used_konto_can_change(bokford):
    kor("UPDATE ekonomi_konto SET namn = 'Plusgiro' WHERE nummer = '1930'")
    assert Konto.objects.get(nummer="1930").namn == "Plusgiro"


def test_the_number_of_an_unused_konto_can_change(bokford):
    kor("UPDATE ekonomi_konto SET nummer = '2441' WHERE nummer = '2440'")
    assert Konto.objects.filter(nummer="2441").exists()


def test_a_used_konto_cannot_be_replaced_by_its_id(bokford):
    pk = Konto.objects.get(nummer="1930").pk
    nekas(ersatt("ekonomi_konto", id=pk, nummer="9999", namn="x", ktyp="T"), "finns redan")


def test_a_used_konto_cannot_be_swapped_for_another_with_the_same_id(bokford):
    pk = Konto.objects.get(nummer="1930").pk
    nekas(
        (
            sql("DELETE FROM ekonomi_konto WHERE id =", pk),
            sql(
                "INSERT INTO ekonomi_konto (id, nummer, namn, ktyp) VALUES (",
                pk,
                ", '9999', 'x', 'T')",
            ),
        ),
        "används",
    )


def test_another_konto_cannot_push_a_used_one_away(bokford):
    nekas(uppdatera("ekonomi_konto", "nummer = '1930'", "nummer = '2440'"), "finns redan")


def test_the_number_of_a_konto_with_an_opening_balance_is_locked(ar):
    konto = Konto.objects.get(nummer="2440")
    Ingaendebalans.objects.create(ar=ar, konto=konto, belopp=kr("-5"))
    nekas("UPDATE ekonomi_konto SET nummer = '9999' WHERE nummer = '2440'", "används")


def test_the_code_of_a_used_serie_is_locked(bokford):
    nekas("UPDATE ekonomi_verifikationsserie SET kod = 'Z' WHERE kod = 'A'", "byter aldrig id")
    nekas(ersatt("ekonomi_verifikationsserie", kod="A", namn="x"), "finns redan")


def med_objekt(ekonom, ar) -> Objektkombination:
    """A posted voucher whose rows are marked with a project."""
    objekt = bocker.projekt()
    bokfor(
        by=ekonom,
        ar=ar,
        datum=bocker.DAG,
        text="Kurs",
        rader=[NyRad("5010", kr("5"), (objekt,)), NyRad("1930", kr("-5"))],
    )
    return Objektkombination.objects.get()


def test_the_key_of_a_used_objektkombination_is_locked(ekonom, ar):
    komb = med_objekt(ekonom, ar)
    nekas(sql("UPDATE ekonomi_objektkombination SET nyckel = '6:X' WHERE id =", komb.pk), "används")
    nekas(ersatt("ekonomi_objektkombination", id=komb.pk, nyckel="6:X"), "finns redan")


def test_the_objects_of_a_used_combination_are_locked(ekonom, ar):
    komb, annat = med_objekt(ekonom, ar), bocker.projekt("ANNAT")
    tabell = "ekonomi_objektkombination_objekt"
    nekas(sql("DELETE FROM", tabell), "används")
    nekas(sql("UPDATE", tabell, "SET objekt_id =", annat.pk), "kan inte bytas")
    nekas(
        sql(
            "INSERT INTO",
            tabell,
            "(objektkombination_id, objekt_id) VALUES (",
            komb.pk,
            ",",
            annat.pk,
            ")",
        ),
        "används",
    )


def test_the_code_of_a_used_objekt_and_its_dimension_are_locked(ekonom, ar):
    med_objekt(ekonom, ar)
    objekt = Objekt.objects.get()
    nekas(sql("UPDATE ekonomi_objekt SET kod = 'X' WHERE id =", objekt.pk), "används")
    nekas("UPDATE ekonomi_dimension SET nummer = 7", "används")


# -- The year and its opening balances ------------------------------------------------------------


def test_the_dates_of_a_used_year_are_locked(bokford):
    nekas(
        sql("UPDATE ekonomi_rakenskapsar SET slut = '2023-06-30' WHERE id =", bokford.ar_id),
        "används",
    )


def test_the_dates_of_an_unused_year_can_change(ar):
    kor(sql("UPDATE ekonomi_rakenskapsar SET slut = '2023-06-30' WHERE id =", ar.pk))
    ar.refresh_from_db()
    assert str(ar) == "2022-01-01–2023-06-30"


def test_a_used_year_cannot_be_replaced(bokford):
    sats = ersatt("ekonomi_rakenskapsar", id=bokford.ar_id, start="2030-01-01", slut="2030-12-31")
    nekas(sats, "finns redan")
    nekas(sql("DELETE FROM ekonomi_rakenskapsar WHERE id =", bokford.ar_id), "används")


@pytest.mark.parametrize(
    ("start", "slut"),
    [
        ("2022-12-31", "2023-12-30"),
        ("2021-01-01", "2022-01-01"),
        ("2022-03-01", "2022-04-01"),
        ("2021-01-01", "2023-12-31"),
    ],
)
def test_overlapping_years_are_refused(ar, start, slut):
    nekas(
        sql(
            "INSERT INTO ekonomi_rakenskapsar (start, slut) VALUES (",
            literal(start),
            ",",
            literal(slut),
            ")",
        ),
        "överlappar",
    )


def test_a_year_cannot_be_moved_onto_another(ar):
    nasta = Rakenskapsar.objects.create(start="2023-01-01", slut="2023-12-31")
    nekas(
        sql("UPDATE ekonomi_rakenskapsar SET start = '2022-12-31' WHERE id =", nasta.pk),
        "överlappar",
    )


def test_a_year_that_ends_before_it_begins_is_refused(ar):
    nekas("INSERT INTO ekonomi_rakenskapsar (start, slut) VALUES ('2030-12-31', '2030-01-01')")


def test_the_opening_balances_of_a_locked_year_are_locked(ekonom, ar):
    konto = Konto.objects.get(nummer="1930")
    balans = Ingaendebalans.objects.create(ar=ar, konto=konto, belopp=kr("5"))
    oppet = bocker.lagg_upp(2023)
    las_ar(by=ekonom, ar=ar)
    tabell = "ekonomi_ingaendebalans"
    nekas(sql("UPDATE", tabell, "SET belopp = 7"), "låst")
    nekas(sql("UPDATE", tabell, "SET ar_id =", oppet.pk), "låst")
    nekas(sql("DELETE FROM", tabell), "låst")
    nekas(
        sql(
            "INSERT INTO",
            tabell,
            "(ar_id, konto_id, belopp) VALUES (",
            ar.pk,
            ",",
            konto.pk,
            ", 1)",
        ),
        "låst",
    )
    nekas(ersatt(tabell, id=balans.pk, ar_id=oppet.pk, konto_id=konto.pk, belopp=1), "finns redan")
