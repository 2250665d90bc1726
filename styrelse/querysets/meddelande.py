"""Reads of contacts and messages."""

from typing import Self

from django.db.models import Count, Q

from finsam.behorighet import Behorighet, BehorighetQuerySet


class KontaktQuerySet(BehorighetQuerySet):
    """Addresses at organisations; the kansli's."""

    se_behorighet = Behorighet.ANDRA_STYRELSE

    def med_organisation(self) -> Self:
        """With the organisation's name at hand."""
        return self.select_related("organisation")


class MeddelandeQuerySet(BehorighetQuerySet):
    """Messages that were written; the kansli's."""

    se_behorighet = Behorighet.ANDRA_STYRELSE

    def med_antal(self) -> Self:
        """With ``antal``, ``antal_skickade`` and ``antal_fel`` recipients, and who wrote it."""
        ej = Q(mottagare__skickat_at=None)
        return self.select_related("skapat_by").annotate(
            antal=Count("mottagare"),
            antal_skickade=Count("mottagare", filter=~ej),
            antal_fel=Count("mottagare", filter=ej & Q(mottagare__pk__isnull=False)),
        )


class MottagareQuerySet(BehorighetQuerySet):
    """Recipients; the kansli's."""

    se_behorighet = Behorighet.ANDRA_STYRELSE

    def kvar(self) -> Self:
        """Those that it has not left for."""
        return self.filter(skickat_at=None)
