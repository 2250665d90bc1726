"""Writes about what a decision asks for: who does it, by when, and that it is done."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import handelser
from finsam.models import User
from finsam.spara import andra, spara
from styrelse.models import Beslut, Organ, Person, Protokoll, Uppfoljningspunkt


@transaction.atomic
def folj_upp_beslut(
    *,
    by: User,
    beslut: Beslut,
    vad: str = "",
    person: Person | None = None,
    organ: Organ | None = None,
    roll: str = "",
    senast: date | None = None,
) -> Uppfoljningspunkt:
    """Say who is to do what a decision asks for: a person, an organ, or someone in words.

    Raises ValidationError where nobody or several are named, or the protokoll is being written.
    """
    if beslut.punkt.sammantrade.protokoll.status == Protokoll.Status.UTKAST:
        raise ValidationError("Gör protokollet klart först, så att beslutet ligger fast.")
    rad = Uppfoljningspunkt(
        beslut=beslut, vad=vad.strip(), person=person, organ=organ, roll=roll.strip(), senast=senast
    )
    return spara(rad, by=by, verb="lade till uppföljning", ansvarig=rad.ansvarig)


@transaction.atomic
def andra_beslutsuppfoljning(
    *, by: User, uppfoljning: Uppfoljningspunkt, **falt: object
) -> Uppfoljningspunkt:
    """Change what is to be done, by whom or by when."""
    return andra(uppfoljning, falt, by=by)


@transaction.atomic
def notera_utfort(
    *, by: User, uppfoljning: Uppfoljningspunkt, datum: date, anteckning: str = ""
) -> Uppfoljningspunkt:
    """Note that it is done, on which day and how."""
    motesdag = uppfoljning.beslut.punkt.sammantrade.datum
    if not motesdag <= datum <= timezone.localdate():
        raise ValidationError(
            {"datum": f"Välj en dag från {motesdag}, då det beslutades, till i dag."}
        )
    uppfoljning.klart_datum, uppfoljning.klart_by = datum, by
    uppfoljning.anteckning = anteckning.strip()
    return spara(uppfoljning, by=by, verb="noterade som utfört", datum=datum.isoformat())


@transaction.atomic
def oppna_beslutsuppfoljning(*, by: User, uppfoljning: Uppfoljningspunkt) -> Uppfoljningspunkt:
    """Say that it is not done after all."""
    uppfoljning.klart_datum = uppfoljning.klart_by = None
    return spara(uppfoljning, by=by, verb="öppnade uppföljning igen")


@transaction.atomic
def ta_bort_beslutsuppfoljning(*, by: User, uppfoljning: Uppfoljningspunkt) -> None:
    """Take away a follow-up that was added by mistake; the decision stays."""
    handelser.logga(by=by, verb="tog bort", objekt=uppfoljning, ansvarig=uppfoljning.ansvarig)
    uppfoljning.delete()
