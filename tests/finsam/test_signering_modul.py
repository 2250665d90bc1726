"""The förbund's keys in a security module: SoftHSM 2, which speaks PKCS#11 as the real ones do."""

import os
from pathlib import Path
from subprocess import run

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from django.core.exceptions import ValidationError

from finsam.models import Underskriftsnyckel
from finsam.signering import modul, nycklar, pades, utfardare
from tests.signerade import AT, BO, FORBUND, status

BIBLIOTEK = "/usr/lib/softhsm/libsofthsm2.so"  # where Debian and Ubuntu put it


@pytest.fixture(scope="session")
def token(tmp_path_factory) -> str:
    """A token of this process's own; the library reads its configuration once."""
    katalog = tmp_path_factory.mktemp("softhsm")
    inst = katalog / "softhsm2.conf"
    inst.write_text(f"directories.tokendir = {katalog}\nlog.level = ERROR\n")
    os.environ["SOFTHSM2_CONF"] = str(inst)
    flaggor = ["--init-token", "--free", "--label", "finsam", "--pin", "1234", "--so-pin", "5678"]
    run(["softhsm2-util", *flaggor], check=True, capture_output=True)  # noqa: S607
    return "finsam"


@pytest.fixture
def chef(db, anvandare, settings, token):
    settings.PKCS11_MODUL, settings.PKCS11_TOKEN, settings.PKCS11_PIN = BIBLIOTEK, token, "1234"
    user = anvandare("forbundschef")
    utfardare.skapa_nycklar(by=user, forbund=FORBUND, at=AT)
    return user


def test_signatures_by_keys_in_the_module_hold(chef, bas):
    forseglad = pades.forsegla(bas, at=AT, by=chef)
    under = pades.skriv_under(forseglad.data, falt="plats_1", vem=BO, at=AT, by=chef)
    assert all(s.bottom_line and s.trusted for s in status(under.data, AT))


def test_no_private_key_is_in_the_database(chef):
    for nyckel in Underskriftsnyckel.objects.all():
        assert nyckel.privat == ""
        assert nyckel.pkcs11.startswith(f"finsam-{nyckel.slag}-")


def test_key_cannot_be_taken_out_of_the_module(chef):
    post = utfardare.i_bruk("utfardare")
    nyckel = nycklar.oppna(post)
    with pytest.raises(TypeError):
        nyckel.private_bytes()
    with pytest.raises(TypeError):
        nyckel.private_numbers()


def test_replaced_key_is_destroyed_in_the_module(chef, bas):
    fore = utfardare.i_bruk("sigill")
    utfardare.skapa_nycklar(by=chef, forbund=FORBUND, ersatt=True, at=AT)
    with pytest.raises(ValidationError, match="svarar inte"):
        nycklar.oppna(fore).sign(b"text", ec.ECDSA(hashes.SHA256()))


@pytest.mark.parametrize(("namn", "varde"), [("PIN", "fel"), ("TOKEN", "en annan")])
def test_module_that_cannot_be_used_is_told_of_and_nothing_signed(chef, bas, settings, namn, varde):
    setattr(settings, f"PKCS11_{namn}", varde)
    with pytest.raises(ValidationError, match="Säkerhetsmodulen"):
        pades.skriv_under(bas, falt="plats_1", vem=BO, at=AT, by=chef)


def test_library_that_is_not_there_is_told_of(chef, settings, tmp_path: Path):
    settings.PKCS11_MODUL = str(tmp_path / "finns-inte.so")
    with pytest.raises(ValidationError, match="Säkerhetsmodulen"):
        modul.gor("sigill", ec.SECP256R1())


def test_missing_package_is_told_of(chef, monkeypatch):
    def saknas(namn: str) -> None:
        raise ImportError(namn)

    monkeypatch.setattr(modul, "import_module", saknas)
    with pytest.raises(ValidationError, match="python-pkcs11"):
        modul.gor("sigill", ec.SECP256R1())


def test_keys_in_a_module_are_not_encrypted_anew(chef):
    assert utfardare.kryptera_om(by=chef) == 0
