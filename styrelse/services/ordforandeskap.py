"""Writes about who chairs."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import handelser
from finsam.models import User
from finsam.spara import spara
from styrelse.models import Ordforandeskap, Uppdrag


def granska_ordforandeskap(post: Ordforandeskap, falt: str) -> None:
    """Refuse a chair outside its assignment, or while the organ has one of the kind already.

    ``falt`` is the form's field that the refusal stands beside.
    """
    uppdrag = post.uppdrag
    if not uppdrag.period.rymmer(post.period):
        raise ValidationError({falt: f"Uppdraget gäller {uppdrag.period}. Välj dagar inom det."})
    andra_poster = Ordforandeskap.objects.i_organ(uppdrag.organ).filter(roll=post.roll)
    krockar = andra_poster.mellan(post.from_datum, post.till_datum).exclude(pk=post.pk)
    if krock := krockar.select_related("uppdrag__person").first():
        raise ValidationError(
            {
                falt: f"{krock.uppdrag.person} är {post.get_roll_display().lower()} i "
                f"{uppdrag.organ} {krock.period}. Avsluta det först eller välj andra dagar."
            }
        )


@transaction.atomic
def satt_ordforandeskap(
    *,
    by: User,
    uppdrag: Uppdrag,
    roll: str,
    from_datum: date,
    till_datum: date | None = None,
) -> Ordforandeskap:
    """Let an assignment carry the chair or a vice chair for a time (FinsamL 17 §).

    Refused outside the assignment's own period, and where the organ has one already.
    """
    post = Ordforandeskap(uppdrag=uppdrag, roll=roll, from_datum=from_datum, till_datum=till_datum)
    post.full_clean()
    granska_ordforandeskap(post, "from_datum")
    return spara(post, by=by, verb="registrerade", period=str(post.period), vem=str(uppdrag.person))


@transaction.atomic
def avsluta_ordforandeskap(
    *, by: User, ordforandeskap: Ordforandeskap, till_datum: date
) -> Ordforandeskap:
    """Let a chair end on a day; one that would begin later than that is taken away."""
    if ordforandeskap.from_datum > till_datum:
        handelser.logga(by=by, verb="tog bort", objekt=ordforandeskap)
        ordforandeskap.delete()
        return ordforandeskap
    ordforandeskap.till_datum = till_datum
    ordforandeskap.full_clean()
    granska_ordforandeskap(ordforandeskap, "till_datum")
    return spara(ordforandeskap, by=by, verb="avslutade", period=str(ordforandeskap.period))
