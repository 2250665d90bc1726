"""Reads of the budget's printings."""

from typing import TYPE_CHECKING, cast

from django.db.models import Q

from ekonomi.querysets.bok import EkonomiQuerySet

if TYPE_CHECKING:
    from ekonomi.models import Budgetgruppering


class BudgetgrupperingQuerySet(EkonomiQuerySet):
    """Printings of the budget."""

    def for_anvandning(self, anvandning: str) -> "Budgetgruppering | None":
        """The grouping that a document is printed by, None where the förbund has none."""
        return cast("Budgetgruppering | None", self.filter(anvandning=anvandning).first())

    def med_rader(self) -> "BudgetgrupperingQuerySet":
        """With their headings and what each gathers: three queries."""
        return self.prefetch_related("rader__budgetrader")


class GrupperingsradQuerySet(EkonomiQuerySet):
    """Headings of a printing."""

    def for_ar(self, ar: int) -> "GrupperingsradQuerySet":
        """The headings that are printed in a year, in their order."""
        return self.filter(
            Q(fran_ar=None) | Q(fran_ar__lte=ar), Q(till_ar=None) | Q(till_ar__gte=ar)
        ).order_by("ordning")
