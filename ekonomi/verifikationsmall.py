"""What a voucher's template gives when it is used: the amount of each row.

Pure: no database. Amounts are Decimal kronor, debit positive; shares are percent of the total.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

ORE = Decimal("0.01")
_HUNDRA = Decimal(100)


@dataclass(frozen=True, slots=True)
class Post:
    """A row's share of the matter; all three empty is a row to be typed each time."""

    debet: bool
    fast: Decimal | None = None
    andel: Decimal | None = None
    rest: bool = False


def fyll(poster: Sequence[Post], total: Decimal | None) -> list[Decimal | None]:
    """Return each row's amount in kronor, debit positive; None is left to be typed.

    Shares of a side are rounded to öre so that they add up to that side's part of the total
    (largest remainder). The rest balances what is known; it stays open while an open row or a
    missing total leaves something unknown, or when nothing is missing.
    """
    belopp: list[Decimal | None] = [_tecken(p, p.fast) for p in poster]
    if total is not None:
        for debet in (True, False):
            platser = [i for i, p in enumerate(poster) if p.andel is not None and p.debet is debet]
            andelar = fordela(total, [poster[i].andel or Decimal(0) for i in platser])
            for i, del_ in zip(platser, andelar, strict=True):
                belopp[i] = _tecken(poster[i], del_)
    okanda = [i for i, b in enumerate(belopp) if b is None]
    if len(okanda) == 1 and poster[okanda[0]].rest:
        belopp[okanda[0]] = -sum((b for b in belopp if b is not None), Decimal(0)) or None
    return belopp


def fordela(total: Decimal, procent: Sequence[Decimal]) -> list[Decimal]:
    """Split the total by percent into amounts of whole öre that add up, largest remainder first.

    They add up to the total's part for all the percent together, rounded to öre.
    """
    exakta = [total * p / _HUNDRA for p in procent]
    delar = [e.quantize(ORE, rounding=ROUND_FLOOR) for e in exakta]
    hela = (total * sum(procent, Decimal(0)) / _HUNDRA).quantize(ORE, rounding=ROUND_HALF_UP)
    kvar = int((hela - sum(delar, Decimal(0))) / ORE)
    storst_rest = sorted(range(len(delar)), key=lambda i: (delar[i] - exakta[i], i))
    for i in storst_rest[:kvar]:
        delar[i] += ORE
    return delar


def _tecken(post: Post, belopp: Decimal | None) -> Decimal | None:
    if not belopp:
        return None
    return belopp if post.debet else -belopp
