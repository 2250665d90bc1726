"""The report's PDF against the same HTML printed by Chromium and the same content set by Typst.

Run by ``manage.py shell`` on a demo database (see README.md): first the stress report, then the
årsredovisning of the example, each cold and warm, in processor seconds of all processes.
"""

import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import typst as typstpaket
from django.contrib.staticfiles import finders
from django.utils import timezone
from playwright.sync_api import sync_playwright

from benchmarks.pdfmatning import mat, minne
from benchmarks.stressrapport import Stressrapport
from benchmarks.typstdokument import typst
from finsam.pdf import Papper, rendera, rendera_delad
from finsam.pdf.avlagd import Forrad
from rapporter import utskrift
from rapporter.dokument import Medium, bygg, bygg_avsnitt
from rapporter.models import Rapport
from rapporter.papper import papper

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # playwright runs a loop in this thread
VARMA = int(os.environ.get("VARMA", "5"))
CHROMIUM = "/usr/bin/chromium"
UPPGIFTER = {
    "titel": "Rapport",
    "identitet": b"0" * 16,
    "skapad": datetime(2023, 3, 24, tzinfo=UTC),
}


def rad(namn: str, arbete: Callable[[], bytes], antal: int = VARMA) -> None:
    """Print the cold run, the median of the warm ones, and the memory per page."""
    fore = minne()
    kall = mat(arbete)
    varma = [mat(arbete).cpu for _ in range(antal)]
    sidor = len(pikepdf.open(BytesIO(kall.data)).pages) if kall.data[:4] == b"%PDF" else 0
    per_sida = f"{max(minne() - fore, 0) / sidor:5.2f} MB/page" if sidor else ""
    sys.stdout.write(
        f"{namn:<34} {sidor:>3} pages  cold {kall.cpu:6.2f}  warm {statistics.median(varma):6.2f} s"
        f"  wall {kall.vagg:6.2f}  {len(kall.data) // 1024:>5} kB  {per_sida}\n"
    )
    sys.stdout.flush()


def stress() -> None:
    """The stress report: laid out at once, in parts from nothing, and after a change in one."""
    blad, tur = Stressrapport().papper(), iter(range(100))
    kvar = Forrad()
    rendera_delad(blad, forrad=kvar, **UPPGIFTER)

    def andrad() -> bytes:
        nytt = Stressrapport(andrad=f"Ändrat {next(tur)} gånger.").papper()
        return rendera_delad(nytt, forrad=kvar, **UPPGIFTER)

    rad("stress, at once", lambda: rendera(blad.html(), **UPPGIFTER))
    rad("stress, in parts", lambda: rendera_delad(blad, forrad=Forrad(), **UPPGIFTER))
    rad("stress, one avsnitt changed", andrad)


def jamforelse(namn: str, blad: Papper) -> None:
    """The same HTML by Chromium, and its content by Typst."""
    css = "".join(
        Path(str(finders.find(f"css/{mall}.css"))).read_text() for mall in ("typsnitt", "papper")
    )
    html = blad.html().replace("</head>", f"<style>{css}</style></head>")
    with sync_playwright() as spel:
        start = mat(lambda: bytes(bool(oppna(spel))))
        lasare = oppna(spel)
        rad(f"{namn}, Chromium", lambda: skriv_ut(lasare, html))
        sys.stdout.write(f"{'  of which to start Chromium':<34} {start.cpu:6.2f} s\n")
        lasare.close()
    with tempfile.TemporaryDirectory() as katalog:
        fil = Path(katalog) / "rapport.typ"
        fil.write_text(typst(blad.html(), Path(katalog)))
        rad(f"{namn}, Typst", lambda: typstpaket.compile(str(fil)))


def oppna(spel: object) -> object:
    """Start Chromium."""
    val = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    return spel.chromium.launch(executable_path=CHROMIUM, args=val)


def skriv_ut(lasare: object, html: str) -> bytes:
    """Print a page to PDF."""
    sida = lasare.new_page()
    sida.set_content(html)
    data = sida.pdf(prefer_css_page_size=True)
    sida.close()
    return data


def exemplet() -> None:
    """The example's årsredovisning: files, one avsnitt, preview."""
    rapport = Rapport.objects.get(typ=Rapport.Typ.ARSREDOVISNING, ar=2022)
    avsnitt = max(rapport.avsnitt.all(), key=lambda a: len(a.text))
    nu = timezone.now()
    dokument = bygg(rapport, Medium.PAPPER)
    rad("report, figures and text", lambda: str(bygg(rapport, Medium.PAPPER)).encode()[:9])
    rad("report, PDF", lambda: utskrift.gor_pdf(dokument, skapad=nu))
    rad("report, at once", lambda: rendera(papper(dokument).html(), hamta_fil=None, **UPPGIFTER), 2)
    rad("one avsnitt, PDF", lambda: utskrift.gor_utdrag(
        bygg_avsnitt(avsnitt, Medium.PAPPER), skapad=nu))  # fmt: skip
    rad("one avsnitt, HTML", lambda: str(bygg_avsnitt(avsnitt, Medium.SKARM)).encode()[:9])
    jamforelse("report", papper(dokument))


sys.stdout.write(f"load {os.getloadavg()}, processor seconds of all processes\n")
stress()
jamforelse("stress", Stressrapport().papper())
exemplet()
