"""Writes about volumes."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam.models import User
from finsam.spara import spara
from insatser.models import Insats, Volym


@transaction.atomic
def registrera_volym(
    *,
    by: User,
    insats: Insats,
    from_datum: date,
    till_datum: date,
    kon: str,
    pagaende_start: int,
    nya: int,
    avslutade: int,
) -> Volym:
    """Note the participants of one sex and period; refused where it overlaps another period.

    Those who were ongoing at the start are the ones who went on after the period before.
    """
    volym = Volym(
        insats=insats,
        from_datum=from_datum,
        till_datum=till_datum,
        kon=kon,
        pagaende_start=pagaende_start,
        nya=nya,
        avslutade=avslutade,
    )
    volym.full_clean()
    samma = insats.volymer.filter(kon=kon)
    if krock := samma.filter(from_datum__lte=till_datum, till_datum__gte=from_datum).first():
        raise ValidationError({"from_datum": f"Perioden {krock} är redan registrerad."})
    fore = samma.filter(till_datum__lt=from_datum).order_by("-till_datum").first()
    if fore and fore.pagaende_slut != pagaende_start:
        raise ValidationError(
            {
                "pagaende_start": f"Efter {fore} var {fore.pagaende_slut} pågående. "
                "Skriv samma antal här, eller rätta den perioden."
            }
        )
    return spara(volym, by=by, verb="registrerade", insats=str(insats))
