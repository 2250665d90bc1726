"""Writes of consultations: registered, led to a start, taken back."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import handelser
from finsam.models import User
from finsam.spara import spara
from insatser.models import Insats, Inskrivning, Kod, Konsultation
from insatser.services.borttag import ta_bort_inskrivning
from insatser.services.deltagare import skriv_in
from styrelse.models import Organisation


@transaction.atomic
def registrera_konsultation(
    *,
    by: User,
    insats: Insats,
    manad: date,
    remittent: Kod | None = None,
    kommun: Organisation | None = None,
) -> Konsultation:
    """Register that a remiss was talked over in a month; nothing is said of the person.

    Raises ValidationError for a month outside the insats or ahead of us.
    """
    forsta = manad.replace(day=1)
    if insats.inriktning != Insats.Inriktning.INDIVID:
        raise ValidationError("Remisser tas bara emot i individinriktade insatser.")
    if forsta > timezone.localdate():
        raise ValidationError({"manad": "Månaden har inte börjat. Välj en tidigare."})
    if forsta < insats.from_datum.replace(day=1):
        raise ValidationError({"manad": f"{insats} började {insats.from_datum}."})
    if insats.till_datum and forsta > insats.till_datum:
        raise ValidationError({"manad": f"{insats} slutade {insats.till_datum}."})
    if remittent and remittent.lista.nyckel != "remittent":
        raise ValidationError({"remittent": f"{remittent} hör inte till rätt kodlista."})
    rad = Konsultation(insats=insats, manad=forsta, remittent=remittent, kommun=kommun)
    return spara(rad, by=by, verb="registrerade", insats=str(insats))


@transaction.atomic
def starta_deltagare(*, by: User, konsultation: Konsultation, **fakta: Any) -> Inskrivning:
    """Enrol whoever the consultation was about; ``fakta`` are those of ``skriv_in``.

    Raises ValidationError where it has led to a start already.
    """
    rader = Konsultation.objects.select_for_update(of=("self",)).select_related("insats")
    rad = rader.get(pk=konsultation.pk)
    if rad.inskrivning_id is not None:
        raise ValidationError("Konsultationen har redan lett till en start.")
    inskrivning = skriv_in(by=by, insats=rad.insats, **fakta)
    if inskrivning.in_manad < rad.manad:
        raise ValidationError(
            {"in_manad": f"Konsultationen var {rad.manad:%Y-%m}. Välj den månaden eller en senare."}
        )
    rad.inskrivning = inskrivning
    spara(rad, by=by, verb="ledde till start", insats=str(rad.insats))
    return inskrivning


@transaction.atomic
def angra_start(*, by: User, konsultation: Konsultation) -> None:
    """Take the start back; the consultation stands. Refused once measured or ended."""
    if konsultation.inskrivning is None:
        raise ValidationError("Konsultationen har inte lett till någon start.")
    ta_bort_inskrivning(by=by, inskrivning=konsultation.inskrivning)


@transaction.atomic
def ta_bort_konsultation(*, by: User, konsultation: Konsultation) -> None:
    """Take a consultation back that was registered by mistake; refused once it led to a start."""
    if konsultation.inskrivning_id is not None:
        raise ValidationError("Konsultationen har lett till en start. Ångra starten först.")
    handelser.logga(by=by, verb="tog bort", objekt=konsultation, insats=str(konsultation.insats))
    konsultation.delete()
