"""Reads of what a meeting is to take up, its template and what is decided by delegation."""

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


class MallpunktQuerySet(StyrelseQuerySet):
    """Reads of the standing points."""

    def for_organtyp(self, typ: str) -> Self:
        """The points of a kind of organ, in order."""
        return self.filter(organtyp=typ).order_by("ordning", "pk")


class DelegationsbeslutQuerySet(StyrelseQuerySet):
    """Reads of what was decided by delegation."""

    def att_anmala(self) -> Self:
        """Those that no meeting has been told of, the oldest first."""
        return self.filter(anmald=None).order_by("datum", "pk")

    def som_visas(self) -> Self:
        """With who decided, the case and the meeting that was told."""
        return self.select_related("fattat_av", "arende", "handling", "anmald__sammantrade")
