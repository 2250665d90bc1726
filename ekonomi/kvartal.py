"""Quarters of the calendar year. Pure."""

from datetime import date

from finsam.period import Period


def kvartalet(ar: int, kvartal: int) -> Period:
    """Return the days of quarter 1–4 of a year."""
    return Period.manader(ar, kvartal * 3 - 2, 3)


def kvartal_for(dag: date) -> tuple[int, int]:
    """Return the year and the quarter (1–4) that a day lies in."""
    return dag.year, (dag.month + 2) // 3
