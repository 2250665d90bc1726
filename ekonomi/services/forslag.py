"""Proposals (bokföringsförslag) to whoever keeps the books of a year that is kept elsewhere."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from ekonomi.models import Bokforingsforslag, Forslagsrad, Rakenskapsar, Verifikation
from ekonomi.services.bokforing import (
    NyRad,
    ar_for,
    bokfor,
    kombination,
    krav_balans,
    krav_inom,
    krav_konton,
    krav_oppet,
    krav_period_oppen,
    omvanda_rader,
    ratta,
)
from finsam.handelser import logga
from finsam.models import User


def bokfor_eller_foresla(
    *,
    by: User,
    ar: Rakenskapsar,
    datum: date,
    text: str,
    rader: Sequence[NyRad],
    **andra: Any,
) -> Verifikation | Bokforingsforslag:
    """Post a voucher where the year is kept here; where it is kept elsewhere, propose it.

    Takes what ``bokfor`` takes; of the rest only ``rattar`` follows a proposal. Raises
    ValidationError as ``bokfor`` does.
    """
    if ar.bokfors_har:
        return bokfor(by=by, ar=ar, datum=datum, text=text, rader=rader, **andra)
    return foresla(by=by, ar=ar, datum=datum, text=text, rader=rader, rattar=andra.get("rattar"))


def ratta_eller_foresla(
    *, by: User, verifikation: Verifikation, text: str, datum: date | None = None
) -> Verifikation | Bokforingsforslag:
    """Correct a voucher, or propose the correction where the day's year is kept elsewhere.

    Raises ValidationError as ``ratta`` does, and where the correction is proposed already.
    """
    dag = datum or verifikation.datum
    ar = ar_for(dag)
    if ar.bokfors_har:
        return ratta(by=by, verifikation=verifikation, text=text, datum=datum)
    tidigare = verifikation.rattelseforslag.oavslutade().first()
    if tidigare:
        raise ValidationError(
            f"Rättelsen av {verifikation} är redan föreslagen ({tidigare}). Ta tillbaka det "
            "förslaget först, om det är fel."
        )
    return foresla(
        by=by,
        ar=ar,
        datum=dag,
        text=text,
        rader=omvanda_rader(verifikation),
        rattar=verifikation,
    )


@transaction.atomic
def foresla(
    *,
    by: User,
    ar: Rakenskapsar,
    datum: date,
    text: str,
    rader: Sequence[NyRad],
    rattar: Verifikation | None = None,
) -> Bokforingsforslag:
    """Write down a proposed voucher with the year's next number of proposals; post nothing.

    Raises ValidationError, in Swedish, as ``bokfor`` does.
    """
    ar = Rakenskapsar.objects.select_for_update().get(pk=ar.pk)
    krav_oppet(ar)
    krav_inom(ar, datum)
    krav_period_oppen(ar, datum)
    krav_balans(rader)
    konton = krav_konton(rader)
    senaste = ar.forslag.aggregate(Max("nummer"))["nummer__max"] or 0
    forslag = Bokforingsforslag.objects.create(
        ar=ar, nummer=senaste + 1, datum=datum, text=text, rattar=rattar, gjort_by=by
    )
    Forslagsrad.objects.bulk_create(
        Forslagsrad(
            forslag=forslag,
            konto=konton[rad.konto],
            objektkombination=kombination(rad.objekt),
            belopp=rad.belopp,
            text=rad.text,
        )
        for rad in rader
    )
    logga(by=by, verb="föreslog bokföring", objekt=forslag, rader=len(rader))
    return forslag


@transaction.atomic
def aterta(*, by: User, forslag: Bokforingsforslag, skal: str) -> Bokforingsforslag:
    """Withdraw a proposal with a reason (skäl); what it said stays.

    Raises ValidationError when it is booked or withdrawn already, or no reason is given.
    """
    if not skal.strip():
        raise ValidationError({"skal": "Skriv varför förslaget tas tillbaka."})
    forslag = _last_rad(forslag)
    if forslag.avslutat:
        raise ValidationError(f"Förslaget {forslag} är {forslag.i_ord} och kan inte tas tillbaka.")
    forslag.status = Bokforingsforslag.Status.ATERTAGET
    forslag.atertaget_at, forslag.atertaget_by = timezone.now(), by
    forslag.aterta_skal = skal.strip()
    forslag.save(update_fields=["status", "atertaget_at", "atertaget_by", "aterta_skal"])
    logga(by=by, verb="tog tillbaka förslag", objekt=forslag, skal=forslag.aterta_skal)
    return forslag


def _last_rad(forslag: Bokforingsforslag) -> Bokforingsforslag:
    """The proposal as it is now, held until the transaction ends."""
    return Bokforingsforslag.objects.select_for_update(of=("self",)).get(pk=forslag.pk)
