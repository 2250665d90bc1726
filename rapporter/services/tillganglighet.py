"""Writes of the accessibility of the public pages: the statement, and what visitors report."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam.handelser import logga
from finsam.models import User
from finsam.tur import ta_tur
from rapporter.models import Tillganglighetsbrist, Tillganglighetsredogorelse

STORSTA_OHANTERADE = 500  # reports that wait; more than that is no visitor's doing
STORSTA_PER_DYGN = 100


@transaction.atomic
def spara_redogorelse(*, by: User, **falt: object) -> Tillganglighetsredogorelse:
    """Keep what the public reads of how accessible the pages are (lag 2018:1937, 13 §)."""
    rad = Tillganglighetsredogorelse.objects.select_for_update().first()
    rad = rad or Tillganglighetsredogorelse(pk=1)
    for namn, varde in falt.items():
        setattr(rad, namn, varde)
    rad.andrad_at, rad.andrad_by = timezone.now(), by
    rad.full_clean(validate_unique=False)
    rad.save()
    logga(by=by, verb="sparade", objekt=rad, efterlevnad=rad.efterlevnad)
    return rad


@transaction.atomic
def rapportera_brist(*, text: str, sida: str = "", epost: str = "") -> Tillganglighetsbrist:
    """Keep what a visitor could not read or use. There is no account behind it.

    Raises ValidationError where more have come than visitors send: nobody shall be able to fill
    the store from outside.
    """
    ta_tur("tillganglighetsbrist")
    alla = Tillganglighetsbrist.objects
    sedan = timezone.now() - timedelta(days=1)
    if (
        alla.filter(hanterad_at=None).count() >= STORSTA_OHANTERADE
        or alla.filter(at__gte=sedan).count() >= STORSTA_PER_DYGN
    ):
        raise ValidationError(
            "Vi kan inte ta emot fler rapporter här just nu. Ring eller skriv till oss i stället."
        )
    rad = Tillganglighetsbrist.objects.create(
        text=text.strip(), sida=sida.strip(), epost=epost.strip()
    )
    logga(by=None, verb="tog emot", objekt=rad)
    return rad


@transaction.atomic
def hantera_brist(*, by: User, brist: Tillganglighetsbrist, atgard: str) -> Tillganglighetsbrist:
    """Note what was done about a report; the visitor's e-mail address is taken away."""
    rad = Tillganglighetsbrist.objects.select_for_update().get(pk=brist.pk)
    if rad.hanterad_at is not None:
        raise ValidationError("Rapporten är redan hanterad. Läs om sidan.")
    if not atgard.strip():
        raise ValidationError({"atgard": "Skriv vad som gjordes."})
    rad.hanterad_at, rad.hanterad_by, rad.atgard = timezone.now(), by, atgard.strip()
    rad.epost = ""
    rad.save(update_fields=["hanterad_at", "hanterad_by", "atgard", "epost"])
    logga(by=by, verb="hanterade", objekt=rad)
    return rad
