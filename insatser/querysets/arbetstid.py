"""Reads of working time."""

from datetime import date
from typing import Self

from finsam.period import Period
from insatser.querysets.tillfalle import MedForbundetsQuerySet


class ArbetstidQuerySet(MedForbundetsQuerySet):
    """Reads of working time."""

    def under(self, ar: int) -> Self:
        """Time whose period touches this year."""
        ram = Period.ar(ar)
        return self.filter(from_datum__lte=ram.till, till_datum__gte=ram.fran)

    def med_namn(self) -> Self:
        """With fokusområde and insats at hand."""
        return self.select_related("fokusomrade", "insats")

    def alla_ar(self) -> list[int]:
        """Return the years that time is noted for, the latest first."""
        aren = {ar for rad in self.values_list("from_datum", "till_datum") for ar in _aren(*rad)}
        return sorted(aren, reverse=True)


def _aren(fran: date, till: date) -> range:
    return range(fran.year, till.year + 1)
