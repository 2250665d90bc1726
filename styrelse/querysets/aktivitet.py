"""Reads of activities and how they stand."""

from typing import Self

from django.apps import apps
from django.db.models import OuterRef, Subquery, TextField, Value
from django.db.models.functions import Coalesce

from styrelse.querysets.bas import StyrelseQuerySet

OPPEN = ("planerad", "pagar")


class AktivitetQuerySet(StyrelseQuerySet):
    """Reads of activities."""

    def med_lage(self) -> Self:
        """With ``status`` (planned before the first follow-up), ``utfall`` and ``per``."""
        uppfoljning = apps.get_model("styrelse.Aktivitetsuppfoljning")
        senaste = uppfoljning.objects.filter(aktivitet=OuterRef("pk")).order_by("-datum", "-pk")
        return self.annotate(
            status=Coalesce(Subquery(senaste.values("status")[:1]), Value("planerad")),
            utfall=Coalesce(
                Subquery(senaste.values("utfall")[:1]), Value(""), output_field=TextField()
            ),
            per=Subquery(senaste.values("datum")[:1]),
        )

    def som_visas(self) -> Self:
        """With how each stands, its goal and who is to do it."""
        return self.med_lage().select_related("mal", "person", "organ")

    def oppna(self) -> Self:
        """Activities that are neither done nor struck out."""
        return self.med_lage().filter(status__in=OPPEN)

    def for_ar(self, ar: int) -> Self:
        """The activities of a year's goals, in their order."""
        return self.filter(mal__ar=ar).order_by("mal__ordning", "ordning")

    def alla_ar(self) -> list[int]:
        """Return the years whose goals have activities, the latest first."""
        return list(self.order_by("-mal__ar").values_list("mal__ar", flat=True).distinct())


class AktivitetsuppfoljningQuerySet(StyrelseQuerySet):
    """Reads of how activities stood."""
