"""The days that the law counts from a meeting: justering, anslag, appeal and laga kraft.

KL 5:69 (justering within fourteen days), 8:12 (announced by the second day after, left up until
the time of appeal is over) and 13:5 (three weeks from the announcement) hold for a
samordningsförbund by FinsamL 19 and 28 §§. Nothing here blocks; what is late is only said.
"""

from collections.abc import Collection
from datetime import date, timedelta

from finsam.vardag import DYGN, nasta_vardag

JUSTERINGSTID = timedelta(days=14)
TILL_ANSLAG = timedelta(days=2)
KLAGOTID = timedelta(weeks=3)


def justeras_senast(motesdag: date) -> date:
    """Return the last day for justering: fourteen days after the meeting."""
    return motesdag + JUSTERINGSTID


def anslas_senast(justerad: date) -> date:
    """Return the last day for the announcement: the second day after justering."""
    return justerad + TILL_ANSLAG


def overklagas_senast(anslagen: date) -> date:
    """Return the last day for an appeal: three weeks on, or the first working day after that."""
    return nasta_vardag(anslagen + KLAGOTID)


def tas_ned_tidigast(anslagen: date) -> date:
    """Return the first day on which the announcement may be taken down."""
    return overklagas_senast(anslagen) + DYGN


def laga_kraft(anslagsdagar: Collection[date | None]) -> date | None:
    """Return the day from which the decisions stand, unless somebody has appealed.

    ``anslagsdagar`` are the members' days, None where nothing is announced yet: the time of
    appeal runs member by member, so the last one decides, and one that is missing leaves it open.
    """
    if not anslagsdagar or None in anslagsdagar:
        return None
    return max(tas_ned_tidigast(dag) for dag in anslagsdagar if dag)
