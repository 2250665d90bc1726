"""How long it takes to answer for a real report with seventeen signatures.

Run by ``manage.py shell`` (see README.md) in a demo database; it leaves the round and its users
behind. Prints the median of the answer itself and of a visitor's whole request.
"""

import statistics
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from finsam import bekraftelse, filer
from finsam.models import User
from finsam.signering.verifiering import fullstandig
from rapporter.models import Rapport
from rapporter.services import skapa_pdf
from styrelse import services
from styrelse.models import Person, Underskrift
from styrelse.rundplatser import Platsforslag
from styrelse.services.runda import skapa_runda
from styrelse.verifiering import prova

GRANS = 300  # ms
ANTAL = 17
KORNINGAR = 7


def ledamot(by: User, nummer: int) -> Person:
    """Make someone who can sign."""
    user = User.objects.create(
        email=f"matning-{time.time_ns()}-{nummer}@example.se", namn=f"Ledamot {nummer}"
    )
    user.rolltilldelningar.create(roll="ledamot")
    faktor = totp.TOTP.activate(user, totp.generate_totp_secret()).instance
    Authenticator.objects.filter(pk=faktor.pk).update(created_at=timezone.now() - timedelta(days=2))
    return services.registrera_person(by=by, namn=user.namn, epost=user.email, user=user)


def underteckna(plats: Underskrift) -> None:
    """Sign one place, as its owner."""
    user = plats.person.user
    mer = {"by": user, "underskrift": plats, "sha256": plats.sha256}
    nonce = services.borja_skriva_under(faktor=bekraftelse.faktorer(user)[0], **mer)
    services.skriv_under(nonce=nonce, **mer)


def runda(by: User) -> object:
    """Lay the example's årsredovisning for signature by seventeen, and let them sign."""
    rapport = Rapport.objects.get(typ="arsredovisning", ar=2022)
    fil = skapa_pdf(rapport=rapport, by=by).fil
    dag = timezone.localdate()
    arende = services.oppna_arende(by=by, mening="Mätning", datum=dag)
    papper = services.diariefor(
        by=by,
        arende=arende,
        rubrik="Årsredovisning 2022",
        riktning="upprattad",
        datum=dag,
        typ=services.handlingstyp("Årsredovisning"),
        fil=fil,
    )
    personer = [ledamot(by, n) for n in range(1, ANTAL + 1)]
    platser = [Platsforslag(p.pk, p.namn, "ledamot") for p in personer]
    rundan = skapa_runda(by=by, handling=papper, platser=platser, vad="beslutad § 18")
    for plats in papper.underskrifter.order_by("plats"):
        underteckna(plats)
    return rundan


def median(arbete: Callable[[], object]) -> float:
    """Return the median milliseconds, after one run unseen."""
    tider = []
    for _ in range(KORNINGAR + 1):
        start = time.perf_counter()
        arbete()
        tider.append((time.perf_counter() - start) * 1000)
    return statistics.median(tider[1:])


def main() -> None:
    """Sign, then measure."""
    rundan = runda(User.objects.get(email="forbundschef@example.se"))
    sista = rundan.revisioner.select_related("fil").order_by("-nummer").first()
    data = filer.las(sista.fil)
    klient = Client(SERVER_NAME="localhost", REMOTE_ADDR="127.0.0.1")

    def begar() -> None:
        cache.clear()
        svar = klient.post("/verifiera/", {"fil": SimpleUploadedFile("a.pdf", data)})
        if b"Filen \xc3\xa4r hel" not in svar.content:
            raise SystemExit("Filen är inte hel.")

    rader = [
        ("SHA-256 of the file", median(lambda: sha256(data).digest())),
        ("the answer", median(lambda: prova(data))),
        ("a visitor's request", median(begar)),
    ]
    for namn, ms in rader:
        over = "  OVER" if ms > GRANS else ""
        sys.stdout.write(f"{namn:<24} {ms:6.0f} ms{over}\n")
    start = time.perf_counter()
    utlatande = fullstandig(data + b"\n")
    tog = time.perf_counter() - start
    sys.stdout.write(f"complete analysis, unknown to us: {tog:.0f} s, {utlatande.andring}\n")
    sys.stdout.write(f"{len(data) // 1000} kB, code {rundan.kod}\n")


main()
