"""Reads of organs, seats, people and assignments."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db import models
from django.db.models import Case, Count, OuterRef, Prefetch, Subquery, When
from django.db.models.functions import Coalesce

from finsam.period import Period, PeriodQuerySet
from styrelse.querysets.bas import StyrelseQuerySet


class PersonQuerySet(StyrelseQuerySet):
    """Reads of people in office."""

    def utan_uppdrag(self, dag: date) -> Self:
        """Those who hold no assignment on the day and none later."""
        uppdrag = apps.get_model("styrelse.Uppdrag").objects.mellan(dag, None)
        return self.exclude(pk__in=uppdrag.values("person"))

    def med_kontaktuppgifter(self) -> Self:
        """Those who can be reached by something that is noted."""
        return self.exclude(epost="", telefon="", adress="")

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

    def med_innehav(self) -> Self:
        """With whose turn it is and has been, in order."""
        return self.prefetch_related("innehav__medlem__organisation")


class PlatsinnehavQuerySet(PeriodQuerySet, StyrelseQuerySet):
    """Reads of members' turns on a seat."""

    def med_medlem(self) -> Self:
        """With the member's name at hand."""
        return self.select_related("medlem__organisation")


class UppdragQuerySet(PeriodQuerySet, StyrelseQuerySet):
    """Reads of assignments."""

    def i_organ(self, typ: str) -> Self:
        """Assignments in organs of one kind."""
        return self.filter(organ__typ=typ)

    def med_namn(self) -> Self:
        """With everything that a list prints: person, organ, members, employer, chairs."""
        return self.select_related(
            "person", "organ", "medlem__organisation", "plats", "arbetsgivare"
        ).prefetch_related("ordforandeskap", "medlemmar__organisation")

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
