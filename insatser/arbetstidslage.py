"""Working time of a year per fokusområde: hours, and share of full time. Nobody is named."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from finsam.period import Period
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell
from insatser.models import Arbetstid

_HUNDRA = Decimal(100)


def tabell(ar: int, tider: Iterable[Arbetstid] | None = None) -> Taltabell | None:
    """Return hours and årsarbetskrafter per fokusområde in a year; None where none are noted.

    A share of full time during a part of the year counts by its days of the year; so do hours
    of a period that goes beyond the year.
    """
    rader = Arbetstid.objects.under(ar).med_namn() if tider is None else tider
    summor: dict[str, list[Decimal]] = defaultdict(lambda: [Decimal(0), Decimal(0)])
    for tid in rader:
        timmar, tjanster = _del(tid, ar)
        summor[tid.fokusomrade.namn][0] += timmar
        summor[tid.fokusomrade.namn][1] += tjanster
    if not summor:
        return None
    poster = [_rad(namn, *summor[namn]) for namn in sorted(summor)]
    alla = [sum((tal[plats] for tal in summor.values()), Decimal(0)) for plats in (0, 1)]
    return Taltabell(
        nyckel="arbetstid",
        rubrik=f"Arbetstid per fokusområde {ar}",
        kolumner=(Kolumn("timmar", "Timmar"), Kolumn("tjanster", "Heltidstjänster")),
        rader=(*poster, _rad("Totalt", *alla, slag=Slag.SUMMA)),
        enhet=Enhet.DECIMAL,
        rubrik_forsta="Fokusområde",
    )


def _del(tid: Arbetstid, ar: int) -> tuple[Decimal, Decimal]:
    """Return (hours, full-time posts) of the part of the time that lies in the year."""
    ram = Period.ar(ar)
    hela = Period(tid.from_datum, tid.till_datum)
    dagar = _dagar(hela.klippt(ram))
    if tid.timmar is not None:
        return tid.timmar * dagar / _dagar(hela), Decimal(0)
    return Decimal(0), (tid.procent or Decimal(0)) / _HUNDRA * dagar / _dagar(ram)


def _dagar(period: Period) -> int:
    return ((period.till or period.fran) - period.fran).days + 1


def _rad(namn: str, timmar: Decimal, tjanster: Decimal, slag: Slag = Slag.POST) -> Rad:
    tal = tuple(Tal(t or None, Enhet.DECIMAL) for t in (timmar, tjanster))
    return Rad(namn, tal, slag=slag)
