"""Balances out of the ledger, each read by itself; share a ``Saldobild`` between several."""

from collections.abc import Sequence
from datetime import date

from ekonomi.bokperiod import Period, hela
from ekonomi.kontosaldo import Saldo, kontotyp
from ekonomi.saldobild import Saldobild

__all__ = ["Period", "Saldobild", "hela", "kontotyp", "period", "perioder", "saldon"]


def period(ar: int, till: date | None = None, fran: date | None = None) -> Period:
    """Return the books' period of a year; raises Rakenskapsar.DoesNotExist."""
    return perioder(ar, till, fran)[0]


def perioder(ar: int, till: date | None = None, fran: date | None = None) -> list[Period]:
    """Return the year's period and, where the books hold it, the year before's: one query."""
    return Saldobild().perioder(ar, till, fran)


def saldon(perioder: Sequence[Period], *, per_objekt: bool = False) -> list[list[Saldo]]:
    """Return the balances of each period, by account, in a few queries for all of them.

    ``per_objekt`` gives one Saldo per account and combination of objects.
    """
    return Saldobild().saldon(perioder, per_objekt=per_objekt)
