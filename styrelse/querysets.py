"""Reads of styrelse, as methods named by the question."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db import models
from django.db.models import OuterRef, Prefetch, Q, Subquery

from finsam.behorighet import Behorighet, BehorighetQuerySet
from finsam.period import Period, PeriodQuerySet


class StyrelseQuerySet(BehorighetQuerySet):
    """Rows that whoever may see styrelse may see."""

    se_behorighet = Behorighet.SE_STYRELSE


class ForbundQuerySet(StyrelseQuerySet):
    """Reads of the one förbund."""

    def med_ordning(self) -> Self:
        """With its förbundsordningar, the latest first."""
        return self.prefetch_related("forbundsordningar")


class OrganisationQuerySet(StyrelseQuerySet):
    """Reads of organisations."""

    def kommuner(self) -> Self:
        """Organisations that are or have been members as kommun."""
        return self.filter(medlemskap__typ="kommun").distinct()


class MedlemQuerySet(PeriodQuerySet, StyrelseQuerySet):
    """Reads of memberships."""

    def med_organisation(self) -> Self:
        """With the organisation's name at hand."""
        return self.select_related("organisation")


class InvanarantalQuerySet(StyrelseQuerySet):
    """Reads of inhabitants."""


class PersonQuerySet(StyrelseQuerySet):
    """Reads of people in office."""


class OrganQuerySet(PeriodQuerySet, StyrelseQuerySet):
    """Reads of organs."""

    def av_typ(self, typ: str) -> Self:
        """Organs of one kind."""
        return self.filter(typ=typ)


class PlatsQuerySet(PeriodQuerySet, StyrelseQuerySet):
    """Reads of seats."""


class UppdragQuerySet(PeriodQuerySet, StyrelseQuerySet):
    """Reads of assignments."""

    def i_organ(self, typ: str) -> Self:
        """Assignments in organs of one kind."""
        return self.filter(organ__typ=typ)

    def med_namn(self) -> Self:
        """With everything that a list prints: person, organ, member, employer, chairs."""
        return self.select_related(
            "person", "organ", "medlem__organisation", "arbetsgivare"
        ).prefetch_related("ordforandeskap")

    def som_krockar(
        self, *, person: models.Model, organ: models.Model, roll: str, period: Period
    ) -> Self:
        """The same person's assignments in the same role and organ that share a day."""
        return self.filter(person=person, organ=organ, roll=roll).mellan(period.fran, period.till)


class OrdforandeskapQuerySet(PeriodQuerySet, StyrelseQuerySet):
    """Reads of chairs."""

    def i_organ(self, organ: models.Model) -> Self:
        """Chairs of one organ."""
        return self.filter(uppdrag__organ=organ)


class SammantradeQuerySet(StyrelseQuerySet):
    """Reads of meetings."""

    def under(self, ar: int) -> Self:
        """Meetings of a year."""
        ram = Period.ar(ar)
        return self.filter(datum__range=(ram.fran, ram.till))

    def genomforda(self) -> Self:
        """Meetings that were held; planned and cancelled ones never count."""
        return self.filter(status="genomfort")

    def kommande(self, dag: date) -> Self:
        """Planned meetings from this day on, the next one first."""
        return self.filter(status="planerat", datum__gte=dag).order_by("datum", "starttid")

    def som_ror(self, organ: models.Model) -> Self:
        """The organ's own meetings and those that it was invited to."""
        return self.filter(Q(organ=organ) | Q(inbjudna=organ)).distinct()

    def med_deltagande(self) -> Self:
        """With the organ, the invited ones and the organisations that shared the meeting."""
        return self.select_related("organ").prefetch_related("inbjudna", "gemensamt_med")


class MalQuerySet(StyrelseQuerySet):
    """Reads of goals."""

    def for_ar(self, ar: int) -> Self:
        """The goals of a year in their order."""
        return self.filter(ar=ar).order_by("ordning")

    def med_utfall(self) -> Self:
        """With ``senaste_utfall`` (the choice's value, None before the first follow-up)."""
        uppfoljning = apps.get_model("styrelse.Maluppfoljning")
        senaste = uppfoljning.objects.filter(mal=OuterRef("pk")).order_by("-datum", "-pk")
        return self.annotate(senaste_utfall=Subquery(senaste.values("utfall")[:1]))

    def med_uppfoljningar(self) -> Self:
        """With every follow-up, the latest first."""
        uppfoljning = apps.get_model("styrelse.Maluppfoljning")
        ordnade = uppfoljning.objects.order_by("-datum", "-pk")
        return self.prefetch_related(Prefetch("uppfoljningar", queryset=ordnade))


class MaluppfoljningQuerySet(StyrelseQuerySet):
    """Reads of verdicts."""
