"""Opening balances (ingående balanser): set to what the year before left."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.models import Ingaendebalans, Rakenskapsar
from ekonomi.stangning import (
    Balanser,
    Balansskillnad,
    aret_fore,
    att_fora_over,
    ingaende,
    jamfor,
    kapitalkonto,
)
from finsam.handelser import logga
from finsam.models import User


@transaction.atomic
def overfor_balanser(*, by: User, ar: Rakenskapsar) -> list[Balansskillnad]:
    """Take over the closing balances of the year before; return what that changed.

    The result of that year goes to equity. Raises ValidationError when the year's books are kept
    elsewhere, when it is locked, or when there is no year before or no equity account.
    """
    list(Rakenskapsar.objects.select_for_update())  # closings and imports take turns
    ar = Rakenskapsar.objects.get(pk=ar.pk)
    if not ar.bokfors_har:
        raise ValidationError(
            f"Böckerna för {ar} förs någon annanstans. De ingående balanserna kommer med filen."
        )
    fore = aret_fore(ar)
    if fore is None:
        raise ValidationError(f"Det finns inget räkenskapsår före {ar} att ta över från.")
    kapital = kapitalkonto(fore)
    if kapital is None:
        raise ValidationError("Kontoplanen har inget konto för eget kapital (20…). Lägg upp ett.")
    andringar = satt_ingaende(ar, att_fora_over(fore, kapital))
    logga(by=by, verb="tog över balanser", objekt=ar, konton=[s.konto.nummer for s in andringar])
    return andringar


def satt_ingaende(ar: Rakenskapsar, balanser: Balanser) -> list[Balansskillnad]:
    """Set a year's opening balances and return those that it changed, within a transaction.

    Equity is left as it is divided where its sum is right. Raises ValidationError when the year
    is locked and something would change.
    """
    andringar = jamfor(ingaende(ar), balanser)
    if andringar and ar.last:
        raise ValidationError(
            f"Räkenskapsåret {ar} är låst med andra ingående balanser. Öppna det först."
        )
    for andring in andringar:
        var: dict[str, Any] = {
            "ar": ar,
            "konto": andring.konto,
            "objektkombination_id": andring.kombination,
        }
        if andring.utgaende:
            Ingaendebalans.objects.update_or_create(**var, defaults={"belopp": andring.utgaende})
        else:
            Ingaendebalans.objects.filter(**var).delete()
    return andringar
