"""When payments fall due: the days of a plan within its year. Pure: no database."""

from datetime import date

from finsam.period import manadens_slut

MANADER = {"manad": 1, "kvartal": 3, "halvar": 6, "ar": 12}


def forfallodagar(takt: str, forsta: date) -> list[date]:
    """Return the days from the first one on to the end of its year, ``takt`` months apart.

    The day of the month stays; where a month is too short its last day is taken. Raises
    KeyError for an unknown takt.
    """
    steg = MANADER[takt]
    return [_i_manad(forsta, manad) for manad in range(forsta.month, 13, steg)]


def _i_manad(forsta: date, manad: int) -> date:
    sista = manadens_slut(date(forsta.year, manad, 1))
    return sista.replace(day=min(forsta.day, sista.day))
