"""Writes of income beside the contributions, and of grants from others."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Sum

from ekonomi.models import Bidragsrekvirering, Externbidrag, Fakturaunderlag, Ovrigintakt
from finsam.format import kr
from finsam.handelser import logga
from finsam.models import User
from finsam.period import Period
from styrelse.models import Organisation


@transaction.atomic
def skapa_intakt(*, by: User, **falt: Any) -> Ovrigintakt:
    """Register an income that is expected in a year; ``falt`` are the model's fields.

    With ``platser`` and ``pris`` the amount is their product. Raises ValidationError where one of
    them stands without the other, or there is no amount above nought.
    """
    intakt = Ovrigintakt()
    _spara_intakt(intakt, falt)
    logga(by=by, verb="skapade", objekt=intakt, belopp=f"{intakt.belopp:.2f}")
    return intakt


@transaction.atomic
def andra_intakt(*, by: User, intakt: Ovrigintakt, **falt: Any) -> Ovrigintakt:
    """Change an income. Raises ValidationError as ``skapa_intakt``."""
    intakt = Ovrigintakt.objects.get(pk=intakt.pk)
    _spara_intakt(intakt, falt)
    logga(by=by, verb="ändrade", objekt=intakt, belopp=f"{intakt.belopp:.2f}")
    return intakt


def _spara_intakt(intakt: Ovrigintakt, falt: dict[str, Any]) -> None:
    for namn, varde in falt.items():
        setattr(intakt, namn, varde)
    if (intakt.platser is None) != (intakt.pris is None):
        raise ValidationError({"pris": "Fyll i både antal platser och pris, eller ingetdera."})
    if intakt.platser is not None and intakt.pris is not None:
        intakt.belopp = intakt.platser * intakt.pris
    if not intakt.belopp or intakt.belopp <= 0:
        raise ValidationError({"belopp": "Skriv ett belopp över 0, eller antal platser och pris."})
    intakt.full_clean()
    intakt.save()


@transaction.atomic
def ta_bort_intakt(*, by: User, intakt: Ovrigintakt) -> None:
    """Remove an income with what is not invoiced of it. Raises ValidationError where any is."""
    if intakt.underlag.fakturerade().exists():
        raise ValidationError("Något av intäkten är fakturerat. Ångra faktureringen först.")
    logga(by=by, verb="tog bort", objekt=intakt)
    intakt.underlag.all().delete()
    intakt.delete()


@transaction.atomic
def fakturera_intakt(
    *,
    by: User,
    intakt: Ovrigintakt,
    mottagare: Organisation,
    forfallodag: date,
    belopp: Decimal | None = None,
    platser: int | None = None,
) -> Fakturaunderlag:
    """Make something to invoice of an income: a number of seats, or a sum in kronor.

    Raises ValidationError without either, with both, for seats of an income without a price, and
    where it is more than what is left of what is expected.
    """
    if (belopp is None) == (platser is None):
        raise ValidationError({"belopp": "Fyll i antingen antal platser eller ett belopp."})
    if platser is not None:
        if intakt.pris is None:
            raise ValidationError({"platser": "Intäkten har inget pris per plats."})
        belopp = platser * intakt.pris
    tidigare = intakt.underlag.summa()
    if belopp is None or not 0 < belopp <= intakt.belopp - tidigare:
        kvar = kr(intakt.belopp - tidigare)
        raise ValidationError({"belopp": f"Skriv ett belopp över 0. Det är {kvar} kr kvar."})
    text = str(intakt) if platser is None else f"{intakt}, {platser} platser"
    underlag = Fakturaunderlag.objects.create(
        intakt=intakt,
        mottagare=mottagare,
        forfallodag=forfallodag,
        belopp=belopp,
        momssats=intakt.momssats,
        text=text,
    )
    logga(by=by, verb="gjorde underlag", objekt=intakt, belopp=f"{belopp:.2f}")
    return underlag


# -- Grants ---------------------------------------------------------------------------------------


@transaction.atomic
def skapa_externbidrag(*, by: User, **falt: Any) -> Externbidrag:
    """Register a grant from another; ``falt`` are the model's fields. May raise ValidationError."""
    bidrag = Externbidrag(**falt)
    bidrag.full_clean()
    bidrag.save()
    logga(by=by, verb="skapade", objekt=bidrag, ram=f"{bidrag.ram:.2f}")
    return bidrag


@transaction.atomic
def andra_externbidrag(*, by: User, bidrag: Externbidrag, **falt: Any) -> Externbidrag:
    """Change a grant. Raises ValidationError, also where more has been asked for than the frame."""
    bidrag = Externbidrag.objects.get(pk=bidrag.pk)
    for namn, varde in falt.items():
        setattr(bidrag, namn, varde)
    bidrag.full_clean()
    _inom_ramen(bidrag, _rekvirerat(bidrag), "ram")
    bidrag.save()
    logga(by=by, verb="ändrade", objekt=bidrag, ram=f"{bidrag.ram:.2f}")
    return bidrag


@transaction.atomic
def rekvirera_bidrag(
    *,
    by: User,
    bidrag: Externbidrag,
    from_datum: date,
    till_datum: date,
    rekvirerat: Decimal,
    rekvirerad_datum: date,
) -> Bidragsrekvirering:
    """Note what has been asked for out of a grant, for a period.

    Raises ValidationError for a period outside the grant or one that is asked for already, and
    for more than is left of the frame.
    """
    bidrag = Externbidrag.objects.select_for_update().get(pk=bidrag.pk)
    if not bidrag.period.rymmer(Period(from_datum, till_datum)):
        raise ValidationError({"from_datum": f"Bidraget gäller {bidrag.period}."})
    if krock := bidrag.rekvireringar.mellan(from_datum, till_datum).first():
        raise ValidationError({"from_datum": f"{krock.period} är redan rekvirerad."})
    _inom_ramen(bidrag, _rekvirerat(bidrag) + rekvirerat, "rekvirerat")
    post = Bidragsrekvirering(
        bidrag=bidrag,
        from_datum=from_datum,
        till_datum=till_datum,
        rekvirerat=rekvirerat,
        rekvirerad_datum=rekvirerad_datum,
    )
    post.full_clean()
    post.save()
    logga(by=by, verb="rekvirerade", objekt=bidrag, belopp=f"{rekvirerat:.2f}")
    return post


@transaction.atomic
def satt_utbetalning(
    *,
    by: User,
    rekvirering: Bidragsrekvirering,
    utbetalt: Decimal | None,
    utbetald_datum: date | None,
) -> Bidragsrekvirering:
    """Note what was paid, and when; both None takes it back. May raise ValidationError."""
    rekvirering.utbetalt, rekvirering.utbetald_datum = utbetalt, utbetald_datum
    krav_utbetalning(utbetalt, utbetald_datum)
    rekvirering.save(update_fields=["utbetalt", "utbetald_datum"])
    belopp = None if utbetalt is None else f"{utbetalt:.2f}"
    logga(by=by, verb="satte utbetalning", objekt=rekvirering, belopp=belopp)
    return rekvirering


@transaction.atomic
def ta_bort_rekvirering(*, by: User, rekvirering: Bidragsrekvirering) -> None:
    """Take back what was asked for. Raises ValidationError where it has been paid."""
    if rekvirering.utbetald_datum:
        raise ValidationError("Beloppet är utbetalt. Ta bort utbetalningen först.")
    period = str(rekvirering.period)
    logga(by=by, verb="tog bort rekvirering", objekt=rekvirering.bidrag, period=period)
    rekvirering.delete()


def krav_utbetalning(utbetalt: Decimal | None, dag: date | None) -> None:
    """Refuse a payment with only its amount or only its day, and one below nought."""
    if (utbetalt is None) != (dag is None):
        raise ValidationError({"utbetald_datum": "Fyll i både belopp och dag, eller ingetdera."})
    if utbetalt is not None and utbetalt < 0:
        raise ValidationError({"utbetalt": "Skriv beloppet utan minus."})


def _rekvirerat(bidrag: Externbidrag) -> Decimal:
    return bidrag.rekvireringar.aggregate(summa=Sum("rekvirerat"))["summa"] or Decimal(0)


def _inom_ramen(bidrag: Externbidrag, rekvirerat: Decimal, falt: str) -> None:
    if rekvirerat > bidrag.ram:
        raise ValidationError(
            {falt: f"Med detta är {kr(rekvirerat)} kr rekvirerat av ramen {kr(bidrag.ram)} kr."}
        )
