"""How large eget kapital may be (Nationella rådet, 2013-10-02). Pure: no database."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import TextChoices

NOLL = Decimal(0)


class Metod(TextChoices):
    """What the percent is of."""

    KLASS = "klass", "hela insatsen"
    MARGINAL = "marginal", "den del som ligger i steget"


@dataclass(frozen=True, slots=True)
class Steg:
    """One step: contributions up to ``grans`` kronor (None: no end), at most ``andel`` of them."""

    grans: Decimal | None
    andel: Decimal


# All that is known of the ladder: of insatser up to 7 mkr at most 20 % (Värend, 2021).
GRUND = (Steg(Decimal(7_000_000), Decimal("0.20")),)


def hogst(insats: Decimal, steg: Sequence[Steg], metod: Metod = Metod.KLASS) -> Decimal | None:
    """Return the largest eget kapital in kronor; None where the ladder ends below the insats.

    ``steg`` stand in order of their bounds.
    """
    if metod is Metod.KLASS:
        vald = next((s for s in steg if s.grans is None or insats <= s.grans), None)
        return None if vald is None else insats * vald.andel
    summa, under = NOLL, NOLL
    for s in steg:
        tak = insats if s.grans is None else min(insats, s.grans)
        summa += max(tak - under, NOLL) * s.andel
        under = max(under, tak)
    return summa if under >= insats else None
