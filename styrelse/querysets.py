"""Reads of styrelse, as methods named by the question."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db import models
from django.db.models import Case, Count, Exists, OuterRef, Prefetch, Subquery, When
from django.db.models.functions import Coalesce

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

    def med_medlemskap(self) -> Self:
        """With ``ar_medlem``: True for those that are or have been members."""
        medlem = apps.get_model("styrelse.Medlem").objects.filter(organisation=OuterRef("pk"))
        return self.annotate(ar_medlem=Exists(medlem))

    def kommuner(self) -> Self:
        """Organisations that are or have been members as kommun."""
        return self.filter(medlemskap__typ="kommun").distinct()


class MedlemQuerySet(PeriodQuerySet, StyrelseQuerySet):
    """Reads of memberships."""

    def med_organisation(self) -> Self:
        """With the organisation's name at hand."""
        return self.select_related("organisation")

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


class PersonQuerySet(StyrelseQuerySet):
    """Reads of people in office."""

    def med_uppdrag(self) -> Self:
        """With every assignment, the latest first, and its organ."""
        uppdrag = apps.get_model("styrelse.Uppdrag").objects.med_namn()
        return self.prefetch_related(
            Prefetch("uppdrag", queryset=uppdrag.order_by("-from_datum", "pk"))
        )


class OrganQuerySet(PeriodQuerySet, StyrelseQuerySet):
    """Reads of organs."""

    def av_typ(self, typ: str) -> Self:
        """Organs of one kind."""
        return self.filter(typ=typ)

    def med_antal(self, dag: date) -> Self:
        """With ``antal_vid``: how many assignments each has on the day."""
        uppdrag = apps.get_model("styrelse.Uppdrag").objects.vid(dag)
        antal = uppdrag.filter(organ=OuterRef("pk")).order_by().values("organ")
        return self.annotate(
            antal_vid=Coalesce(Subquery(antal.annotate(n=Count("pk")).values("n")), 0)
        )


class PlatsQuerySet(PeriodQuerySet, StyrelseQuerySet):
    """Reads of seats."""

    def med_medlemmar(self) -> Self:
        """With the members that fill each seat."""
        return self.prefetch_related("medlemmar__organisation")


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

    def i_ordning(self) -> Self:
        """By organ, then by role as the form lists them, then by the förbund's own order."""
        roller = apps.get_model("styrelse.Uppdrag").Roll.values
        rollordning = Case(*(When(roll=roll, then=i) for i, roll in enumerate(roller)))
        return self.order_by(
            "organ__ordning", "organ__namn", rollordning, "ordning", "-from_datum", "pk"
        )

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

    def ar_med_moten(self) -> list[int]:
        """Return the years that have meetings, the latest first."""
        return [dag.year for dag in self.order_by().dates("datum", "year", order="DESC")]

    def senaste(self, dag: date) -> Self:
        """Meetings held before this day, the latest first."""
        return self.genomforda().filter(datum__lt=dag).order_by("-datum", "-pk")

    def kommande(self, dag: date) -> Self:
        """Planned meetings from this day on, the next one first."""
        return self.filter(status="planerat", datum__gte=dag).order_by("datum", "starttid")

    def med_deltagande(self) -> Self:
        """With the organ, the invited ones and the organisations that shared the meeting."""
        return self.select_related("organ").prefetch_related("inbjudna", "gemensamt_med")


class MalQuerySet(StyrelseQuerySet):
    """Reads of goals."""

    def for_ar(self, ar: int) -> Self:
        """The goals of a year in their order."""
        return self.filter(ar=ar).order_by("ordning")

    def med_utfall(self) -> Self:
        """With ``senaste_utfall`` and ``senaste_datum``, both None before the first follow-up."""
        uppfoljning = apps.get_model("styrelse.Maluppfoljning")
        senaste = uppfoljning.objects.filter(mal=OuterRef("pk")).order_by("-datum", "-pk")
        return self.annotate(
            senaste_utfall=Subquery(senaste.values("utfall")[:1]),
            senaste_datum=Subquery(senaste.values("datum")[:1]),
        )

    def alla_ar(self) -> list[int]:
        """Return the years that have goals, the latest first."""
        return list(self.order_by("-ar").values_list("ar", flat=True).distinct())

    def med_uppfoljningar(self) -> Self:
        """With every follow-up, the latest first."""
        uppfoljning = apps.get_model("styrelse.Maluppfoljning")
        ordnade = uppfoljning.objects.order_by("-datum", "-pk")
        return self.prefetch_related(Prefetch("uppfoljningar", queryset=ordnade))


class MaluppfoljningQuerySet(StyrelseQuerySet):
    """Reads of verdicts."""
