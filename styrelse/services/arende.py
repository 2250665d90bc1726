"""Writes about cases: what they are called, when they are closed, what keeps their papers."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam.format import med_ord
from finsam.models import User
from finsam.spara import andra, spara
from styrelse.arendelage import hinder_for_avslut
from styrelse.models import Arende


@transaction.atomic
def andra_arende(*, by: User, arende: Arende, mening: str, gallringsstopp: str = "") -> Arende:
    """Change what a case is called, and whether its papers are held back from destruction."""
    return andra(arende, {"mening": mening, "gallringsstopp": gallringsstopp}, by=by)


@transaction.atomic
def avsluta_arende(*, by: User, arende: Arende, datum: date) -> Arende:
    """Close a case, when nothing in it waits for a decision or for what a decision asks for."""
    _lasta(arende)
    if not arende.oppet:
        raise ValidationError(f"{arende.dnr} avslutades redan {arende.avslutat_datum}.")
    if hinder := hinder_for_avslut(arende):
        antal = med_ord(len(hinder), "sak är inte klar", "saker är inte klara")
        raise ValidationError(f"{antal} i ärendet: {'; '.join(hinder)}.")
    _krav_efter_handlingarna(arende, datum)
    arende.avslutat_datum = datum
    return spara(arende, by=by, verb="avslutade ärende", datum=datum.isoformat())


@transaction.atomic
def oppna_arende_igen(*, by: User, arende: Arende, skal: str) -> Arende:
    """Open a closed case anew; the reason stands in the log."""
    _lasta(arende)
    if arende.oppet:
        raise ValidationError(f"{arende.dnr} är redan öppet.")
    if not skal.strip():
        raise ValidationError({"skal": "Skriv varför ärendet öppnas igen."})
    arende.avslutat_datum = None
    return spara(arende, by=by, verb="öppnade ärende igen", skal=skal.strip())


def _lasta(arende: Arende) -> None:
    Arende.objects.select_for_update().get(pk=arende.pk)
    arende.refresh_from_db()


def _krav_efter_handlingarna(arende: Arende, datum: date) -> None:
    senaste = arende.handlingar.order_by("-datum").first()
    if senaste and datum < senaste.datum:
        raise ValidationError(
            {
                "datum": f"Den senaste handlingen är från {senaste.datum}. "
                "Välj den dagen eller en senare."
            }
        )
