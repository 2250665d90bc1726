"""Writes about the kansli's list of things to do."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam.handelser import logga
from finsam.models import User
from finsam.spara import andra, spara
from styrelse.models import Uppgift


@transaction.atomic
def lagg_till_uppgift(
    *,
    by: User,
    rubrik: str,
    ansvarig: User | None = None,
    klar_senast: date | None = None,
    text: str = "",
    **kalla: object,
) -> Uppgift:
    """Add something to do; ``kalla`` is what it comes from: arende, sammantrade or avtal."""
    uppgift = Uppgift(
        rubrik=rubrik.strip(),
        text=text,
        ansvarig=ansvarig,
        klar_senast=klar_senast,
        skapad_by=by,
        **kalla,
    )
    return spara(uppgift, by=by, verb="lade till uppgift")


@transaction.atomic
def andra_uppgift(*, by: User, uppgift: Uppgift, **falt: object) -> Uppgift:
    """Change what is to be done, by whom or until when."""
    return andra(uppgift, falt, by=by)


@transaction.atomic
def klara_uppgift(*, by: User, uppgift: Uppgift) -> Uppgift:
    """Tick it off; once more changes nothing, for two may do it at the same time."""
    uppgift = Uppgift.objects.select_for_update(of=("self",)).get(pk=uppgift.pk)
    if uppgift.klar_at:
        return uppgift
    uppgift.klar_at, uppgift.klar_by = timezone.now(), by
    return spara(uppgift, by=by, verb="prickade av")


@transaction.atomic
def oppna_uppgift(*, by: User, uppgift: Uppgift) -> Uppgift:
    """Take the tick back."""
    if uppgift.klar_at is None:
        raise ValidationError("Uppgiften är inte avprickad.")
    uppgift.klar_at = uppgift.klar_by = None
    return spara(uppgift, by=by, verb="öppnade uppgift")


@transaction.atomic
def ta_bort_uppgift(*, by: User, uppgift: Uppgift) -> None:
    """Remove it for good, when it was a mistake."""
    logga(by=by, verb="tog bort uppgift", objekt=uppgift)
    uppgift.delete()
