"""Writes about what a beredningsgrupp recommends in an ärende."""

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import handelser
from finsam.models import User
from finsam.spara import andra, spara
from styrelse.models import Arende, Organ, Rekommendation, Sammantrade


@transaction.atomic
def lamna_rekommendation(
    *, by: User, sammantrade: Sammantrade, arende: Arende, utlatande: str, motivering: str = ""
) -> Rekommendation:
    """Enter what a meeting recommends in an ärende; once per meeting and ärende.

    Raises ValidationError for a meeting of the styrelse, which decides and does not recommend.
    """
    if sammantrade.organ.typ == Organ.Typ.STYRELSE:
        raise ValidationError(
            "Styrelsen beslutar i ärendet. En rekommendation lämnas av det organ som bereder det."
        )
    rekommendation = Rekommendation(
        sammantrade=sammantrade, arende=arende, utlatande=utlatande, motivering=motivering.strip()
    )
    return spara(rekommendation, by=by, verb="lämnade rekommendation", utlatande=utlatande)


@transaction.atomic
def andra_rekommendation(
    *, by: User, rekommendation: Rekommendation, **falt: object
) -> Rekommendation:
    """Change a recommendation: what it says and why."""
    return andra(rekommendation, falt, by=by)


@transaction.atomic
def ta_bort_rekommendation(*, by: User, rekommendation: Rekommendation) -> None:
    """Take away a recommendation that was entered by mistake; the log keeps it."""
    handelser.logga(
        by=by, verb="tog bort", objekt=rekommendation, utlatande=rekommendation.utlatande
    )
    rekommendation.delete()
