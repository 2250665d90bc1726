"""Entering a supplier's invoice (leverantörsfaktura)."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from ekonomi.models import Utbetalning
from ekonomi.services.utbetalning import (
    NyBilaga,
    lagg_till_bilagor,
    las_for_andring,
    skicka_in,
)
from ekonomi.services.utbetalningsrader import NyUtbetalningsrad, skriv
from finsam.models import User
from insatser.models import Insats
from styrelse.models import Organisation


@transaction.atomic
def registrera_faktura(
    *,
    by: User,
    fakturanummer: str,
    fakturadatum: date,
    forfallodag: date,
    belopp: Decimal,
    rader: Sequence[NyUtbetalningsrad],
    bilagor: Sequence[NyBilaga],
    moms: Decimal = Decimal(0),
    mottagare: Organisation | None = None,
    mottagare_namn: str = "",
    organisationsnummer: str = "",
    insats: Insats | None = None,
    referens: str = "",
    avser: User | None = None,
) -> Utbetalning:
    """Enter a supplier's invoice and send it to be attested; ``belopp`` holds the VAT.

    Raises ValidationError when it is entered already, has no file, or its rows and VAT do not
    sum to the amount.
    """
    faktura = Utbetalning(slag=Utbetalning.Slag.FAKTURA, skapad_by=by)
    falt = {
        "fakturanummer": fakturanummer.strip(),
        "fakturadatum": fakturadatum,
        "forfallodag": forfallodag,
        "belopp": belopp,
        "moms": moms,
        "mottagare": mottagare,
        "mottagare_namn": "" if mottagare else mottagare_namn.strip(),
        "organisationsnummer": organisationsnummer.strip(),
        "insats": insats,
        "referens": referens.strip(),
        "avser": avser,
    }
    skriv(faktura, by, falt, rader, verb="registrerade")
    lagg_till_bilagor(by=by, utbetalning=faktura, bilagor=bilagor)
    return skicka_in(by=by, utbetalning=faktura)


@transaction.atomic
def andra_faktura(
    *,
    by: User,
    utbetalning: Utbetalning,
    rader: Sequence[NyUtbetalningsrad],
    bilagor: Sequence[NyBilaga] = (),
    **falt: Any,
) -> Utbetalning:
    """Correct an invoice that was sent back, and send it in again.

    Takes what ``registrera_faktura`` takes and raises ValidationError as it does.
    """
    faktura = las_for_andring(utbetalning)
    if falt.get("mottagare"):
        falt["mottagare_namn"] = ""
    skriv(faktura, by, falt, rader, verb="ändrade")
    lagg_till_bilagor(by=by, utbetalning=faktura, bilagor=bilagor)
    return skicka_in(by=by, utbetalning=faktura)
