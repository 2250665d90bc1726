"""Writes about organs."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam.models import User
from finsam.spara import satt, spara
from styrelse.models import Organ


@transaction.atomic
def inratta_organ(
    *,
    by: User,
    namn: str,
    typ: str,
    from_datum: date,
    till_datum: date | None = None,
    ordning: int = 0,
) -> Organ:
    """Set up an organ from a day on."""
    organ = Organ(namn=namn, typ=typ, from_datum=from_datum, till_datum=till_datum, ordning=ordning)
    return spara(organ, by=by, verb="registrerade", period=str(organ.period))


@transaction.atomic
def andra_organ(*, by: User, organ: Organ, **falt: object) -> Organ:
    """Change an organ's name, kind, period or place; refused where an assignment would fall out."""
    andrade = satt(organ, falt)
    organ.full_clean()
    for uppdrag in organ.uppdrag.select_related("person"):
        if not organ.period.rymmer(uppdrag.period):
            raise ValidationError(
                f"{uppdrag.person} har uppdrag i organet {uppdrag.period}. "
                "Avsluta uppdraget först eller välj andra dagar för organet."
            )
    return spara(organ, by=by, verb="ändrade", falt=andrade)
