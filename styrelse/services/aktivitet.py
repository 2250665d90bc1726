"""Writes about activities and how they stand."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import handelser
from finsam.models import User
from finsam.ordning import byt_plats, sista
from finsam.spara import andra, satt, spara
from styrelse.models import Aktivitet, Aktivitetsuppfoljning, Mal

_BORT = "Aktiviteten har uppföljningar. Stryk den i stället, så syns det vad som hände."


@transaction.atomic
def planera_aktivitet(*, by: User, mal: Mal, namn: str, **falt: object) -> Aktivitet:
    """Add an activity to a goal, last in its order; ``falt`` are the other fields of Aktivitet."""
    aktivitet = Aktivitet(mal=mal, ordning=sista(mal.aktiviteter.all()) + 1, namn=namn, **falt)
    return spara(aktivitet, by=by, verb="planerade", mal=mal.namn, ar=mal.ar)


@transaction.atomic
def andra_aktivitet(*, by: User, aktivitet: Aktivitet, **falt: object) -> Aktivitet:
    """Change an activity's wording, who is to do it and when."""
    return andra(aktivitet, falt, by=by)


@transaction.atomic
def flytta_aktivitet(*, by: User, aktivitet: Aktivitet, upp: bool) -> Aktivitet:
    """Let an activity change places with the one before (``upp``) or after it."""
    bytt = byt_plats(aktivitet, aktivitet.mal.aktiviteter.all(), upp=upp)
    if bytt is None:
        raise ValidationError(f"Aktiviteten står redan {'först' if upp else 'sist'}.")
    flyttad, fran, till = bytt
    handelser.logga(by=by, verb="flyttade", objekt=flyttad, fran=fran, till=till)
    return flyttad


@transaction.atomic
def ta_bort_aktivitet(*, by: User, aktivitet: Aktivitet) -> None:
    """Take an activity away that was entered by mistake; refused once it has been followed up."""
    if aktivitet.uppfoljningar.exists():
        raise ValidationError(_BORT)
    handelser.logga(by=by, verb="tog bort", objekt=aktivitet, mal=aktivitet.mal.namn)
    aktivitet.delete()


@transaction.atomic
def folj_upp_aktivitet(
    *, by: User, aktivitet: Aktivitet, datum: date, status: str, utfall: str = ""
) -> Aktivitetsuppfoljning:
    """Say how an activity stands on a day; the same day again corrects what was said.

    What is done or struck out is told in words: refused without ``utfall``.
    """
    klar = {Aktivitetsuppfoljning.Status.KLAR, Aktivitetsuppfoljning.Status.STRUKEN}
    if status in klar and not utfall.strip():
        vad = "vad som kom ut" if status == Aktivitetsuppfoljning.Status.KLAR else "varför"
        raise ValidationError({"utfall": f"Skriv {vad}, så att rapporten kan berätta det."})
    rad = Aktivitetsuppfoljning.objects.filter(aktivitet=aktivitet, datum=datum).first()
    rad = rad or Aktivitetsuppfoljning(aktivitet=aktivitet, datum=datum)
    satt(rad, {"status": status, "utfall": utfall})
    return spara(rad, by=by, verb="följde upp", aktivitet=aktivitet.namn, status=status)


@transaction.atomic
def ta_bort_aktivitetsuppfoljning(*, by: User, uppfoljning: Aktivitetsuppfoljning) -> None:
    """Take away a follow-up that was made by mistake."""
    handelser.logga(
        by=by,
        verb="tog bort",
        objekt=uppfoljning,
        aktivitet=uppfoljning.aktivitet.namn,
        datum=uppfoljning.datum.isoformat(),
        status=uppfoljning.status,
    )
    uppfoljning.delete()
