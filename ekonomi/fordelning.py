"""How an amount is shared out and what rounding does to it. Pure: no database, no Django."""

import math
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from typing import TypeVar

K = TypeVar("K")  # whoever is given a part; what sorts first is given an odd krona first
HALV = Fraction(1, 2)
ORE = Decimal("0.01")


class Avrundning(StrEnum):
    """How exact parts become whole kronor."""

    STORSTA_REST = "storsta_rest"  # the parts add up: whoever lost most is given the odd krona
    NARMAST = "narmast"  # each by itself, half a krona up
    NED = "ned"
    UPP = "upp"


_VAR_FOR_SIG: dict[Avrundning, Callable[[Fraction], int]] = {
    Avrundning.NARMAST: lambda del_: math.floor(del_ + HALV),
    Avrundning.NED: math.floor,
    Avrundning.UPP: math.ceil,
}


def delar(belopp: Decimal | Fraction, vikter: Mapping[K, Decimal | int]) -> dict[K, Fraction]:
    """Share an amount in proportion to the weights, exactly.

    Raises ValueError for a negative weight or where none is above nought.
    """
    if any(vikt < 0 for vikt in vikter.values()) or not any(vikter.values()):
        raise ValueError("vikterna ska vara noll eller mer, och någon av dem mer")
    summa = sum(map(Fraction, vikter.values()))
    return {k: Fraction(belopp) * Fraction(vikt) / summa for k, vikt in vikter.items()}


def avrunda_delar(
    exakta: Mapping[K, Fraction], avrundning: Avrundning, *, summa: int | None = None
) -> dict[K, Decimal]:
    """Round exact parts to whole kronor.

    With STORSTA_REST they add up to ``summa``, or else to the exact sum (half up, where it is
    no whole krona); who is given the odd kronor depends on the parts and their keys alone,
    never on their order.
    """
    if avrundning is Avrundning.STORSTA_REST:
        hela = math.floor(sum(exakta.values()) + HALV) if summa is None else summa
        return _storsta_rest(exakta, hela)
    avrunda = _VAR_FOR_SIG[avrundning]
    return {k: Decimal(avrunda(del_)) for k, del_ in exakta.items()}


def avrunda_grupper(
    grupper: Sequence[Mapping[K, Fraction]], avrundning: Avrundning
) -> dict[K, Decimal]:
    """Round the parts of several groups, so that the groups too are as exact as kronor allow.

    With STORSTA_REST each group is rounded first and then shared: the state's half stays a half.
    """
    summor = {nr: sum(grupp.values(), Fraction(0)) for nr, grupp in enumerate(grupper)}
    hela = avrunda_delar(summor, avrundning)
    avrundade: dict[K, Decimal] = {}
    for nr, grupp in enumerate(grupper):
        avrundade |= avrunda_delar(grupp, avrundning, summa=int(hela[nr]))
    return avrundade


def _storsta_rest(exakta: Mapping[K, Fraction], summa: int) -> dict[K, Decimal]:
    hela = {k: math.floor(del_) for k, del_ in exakta.items()}
    kvar = summa - sum(hela.values())
    i_tur = sorted(exakta, key=lambda k: (hela[k] - exakta[k], k))  # the largest rest first
    far_en = set(i_tur[:kvar])
    return {k: Decimal(hela[k] + (k in far_en)) for k in exakta}


def delbetalningar(belopp: Decimal, antal: int) -> list[Decimal]:
    """Share an amount in kronor over time: ``antal`` payments that add up to it.

    Each is within one öre of the exact part, and every beginning of the row is within half.
    Raises ValueError where there is no payment.
    """
    if antal < 1:
        raise ValueError("minst en betalning")
    hittills = [_ore(Fraction(belopp) * n / antal) for n in range(antal + 1)]
    return [senare - tidigare for tidigare, senare in pairwise(hittills)]


def andel_av(belopp: Decimal, procent: Decimal) -> Decimal:
    """Return a percentage of kronor, to the öre, half up away from zero."""
    del_ = Fraction(belopp) * Fraction(procent) / 100
    return _ore(del_) if del_ >= 0 else -_ore(-del_)


def _ore(kronor: Fraction) -> Decimal:
    return (Decimal(math.floor(kronor * 100 + HALV)) * ORE).quantize(ORE)
