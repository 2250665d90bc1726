"""Writes about ladders and measurements on them."""

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import handelser
from finsam.models import User
from finsam.spara import spara
from insatser.models import Inskrivning, Steg, Stegmatning, Stegskala

_Typ = Stegmatning.Typ


@transaction.atomic
def skapa_stegskala(
    *, by: User, namn: str, steg: Sequence[str], ovre_fran: int, beskrivning: str = ""
) -> Stegskala:
    """Create a ladder from the names of its steps; those from ``ovre_fran`` are the upper part."""
    if len(steg) < 2 or not 1 < ovre_fran <= len(steg):
        raise ValidationError(
            "En stegskala har minst två steg, och den övre delen börjar inom dem."
        )
    skala = spara(Stegskala(namn=namn, beskrivning=beskrivning), by=by, verb="registrerade")
    for nummer, stegnamn in enumerate(steg, 1):
        rad = Steg(skala=skala, nummer=nummer, namn=stegnamn, ovre=nummer >= ovre_fran)
        spara(rad, by=by, verb="registrerade")
    return skala


def _granska(matning: Stegmatning) -> None:
    """Refuse a step of another ladder, and a measurement out of order in time."""
    inskrivning = matning.inskrivning
    skala = inskrivning.insats.stegskala
    if skala is None:
        raise ValidationError(f"{inskrivning.insats} har ingen stegskala.")
    if matning.steg.skala_id != skala.pk:
        raise ValidationError({"steg": f"Välj ett steg i skalan {skala}."})
    if matning.datum < inskrivning.in_manad:
        raise ValidationError(
            {"datum": f"Deltagaren skrevs in {inskrivning.in_manad:%Y-%m}. Välj en senare dag."}
        )
    _granska_ordning(matning)


def _granska_ordning(matning: Stegmatning) -> None:
    """Refuse a start after another measurement, an end before one, anything after the end."""
    ovriga = matning.inskrivning.stegmatningar.exclude(pk=matning.pk)
    fore, efter = ovriga.filter(datum__lt=matning.datum), ovriga.filter(datum__gt=matning.datum)
    if matning.typ == _Typ.START and fore.exists():
        raise ValidationError(
            {"datum": "Startmätningen ska vara den första. Välj en tidigare dag."}
        )
    if matning.typ == _Typ.AVSLUT and efter.exists():
        raise ValidationError({"datum": "Slutmätningen ska vara den sista. Välj en senare dag."})
    if fore.filter(typ=_Typ.AVSLUT).exists() or efter.filter(typ=_Typ.START).exists():
        raise ValidationError({"datum": "Dagen ska ligga mellan start- och slutmätningen."})


@transaction.atomic
def mat_steg(
    *,
    by: User,
    inskrivning: Inskrivning,
    datum: date,
    steg: Steg,
    typ: str,
    skattare: str = Stegmatning.Skattare.PERSONAL,
) -> Stegmatning:
    """Note which step a participant stood on; one start and one end per enrolment."""
    matning = Stegmatning(
        inskrivning=inskrivning, datum=datum, steg=steg, typ=typ, skattare=skattare
    )
    matning.full_clean()
    _granska(matning)
    return spara(matning, by=by, verb="mätte", insats=str(inskrivning.insats))


@transaction.atomic
def ta_tillbaka_matning(*, by: User, matning: Stegmatning) -> None:
    """Take back a measurement that was entered by mistake."""
    handelser.logga(by=by, verb="tog bort", objekt=matning)
    matning.delete()
