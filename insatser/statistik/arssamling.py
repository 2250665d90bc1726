"""The fixed tables of a year: the same for whoever may see them, protected together."""

from collections.abc import Callable

from insatser.skydd import Samling
from insatser.statistik.antalstabell import Antalstabell, samling_av
from insatser.statistik.arsflode import Arsflode, arstabell
from insatser.statistik.flodestabell import arbetstabell, flodestabell
from insatser.statistik.historik import arsfloden
from insatser.statistik.kontabell import alderstabell, tidstabell, utbildningstabell
from insatser.statistik.matt import FLODE, Matt
from insatser.statistik.sedan_start import sedan_start_tabell
from insatser.statistik.sidtabeller import Sidtabeller, sidtabeller
from insatser.statistik.underlag import Underlag, underlag
from insatser.statistik.urval import Urval
from insatser.statistik.utfallstabell import (
    avslutsorsakstabell,
    egen_forsorjningstabell,
    forsorjningstabell,
    konsultationstabell,
    remittenttabell,
    sysselsattningstabell,
)

# The tables of all insatser or of one, in reading order.
TABELLER: tuple[Callable[..., Antalstabell], ...] = (
    alderstabell,
    utbildningstabell,
    tidstabell,
    remittenttabell,
    konsultationstabell,
    sysselsattningstabell,
    egen_forsorjningstabell,
    forsorjningstabell,
    avslutsorsakstabell,
)


def tabeller(u: Underlag) -> tuple[Antalstabell, ...]:
    """Return every table of a period, of the insatser it is of together."""
    return (
        flodestabell(u),
        arbetstabell(u),
        *(gor(u) for gor in TABELLER),
        sedan_start_tabell(u),
    )


def arssamling(ar: int) -> tuple[Samling, tuple[Antalstabell, ...]]:
    """Return the fixed tables of a year, and all that they, the insatser's own pages, the board
    and the reports publish together.
    """
    samling, tabellerna, _ = _allt(ar)
    return samling, tabellerna


def sidsamling(ar: int) -> tuple[Samling, Sidtabeller]:
    """Return what is shown of the insatser one by one, and all that is published together."""
    samling, _, sidorna = _allt(ar)
    return samling, sidorna


def _allt(ar: int) -> tuple[Samling, tuple[Antalstabell, ...], Sidtabeller]:
    u = underlag(Urval.av_ar(ar))
    alla = (*tabeller(u), arstabell([*arsfloden(ar - 1), arets_flode(u)]))
    samling, sidorna = samling_av(alla), sidtabeller(u)
    sidorna.publicera(samling)
    return samling, alla, sidorna


def arets_flode(u: Underlag) -> Arsflode:
    """Return the flow of all insatser in the year that was read."""
    tal = {matt: u.tal.n(matt) for matt in FLODE}
    platser = [u.platser[i.slug] for i in u.insatser if i.slug in u.platser]
    return Arsflode(u.tal.ar, tal | ({Matt.PLATSER: sum(platser)} if platser else {}))
