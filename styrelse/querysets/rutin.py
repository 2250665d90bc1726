"""Reads of the kansli's recurring tasks."""

from typing import Self

from django.db.models import Max

from finsam.period import PeriodQuerySet
from styrelse.querysets.bas import StyrelseQuerySet


class RutinQuerySet(PeriodQuerySet, StyrelseQuerySet):
    """Reads of recurring tasks."""

    def som_visas(self) -> Self:
        """With whoever is responsible, and ``senast_gjord``: the last day any occasion was done."""
        return self.select_related("ansvarig").annotate(senast_gjord=Max("utforanden__datum"))


class RutinutforandeQuerySet(StyrelseQuerySet):
    """Reads of what was done."""

    def under(self, ar: int) -> Self:
        """The occasions of a year that are done, with by whom."""
        return self.filter(ar=ar).select_related("klar_by")
