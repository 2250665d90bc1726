"""Reads of the förbund, organisations and memberships."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db.models import Exists, OuterRef, Subquery

from finsam.period import PeriodQuerySet
from styrelse.querysets.bas import StyrelseQuerySet


class ForbundQuerySet(StyrelseQuerySet):
    """Reads of the one förbund."""

    def med_ordning(self) -> Self:
        """With its förbundsordningar, the latest first."""
        return self.prefetch_related("forbundsordningar")


class ForbundsordningQuerySet(StyrelseQuerySet):
    """Reads of förbundsordningar."""

    def galler(self, dag: date) -> Self:
        """The ordning that holds on a day, as one row or none."""
        senaste = self.filter(from_datum__lte=dag).order_by("-from_datum")
        return self.filter(pk__in=senaste.values("pk")[:1])

    def med_allt(self) -> Self:
        """With the arkivmyndighet, the file and the handling at hand."""
        return self.select_related("arkivmyndighet__organisation", "fil", "handling")


class OrganisationQuerySet(StyrelseQuerySet):
    """Reads of organisations."""

    def med_medlemskap(self) -> Self:
        """With ``ar_medlem``: True for those that are or have been members."""
        medlem = apps.get_model("styrelse.Medlem").objects.filter(organisation=OuterRef("pk"))
        return self.annotate(ar_medlem=Exists(medlem))

    def med_avtal(self) -> Self:
        """Organisations that the förbund has or has had an agreement with."""
        return self.filter(avtal__isnull=False).distinct()

    def med_roller(self) -> Self:
        """With what each is to the förbund beside a member."""
        return self.prefetch_related("roller")

    def kommuner(self) -> Self:
        """Organisations that are or have been members as kommun."""
        return self.filter(medlemskap__typ="kommun").distinct()


class MedlemQuerySet(PeriodQuerySet, StyrelseQuerySet):
    """Reads of memberships."""

    def med_organisation(self) -> Self:
        """With the organisation's name at hand."""
        return self.select_related("organisation")

    def med_befolkning(self) -> Self:
        """Those that have inhabitants: kommuner and regioner."""
        return self.filter(typ__in=["kommun", "region"])

    def med_invanare(self) -> Self:
        """With ``invanare`` and ``invanare_16_64`` of the latest year noted, ``invanare_ar``."""
        rader = apps.get_model("styrelse.Invanarantal").objects.filter(medlem=OuterRef("pk"))
        senaste = rader.order_by("-ar")
        return self.annotate(
            invanare_ar=Subquery(senaste.values("ar")[:1]),
            invanare=Subquery(senaste.values("antal")[:1]),
            invanare_16_64=Subquery(senaste.values("antal_16_64")[:1]),
        )


class InvanarantalQuerySet(StyrelseQuerySet):
    """Reads of inhabitants."""
