"""A file that a stranger has handed in: how far its analysis has come, and the answer."""

from dataclasses import dataclass

from django.utils import timezone

from finsam.signering.verifiering import Utlatande
from styrelse.models import Verifiering
from styrelse.services.verifiering import SVARET_FINNS
from styrelse.verifiering import bedom
from styrelse.verifieringssvar import Svar, Ursprung


@dataclass(frozen=True)
class Vantande:
    """Where it stands. ``fore`` is how many files come before it in the queue."""

    procent: int
    vantar: bool
    fore: int
    misslyckad: bool
    svar: Svar | None


def vantande(nyckel: str) -> Vantande | None:
    """Return what is known under a key; None alike for an unknown one and one that is forgotten."""
    if not nyckel.isalnum():  # among others what one of the databases cannot ask for
        return None
    rader = Verifiering.objects.filter(nyckel=nyckel)
    rad = rader.exclude(pk__in=rader.fore(timezone.now() - SVARET_FINNS).values("pk")).first()
    if rad is None:
        return None
    return Vantande(
        procent=rad.procent,
        vantar=rad.status == Verifiering.Status.VANTAR,
        fore=Verifiering.objects.oavslutade().filter(pk__lt=rad.pk).count(),
        misslyckad=rad.status == Verifiering.Status.FEL,
        svar=_svar(rad, rad.svar) if rad.svar else None,
    )


def _svar(rad: Verifiering, analys: dict) -> Svar:
    borjan = Ursprung(**rad.ursprung) if rad.ursprung else None
    return bedom(rad.sha256, rad.storlek, borjan, Utlatande.ur_dict(analys))
