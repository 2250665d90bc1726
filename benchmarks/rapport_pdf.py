"""How long Sunnerbo's årsredovisning 2022 takes: figures and text, page, PDF.

Run by ``manage.py shell`` (see README.md). Prints the first (cold) run and the median of the
warm ones in processor seconds, and the peak memory. A cold PDF loads fonts and style sheets.
"""

import resource
import statistics
import sys
import time
from collections.abc import Callable

from django.utils import timezone

from rapporter import utskrift
from rapporter.dokument import Dokument, Medium, bygg
from rapporter.models import Rapport

VARMA_KORNINGAR = 5


def mat(namn: str, arbete: Callable[[], object]) -> None:
    """Print processor seconds of one cold run and the median of the warm ones."""
    tider = []
    for _ in range(VARMA_KORNINGAR + 1):
        start = time.process_time()
        arbete()
        tider.append(time.process_time() - start)
    kall, *varma = tider
    sys.stdout.write(f"{namn:<28} cold {kall:6.2f} s   warm {statistics.median(varma):6.2f} s\n")


def pdf() -> None:
    """Build the document and its PDF."""
    utskrift.gor_pdf(dokument(Medium.PAPPER), skapad=timezone.now())


def dokument(medium: Medium) -> Dokument:
    """Build the document of the kept report."""
    rapport = Rapport.objects.get(typ=Rapport.Typ.ARSREDOVISNING, ar=2022)
    return bygg(rapport, medium)


mat("figures and text", lambda: dokument(Medium.SKARM))
mat("HTML file", lambda: utskrift.gor_html(dokument(Medium.FIL)))
mat("PDF", pdf)
minne = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
sys.stdout.write(f"{'peak memory':<28} {minne:.0f} MB\n")
