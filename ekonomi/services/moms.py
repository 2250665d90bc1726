"""Writes of the compensation for ingoing VAT: the rule and the claims."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.models import Momsansokan, Momsregel
from ekonomi.radurval import delar
from ekonomi.services.budget import krav_ar
from ekonomi.services.intakt import krav_utbetalning
from finsam.handelser import logga
from finsam.models import User


@transaction.atomic
def satt_momsregel(
    *, by: User, from_ar: int, takt: str, konton: str, betalkonton: str
) -> Momsregel:
    """Say from a year on how often VAT is claimed and where it is booked.

    Accounts are digits that numbers begin with, comma between. Raises ValidationError for others.
    """
    krav_ar(from_ar)
    fel = {
        falt: "Skriv siffror som kontonumren börjar med, med komma emellan. Till exempel 1650."
        for falt, varde in (("konton", konton), ("betalkonton", betalkonton))
        if not delar(varde) or not all(d.isalnum() for d in delar(varde))
    }
    if fel:
        raise ValidationError(fel)
    regel = Momsregel.objects.filter(from_ar=from_ar).first() or Momsregel(from_ar=from_ar)
    regel.takt = takt
    regel.konton, regel.betalkonton = ",".join(delar(konton)), ",".join(delar(betalkonton))
    regel.full_clean()
    regel.save()
    logga(by=by, verb="satte regel", objekt=regel, konton=regel.konton)
    return regel


@transaction.atomic
def sok_momsersattning(
    *, by: User, from_datum: date, till_datum: date, sokt: Decimal, sokt_datum: date
) -> Momsansokan:
    """Note a claim to Skatteverket: its period, the amount in kronor and the day.

    Raises ValidationError for a period that is claimed already, ends before it begins, or has
    not ended when it is claimed.
    """
    if krock := Momsansokan.objects.mellan(from_datum, till_datum).first():
        raise ValidationError({"from_datum": f"{krock.period} är redan sökt."})
    ansokan = Momsansokan(
        from_datum=from_datum, till_datum=till_datum, sokt=sokt, sokt_datum=sokt_datum
    )
    _spara(ansokan)
    logga(by=by, verb="sökte momsersättning", objekt=ansokan, belopp=f"{sokt:.2f}")
    return ansokan


@transaction.atomic
def andra_momsansokan(*, by: User, ansokan: Momsansokan, **falt: Any) -> Momsansokan:
    """Correct a claim, or note what was paid and when. Raises ValidationError as when made."""
    ansokan = Momsansokan.objects.get(pk=ansokan.pk)
    for namn, varde in falt.items():
        setattr(ansokan, namn, varde)
    krav_utbetalning(ansokan.utbetalt, ansokan.utbetald_datum)
    _spara(ansokan)
    utbetalt = None if ansokan.utbetalt is None else f"{ansokan.utbetalt:.2f}"
    logga(by=by, verb="ändrade", objekt=ansokan, sokt=f"{ansokan.sokt:.2f}", utbetalt=utbetalt)
    return ansokan


@transaction.atomic
def ta_bort_momsansokan(*, by: User, ansokan: Momsansokan) -> None:
    """Take back a claim. Raises ValidationError where it has been paid."""
    if ansokan.utbetald_datum:
        raise ValidationError("Ansökan är utbetald. Ta bort utbetalningen först.")
    logga(by=by, verb="tog bort", objekt=ansokan)
    ansokan.delete()


def _spara(ansokan: Momsansokan) -> None:
    if ansokan.sokt < 0:
        raise ValidationError({"sokt": "Skriv beloppet utan minus."})
    if ansokan.till_datum and ansokan.sokt_datum <= ansokan.till_datum:
        raise ValidationError({"sokt_datum": "Ersättningen söks när perioden är slut."})
    ansokan.full_clean()
    ansokan.save()
