"""Posting, correcting and locking by the services, and what they say when they refuse."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from ekonomi.models import Bokforingsgrind, Konto, Objektkombination, Rad, Verifikation
from ekonomi.services.bokforing import (
    NyRad,
    bokfor,
    bokforing,
    kombination,
    ratta,
)
from ekonomi.services.rakenskapsar import las_ar
from finsam.models import Handelse, User
from tests.ekonomi import bocker
from tests.ekonomi.bocker import kr, rader

pytestmark = pytest.mark.django_db


def nekas(sagt: str, **andra: object) -> None:
    """``bokfor`` refuses and says this; nothing is written."""
    fore = Verifikation.objects.count(), Rad.objects.count()
    with pytest.raises(ValidationError) as fel:
        bokfor(**andra)
    assert sagt in " ".join(fel.value.messages).replace("\xa0", " ")
    assert (Verifikation.objects.count(), Rad.objects.count()) == fore


@pytest.fixture
def giltig(ekonom, ar) -> dict:
    """What ``bokfor`` accepts; each test changes one thing."""
    return {"by": ekonom, "ar": ar, "datum": bocker.DAG, "text": "Hyra", "rader": rader("-5", "5")}


def test_bokfor_gives_the_next_number_of_the_series_and_dates_the_rows(giltig):
    assert [str(bokfor(**giltig)) for _ in range(3)] == ["M1", "M2", "M3"]
    verifikation = Verifikation.objects.get(nummer=3)
    assert verifikation.bokford_by == giltig["by"]
    assert {rad.bokforingsdatum for rad in verifikation.rader.all()} == {bocker.DAG}
    assert not Bokforingsgrind.objects.exists()


def test_bokfor_numbers_each_series_and_year_by_itself(ekonom, ar, giltig):
    nasta = bocker.lagg_upp(2023)
    bokfor(**giltig)
    assert str(bocker.post(ekonom, ar, kod="B")) == "B1"
    assert str(bokfor(**giltig | {"ar": nasta, "datum": date(2023, 1, 1)})) == "M1"


def test_bokfor_writes_one_event(giltig):
    verifikation = bokfor(**giltig)
    handelse = Handelse.objects.get(verb="bokförde")
    assert (handelse.by, handelse.objekt_namn) == (giltig["by"], str(verifikation))


def test_bokfor_obalanserad_is_refused_with_the_difference(giltig):
    nekas("debet är 1 000,50 kr större", **giltig | {"rader": rader("1500.50", "-500")})
    nekas("kredit är 0,01 kr större", **giltig | {"rader": rader("1", "-1.01")})


def test_bokfor_with_fewer_than_two_rows_is_refused(giltig):
    nekas("minst två rader", **giltig | {"rader": []})
    nekas("minst två rader", **giltig | {"rader": rader("0.00")})


def test_bokfor_with_a_row_of_zero_is_refused(giltig):
    nekas("beloppet 0", **giltig | {"rader": rader("5", "-5", "0")})


@pytest.mark.parametrize("dag", [date(2021, 12, 31), date(2023, 1, 1)])
def test_bokfor_outside_the_year_is_refused(giltig, dag):
    nekas("Välj en dag från 1 januari 2022 till 31 december 2022", **giltig | {"datum": dag})


def test_bokfor_in_a_locked_year_is_refused(giltig):
    las_ar(by=giltig["by"], ar=giltig["ar"])
    nekas("är låst", **giltig)


def test_bokfor_on_accounts_that_do_not_exist_is_refused_by_number(giltig):
    okanda = rader("1", "2", "-3", konton=("7777", "1930", "6666"))
    nekas("Konto 6666, 7777 finns inte", **giltig | {"rader": okanda})


def test_bokfor_with_more_than_two_decimals_is_refused(giltig):
    nekas("fler än två decimaler", **giltig | {"rader": rader("0.005", "-0.005")})


def test_objects_make_one_combination_whatever_their_order(ar):
    fokus, ungsam = bocker.projekt("FOKUS"), bocker.projekt("UNG|SAM")
    forsta = kombination([fokus, ungsam])
    assert kombination([ungsam, fokus, fokus]) == forsta
    assert forsta.nyckel == "6:FOKUS|6:UNG\\|SAM"
    assert set(forsta.objekt.all()) == {fokus, ungsam}
    assert kombination([]) is None
    assert Objektkombination.objects.count() == 1


# -- Correcting -----------------------------------------------------------------------------------


def test_ratta_cancels_row_by_row_and_points_back(ekonom, ar, giltig):
    objekt = bocker.projekt()
    original = bokfor(
        **giltig | {"rader": [NyRad("5010", kr("5"), (objekt,), "kurs"), NyRad("1930", kr("-5"))]}
    )
    rattelse = ratta(by=ekonom, verifikation=original, text="Fel projekt")
    assert rattelse.rattar == original
    assert (rattelse.datum, rattelse.text) == (original.datum, "Fel projekt")

    def innehall(verifikation, tecken):
        falt = ("konto__nummer", "objektkombination__nyckel", "text")
        return sorted(
            (*(str(getattr_(rad, f)) for f in falt), tecken * rad.belopp)
            for rad in verifikation.rader.select_related("konto", "objektkombination")
        )

    def getattr_(rad, vag):
        for del_ in vag.split("__"):
            rad = getattr(rad, del_) if rad else None
        return rad

    assert innehall(original, 1) == innehall(rattelse, -1)
    assert Handelse.objects.filter(verb="rättade").count() == 1


def test_ratta_on_another_day_goes_in_that_days_year(ekonom, bokford):
    nasta = bocker.lagg_upp(2023)
    rattelse = ratta(by=ekonom, verifikation=bokford, text="Sent", datum=date(2023, 2, 1))
    assert rattelse.ar == nasta


def test_ratta_twice_is_refused(ekonom, bokford):
    ratta(by=ekonom, verifikation=bokford, text="Fel")
    with pytest.raises(ValidationError, match="redan rättad med M1"):
        ratta(by=ekonom, verifikation=bokford, text="Fel igen")


def test_a_correction_can_itself_be_corrected(ekonom, bokford):
    forsta = ratta(by=ekonom, verifikation=bokford, text="Fel")
    andra = ratta(by=ekonom, verifikation=forsta, text="Rätt ändå")
    assert andra.rattar == forsta


def test_ratta_a_draft_is_refused(ekonom, utkast):
    with pytest.raises(ValidationError, match="utkast"):
        ratta(by=ekonom, verifikation=utkast, text="Fel")


def test_ratta_on_a_day_without_a_year_is_refused(ekonom, bokford):
    with pytest.raises(ValidationError, match="Inget räkenskapsår"):
        ratta(by=ekonom, verifikation=bokford, text="Fel", datum=date(1999, 1, 1))


# -- What the database holds when the service is passed by ----------------------------------------


def test_a_gate_that_fails_leaves_nothing(ekonom, bokford):
    with pytest.raises(IntegrityError), bokforing(ar=bokford.ar, serier=["A"]):
        Verifikation.objects.filter(pk=bokford.pk).update(text="ändrad")


def test_money_never_loses_an_ore(giltig):
    belopp = ["0.01", "0.1", "99999999999.99", "-100000000000.10"]
    verifikation = bokfor(**giltig | {"rader": rader(*belopp)})
    assert [rad.belopp for rad in verifikation.rader.order_by("pk")] == list(map(Decimal, belopp))


class BalansTest(TestCase):
    """Whatever amounts are posted, the books as a whole sum to zero and numbers have no gap."""

    @classmethod
    def setUpTestData(cls) -> None:
        cls.by = User.objects.create_user("lag@example.se", namn="Lag")
        cls.ar = bocker.lagg_upp()
        cls.nummer = list(Konto.objects.values_list("nummer", flat=True))

    @given(
        st.lists(
            st.lists(
                st.tuples(
                    st.sampled_from(["1930", "2440", "3981", "5010"]),
                    st.decimals(min_value=-(10**9), max_value=10**9, places=2),
                ),
                min_size=1,
                max_size=5,
            ),
            min_size=1,
            max_size=4,
        )
    )
    def test_the_books_balance(self, forsok: list[list[tuple[str, Decimal]]]) -> None:
        bokforda = 0
        for poster in forsok:
            motpost = -sum((belopp for _konto, belopp in poster), Decimal(0))
            alla = [*poster, ("1930", motpost)]
            gar = all(belopp for _konto, belopp in alla)
            try:
                bokfor(
                    by=self.by,
                    ar=self.ar,
                    datum=bocker.DAG,
                    text="Lag",
                    rader=[NyRad(konto, belopp) for konto, belopp in alla],
                )
                bokforda += 1
            except ValidationError:
                assert not gar
            else:
                assert gar
        assert Rad.objects.bokforda().omsattning()["summa"] == 0
        nummer = sorted(Verifikation.objects.values_list("nummer", flat=True))
        assert nummer == list(range(1, bokforda + 1))
