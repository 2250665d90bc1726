"""Writes of the limit beyond which an insats's deviation from its budget is marked."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.models import Avvikelsegrans
from finsam.handelser import logga
from finsam.models import User


@transaction.atomic
def satt_avvikelsegrans(*, by: User, from_ar: int, procent: Decimal) -> Avvikelsegrans:
    """Let the limit be ``procent`` from a year on; earlier years keep theirs.

    Raises ValidationError outside 0–100.
    """
    if not 0 <= procent <= 100:
        raise ValidationError({"procent": "Skriv en gräns mellan 0 och 100 procent."})
    grans, _ny = Avvikelsegrans.objects.update_or_create(
        from_ar=from_ar, defaults={"procent": procent}
    )
    logga(by=by, verb="satte gräns", objekt=grans, procent=str(procent))
    return grans
