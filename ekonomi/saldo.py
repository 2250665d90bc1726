"""Balances (saldon): what each account had when the year began, and what has happened since.

Every statement is read from here: one pass over the rows, grouped by account and objects.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Sum, Value

from ekonomi.models import Ingaendebalans, Konto, Objektkombination, Rad, Rakenskapsar

_NOLL = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class Saldo:
    """An account's kronor with one set of objects: debit positive, credit negative.

    ``objekt`` holds the keys of the objects that the rows are marked with, empty for none.
    ``ib`` is the opening balance of the year and ``rorelse`` what was booked in the period.
    """

    konto: Konto
    objektkombination_id: int | None
    objekt: frozenset[int]
    ib: Decimal
    rorelse: Decimal

    @property
    def ub(self) -> Decimal:
        """The closing balance: opening balance and what was booked."""
        return self.ib + self.rorelse


def saldon(ar: Rakenskapsar, *, fran: date | None = None, till: date | None = None) -> list[Saldo]:
    """Return the balances of a year in kronor, sorted by account number, in three queries.

    ``rorelse`` covers the posted rows from ``fran`` to ``till``, both included: the year's first
    and last day where None. Days outside the year are left out, for they belong to another.
    """
    period = max(fran or ar.start, ar.start), min(till or ar.slut, ar.slut)
    konton = Konto.objects.in_bulk()
    objekt = _objekt_per_kombination()
    ib: dict[tuple[int, int | None], Decimal] = defaultdict(lambda: _NOLL)
    rorelse: dict[tuple[int, int | None], Decimal] = defaultdict(lambda: _NOLL)
    for ar_ib, konto, kombination, summa in _summor(ar, *period):
        (ib if ar_ib else rorelse)[konto, kombination] = summa
    rader = [
        Saldo(
            konto=konton[konto],
            objektkombination_id=kombination,
            objekt=objekt.get(kombination, frozenset()),
            ib=ib[konto, kombination],
            rorelse=rorelse[konto, kombination],
        )
        for konto, kombination in {*ib, *rorelse}
    ]
    return sorted(rader, key=lambda s: (s.konto.nummer, s.objektkombination_id or 0))


def _summor(ar: Rakenskapsar, fran: date, till: date) -> list[tuple[int, int, int | None, Decimal]]:
    """Rows of (is it an opening balance, account, combination, kronor), in one query."""
    ib = (
        Ingaendebalans.objects.filter(ar=ar)
        .order_by()
        .values_list(Value(1), "konto", "objektkombination")
        .annotate(summa=Sum("belopp"))
    )
    rorelse = (
        Rad.objects.for_period(fran, till)
        .order_by()
        .values_list(Value(0), "konto", "objektkombination")
        .annotate(summa=Sum("belopp"))
    )
    return list(ib.union(rorelse, all=True))


def _objekt_per_kombination() -> dict[int | None, frozenset[int]]:
    """The keys of the objects in each combination, in one query."""
    grupper: dict[int | None, set[int]] = defaultdict(set)
    par = Objektkombination.objekt.through.objects.values_list("objektkombination", "objekt")
    for kombination, objekt in par:
        grupper[kombination].add(objekt)
    return {kombination: frozenset(objekt) for kombination, objekt in grupper.items()}
