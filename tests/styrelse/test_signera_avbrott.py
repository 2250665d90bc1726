"""What may go wrong while somebody signs: nothing is lost, nothing half signed, it goes on."""

import errno
import subprocess
import sys
import threading
from io import BytesIO
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from pyhanko.pdf_utils.reader import PdfFileReader

from finsam import filer
from finsam.models import User
from finsam.signering import pades, utfardare
from styrelse import services
from styrelse.models import Runda, Signeringstillfalle
from styrelse.services import revision
from tests import databaser, signering
from tests.conftest import ansluten
from tests.samtidigt import samtidigt
from tests.styrelse import rundor
from tests.styrelse.dor_mitt_i import STEG
from tests.styrelse.rundor import forslag, person, plats
from tests.styrelse.signerande import borja, hel_kedja, kodapp, underteckna

NAMN = ("Anna Ask", "Bo Bok", "Cilla Ceder")


@pytest.fixture
def egen(db, settings):
    """An empty database of the test's own, with its files, where threads and processes commit."""
    with databaser.kopia(databaser.tom_databas()) as databas, ansluten(databas):
        settings.FILER_DIR = databas.data / "filer"
        yield databas


@pytest.fixture
def kansliet(egen) -> User:
    user = User.objects.create_user("kansliet@example.se", namn="Kansliet")
    utfardare.skapa_nycklar(by=user, forbund="Exempelbygdens samordningsförbund")
    return user


@pytest.fixture
def de(kansliet) -> dict[str, User]:
    """Three who may sign."""
    alla = {n: User.objects.create_user(f"{n.split()[0].lower()}@example.se") for n in NAMN}
    for user in alla.values():
        kodapp(user)
    return alla


@pytest.fixture
def runda(kansliet, de) -> Runda:
    """A small paper that the three are to sign; nothing is prepared."""
    fil = filer.behall(signering.frysta(), "beslut.pdf", "application/pdf", by=kansliet)
    papper = rundor.handling(kansliet, fil=fil)
    platser = [forslag(person(kansliet, namn, user)) for namn, user in de.items()]
    return rundor.runda(kansliet, *platser, handling=papper)


def underskrivna(runda: Runda) -> list[str]:
    """The names that the newest file bears, as pyHanko reads it."""
    data = filer.las(revision.spetsen(runda).fil)
    return [s.field_name for s in PdfFileReader(BytesIO(data)).embedded_signatures]


def hela(runda: Runda) -> None:
    """Nothing is half signed: each place that is filled has its revision, and each its place."""
    fyllda = set(runda.handling.underskrifter.gjorda().values_list("pk", flat=True))
    i_filen = set(
        runda.revisioner.exclude(underskrift=None).values_list("underskrift_id", flat=True)
    )
    assert fyllda == i_filen
    hel_kedja(runda)


# -- At once -------------------------------------------------------------------------------------


def test_three_in_the_same_second_all_sign_and_each_builds_on_the_one_before(runda, de):
    arbeten = [lambda n=n: underteckna(de[n], plats(runda, n)) for n in NAMN]
    assert samtidigt(*arbeten) == [None] * 3
    runda.refresh_from_db()
    assert runda.status == "klar"
    assert hel_kedja(runda) == ["bas", "sigill", *["underskrift"] * 3]
    assert sorted(underskrivna(runda)) == ["plats_1", "plats_2", "plats_3", "sigill"]


def test_two_requests_with_one_occasion_sign_once(runda, de):
    anna, p = de["Anna Ask"], plats(runda, "Anna Ask")
    nonce = borja(anna, p)

    def skriv() -> None:
        services.skriv_under(by=anna, underskrift=p, nonce=nonce, sha256=p.sha256)

    utfall = samtidigt(skriv, skriv)
    assert sorted(type(u).__name__ for u in utfall) == ["NoneType", "ValidationError"]
    assert hel_kedja(runda) == ["bas", "sigill", "underskrift"]


def test_two_occasions_for_one_place_fill_it_once(runda, de):
    anna, p = de["Anna Ask"], plats(runda, "Anna Ask")
    utfall = samtidigt(lambda: underteckna(anna, p), lambda: underteckna(anna, p))
    assert sorted(type(u).__name__ for u in utfall) == ["NoneType", "ValidationError"]
    assert hel_kedja(runda) == ["bas", "sigill", "underskrift"]


def test_another_signs_while_the_timestamp_is_slow_and_the_slow_one_signs_again(
    runda, de, kansliet, monkeypatch
):
    """Anna's first signature waits for the timestamp until Bo has signed; she is asked once."""
    revision.forbered(by=kansliet, runda=runda)
    bo_klar, anna_vantar = threading.Event(), threading.Event()
    baser: list[int] = []

    def trog(data, *, falt, vem, at, by):
        assert not connection.in_atomic_block  # no lock is held meanwhile
        if vem.namn == "Anna Ask":
            baser.append(len(data))
            anna_vantar.set()
            assert bo_klar.wait(timeout=30)
        return pades.skriv_under(data, falt=falt, vem=vem, at=at, by=by)

    monkeypatch.setattr("styrelse.services.signera.pades_skriv_under", trog)

    def bo() -> None:
        assert anna_vantar.wait(timeout=30)
        underteckna(de["Bo Bok"], plats(runda, "Bo Bok"))
        bo_klar.set()

    assert samtidigt(lambda: underteckna(de["Anna Ask"], plats(runda, "Anna Ask")), bo) == [
        None,
        None,
    ]
    assert len(baser) == 2
    assert baser[0] < baser[1]
    assert Signeringstillfalle.objects.filter(user=de["Anna Ask"]).count() == 1
    assert underskrivna(runda) == ["sigill", "plats_2", "plats_1"]
    hela(runda)


# -- Killed --------------------------------------------------------------------------------------


def test_a_server_killed_at_any_step_leaves_nothing_half_signed_and_the_round_goes_on(
    egen, runda, de
):
    anna, p = de["Anna Ask"], plats(runda, "Anna Ask")
    connection.close()
    kommando = [sys.executable, "-m", "tests.styrelse.dor_mitt_i", str(p.pk), str(anna.pk)]
    svar = subprocess.run(
        kommando, env=egen.miljo(), cwd=databaser.ROT, capture_output=True, text=True, timeout=120
    )
    assert svar.stdout.splitlines() == [f"{steg}: 9" for steg in STEG], svar.stderr
    hela(runda)
    assert hel_kedja(runda) == ["bas", "sigill", "underskrift"]  # killed when all was done
    assert not Signeringstillfalle.objects.filter(anvant_at=None).exists()
    for namn in NAMN[1:]:
        underteckna(de[namn], plats(runda, namn))
    runda.refresh_from_db()
    assert runda.status == "klar"
    assert sorted(underskrivna(runda)) == ["plats_1", "plats_2", "plats_3", "sigill"]
    hela(runda)


# -- Full ----------------------------------------------------------------------------------------


def full_disk(_: int) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("beredd", [True, False], ids=["underskriften", "filen-med-platser"])
def test_a_full_disk_signs_nothing_says_so_and_the_round_goes_on(
    runda, de, kansliet, monkeypatch, beredd
):
    if beredd:
        revision.forbered(by=kansliet, runda=runda)
    anna, p = de["Anna Ask"], plats(runda, "Anna Ask")
    nonce = borja(anna, p)
    fore = hel_kedja(runda)
    with monkeypatch.context() as m:
        m.setattr("finsam.filer.os.fsync", full_disk)
        with pytest.raises(ValidationError, match="disken är full"):
            services.skriv_under(by=anna, underskrift=p, nonce=nonce, sha256=p.sha256)
    assert plats(runda, "Anna Ask").satt == ""
    assert hel_kedja(runda) == fore
    assert not list(Path(filer.settings.FILER_DIR).rglob("tmp*"))  # nor is the disk filled more
    underteckna(anna, p)
    hela(runda)
