"""Reads of budgets, their rows and the members' contributions."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

from finsam.behorighet import Behorighet, BehorighetQuerySet

if TYPE_CHECKING:
    from ekonomi.models import Budget


class BudgetQuerySet(BehorighetQuerySet):
    """Budgets."""

    se_behorighet = Behorighet.SE_EKONOMI

    def gallande_forst(self, ar: int) -> "BudgetQuerySet":
        """The year's budgets: the one decided last first, then proposals, the newest first."""
        beslutad = models.F("beslutad_datum").desc(nulls_last=True)
        return self.filter(ar=ar).order_by(beslutad, "-pk")


class BudgetradQuerySet(BehorighetQuerySet):
    """Printed rows of the budget."""

    se_behorighet = Behorighet.SE_EKONOMI

    def for_ar(self, ar: int) -> "BudgetradQuerySet":
        """The rows that are printed in a year, in their order."""
        return self.filter(
            Q(fran_ar=None) | Q(fran_ar__lte=ar), Q(till_ar=None) | Q(till_ar__gte=ar)
        ).order_by("ordning")


class BudgetradkopplingQuerySet(models.QuerySet):
    """Which accounts and objects belong to which row, and when."""

    def under(self, start: date, slut: date) -> "BudgetradkopplingQuerySet":
        """The couplings that hold on at least one day of the period, the latest first."""
        return (
            self.filter(Q(till_datum=None) | Q(till_datum__gte=start), from_datum__lte=slut)
            .select_related("budgetrad", "objekt")
            .order_by("-from_datum", "pk")
        )


class BudgetpostQuerySet(models.QuerySet):
    """Decided amounts."""

    def per_rad(self, budget: "Budget | None") -> dict[int, Decimal]:
        """Return {budgetrad id: decided kronor}; empty where there is no budget."""
        if budget is None:
            return {}
        return dict(self.filter(budget=budget).values_list("budgetrad", "belopp"))


class MedlemsbidragQuerySet(BehorighetQuerySet):
    """What each member pays."""

    se_behorighet = Behorighet.SE_EKONOMI
