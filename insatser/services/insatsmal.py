"""Writes about the goals of an insats."""

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam.models import User
from finsam.spara import spara
from insatser.models import Insats, Insatsmal
from styrelse import malskala
from styrelse import services as styrelsen


@transaction.atomic
def satt_insatsmal(
    *, by: User, insats: Insats, ar: int, namn: str, niva: str = "", **falt: object
) -> Insatsmal:
    """Set a goal of an insats for a year, on one of the levels that insatser have.

    ``falt`` are the other fields of Mal. Refused on a level of the förbund's own goals, and in a
    year when the insats did not go on.
    """
    skala = malskala.las()
    nivaer = [nyckel for nyckel, _ in skala.valbara_nivaer(for_insats=True)]
    niva = niva or next(iter(nivaer), "insats")
    if not skala.niva(niva).for_insats:
        raise ValidationError({"niva": "Välj en nivå som är till för insatsers mål."})
    period = insats.period
    if ar < period.fran.year or (period.till and ar > period.till.year):
        raise ValidationError({"ar": f"{insats} pågår {period}. Välj ett år under den tiden."})
    mal = styrelsen.registrera_mal(by=by, ar=ar, namn=namn, niva=niva, **falt)
    return spara(Insatsmal(insats=insats, mal=mal), by=by, verb="registrerade", insats=str(insats))


@transaction.atomic
def ta_bort_insatsmal(*, by: User, insatsmal: Insatsmal) -> None:
    """Take away a goal of an insats that was set by mistake; refused once anything came of it."""
    mal = insatsmal.mal
    insatsmal.delete()
    styrelsen.ta_bort_mal(by=by, mal=mal)
