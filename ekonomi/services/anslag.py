"""Writes of the frame, of the rule that shares it, and of what each member pays."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.anslag import anslagslage
from ekonomi.models import Andelsregel, Anslag, Betalningsplan, Medlemsandel, Medlemsbidrag
from ekonomi.services.budget import krav_ar
from ekonomi.services.fakturering import lagg_planen
from finsam.handelser import logga
from finsam.models import User
from finsam.period import Period
from styrelse.models import Medlem


@dataclass(frozen=True, slots=True)
class Andel:
    """What a rule says of one member: its fixed part and its own account."""

    andelstal: Decimal = Decimal(0)
    kontoprefix: str = ""


@transaction.atomic
def besluta_anslag(
    *, by: User, ar: int, ram: Decimal, beslutad_datum: date | None = None, kalla: str = ""
) -> Anslag:
    """Set the frame that the members have decided on for a year, in whole kronor.

    Contributions that are decided already stay; the difference is shown until they are set anew.
    Raises ValidationError for an impossible year or a frame that is not whole kronor above 0.
    """
    krav_ar(ar)
    if ram <= 0 or ram != int(ram):
        raise ValidationError({"ram": "Skriv ramen i hela kronor, större än 0."})
    anslag, nytt = Anslag.objects.update_or_create(
        ar=ar, defaults={"ram": ram, "beslutad_datum": beslutad_datum, "kalla": kalla.strip()}
    )
    verb = "förde in anslaget" if nytt else "ändrade anslaget"
    logga(by=by, verb=verb, objekt=anslag, ram=f"{ram:.0f}")
    return anslag


@transaction.atomic
def satt_andelsregel(
    *, by: User, from_ar: int, andelar: Mapping[Medlem, Andel] | None = None, **falt: Any
) -> Andelsregel:
    """Make or change the rule that holds from a year on; ``falt`` are the model's fields.

    ``andelar`` replaces what the rule says of members. Raises ValidationError where the parts
    are not 100 percent together, or a fixed part is negative.
    """
    krav_ar(from_ar)
    regel = Andelsregel.objects.filter(from_ar=from_ar).first() or Andelsregel(from_ar=from_ar)
    ny = regel.pk is None
    for namn, varde in falt.items():
        setattr(regel, namn, varde)
    regel.full_clean()
    regel.save()
    if andelar is not None:
        _satt_andelar(regel, andelar)
    logga(by=by, verb="skapade regel" if ny else "ändrade regel", objekt=regel)
    return regel


def _satt_andelar(regel: Andelsregel, andelar: Mapping[Medlem, Andel]) -> None:
    Medlemsandel.objects.filter(regel=regel).delete()
    for medlem, andel in andelar.items():
        if not andel.andelstal and not andel.kontoprefix:
            continue
        rad = Medlemsandel(
            regel=regel, medlem=medlem, andelstal=andel.andelstal, kontoprefix=andel.kontoprefix
        )
        rad.full_clean()
        rad.save()


@transaction.atomic
def ta_bort_andelsregel(*, by: User, regel: Andelsregel) -> None:
    """Remove a rule: the one before it holds instead, or the law's. Decided amounts stay."""
    logga(by=by, verb="tog bort regel", objekt=regel, from_ar=regel.from_ar)
    Medlemsandel.objects.filter(regel=regel).delete()
    regel.delete()


@transaction.atomic
def faststall_bidrag(*, by: User, ar: int) -> list[Medlemsbidrag]:
    """Decide the year's contributions as the rule gives them; those with a reason stay.

    Raises ValidationError where there is no frame or something that the rule needs is missing.
    """
    lage = anslagslage(ar)
    if lage.anslag is None:
        raise ValidationError(f"För in ramen för {ar} först.")
    if lage.brister:
        raise ValidationError(list(lage.brister))
    return [
        satt_medlemsbidrag(by=by, ar=ar, medlem=rad.medlem, belopp=rad.beraknat)
        for rad in lage.rader
        if not rad.grund and rad.beslutat != rad.beraknat
    ]


@transaction.atomic
def satt_medlemsbidrag(
    *, by: User, ar: int, medlem: Medlem, belopp: Decimal, grund: str = ""
) -> Medlemsbidrag:
    """Set what a member pays in a year, in kronor; ``grund`` is why it is not what the rule gives.

    A payment plan follows: what is not invoiced is shared anew. Raises ValidationError for a
    negative amount, a year when the member is none, or less than what is invoiced already.
    """
    krav_ar(ar)
    if belopp < 0:
        raise ValidationError({"belopp": "Skriv bidraget utan minus."})
    if not medlem.period.overlappar(Period.ar(ar)):
        raise ValidationError({"medlem": f"Organisationen är inte medlem {ar}."})
    bidrag, _nytt = Medlemsbidrag.objects.update_or_create(
        ar=ar, medlem=medlem, defaults={"belopp": belopp, "grund": grund.strip()}
    )
    logga(by=by, verb="satte medlemsbidrag", objekt=bidrag, belopp=f"{belopp:.2f}")
    if plan := Betalningsplan.objects.filter(bidrag=bidrag).first():
        lagg_planen(plan)
    return bidrag
