"""Reads of budgets and their rows."""

from decimal import Decimal

from django.db.models import Case, F, Model, Q, When

from ekonomi.querysets.bok import EkonomiQuerySet
from finsam.period import PeriodQuerySet


class BudgetQuerySet(EkonomiQuerySet):
    """Budgets."""

    def aren(self) -> list[int]:
        """The years that have a budget."""
        return list(self.order_by("ar").values_list("ar", flat=True).distinct())

    def gallande_forst(self, ar: int) -> "BudgetQuerySet":
        """The year's budgets: revised first, then decided, then proposals; the latest of each."""
        rang = Case(When(status="reviderad", then=0), When(status="beslutad", then=1), default=2)
        senast = F("beslutad_datum").desc(nulls_last=True)
        return self.filter(ar=ar).order_by(rang, senast, "-pk")


class BudgetradQuerySet(EkonomiQuerySet):
    """Printed rows of the budget."""

    def for_ar(self, ar: int) -> "BudgetradQuerySet":
        """The rows that are printed in a year, in their order."""
        return self.filter(
            Q(fran_ar=None) | Q(fran_ar__lte=ar), Q(till_ar=None) | Q(till_ar__gte=ar)
        ).order_by("ordning")

    def kostnader(self) -> "BudgetradQuerySet":
        """The rows of costs, the insatser's too."""
        return self.filter(grupp__in=["kostnad", "insats"])

    def med_kopplingar(self) -> "BudgetradQuerySet":
        """Every row in its order, with what it counts: four queries."""
        return self.order_by("ordning").prefetch_related("kopplingar__objekt__dimension")


class BudgetradkopplingQuerySet(EkonomiQuerySet, PeriodQuerySet):
    """Which accounts and objects belong to which row, and when."""

    def med_objekt(self) -> "BudgetradkopplingQuerySet":
        """With what is needed to reckon with them, in one query."""
        return self.select_related("objekt__dimension")


class BudgetpostQuerySet(EkonomiQuerySet):
    """Decided amounts."""

    def per_rad(self, budget: Model | None, planar: int = 0) -> dict[int, Decimal]:
        """Return {budgetrad id: decided kronor} of one year; empty where there is no budget."""
        if budget is None:
            return {}
        poster = self.filter(budget=budget, planar=planar)
        return dict(poster.values_list("budgetrad", "belopp"))

    def per_planar(self, budget: Model | None) -> dict[int, dict[int, Decimal]]:
        """Return {plan year: {budgetrad id: kronor}} of the whole budget: one query."""
        aren: dict[int, dict[int, Decimal]] = {}
        if budget is not None:
            poster = self.filter(budget=budget).order_by("planar")
            for planar, rad, belopp in poster.values_list("planar", "budgetrad", "belopp"):
                aren.setdefault(planar, {})[rad] = belopp
        return aren


class BudgetmanadQuerySet(EkonomiQuerySet):
    """The months' parts of decided amounts."""

    def per_rad(self, budget: Model | None) -> dict[int, dict[int, Decimal]]:
        """Return {budgetrad id: {month 1–12: kronor}} of the rows that are not even."""
        rader: dict[int, dict[int, Decimal]] = {}
        if budget is not None:
            manader = self.filter(post__budget=budget)
            for rad, manad, belopp in manader.values_list("post__budgetrad", "manad", "belopp"):
                rader.setdefault(rad, {})[manad] = belopp
        return rader
