"""Reads of what a meeting is to take up."""

from typing import Self

from django.db import models
from django.db.models import Q

from styrelse.querysets.bas import StyrelseQuerySet


class DagordningspunktQuerySet(StyrelseQuerySet):
    """Reads of the points of a föredragningslista."""

    def i_ordning(self) -> Self:
        """The points as the meeting takes them."""
        return self.order_by("ordning", "pk")

    def med_bilagor(self) -> Self:
        """With the papers of each point."""
        return self.prefetch_related("handlingar__fil")

    def oppna(self, organ: models.Model) -> Self:
        """Points of the organ's earlier meetings that no later meeting has taken up.

        Those that were put off, and everything but standing points of a meeting that was
        cancelled.
        """
        uppskjutna = Q(skjuts_upp=True) | Q(sammantrade__status="installt", standard="")
        return (
            self.filter(uppskjutna, sammantrade__organ=organ, fortsattningar=None)
            .select_related("sammantrade")
            .order_by("sammantrade__datum", "ordning")
        )
