"""Reads of goals, their follow-ups and the words that they are described in."""

from collections.abc import Collection
from typing import Self

from django.apps import apps
from django.db.models import OuterRef, Prefetch, Subquery

from styrelse.querysets.bas import StyrelseQuerySet


class MalskalaQuerySet(StyrelseQuerySet):
    """Reads of levels and verdicts."""


class MalQuerySet(StyrelseQuerySet):
    """Reads of goals."""

    def for_ar(self, ar: int) -> Self:
        """The goals of a year in their order."""
        return self.filter(ar=ar).order_by("ordning")

    def forbundets(self, insatsens: Collection[str]) -> Self:
        """The goals of the förbund itself: those on no level that is an insats's."""
        return self.exclude(niva__in=insatsens)

    def som_bedoms(self) -> Self:
        """Goals that are given a verdict, unlike the huvudområden."""
        return self.filter(slag="mal")

    def ej_uppfoljda(self) -> Self:
        """Goals that are given a verdict and have none."""
        return self.som_bedoms().filter(uppfoljningar=None)

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

    def med_aktiviteter(self) -> Self:
        """With the activities in their order, and how each stands."""
        aktiviteter = apps.get_model("styrelse.Aktivitet").objects.som_visas().order_by("ordning")
        return self.prefetch_related(Prefetch("aktiviteter", queryset=aktiviteter))


class MaluppfoljningQuerySet(StyrelseQuerySet):
    """Reads of verdicts."""
