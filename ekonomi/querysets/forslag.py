"""Reads of the proposals (bokföringsförslag) to whoever keeps the books."""

from decimal import Decimal
from typing import Self

from django.apps import apps
from django.db.models import OuterRef, Subquery, Sum

from ekonomi.querysets.bok import EkonomiQuerySet


class ForslagQuerySet(EkonomiQuerySet):
    """Reads of the proposals."""

    def att_lamna(self) -> Self:
        """Those that nobody has been given yet."""
        return self.filter(status="forslag")

    def vantar(self) -> Self:
        """Those that are handed on and not yet seen in a file from there."""
        return self.filter(status="lamnat")

    def oavslutade(self) -> Self:
        """Those that are neither booked nor withdrawn."""
        return self.filter(status__in=["forslag", "lamnat"])

    def som_visas(self) -> Self:
        """With what a list or a page shows beside the proposal, in the same query."""
        return self.select_related(
            "ar", "gjort_by", "overlamning__fil", "verifikation", "rattar", "atertaget_by"
        )

    def with_omslutning(self) -> Self:
        """Adds ``omslutning``: the sum of the debit rows, in kronor."""
        rader = apps.get_model("ekonomi", "Forslagsrad")._default_manager
        debet = (
            rader.filter(forslag=OuterRef("pk"), belopp__gt=Decimal(0))
            .order_by()
            .values("forslag")
            .annotate(summa=Sum("belopp"))
            .values("summa")
        )
        return self.annotate(omslutning=Subquery(debet))
