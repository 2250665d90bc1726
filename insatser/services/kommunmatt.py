"""Writes about the need in each kommun, and about working time."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import handelser
from finsam.models import User
from finsam.spara import spara
from insatser.models import Arbetstid, Insats, Kod, Kommunmatt
from styrelse.models import Organisation

Matt = tuple[Organisation, int, Kod | None, int]  # kommun, year, group (none: behovsgrupp), figure


@transaction.atomic
def satt_kommunmatt(*, by: User, matt: Iterable[Matt], kalla: str) -> int:
    """Keep figures per kommun with their source; return how many were new or changed.

    One that is kept already with another figure or source is replaced; the log has what it was.
    """
    andrade = 0
    for kommun, ar, grupp, antal in matt:
        rad = Kommunmatt.objects.filter(kommun=kommun, ar=ar, grupp=grupp).first()
        fore = rad.antal if rad else None
        if rad and (rad.antal, rad.kalla) == (antal, kalla):
            continue
        rad = rad or Kommunmatt(kommun=kommun, ar=ar, grupp=grupp)
        rad.slag = Kommunmatt.Slag.FORSORJNING if grupp else Kommunmatt.Slag.BEHOVSGRUPP
        rad.antal, rad.kalla = antal, kalla
        spara(rad, by=by, verb="registrerade" if fore is None else "ändrade", fore=fore)
        andrade += 1
    return andrade


@transaction.atomic
def notera_arbetstid(
    *,
    by: User,
    from_datum: date,
    till_datum: date,
    fokusomrade: Kod,
    insats: Insats | None = None,
    befattning: str = "",
    timmar: Decimal | None = None,
    procent: Decimal | None = None,
) -> Arbetstid:
    """Note time on a fokusområde, in hours or as a share of full time; nobody is named."""
    if (timmar is None) == (procent is None):
        raise ValidationError({"procent": "Skriv antingen timmar eller procent av heltid."})
    rad = Arbetstid(
        from_datum=from_datum,
        till_datum=till_datum,
        fokusomrade=fokusomrade,
        insats=insats,
        befattning=befattning,
        timmar=timmar,
        procent=procent,
    )
    return spara(rad, by=by, verb="registrerade", fokusomrade=str(fokusomrade))


@transaction.atomic
def ta_bort_arbetstid(*, by: User, arbetstid: Arbetstid) -> None:
    """Take noted time back."""
    handelser.logga(by=by, verb="tog bort", objekt=arbetstid)
    arbetstid.delete()
