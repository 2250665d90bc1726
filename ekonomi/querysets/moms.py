"""Reads of the compensation for ingoing VAT."""

from ekonomi.querysets.bok import EkonomiQuerySet
from finsam.period import PeriodQuerySet


class MomsregelQuerySet(EkonomiQuerySet):
    """Rules for claiming."""

    def gallande(self, ar: int) -> "MomsregelQuerySet":
        """The rule in force in a year, first; none before the first rule."""
        return self.filter(from_ar__lte=ar).order_by("-from_ar")


class MomsansokanQuerySet(EkonomiQuerySet, PeriodQuerySet):
    """Claims."""
