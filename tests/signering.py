"""What tests of signatures share: one small frozen PDF, and the same with places to sign in.

Made once per process. ``frysta()`` and ``bas()`` are plain functions for where no fixture fits;
``bas`` has three places and three spares.
"""

from datetime import datetime
from functools import cache
from hashlib import sha256
from zoneinfo import ZoneInfo

import pytest

from finsam.pdf import rendera
from finsam.signering.bas import Underskriftssida, gor_bas

SKAPAD = datetime(2023, 3, 24, 9, 30, tzinfo=ZoneInfo("Europe/Stockholm"))
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
