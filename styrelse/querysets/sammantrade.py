"""Reads of meetings."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db.models import Exists, OuterRef, Prefetch, Q

from finsam.period import Period
from styrelse.querysets.bas import StyrelseQuerySet


class SammantradeQuerySet(StyrelseQuerySet):
    """Reads of meetings."""

    def under(self, ar: int) -> Self:
        """Meetings of a year."""
        ram = Period.ar(ar)
        return self.filter(datum__range=(ram.fran, ram.till))

    def genomforda(self) -> Self:
        """Meetings that were held; planned and cancelled ones never count."""
        return self.filter(status="genomfort")

    def utskickade(self) -> Self:
        """Meetings whose list is known outside the kansli: people are called to them, or were."""
        kallelser = apps.get_model("styrelse.Kallelse").objects.filter(sammantrade=OuterRef("pk"))
        return self.filter(Q(status="genomfort") | Exists(kallelser))

    def for_person(self, person_pk: int) -> Self:
        """Meetings that a person is called to: of an organ it sits in that day, or invited to."""
        uppdrag = apps.get_model("styrelse.Uppdrag").objects.filter(
            Q(till_datum=None) | Q(till_datum__gte=OuterRef("datum")),
            person=person_pk,
            from_datum__lte=OuterRef("datum"),
        )
        personen = apps.get_model("styrelse.Person").objects.filter(pk=person_pk)
        return self.filter(
            Exists(uppdrag.filter(organ=OuterRef("organ")))
            | Exists(uppdrag.filter(organ__inbjudningar=OuterRef("pk")))
            | Exists(personen.filter(inbjudningar=OuterRef("pk")))
        )

    def ar_med_moten(self) -> list[int]:
        """Return the years that have meetings, the latest first."""
        return [dag.year for dag in self.order_by().dates("datum", "year", order="DESC")]

    def senaste(self, dag: date) -> Self:
        """Meetings held before this day, the latest first."""
        return self.genomforda().filter(datum__lt=dag).order_by("-datum", "-pk")

    def kommande(self, dag: date) -> Self:
        """Planned meetings from this day on, the next one first."""
        return self.filter(status="planerat", datum__gte=dag).order_by("datum", "starttid")

    def med_svar_av(self, person_pk: int | None) -> Self:
        """With ``mitt_svar``: what the person has answered, in a list of one or none."""
        svar = apps.get_model("styrelse.Motessvar").objects.filter(person=person_pk)
        return self.prefetch_related(Prefetch("svar", queryset=svar, to_attr="mitt_svar"))

    def med_deltagande(self) -> Self:
        """With the organ, the invited ones and the organisations that shared the meeting."""
        return self.select_related("organ").prefetch_related("inbjudna", "gemensamt_med")
