"""Which quarters and years of an insats are followed up, and when each should be handed in. Pure.

A quarter is due at the end of the month after it, a year at the end of January: then the
årsredovisning can still take it in (FinsamL 24 §: within three months).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from finsam.period import Period, manadens_slut


@dataclass(frozen=True, slots=True, order=True)
class Uppfoljningsperiod:
    """A quarter of a year (``kvartal`` 1–4), or with 0 the whole year."""

    ar: int
    kvartal: int

    @property
    def namn(self) -> str:
        """``kvartal 2 2022``, or ``2022``."""
        return f"kvartal {self.kvartal} {self.ar}" if self.kvartal else f"helåret {self.ar}"

    @property
    def dagar(self) -> Period:
        """The days that it is about."""
        if not self.kvartal:
            return Period.ar(self.ar)
        return Period.manader(self.ar, self.kvartal * 3 - 2, 3)

    @property
    def sista_dag(self) -> date:
        """Its last day."""
        return self.dagar.till or self.dagar.fran

    @property
    def forfaller(self) -> date:
        """The day when it should be handed in."""
        return manadens_slut(self.sista_dag + timedelta(days=1))


def perioder(
    insatsens: Period, fran: date, *, kvartalsvis: bool, idag: date
) -> list[Uppfoljningsperiod]:
    """Return the periods to follow up that have begun by ``idag``, the earliest due first.

    Those that the insats lasts into, from the one that ``fran`` lies in: each year, and where
    ``kvartalsvis`` each quarter too.
    """
    ram = Period(max(insatsens.fran, fran), insatsens.till)
    return sorted(
        (p for p in _alla(ram.fran.year, idag, kvartalsvis) if p.dagar.overlappar(ram)),
        key=lambda p: (p.forfaller, p.ar, p.kvartal or 5),
    )


def _alla(forsta_ar: int, idag: date, kvartalsvis: bool) -> Iterator[Uppfoljningsperiod]:
    for ar in range(forsta_ar, idag.year + 1):
        for kvartal in range(5 if kvartalsvis else 1):
            period = Uppfoljningsperiod(ar, kvartal)
            if period.dagar.fran <= idag:
                yield period
