"""Figures over the years that the books hold: eget kapital and results, for chart and table."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from ekonomi.bokperiod import aret_till
from ekonomi.budgetlage import Grupp, budgetlagen
from ekonomi.kontosaldo import arets_resultat, eget_kapital, ingaende_kapital
from ekonomi.saldon import Saldobild
from finsam.taltabell import Enhet, Kolumn, Rad, Tal, Taltabell


@dataclass(frozen=True, slots=True)
class Kapital:
    """Equity on a day in kronor, and the result of the year that ended then."""

    dag: date
    eget_kapital: Decimal
    arets_resultat: Decimal | None  # None for the day before the first year


def kapital_over_aren(
    ar: Iterable[int] | None = None,
    *,
    till: date | None = None,
    bild: Saldobild | None = None,
) -> list[Kapital]:
    """Return equity at the end of each year (all that the books hold, or these), oldest first.

    The year that ``till`` lies in gives its equity on that day. The first point is the day before
    the first year: its opening balance. Five queries.
    """
    bild = bild or Saldobild()
    valda = None if ar is None else set(ar)
    perioder = [
        aret_till(a, till) for a in reversed(bild.aren) if valda is None or a.slut.year in valda
    ]
    if not perioder:
        return []
    per_period = bild.saldon(perioder)
    dagen_fore = perioder[0].ar.start - timedelta(days=1)
    return [Kapital(dagen_fore, ingaende_kapital(per_period[0]), None)] + [
        Kapital(p.till, eget_kapital(s), arets_resultat(s))
        for p, s in zip(perioder, per_period, strict=True)
    ]


def kapitaltabell(kapital: Iterable[Kapital], *, enhet: Enhet = Enhet.KR) -> Taltabell:
    """Return results and eget kapital as a table, one row per balansdag (its key)."""
    return Taltabell(
        nyckel="eget_kapital",
        rubrik="Eget kapital och resultat",
        rubrik_forsta="Balansdag",
        kolumner=(
            Kolumn("arets_resultat", "Årets resultat"),
            Kolumn("eget_kapital", "Eget kapital"),
        ),
        rader=tuple(
            Rad(k.dag.isoformat(), (Tal(k.arets_resultat, enhet), Tal(k.eget_kapital, enhet)))
            for k in kapital
        ),
        enhet=enhet,
    )


@dataclass(frozen=True, slots=True)
class Insatskostnad:
    """What one insats cost and was to cost, in positive kronor."""

    nyckel: str
    rubrik: str
    budget: Decimal
    utfall: Decimal
    utfall_fore: Decimal | None  # None where the books lack the year before


def insatskostnader(
    ar: int, *, till: date | None = None, bild: Saldobild | None = None
) -> list[Insatskostnad]:
    """Return the cost of each insats in a year, as the budget's rows print them.

    Empty where the books lack the year.
    """
    lagen = budgetlagen(ar, till=till, bild=bild)
    return [
        Insatskostnad(
            nyckel=rad.nyckel,
            rubrik=rad.rubrik,
            budget=-rad.budget,
            utfall=-rad.utfall[0],
            utfall_fore=-rad.utfall[1] if len(rad.utfall) > 1 else None,
        )
        for rad in lagen.i_grupp([Grupp.INSATS])
        if rad.utfall
    ]
