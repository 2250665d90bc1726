"""When those who have not signed are reminded by themselves. Pure."""

from datetime import date, datetime, timedelta
from typing import Protocol

from django.utils import timezone

FORE = (timedelta(days=7), timedelta(days=2), timedelta(0))  # before the last day, and on it
EFTER = timedelta(days=7)  # how often after it


class Paminnbar(Protocol):
    """What is asked of a round."""

    senast: date | None
    skapad_at: datetime
    paminnelse_at: datetime | None


def ska_paminnas(runda: Paminnbar, dag: date) -> bool:
    """Say whether a reminder is due on the day: seven and two days before, on it, then weekly.

    One that nobody sent in time is made up for once. A round without a last day sends none, and
    none is due within two days of its beginning.
    """
    if runda.senast is None:
        return False
    senaste = _senaste_tillfalle(runda.senast, dag)
    borjan = timezone.localdate(runda.skapad_at)
    if senaste is None or (senaste < borjan + FORE[1] and senaste != runda.senast):
        return False
    sist = timezone.localdate(runda.paminnelse_at) if runda.paminnelse_at else borjan
    return sist < senaste


def _senaste_tillfalle(senast: date, dag: date) -> date | None:
    """Return the latest day up to this one on which a reminder was due, None before the first."""
    if dag >= senast:
        return senast + (dag - senast) // EFTER * EFTER
    return max((d for fore in FORE if (d := senast - fore) <= dag), default=None)
