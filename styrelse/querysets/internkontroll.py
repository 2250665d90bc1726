"""Reads of the plans of internal control."""

from typing import Self

from django.db.models import Count, Q

from styrelse.querysets.bas import StyrelseQuerySet


class InternkontrollplanQuerySet(StyrelseQuerySet):
    """Reads of the plans."""

    def med_antal(self) -> Self:
        """With ``antal_moment``, ``antal_resultat`` and ``antal_avvikelser``."""
        return self.annotate(
            antal_moment=Count("moment", distinct=True),
            antal_resultat=Count("moment__resultat", distinct=True),
            antal_avvikelser=Count(
                "moment__resultat", filter=Q(moment__resultat__avvikelse=True), distinct=True
            ),
        )


class KontrollmomentQuerySet(StyrelseQuerySet):
    """Reads of the rows."""

    def under(self, ar: int) -> Self:
        """The rows of a year's plan, with what was seen and who is responsible."""
        return (
            self.filter(plan__ar=ar)
            .select_related("plan", "ansvarig")
            .prefetch_related("resultat__noterat_by")
        )


class KontrollresultatQuerySet(StyrelseQuerySet):
    """Reads of what was seen."""
