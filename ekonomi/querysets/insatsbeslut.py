"""Reads of what is committed to the insatser."""

from decimal import Decimal

from django.db.models import Sum

from ekonomi.querysets.bok import EkonomiQuerySet


class InsatsbeslutQuerySet(EkonomiQuerySet):
    """The board's decisions to finance."""

    def gallande(self) -> "InsatsbeslutQuerySet":
        """Those that are not taken back."""
        return self.filter(aterkallat_datum=None)

    def som_visas(self) -> "InsatsbeslutQuerySet":
        """The latest first, with their insats and amounts: two queries."""
        return (
            self.select_related("insats", "ansokan")
            .prefetch_related("aren")
            .order_by("-datum", "-pk")
        )


class InsatsbeslutsarQuerySet(EkonomiQuerySet):
    """What the decisions commit, by year."""

    def summa_per_ar(self) -> dict[int, Decimal]:
        """Return {year: committed kronor} of the decisions in force."""
        gallande = self.filter(beslut__aterkallat_datum=None)
        return dict(gallande.order_by("ar").values_list("ar").annotate(summa=Sum("belopp")))
