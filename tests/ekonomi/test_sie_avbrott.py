"""An import that is killed half way, and two that come at once: everything or nothing."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from django.core.exceptions import ValidationError

from ekonomi.models import (
    Bokforingsgrind,
    Ingaendebalans,
    Konto,
    Objekt,
    Rad,
    Rakenskapsar,
    SieImport,
    Verifikation,
)
from ekonomi.services import sie_import
from ekonomi.services.sie_import import importera
from finsam.models import Fil, Handelse, User
from tests import databaser
from tests.conftest import ansluten
from tests.ekonomi.siefiler import fil, ver
from tests.samtidigt import samtidigt

SKRIVET = (
    Bokforingsgrind,
    Fil,
    Handelse,
    Ingaendebalans,
    Konto,
    Objekt,
    Rad,
    Rakenskapsar,
    SieImport,
    Verifikation,
)
# Imports in batches of ten, says when half is written, and waits to be killed.
BARN = """
import django, sys, time
django.setup()
from ekonomi.services import sie_bokforing
from ekonomi.services.sie_import import importera
from ekonomi.sieplan import Moment
from finsam.models import User

sie_bokforing.OMGANG = 10

def framsteg(moment, gjort, av):
    if moment is Moment.BOKFOR and gjort >= av // 2:
        print("halvvägs", flush=True)
        time.sleep(120)

data = open(sys.argv[1], "rb").read()
importera(by=User.objects.get(), data=data, namn="bok.se", framsteg=framsteg)
"""


@pytest.fixture
def egen_databas(db, settings) -> Iterator[databaser.Databas]:
    """An empty migrated database of the test's own, which other processes may reach."""
    with databaser.kopia(databaser.tom_databas()) as egen:
        settings.FILER_DIR = egen.data / "filer"
        with ansluten(egen):
            yield egen


@pytest.fixture
def by(egen_databas) -> User:
    return User.objects.create_user("import@example.se", namn="Import")


def bok(*nummer: int) -> bytes:
    return fil(*(ver(str(n), f"{n}.50", objekt='"6" "FOKUS"') for n in nummer))


def skrivet() -> dict[str, int]:
    """How many rows there are of what an import writes, where there are any."""
    antal = {modell.__name__: modell.objects.count() for modell in SKRIVET}
    return {namn: hur_manga for namn, hur_manga in antal.items() if hur_manga}


def test_a_process_killed_in_the_middle_of_an_import_leaves_nothing(by, egen_databas, tmp_path):
    vag = tmp_path / "bok.se"
    vag.write_bytes(bok(*range(1, 61)))
    fore = skrivet()
    barn = subprocess.Popen(
        [sys.executable, "-c", BARN, str(vag)],
        cwd=databaser.ROT,
        env=egen_databas.miljo(),
        stdout=subprocess.PIPE,
        text=True,
    )
    with barn:
        assert barn.stdout.readline() == "halvvägs\n"
        assert skrivet() == fore, "det halvskrivna syns inte utanför"
        barn.kill()
    assert barn.returncode == -9
    assert skrivet() == fore

    _plan, _import = importera(by=by, data=vag.read_bytes(), namn="bok.se")
    nummer = Verifikation.objects.order_by("nummer").values_list("nummer", flat=True)
    assert list(nummer) == list(range(1, 61))
    assert Rad.objects.bokforda().omsattning()["summa"] == 0


def test_of_two_first_imports_of_a_file_at_once_one_books_and_the_other_finds_it_booked(by):
    gjort = []
    data = bok(*range(1, 21))

    def las_in() -> None:
        gjort.append(importera(by=by, data=data, namn="bok.se"))

    assert samtidigt(las_in, las_in) == [None, None]
    assert sorted(len(plan.nya) for plan, _import in gjort) == [0, 20]
    assert SieImport.objects.count() == 1
    assert Verifikation.objects.count() == 20


def test_two_files_of_a_new_year_at_once_are_both_booked_without_a_gap(by):
    def las_in(*nummer: int) -> object:
        return lambda: importera(by=by, data=bok(*nummer), namn="bok.se")

    assert samtidigt(las_in(1, 2, 3), las_in(4, 5)) == [None, None]
    assert Rakenskapsar.objects.count() == 1
    nummer = Verifikation.objects.order_by("nummer").values_list("nummer", flat=True)
    assert list(nummer) == [1, 2, 3, 4, 5]


def test_a_year_that_somebody_else_makes_meanwhile_is_said_in_plain_swedish(
    ekonom, monkeypatch, settings, tmp_path
):
    settings.FILER_DIR = tmp_path
    planera = sie_import.planera

    def planera_och_bli_forekommen(*argument: object, **val: object) -> object:
        plan = planera(*argument, **val)
        Rakenskapsar.objects.create(start=plan.ar.start, slut=plan.ar.slut)
        return plan

    monkeypatch.setattr(sie_import, "planera", planera_och_bli_forekommen)
    with pytest.raises(ValidationError, match="Någon annan lade upp räkenskapsåret 2022 samtidigt"):
        importera(by=ekonom, data=fil(), namn="bok.se")
