"""How long the writing page waits for the server: the preview of every avsnitt, and the picker.

Run by ``manage.py shell`` (see README.md) in a database with a report. Prints wall and processor
milliseconds of whole requests, the slowest first, and says which are over the limit of 300 ms.
"""

import statistics
import sys
import time
from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from finsam.models import User
from rapporter.models import Avsnitt

GRANS = 300  # ms
VARMA_KORNINGAR = 5
VISADE = 8
SOKNINGAR = ("", "årets resultat", "deltagare", "personal", "resultaträkning")


def mat(arbete: Callable[[], object]) -> tuple[float, float]:
    """Return the median wall and processor milliseconds, after one run unseen."""
    tider = []
    for _ in range(VARMA_KORNINGAR + 1):
        vagg, processor = time.perf_counter(), time.process_time()
        arbete()
        tider.append((time.perf_counter() - vagg, time.process_time() - processor))
    vaggar, processorer = zip(*tider[1:], strict=True)
    return statistics.median(vaggar) * 1000, statistics.median(processorer) * 1000


def skriv(namn: str, tid: tuple[float, float]) -> None:
    """Print one line."""
    over = "  OVER" if tid[1] > GRANS else ""
    sys.stdout.write(f"{namn:<52} {tid[0]:5.0f} / {tid[1]:4.0f} ms{over}\n")


def main() -> None:
    """Measure every preview, then the searches."""
    klient = Client(SERVER_NAME="localhost", REMOTE_ADDR="127.0.0.1")
    klient.force_login(User.objects.get(email="forbundschef@example.se"))
    alla = list(Avsnitt.objects.exclude(text="").select_related("rapport"))
    tider = []
    for a in alla:
        url = reverse("rapporter:forhandsvisa", args=[a.pk])
        tid = mat(lambda url=url, a=a: klient.post(url, {"text": a.text}))
        tider.append((tid, f"{a.rapport.titel}: {a.rubrik}"))
    tider.sort(reverse=True, key=lambda t: t[0][1])
    for tid, namn in tider[:VISADE]:
        skriv(namn[:50], tid)
    medianen = tuple(statistics.median(t[0][i] for t in tider) for i in (0, 1))
    skriv(f"median of {len(alla)} avsnitt", medianen)
    for sokning in SOKNINGAR:
        url = reverse("rapporter:hamta", args=[alla[0].pk])
        fraga = {"q": sokning}
        skriv(f"picker: {sokning or 'everything'}", mat(lambda u=url, f=fraga: klient.get(u, f)))


main()
