"""How often something comes back in a year, and on which days; pure."""

from dataclasses import dataclass
from datetime import date

from django.db import models

from finsam.period import manadens_slut


class Takt(models.TextChoices):
    """How often a task of the kansli, or a control, comes back."""

    ARLIGEN = "arligen", "Varje år"
    HALVAR = "halvar", "Varje halvår"
    KVARTAL = "kvartal", "Varje kvartal"
    MANAD = "manad", "Varje månad"


ANTAL_PER_AR = {Takt.ARLIGEN: 1, Takt.HALVAR: 2, Takt.KVARTAL: 4, Takt.MANAD: 12}


@dataclass(frozen=True, slots=True)
class Tillfalle:
    """One time in a year: its number from 1, and the day by which it should be done."""

    nummer: int
    datum: date


def tillfallen(takt: str, ar: int, *, manad: int, dag: int) -> list[Tillfalle]:
    """Return the year's occasions in order, evenly spread over its months.

    ``manad`` is the first one's month; a later month than the spread has room for counts within
    it, so that month 8 of every quarter is its second. A ``dag`` that a month lacks is its last.
    """
    antal = ANTAL_PER_AR[Takt(takt)]
    langd = 12 // antal
    forsta = (manad - 1) % langd + 1
    return [Tillfalle(n + 1, dag_i_manad(ar, forsta + n * langd, dag)) for n in range(antal)]


def dag_i_manad(ar: int, manad: int, dag: int) -> date:
    """Return the day of a month, its last where it has none with that number."""
    sista = manadens_slut(date(ar, manad, 1))
    return sista.replace(day=min(dag, sista.day))
