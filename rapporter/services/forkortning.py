"""Writes of the förbund's abbreviations."""

from django.db import transaction

from finsam.handelser import logga
from finsam.models import User
from finsam.spara import andra, spara
from rapporter.models import Forkortning


@transaction.atomic
def lagg_till_forkortning(*, kort: str, betydelse: str, by: User) -> Forkortning:
    """Keep an abbreviation. Raises ValidationError where it is there already."""
    ny = Forkortning(kort=kort.strip(), betydelse=betydelse.strip())
    return spara(ny, by=by, verb="lade till förkortning")


@transaction.atomic
def andra_forkortning(
    *, forkortning: Forkortning, kort: str, betydelse: str, by: User
) -> Forkortning:
    """Write an abbreviation anew."""
    return andra(forkortning, {"kort": kort.strip(), "betydelse": betydelse.strip()}, by=by)


@transaction.atomic
def ta_bort_forkortning(*, forkortning: Forkortning, by: User) -> None:
    """Take an abbreviation out of the list."""
    logga(by=by, verb="tog bort förkortning", objekt=forkortning)
    forkortning.delete()
