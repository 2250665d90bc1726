"""Writes about activities and how they stand."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max

from finsam import handelser
from finsam.models import User
from finsam.spara import andra, satt, spara
from styrelse.models import Aktivitet, Aktivitetsuppfoljning, Mal

_BORT = "Aktiviteten har uppföljningar. Stryk den i stället, så syns det vad som hände."


def _sista(mal: Mal) -> int:
    return mal.aktiviteter.aggregate(sista=Max("ordning"))["sista"] or 0


@transaction.atomic
def planera_aktivitet(*, by: User, mal: Mal, namn: str, **falt: object) -> Aktivitet:
    """Add an activity to a goal, last in its order; ``falt`` are the other fields of Aktivitet."""
    aktivitet = Aktivitet(mal=mal, ordning=_sista(mal) + 1, namn=namn, **falt)
    return spara(aktivitet, by=by, verb="planerade", mal=mal.namn, ar=mal.ar)


@transaction.atomic
def andra_aktivitet(*, by: User, aktivitet: Aktivitet, **falt: object) -> Aktivitet:
    """Change an activity's wording, who is to do it and when."""
    return andra(aktivitet, falt, by=by)


@transaction.atomic
def flytta_aktivitet(*, by: User, aktivitet: Aktivitet, upp: bool) -> Aktivitet:
    """Let an activity change places with the one before (``upp``) or after it."""
    grannar = Aktivitet.objects.select_for_update(of=("self",)).filter(mal=aktivitet.mal_id)
    aktivitet = grannar.get(pk=aktivitet.pk)
    if upp:
        granne = grannar.filter(ordning__lt=aktivitet.ordning).order_by("-ordning").first()
    else:
        granne = grannar.filter(ordning__gt=aktivitet.ordning).order_by("ordning").first()
    if granne is None:
        raise ValidationError(f"Aktiviteten står redan {'först' if upp else 'sist'}.")
    egen, andras = aktivitet.ordning, granne.ordning
    for rad, plats in (
        (granne, _sista(aktivitet.mal) + 1),
        (aktivitet, andras),
        (granne, egen),
    ):
        rad.ordning = plats
        rad.save(update_fields=["ordning"])
    handelser.logga(by=by, verb="flyttade", objekt=aktivitet, fran=egen, till=andras)
    return aktivitet


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
