"""Reads of forecasts."""

from ekonomi.querysets.bok import EkonomiQuerySet


class PrognosQuerySet(EkonomiQuerySet):
    """Forecasts."""

    def for_ar(self, ar: int) -> "PrognosQuerySet":
        """A year's forecasts, the latest first."""
        return self.filter(budget__ar=ar).select_related("budget").order_by("-datum", "-pk")


class PrognosradQuerySet(EkonomiQuerySet):
    """Rows of forecasts."""

    def med_budgetrad(self) -> "PrognosradQuerySet":
        """With the rows of the budget, in their order."""
        return self.select_related("budgetrad").order_by("budgetrad__ordning")
