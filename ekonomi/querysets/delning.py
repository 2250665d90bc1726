"""Reads of shared costs."""

from typing import Self

from ekonomi.querysets.bok import EkonomiQuerySet
from finsam.period import PeriodQuerySet


class DelningsregelQuerySet(EkonomiQuerySet, PeriodQuerySet):
    """Rules of shared costs."""

    def som_visas(self) -> Self:
        """With the names that a page shows, in the same query."""
        return self.select_related("organisation", "objekt__dimension")


class DelningsunderlagQuerySet(EkonomiQuerySet, PeriodQuerySet):
    """What has been reckoned of shared costs."""

    def som_visas(self) -> Self:
        """With the invoice that each gave, in the same query."""
        return self.select_related("underlag", "regel").order_by("from_datum")
