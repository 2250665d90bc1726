"""Quarters of the calendar year. Pure."""

from calendar import monthrange
from datetime import date


def kvartalets_dagar(ar: int, kvartal: int) -> tuple[date, date]:
    """Return the first and the last day of quarter 1–4 of a year."""
    sista = kvartal * 3
    return date(ar, sista - 2, 1), date(ar, sista, monthrange(ar, sista)[1])


def kvartal_for(dag: date) -> tuple[int, int]:
    """Return the year and the quarter (1–4) that a day lies in."""
    return dag.year, (dag.month + 2) // 3
