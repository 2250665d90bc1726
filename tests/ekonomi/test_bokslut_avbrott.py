"""A close that is killed half-way, two closings at once, and laws on generated books."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ekonomi.models import Bokslut, Ingaendebalans, Konto, Rakenskapsar, Verifikation
from ekonomi.services.bokslut import ateroppna_bokslut, stang_ar
from ekonomi.stangning import utgaende
from finsam.models import User
from tests import databaser
from tests.conftest import ansluten
from tests.ekonomi import bocker
from tests.ekonomi.bokslutsprov import (
    balanser,
    fardigt,
    lagg_upp_med_kapital,
    rakningarna,
    ver,
)
from tests.samtidigt import samtidigt

# The whole close but its last step, and then the process is gone.
DODAS_MITT_I = """
import os, signal, django
django.setup()
from ekonomi.models import Bokslut, Ingaendebalans, Rakenskapsar, Verifikation
from ekonomi.services import bokslut as tjanst
from finsam.models import User

def dods(*args, **kwargs):
    assert Verifikation.objects.stangningar().count() == 1
    assert Ingaendebalans.objects.filter(ar__start="2023-01-01").exists()
    assert Rakenskapsar.objects.get(start="2022-01-01").last
    os.kill(os.getpid(), signal.SIGKILL)

tjanst._stang = dods
tjanst.stang_ar(by=User.objects.get(), bokslut=Bokslut.objects.get())
"""


@pytest.fixture
def egen(db) -> Iterator[databaser.Databas]:
    """A migrated database of the test's own, where other processes and threads may commit."""
    with databaser.kopia(databaser.tom_databas()) as databas, ansluten(databas):
        yield databas


@pytest.fixture
def by(egen) -> User:
    return User.objects.create_user("bokslut@example.se", namn="Bokslut")


def test_close_that_is_killed_leaves_nothing_half_done_and_can_be_made_again(egen, by):
    ar = lagg_upp_med_kapital(by)
    bokslut = fardigt(by, ar)
    fore = rakningarna(2022)

    dodad = subprocess.run(
        [sys.executable, "-c", DODAS_MITT_I],
        cwd=databaser.ROT,
        env=egen.miljo(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert dodad.returncode == -signal.SIGKILL, dodad.stderr

    bokslut.refresh_from_db()
    ar.refresh_from_db()
    assert (bokslut.stangt, ar.last, bokslut.kapitalkonto) == (False, False, None)
    assert not Verifikation.objects.stangningar().exists()
    assert Rakenskapsar.objects.count() == 1
    assert rakningarna(2022) == fore

    stang_ar(by=by, bokslut=bokslut)
    assert str(Verifikation.objects.stangningar().get()) == "BOK1"
    assert balanser(Rakenskapsar.objects.get(start=date(2023, 1, 1)))["2065"] == -1300


def test_two_closings_at_once_give_one(egen, by):
    bokslut = fardigt(by, lagg_upp_med_kapital(by))
    utfall = samtidigt(*[lambda: stang_ar(by=by, bokslut=bokslut)] * 4)
    assert utfall.count(None) == 1
    assert {str(fel) for fel in utfall if fel} == {"['Årsbokslut 2022 är redan stängt.']"}
    assert Verifikation.objects.stangningar().count() == 1
    assert Rakenskapsar.objects.count() == 2


# -- Laws -------------------------------------------------------------------------------------

KONTON = ("1510", "1930", "2065", "2440", "3981", "5010")
RADER = st.lists(
    st.tuples(
        st.sampled_from(KONTON),
        st.sampled_from(KONTON),
        st.integers(min_value=1, max_value=10**9),
        st.integers(min_value=0, max_value=364),
    ).filter(lambda rad: rad[0] != rad[1]),
    min_size=1,
    max_size=8,
)


@given(RADER, st.sampled_from(["", "2069", "2099", "2011"]))
@settings(
    max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_close_keeps_the_statements_and_hands_on_every_balance(db, anvandare, rader, resultatkonto):
    with _osparat():
        by, ar = anvandare("ekonom"), _bocker(rader)
        bokslut = fardigt(by, ar)
        fore, utgick = rakningarna(2022), _per_konto(utgaende(ar))
        stangning = stang_ar(by=by, bokslut=bokslut, resultatkonto=resultatkonto)
        assert rakningarna(2022) == fore
        kvar = balanser(stangning.nasta_ar)
        assert sum(kvar.values()) == 0
        for konto in ("1510", "1930", "2440"):
            assert kvar.get(konto, 0) == utgick.get(konto, 0)
        ateroppna_bokslut(by=by, bokslut=Bokslut.objects.get(), skal="prov")
        assert rakningarna(2022) == fore
        assert _per_konto(utgaende(ar)) == utgick


@contextmanager
def _osparat() -> Iterator[None]:
    """A transaction that is rolled back, so that each generated case has empty books."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _bocker(rader) -> Rakenskapsar:
    ar = bocker.lagg_upp()
    for nummer, namn, typ in (("1510", "Kundfordringar", "T"), ("2065", "Eget kapital", "S")):
        Konto.objects.create(nummer=nummer, namn=namn, ktyp=typ)
    bank = Konto.objects.get(nummer="1930")
    eget = Konto.objects.get(nummer="2065")
    Ingaendebalans.objects.create(ar=ar, konto=bank, belopp=Decimal(500))
    Ingaendebalans.objects.create(ar=ar, konto=eget, belopp=Decimal(-500))
    by = User.objects.first()
    for debet, kredit, ore, dag in rader:
        belopp = Decimal(ore) / 100
        datum = date.fromordinal(ar.start.toordinal() + dag)
        ver(by, ar, datum, (debet, str(belopp)), (kredit, str(-belopp)))
    return ar


def _per_konto(saldon) -> dict[str, Decimal]:
    nummer = dict(Konto.objects.values_list("pk", "nummer"))
    ut: dict[str, Decimal] = {}
    for (konto, _kombination), belopp in saldon.items():
        ut[nummer[konto]] = ut.get(nummer[konto], Decimal(0)) + belopp
    return {konto: belopp for konto, belopp in ut.items() if belopp}
