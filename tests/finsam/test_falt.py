"""BeloppField: kronor in Python, öre in the database, through every kind of arithmetic."""

from decimal import Decimal

import pytest
from django import forms
from django.core.exceptions import FieldError, ValidationError
from django.db import connection
from django.db.models import Avg, F, Max, Min, Q, Sum, Value
from hypothesis import given
from hypothesis import strategies as st

from ekonomi.models import Ingaendebalans, Konto
from finsam.falt import BeloppField, BeloppFormField
from tests.ekonomi import bocker

pytestmark = pytest.mark.django_db
FALT = BeloppField()


@pytest.fixture
def balanser():
    """Three amounts: 100,25, −40,10 and 0,01 kr."""
    ar = bocker.lagg_upp()
    for nummer, belopp in (("1930", "100.25"), ("2440", "-40.10"), ("5010", "0.01")):
        Ingaendebalans.objects.create(
            ar=ar, konto=Konto.objects.get(nummer=nummer), belopp=Decimal(belopp)
        )
    return Ingaendebalans.objects.order_by("konto__nummer")


def test_the_database_holds_whole_ore(balanser):
    with connection.cursor() as cursor:
        cursor.execute("SELECT belopp FROM ekonomi_ingaendebalans ORDER BY belopp")
        assert [rad[0] for rad in cursor.fetchall()] == [-4010, 1, 10025]


@pytest.mark.parametrize(
    ("uttryck", "svar"),
    [
        (F("belopp") + F("belopp"), "200.50"),
        (F("belopp") - F("belopp"), "0.00"),
        (-F("belopp"), "-100.25"),
        (F("belopp") * 3, "300.75"),
        (F("belopp") + Value(Decimal("1.10"), output_field=FALT), "101.35"),
    ],
)
def test_arithmetic_of_a_row_is_in_kronor(balanser, uttryck, svar):
    assert balanser.annotate(svar=uttryck).first().svar == Decimal(svar)


def test_sums_and_their_arithmetic_are_in_kronor(balanser):
    plus, minus = Q(belopp__gt=0), Q(belopp__lt=0)
    svar = balanser.aggregate(
        summa=Sum("belopp"),
        skillnad=Sum("belopp", filter=plus) - Sum("belopp", filter=minus),
        negerad=-Sum("belopp"),
        medel=Avg("belopp"),
        storst=Max("belopp"),
        minst=Min("belopp"),
        dubbel=Sum(F("belopp") + F("belopp")),
    )
    assert svar == {
        "summa": Decimal("60.16"),
        "skillnad": Decimal("140.36"),
        "negerad": Decimal("-60.16"),
        "medel": Decimal("20.05"),
        "storst": Decimal("100.25"),
        "minst": Decimal("-40.10"),
        "dubbel": Decimal("120.32"),
    }


@pytest.mark.parametrize(
    ("villkor", "antal"),
    [
        ({"belopp": Decimal("100.25")}, 1),
        ({"belopp__gt": Decimal("0.01")}, 1),
        ({"belopp__gte": "0.01"}, 2),
        ({"belopp__in": [Decimal("-40.10"), Decimal("0.01")]}, 2),
        ({"belopp__range": (Decimal("-50"), Decimal("0"))}, 1),
        ({"dubbel__gt": Decimal("200")}, 1),
        ({"belopp__isnull": True}, 0),
    ],
)
def test_filters_are_in_kronor(balanser, villkor, antal):
    assert balanser.annotate(dubbel=F("belopp") * 2).filter(**villkor).count() == antal


def test_update_by_an_expression_is_in_kronor(balanser):
    tillagg = Value(Decimal("0.75"), output_field=FALT)
    balanser.filter(konto__nummer="1930").update(belopp=F("belopp") + tillagg)
    assert balanser.first().belopp == Decimal("101.00")


def test_a_bare_decimal_beside_the_field_is_refused_rather_than_taken_as_ore(balanser):
    with pytest.raises(FieldError, match="Cannot infer type"):
        balanser.annotate(svar=F("belopp") + Decimal("0.75")).first()


def test_sum_of_nothing_is_none(db):
    assert Ingaendebalans.objects.aggregate(s=Sum("belopp")) == {"s": None}


@given(st.decimals(min_value=-(10**13), max_value=10**13, places=2))
def test_ore_there_and_back_is_the_same_amount(belopp: Decimal):
    ore = FALT.get_prep_value(belopp)
    assert isinstance(ore, int)
    assert FALT.from_db_value(ore, None, connection) == belopp


@pytest.mark.parametrize("varde", ["0.001", Decimal("1.999"), "tolv"])
def test_what_is_no_amount_in_ore_is_refused(varde):
    with pytest.raises(ValidationError):
        FALT.to_python(varde)


def test_none_stays_none():
    assert FALT.to_python(None) is None
    assert FALT.get_prep_value(None) is None
    assert FALT.from_db_value(None, None, connection) is None


@pytest.mark.parametrize(
    ("skrivet", "last"),
    [("1 234,50", "1234.50"), ("−5", "-5.00"), ("1.234,50", "1234.50"), ("", None)],
)
def test_the_forms_field_reads_what_people_type(skrivet, last):
    falt = FALT.formfield(required=False)
    assert isinstance(falt, BeloppFormField)
    assert falt.clean(skrivet) == (Decimal(last) if last else None)


@pytest.mark.parametrize("skrivet", ["hundra", "1,234", "1e3"])
def test_the_forms_field_says_how_to_write_it(skrivet):
    with pytest.raises(ValidationError, match="högst två decimaler"):
        BeloppFormField().clean(skrivet)


def test_the_forms_field_writes_an_amount_in_swedish():
    class Form(forms.Form):
        belopp = BeloppFormField(initial=Decimal("-1234.5"))

    assert "−1234,50" in str(Form()["belopp"])
