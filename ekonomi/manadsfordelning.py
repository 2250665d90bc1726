"""A year's amount over its months, to the öre. Pure: no database, no Django.

Each month is what has accrued by its end less what had accrued by its start, both rounded to
whole öre: so the twelve add up to the year exactly, whatever the amount and the weights.
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

MANADER = 12
NOLL = Decimal(0)
_ORE = Decimal("0.01")


def jamnt(belopp: Decimal) -> tuple[Decimal, ...]:
    """Spread an amount (kronor) evenly; no month is an öre or more from a twelfth."""
    return som(belopp, [Decimal(1)] * MANADER)


def som(belopp: Decimal, monster: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Spread an amount (kronor) in the proportions of another year's months.

    A month below zero in the pattern gets nothing. Raises ValueError where the pattern has not
    twelve months; a pattern without anything above zero is spread evenly.
    """
    if len(monster) != MANADER:
        raise ValueError("Ett år har tolv månader.")
    vikter = [max(vikt, NOLL) for vikt in monster]
    if not any(vikter):
        vikter = [Decimal(1)] * MANADER
    summa = Fraction(sum(vikter))
    delar, vikt_hittills, fore = [], Fraction(0), NOLL
    for vikt in vikter:
        vikt_hittills += Fraction(vikt)
        hittills = _hela_ore(Fraction(belopp) * vikt_hittills / summa)
        delar.append(hittills - fore)
        fore = hittills
    return tuple(delar)


def _hela_ore(belopp: Fraction) -> Decimal:
    ore = belopp * 100
    tecken = -1 if ore < 0 else 1
    hela = int(abs(ore) + Fraction(1, 2))
    return (Decimal(tecken * hela) / 100).quantize(_ORE, rounding=ROUND_HALF_UP)
