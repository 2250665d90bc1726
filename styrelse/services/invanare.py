"""Writes about the members' inhabitants."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam.models import User
from finsam.spara import spara
from styrelse.models import Invanarantal, Medlem

Invanare = tuple[int, int | None]  # all inhabitants, and those of 16-64 where known


@transaction.atomic
def registrera_invanarantal(
    *, by: User, medlem: Medlem, ar: int, antal: int, antal_16_64: int | None = None
) -> Invanarantal:
    """Note the inhabitants of a member at the start of a year, anew where they were noted."""
    rad = Invanarantal.objects.filter(medlem=medlem, ar=ar).first()
    verb = "ändrade" if rad else "registrerade"
    rad = rad or Invanarantal(medlem=medlem, ar=ar)
    rad.antal = antal
    rad.antal_16_64 = antal_16_64
    return spara(rad, by=by, verb=verb, ar=ar)


@transaction.atomic
def registrera_invanare(*, by: User, ar: int, tal: Mapping[Medlem, Invanare]) -> int:
    """Note the inhabitants of several members at the start of a year; return how many changed.

    What already is noted the same is left alone.
    """
    if not tal:
        raise ValidationError("Fyll i invånarantalet för minst en medlem.")
    noterade = {rad.medlem_id: rad for rad in Invanarantal.objects.filter(ar=ar)}
    andrade = 0
    for medlem, (antal, antal_16_64) in tal.items():
        rad = noterade.get(medlem.pk)
        if rad and (rad.antal, rad.antal_16_64) == (antal, antal_16_64):
            continue
        try:
            registrera_invanarantal(
                by=by, medlem=medlem, ar=ar, antal=antal, antal_16_64=antal_16_64
            )
        except ValidationError as fel:
            raise ValidationError(f"{medlem}: {' '.join(fel.messages)}") from fel
        andrade += 1
    return andrade
