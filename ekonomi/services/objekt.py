"""Ties the objects of the books to what they stand for: insatser and organisations."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.models import Insatsobjekt, Objekt, Organisationsobjekt
from finsam.handelser import logga
from finsam.models import User
from insatser.models import Insats
from styrelse.models import Organisation


@transaction.atomic
def koppla_insats(
    *,
    by: User,
    objekt: Objekt,
    insats: Insats,
    from_datum: date,
    till_datum: date | None = None,
) -> Insatsobjekt:
    """Say that an object stands for an insats during a period; an insats may have several.

    Raises ValidationError when the object stands for an insats already in some of the period.
    """
    if till_datum and till_datum < from_datum:
        raise ValidationError({"till_datum": "Slutdatum kan inte ligga före startdatum."})
    tidigare = objekt.insatser.mellan(from_datum, till_datum).select_related("insats").first()
    if tidigare:
        raise ValidationError(
            f"Objektet {objekt} är redan kopplat till {tidigare.insats} "
            f"({tidigare.period}). Avsluta den kopplingen först."
        )
    koppling = Insatsobjekt.objects.create(
        objekt=objekt, insats=insats, from_datum=from_datum, till_datum=till_datum
    )
    logga(
        by=by,
        verb="kopplade objekt",
        objekt=insats,
        kod=objekt.kod,
        period=str(koppling.period),
    )
    return koppling


@transaction.atomic
def koppla_organisation(
    *, by: User, objekt: Objekt, organisation: Organisation
) -> Organisationsobjekt:
    """Say that an object stands for an organisation; it replaces what it stood for before."""
    koppling, _ny = Organisationsobjekt.objects.update_or_create(
        objekt=objekt, defaults={"organisation": organisation}
    )
    logga(by=by, verb="kopplade objekt", objekt=organisation, kod=objekt.kod)
    return koppling
