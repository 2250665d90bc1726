"""What tests of signatures share: one small frozen PDF, and the same with places to sign in.

Made once per process. ``frysta()`` and ``bas()`` are plain functions for where no fixture fits;
``bas`` has three places and three spares. ``sjutton`` is the file sealed and signed by seventeen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from hashlib import sha256
from zoneinfo import ZoneInfo

import pytest
from cryptography.x509 import Certificate
from django.db import transaction

from finsam.models import User
from finsam.pdf import rendera
from finsam.signering import pades, utfardare
from finsam.signering.bas import Underskriftssida, faltnamn, gor_bas

SKAPAD = datetime(2023, 3, 24, 9, 30, tzinfo=ZoneInfo("Europe/Stockholm"))
SIGNERAD = datetime(2023, 3, 25, 17, 4, tzinfo=UTC)
PLATSER, RESERVER = 3, 3
KOD = "0f3a9c1de47b5568ab90cc12de34f778"


def dokument(kropp: str = "<h1>Beslut</h1><p>Styrelsen godkänner årsredovisningen.</p>") -> bytes:
    """Return a small frozen PDF with the given words."""
    html = f'<html lang="sv"><head><title>Beslut</title></head><body>{kropp}</body></html>'
    identitet = sha256(kropp.encode()).digest()[:16]
    return rendera(html, titel="Beslut", identitet=identitet, skapad=SKAPAD)


def sida(av: bytes, platser: int = PLATSER, reserver: int = RESERVER) -> Underskriftssida:
    """Return what is to stand on the page of signatures of a frozen file."""
    return Underskriftssida(
        rubrik="Årsredovisning 2022",
        vad="beslutad av styrelsen 24 mars 2023, § 18",
        forbund="Exempelbygdens samordningsförbund",
        kod=KOD,
        adress=f"https://exempelbygden.example.se/verifiera/{KOD}/",
        sha256=sha256(av).hexdigest(),
        platser=platser,
        reserver=reserver,
    )


@cache
def frysta() -> bytes:
    """Return the frozen PDF that every test signs."""
    return dokument()


@cache
def bas(platser: int = PLATSER, reserver: int = RESERVER) -> bytes:
    """Return it with places to sign in."""
    return gor_bas(frysta(), sida(frysta(), platser, reserver), skapad=SKAPAD)


@pytest.fixture(scope="session", name="frysta")
def frysta_fixtur() -> bytes:
    """Give the frozen PDF."""
    return frysta()


@pytest.fixture(scope="session", name="bas")
def bas_fixtur() -> bytes:
    """Give the frozen PDF with three places and three spares."""
    return bas()


@dataclass(frozen=True)
class Underskriven:
    """A file after each step: with its places, sealed, then after each signature."""

    revisioner: Sequence[bytes]
    rotter: Sequence[Certificate]

    @property
    def hel(self) -> bytes:
        return self.revisioner[-1]


@pytest.fixture(scope="session")
def sjutton(django_db_setup, django_db_blocker) -> Underskriven:
    """Give a file with twenty places that seventeen have signed; its rows are taken back.

    Only for tests that use the database: without them there is none to log certificates in.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        by = User.objects.create(email="prov-sjutton@example.se", namn="Prov")
        utfardare.skapa_nycklar(by=by, forbund="Exempelbygdens samordningsförbund", at=SIGNERAD)
        data = bas(17, 3)
        alla = [data, pades.forsegla(data, at=SIGNERAD, by=by).data]
        for n in range(1, 18):
            vem = pades.Undertecknare(f"Åsa Prov {n}", f"Ledamot {n}", "Exempelkommun", "totp")
            at = SIGNERAD + timedelta(minutes=n)
            alla.append(pades.skriv_under(alla[-1], falt=faltnamn(n), vem=vem, at=at, by=by).data)
        rotter = utfardare.rotter()
        transaction.set_rollback(True)
    return Underskriven(alla, rotter)
