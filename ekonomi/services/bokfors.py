"""Who keeps the books of a financial year."""

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.models import Rakenskapsar
from finsam.handelser import logga
from finsam.models import User


@transaction.atomic
def valj_bokforing(*, by: User, ar: Rakenskapsar, bokfors: str) -> Rakenskapsar:
    """Say whether the year's books are kept here or elsewhere; what is booked stays as it is.

    Raises ValidationError when the year is locked.
    """
    ar = Rakenskapsar.objects.select_for_update().get(pk=ar.pk)
    if ar.last:
        raise ValidationError(f"Räkenskapsåret {ar} är låst. Öppna det först.")
    ar.bokfors = Rakenskapsar.Bokfors(bokfors)
    ar.save(update_fields=["bokfors"])
    logga(by=by, verb="valde var böckerna förs", objekt=ar, bokfors=ar.bokfors)
    return ar
