"""Writes of what is known of a year beside its books."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import models, transaction

from ekonomi.aldrear import OMRADE, TAL
from ekonomi.kapitaltrappa import Metod
from ekonomi.models import (
    Balanskravsuppgift,
    EgetKapitalTrappa,
    Kapitalriktvarde,
    Personalar,
    Rakenskapsar,
)
from finsam.handelser import logga
from finsam.models import User
from finsam.spara import spara
from insatser.models import Nyckeltalshistorik

M = TypeVar("M", bound=models.Model)


@dataclass(frozen=True, slots=True)
class Trappsteg:
    """A step to write: contributions up to so many tkr (None: no end), percent of them."""

    upp_till_tkr: int | None
    procent: Decimal


@transaction.atomic
def satt_aldre_ar(*, by: User, ar: int, kalla: str, **tal: Decimal | None) -> None:
    """Write a year's figures from a report older than the books, instead of those it had.

    ``tal`` are those of ``aldrear.TAL``. Raises ValidationError for a year that the books hold,
    and for one without figures or source.
    """
    if Rakenskapsar.objects.filter(slut__year=ar).exists():
        raise ValidationError({"ar": f"Böckerna för {ar} är inlästa, så årets siffror finns där."})
    if all(varde is None for varde in tal.values()):
        raise ValidationError("Fyll i minst en av årets siffror.")
    _aldre(ar).delete()
    for namn in TAL:
        if (varde := tal.get(namn)) is not None:
            rad = Nyckeltalshistorik(ar=ar, nyckel=f"{OMRADE}{namn}", varde=varde, kalla=kalla)
            spara(rad, by=by, verb="skrev historiskt nyckeltal")


@transaction.atomic
def ta_bort_aldre_ar(*, by: User, ar: int) -> None:
    """Take away what was typed of a year. Raises ValidationError where it is locked."""
    rader = _aldre(ar)
    for rad in rader:
        logga(by=by, verb="tog bort historiskt nyckeltal", objekt=rad)
    rader.delete()


def _aldre(ar: int) -> models.QuerySet[Nyckeltalshistorik]:
    """Return the year's typed figures; refuse where a printed report rests on one of them."""
    rader = Nyckeltalshistorik.objects.filter(ar=ar, nyckel__startswith=OMRADE, insats=None)
    if rader.exclude(last_at=None).exists():
        raise ValidationError(
            {"ar": f"Siffrorna för {ar} är låsta, för en beslutad rapport bygger på dem."}
        )
    return rader


@transaction.atomic
def satt_personalar(*, by: User, ar: int, **falt: object) -> Personalar:
    """Write a year's staff, instead of what it had. Raises ValidationError as the model says."""
    return _satt(Personalar, by, ar, falt)


@transaction.atomic
def satt_riktvarde(*, by: User, ar: int, belopp: Decimal, kalla: str) -> Kapitalriktvarde:
    """Write a year's own ceiling for eget kapital in kronor, which goes before the ladder."""
    return _satt(Kapitalriktvarde, by, ar, {"belopp": belopp, "kalla": kalla})


@transaction.atomic
def satt_balanskravsuppgift(*, by: User, ar: int, **falt: object) -> Balanskravsuppgift:
    """Write what a year's balanskravsutredning takes in beside the result."""
    return _satt(Balanskravsuppgift, by, ar, falt)


@transaction.atomic
def ta_bort_uppgift(*, by: User, uppgift: models.Model) -> None:
    """Take away what was written of a year (staff, ceiling, balanskrav)."""
    logga(by=by, verb="tog bort årsuppgift", objekt=uppgift)
    uppgift.delete()


@transaction.atomic
def satt_trappa(*, by: User, from_ar: int, metod: Metod, steg: Sequence[Trappsteg]) -> None:
    """Write the ladder for eget kapital that holds from a year, instead of the one it had.

    Without steps the year's ladder goes. Raises ValidationError where the bounds do not rise or
    a step stands after the one without end.
    """
    granser = [s.upp_till_tkr for s in steg]
    if None in granser[:-1]:
        raise ValidationError("Bara det sista steget kan sakna övre gräns.")
    hela = [g for g in granser if g is not None]
    if hela != sorted(set(hela)):
        raise ValidationError("Stegen ska stå i ordning med stigande gränser.")
    tidigare = EgetKapitalTrappa.objects.filter(from_ar=from_ar)
    fore = [str(s) for s in tidigare]
    tidigare.delete()
    rader = [
        EgetKapitalTrappa(
            from_ar=from_ar, upp_till_tkr=s.upp_till_tkr, procent=s.procent, metod=metod
        )
        for s in steg
    ]
    for rad in rader:
        rad.full_clean()
        rad.save()
        logga(by=by, verb="ändrade trappan för eget kapital", objekt=rad, fore=fore)


def _satt(modell: type[M], by: User, ar: int, falt: dict[str, object]) -> M:
    rad = modell._default_manager.filter(ar=ar).first() or modell(ar=ar)
    ny = rad.pk is None
    for namn, varde in falt.items():
        setattr(rad, namn, varde)
    rad.full_clean()
    rad.save()
    verb = f"{'skrev' if ny else 'ändrade'} {modell._meta.verbose_name}"
    logga(by=by, verb=verb, objekt=rad)
    return rad
