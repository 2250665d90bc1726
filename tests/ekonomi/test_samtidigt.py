"""Several at once: numbers without a gap, no voucher lost, none unbalanced."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from ekonomi.models import Konto, Rad, Rakenskapsar, Verifikation, Verifikationsserie
from ekonomi.services.bokforing import bokfor, bokforing, nasta_nummer
from ekonomi.services.rakenskapsar import las_till
from finsam.models import User
from tests import databaser
from tests.conftest import ansluten
from tests.ekonomi import bocker
from tests.samtidigt import samtidigt


@pytest.fixture
def egen_databas(db) -> Iterator[None]:
    """An empty database of the test's own, where threads may commit."""
    with databaser.kopia(databaser.tom_databas()) as egen, ansluten(egen):
        yield


@pytest.fixture
def by(egen_databas) -> User:
    return User.objects.create_user("samtidigt@example.se", namn="Samtidigt")


def test_twenty_threads_that_post_leave_no_gap_and_lose_nothing(by):
    ar = bocker.lagg_upp()
    bocker.post(by, ar)

    def arbete() -> None:
        for _ in range(3):
            bokfor(
                by=by,
                ar=ar,
                datum=bocker.DAG,
                text="Samtidigt",
                rader=bocker.rader("7", "-7"),
                serie=Verifikationsserie.objects.get(kod="A"),
            )

    assert samtidigt(*[arbete] * 20) == [None] * 20
    nummer = Verifikation.objects.order_by("nummer").values_list("nummer", flat=True)
    assert list(nummer) == list(range(1, 62))
    assert Rad.objects.bokforda().omsattning()["summa"] == 0


def test_a_row_cannot_slip_into_a_voucher_that_is_being_posted(by):
    """The row trigger waits for the posting (FOR SHARE), or the posting sees the row."""
    ar = bocker.lagg_upp()
    utkast = bocker.lagg_utkast(bocker.post(by, ar))
    konto = Konto.objects.get(nummer="1930")

    def posta() -> None:
        with transaction.atomic(), bokforing(ar=ar, serier=["A"]):
            Rad.objects.filter(verifikation=utkast).update(bokforingsdatum=utkast.datum)
            Verifikation.objects.filter(pk=utkast.pk).update(
                nummer=nasta_nummer(ar, "A"), bokford_at="2026-01-01T00:00Z", bokford_by=by
            )

    def smyg() -> None:
        with transaction.atomic():
            Rad.objects.create(verifikation=utkast, konto=konto, belopp=Decimal(7))

    utfall = samtidigt(posta, smyg)
    utkast.refresh_from_db()
    assert [type(fel) for fel in utfall].count(IntegrityError) == 1
    if utkast.nummer:
        assert utkast.rader.bokforda().omsattning()["summa"] == 0
        assert utkast.rader.count() == 2
    else:
        assert utkast.rader.count() == 3


def test_two_years_that_overlap_cannot_both_be_made(by):
    def ar(start: date) -> Callable[[], object]:
        return lambda: Rakenskapsar.objects.create(start=start, slut=date(2030, 12, 31))

    utfall = samtidigt(ar(date(2030, 1, 1)), ar(date(2030, 2, 1)))
    assert [type(fel) for fel in utfall].count(IntegrityError) == 1
    assert Rakenskapsar.objects.count() == 1


def test_a_draft_that_two_post_at_once_is_posted_once(by):
    ar = bocker.lagg_upp()
    utkast = bocker.lagg_utkast(bocker.post(by, ar))

    def posta() -> None:
        bokfor(
            by=by,
            ar=ar,
            datum=bocker.DAG,
            text="Samtidigt",
            rader=bocker.rader("7", "-7"),
            utkast=utkast,
        )

    utfall = samtidigt(*[posta] * 5)
    assert [type(fel) for fel in utfall].count(ValidationError) == 4
    assert Verifikation.objects.count() == 2
    assert utkast.rader.count() == 2


def test_nothing_is_posted_in_a_period_once_it_is_locked(by):
    """Whoever posts holds the year: a lock comes before or after the voucher, never beside it."""
    ar = bocker.lagg_upp()
    last_at: list[datetime] = []

    def posta() -> None:
        bocker.post(by, ar)

    def las() -> None:
        last_at.append(las_till(by=by, ar=ar, dag=bocker.DAG).last_till_at)

    utfall = samtidigt(*[posta] * 10, las)
    assert utfall[-1] is None
    bokforda = Verifikation.objects.bokforda()
    nekade = [fel for fel in utfall[:-1] if isinstance(fel, ValidationError)]
    assert bokforda.count() + len(nekade) == 10
    assert all(v.bokford_at <= last_at[0] for v in bokforda)
