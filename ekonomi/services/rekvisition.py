"""Writing a rekvisition: what an insats asks for, for a quarter."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.kvartal import kvartalet
from ekonomi.models import Utbetalning
from ekonomi.services.utbetalning import NyBilaga, lagg_till_bilagor, las_for_andring
from ekonomi.services.utbetalningsrader import NyUtbetalningsrad, skriv
from finsam.models import User
from insatser.models import Insats
from styrelse.models import Organisation


@transaction.atomic
def skapa_rekvisition(
    *,
    by: User,
    insats: Insats,
    ar: int,
    kvartal: int,
    mottagare: Organisation,
    rader: Sequence[NyUtbetalningsrad],
    referens: str = "",
    avser: User | None = None,
    bilagor: Iterable[NyBilaga] = (),
) -> Utbetalning:
    """Write a rekvisition of an insats for a quarter, as a draft; its amount is its rows' sum.

    Raises ValidationError when the insats does not run in the quarter, a row is impossible, or a
    text looks like it holds a personnummer.
    """
    utkast = Utbetalning(slag=Utbetalning.Slag.REKVISITION, skapad_by=by)
    falt = _rekvisitionens(insats, ar, kvartal, mottagare, referens, avser)
    skriv(utkast, by, falt, rader, verb="skrev")
    lagg_till_bilagor(by=by, utbetalning=utkast, bilagor=bilagor)
    return utkast


@transaction.atomic
def andra_rekvisition(
    *,
    by: User,
    utbetalning: Utbetalning,
    insats: Insats,
    ar: int,
    kvartal: int,
    mottagare: Organisation,
    rader: Sequence[NyUtbetalningsrad],
    referens: str = "",
    avser: User | None = None,
    bilagor: Iterable[NyBilaga] = (),
) -> Utbetalning:
    """Write a draft, or one that was sent back, anew. Raises ValidationError as when written."""
    utkast = las_for_andring(utbetalning)
    falt = _rekvisitionens(insats, ar, kvartal, mottagare, referens, avser)
    skriv(utkast, by, falt, rader, verb="ändrade")
    lagg_till_bilagor(by=by, utbetalning=utkast, bilagor=bilagor)
    return utkast


def _rekvisitionens(
    insats: Insats,
    ar: int,
    kvartal: int,
    mottagare: Organisation,
    referens: str,
    avser: User | None,
) -> dict[str, Any]:
    """Return the fields of a rekvisition; ValidationError when the insats is not under way."""
    period = kvartalet(ar, kvartal)
    if not period.overlappar(insats.period):
        raise ValidationError(
            {"kvartal": f"{insats} pågår {insats.period}. Välj ett kvartal inom den tiden."}
        )
    return {
        "insats": insats,
        "period_fran": period.fran,
        "period_till": period.till,
        "mottagare": mottagare,
        "referens": referens.strip(),
        "avser": avser,
    }
