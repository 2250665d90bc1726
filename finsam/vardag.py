"""Which Swedish days are working days, and where a last day moves that is not one.

Source: lag (1989:253) om allmänna helgdagar and lag (1930:173) om beräkning av lagstadgad tid,
which counts Saturdays and the eves of midsummer, Christmas and New Year with the holidays.
"""

from datetime import date, timedelta
from functools import lru_cache

DYGN = timedelta(days=1)
_LORDAG = 5
_FASTA = ((1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31))
_EFTER_PASK = (-2, 1, 39)  # långfredagen, annandag påsk, Kristi himmelsfärdsdag


def paskdagen(ar: int) -> date:
    """Return Easter Sunday of a Gregorian year (the anonymous algorithm of 1876)."""
    varv, sekel, i_sekel = ar % 19, ar // 100, ar % 100
    rattelse = (sekel - (sekel + 8) // 25 + 1) // 3
    mane = (19 * varv + sekel - sekel // 4 - rattelse + 15) % 30
    veckodag = (32 + 2 * (sekel % 4) + 2 * (i_sekel // 4) - mane - i_sekel % 4) % 7
    sen = (varv + 11 * mane + 22 * veckodag) // 451
    manad, dag = divmod(mane + veckodag - 7 * sen + 114, 31)
    return date(ar, manad, dag + 1)


@lru_cache(maxsize=128)
def helgdagar(ar: int) -> frozenset[date]:
    """Return the days of a year that never are working days, whatever their weekday."""
    pask = paskdagen(ar)
    midsommarafton = next(d for d in (date(ar, 6, n) for n in range(19, 26)) if d.weekday() == 4)
    return frozenset(
        {date(ar, *dag) for dag in _FASTA}
        | {pask + n * DYGN for n in _EFTER_PASK}
        | {midsommarafton}
    )


def ar_vardag(dag: date) -> bool:
    """Say whether a last day may fall on the day: no weekend, holiday or eve of the great ones."""
    return dag.weekday() < _LORDAG and dag not in helgdagar(dag.year)


def nasta_vardag(dag: date) -> date:
    """Return the day itself where it is a working day, else the next one."""
    while not ar_vardag(dag):
        dag += DYGN
    return dag
