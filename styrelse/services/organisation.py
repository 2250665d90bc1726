"""Writes about the organisations around the förbund."""

from collections.abc import Iterable

from django.db import transaction

from finsam.models import User
from finsam.spara import andra, satt, spara
from styrelse.models import Organisation, Organisationsroll


@transaction.atomic
def registrera_organisation(
    *, by: User, namn: str, kortnamn: str = "", roller: Iterable[str] = (), **fakta: str
) -> Organisation:
    """Register a body that the förbund deals with; the name is used once.

    ``roller`` are what it is to the förbund beside a member (Organisationsroll.Roll).
    """
    organisation = Organisation(namn=namn, kortnamn=kortnamn, **fakta)
    valda = sorted(roller)
    spara(organisation, by=by, verb="registrerade", roller=valda)
    _satt_roller(organisation, valda)
    return organisation


def _satt_roller(organisation: Organisation, valda: Iterable[str]) -> None:
    har = set(organisation.roller.values_list("roll", flat=True))
    organisation.roller.filter(roll__in=har - set(valda)).delete()
    for roll in set(valda) - har:
        rad = Organisationsroll(organisation=organisation, roll=roll)
        rad.full_clean()
        rad.save()


@transaction.atomic
def andra_organisation(
    *, by: User, organisation: Organisation, roller: Iterable[str] | None = None, **falt: object
) -> Organisation:
    """Change what an organisation is called, how it is reached and what it is to the förbund.

    With ``roller`` None they stay.
    """
    if roller is None:
        return andra(organisation, falt, by=by)
    valda = sorted(roller)
    _satt_roller(organisation, valda)
    andrade = satt(organisation, falt)
    return spara(organisation, by=by, verb="ändrade", falt=andrade, roller=valda)
