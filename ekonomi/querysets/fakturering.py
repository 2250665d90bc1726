"""Reads of payment plans and of what is to be invoiced."""

from decimal import Decimal
from typing import Self

from django.db.models import Q, Sum

from ekonomi.querysets.bok import EkonomiQuerySet


class BetalningsplanQuerySet(EkonomiQuerySet):
    """Payment plans."""

    def for_ar(self, ar: int) -> Self:
        """A year's plans, with the member's name."""
        return self.filter(bidrag__ar=ar).select_related("bidrag__medlem__organisation")


class FakturaunderlagQuerySet(EkonomiQuerySet):
    """What is to be invoiced, and what has been."""

    def for_ar(self, ar: int) -> Self:
        """What falls due in a year."""
        return self.filter(forfallodag__year=ar)

    def fakturerade(self) -> Self:
        """Those with a day and a number."""
        return self.filter(fakturerad_datum__isnull=False)

    def ej_fakturerade(self) -> Self:
        """Those yet to be invoiced."""
        return self.filter(fakturerad_datum=None)

    def summa(self) -> Decimal:
        """Their sum in kronor, without VAT."""
        return self.aggregate(summa=Sum("belopp"))["summa"] or Decimal(0)

    def per_medlem(self, ar: int) -> dict[int, dict[str, Decimal]]:
        """Return {member's key: {"planerat": kronor, "fakturerat": kronor}} of contributions."""
        fakturerad = Q(fakturerad_datum__isnull=False)
        rader = (
            self.filter(plan__bidrag__ar=ar)
            .order_by()
            .values("plan__bidrag__medlem")
            .annotate(planerat=Sum("belopp"), fakturerat=Sum("belopp", filter=fakturerad))
        )
        return {
            rad["plan__bidrag__medlem"]: {
                "planerat": rad["planerat"],
                "fakturerat": rad["fakturerat"] or Decimal(0),
            }
            for rad in rader
        }
