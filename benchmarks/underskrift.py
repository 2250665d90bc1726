"""Seventeen signatures and the seal on a report: seconds and bytes for each.

Run by ``manage.py shell`` on an empty, migrated database (see README.md); PDF names the file that
is signed, as ``manage.py rapport`` wrote it. What is logged is taken back. With MED_TSA=1 a
timestamp service on loopback answers, and every signature is B-LTA.
"""

import os
import statistics
import sys
import tempfile
from contextlib import nullcontext
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from benchmarks.pdfmatning import mat
from finsam.models import User
from finsam.signering import pades, utfardare
from finsam.signering.bas import Underskriftssida, faltnamn, gor_bas
from tests.tidstjanst import tidstjanst

PLATSER, RESERVER = 17, 3


def rad(namn: str, cpu: float, vagg: float, storlek: int) -> None:
    """Print one line: processor and wall seconds, and what was added to the file."""
    sys.stdout.write(f"{namn:<34} cpu {cpu:6.2f}  wall {vagg:6.2f} s  {storlek // 1024:>5} kB\n")


def matt(frysta: bytes, by: User) -> None:
    """Make the file with its places, seal it, let seventeen sign."""
    nu = timezone.now()
    utfardare.skapa_nycklar(by=by, forbund="Exempelförbundet", at=nu - timedelta(minutes=1))
    sida = Underskriftssida(
        rubrik="Årsredovisning",
        vad="beslutad av styrelsen",
        forbund="Exempelförbundet",
        kod="0" * 32,
        adress=f"{settings.SITE_URL}/verifiera/{'0' * 32}/",
        sha256=sha256(frysta).hexdigest(),
        platser=PLATSER,
        reserver=RESERVER,
    )
    bas = mat(lambda: gor_bas(frysta, sida, skapad=nu))
    rad("page of places", bas.cpu, bas.vagg, len(bas.data) - len(frysta))
    data = _matt_sigill(bas.data, by)
    alla = []
    for plats in range(1, PLATSER + 1):
        vem = pades.Undertecknare(f"Prov {plats}", "Ledamot", "Exempelkommun", "totp")
        data, tid = _matt_en(data, plats, vem, by)
        alla.append(tid)
    for namn, tid in (("first signature", alla[0]), ("last signature", alla[-1])):
        rad(namn, *tid)
    cpu, vagg, kb = (statistics.median(kolumn) for kolumn in zip(*alla, strict=True))
    rad("median of seventeen", cpu, vagg, int(kb))
    sys.stdout.write(f"{len(frysta) // 1024} kB became {len(data) // 1024} kB\n")


def _matt_sigill(data: bytes, by: User) -> bytes:
    sigill = mat(lambda: pades.forsegla(data, at=timezone.now(), by=by).data)
    rad("seal", sigill.cpu, sigill.vagg, len(sigill.data) - len(data))
    return sigill.data


def _matt_en(
    data: bytes, plats: int, vem: pades.Undertecknare, by: User
) -> tuple[bytes, tuple[float, float, int]]:
    falt = faltnamn(plats)
    en = mat(lambda: pades.skriv_under(data, falt=falt, vem=vem, at=timezone.now(), by=by).data)
    return en.data, (en.cpu, en.vagg, len(en.data) - len(data))


with tempfile.TemporaryDirectory() as katalog, transaction.atomic():
    med_tsa = bool(os.environ.get("MED_TSA"))
    with tidstjanst(Path(katalog)) if med_tsa else nullcontext() as tjanst:
        if tjanst:
            settings.TSA_URL, settings.TSA_ROT = tjanst.url, str(tjanst.rot)
        by = User.objects.create(email="matning@example.se", namn="Mätning")
        matt(Path(os.environ["PDF"]).read_bytes(), by)
    transaction.set_rollback(True)
