"""How a service saves a row: checked against its fields and constraints, then logged."""

from typing import TypeVar

from django.db import models

from finsam import handelser
from finsam.models import User

M = TypeVar("M", bound=models.Model)


def spara(objekt: M, *, by: User | None, verb: str, **detaljer: object) -> M:
    """Check, save and log ``objekt``; ValidationError says in Swedish which field is wrong.

    The caller holds the transaction (``transaction.atomic``).
    """
    objekt.full_clean()
    objekt.save()
    handelser.logga(by=by, verb=verb, objekt=objekt, **detaljer)
    return objekt


def satt(objekt: models.Model, falt: dict[str, object]) -> list[str]:
    """Set the fields and return the names of those that changed, for the log."""
    andrade = sorted(namn for namn, varde in falt.items() if getattr(objekt, namn) != varde)
    for namn in andrade:
        setattr(objekt, namn, falt[namn])
    return andrade


def andra(objekt: M, falt: dict[str, object], *, by: User | None) -> M:
    """Set the fields, check, save and log which of them changed."""
    andrade = satt(objekt, falt)
    return spara(objekt, by=by, verb="ändrade", falt=andrade)
