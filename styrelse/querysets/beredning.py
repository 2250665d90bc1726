"""Reads of recommendations."""

from collections.abc import Iterable
from typing import Self

from django.db.models import Model

from styrelse.querysets.bas import StyrelseQuerySet


class RekommendationQuerySet(StyrelseQuerySet):
    """Reads of recommendations."""

    def i_arenden(self, arenden: Iterable[Model]) -> Self:
        """Those in any of the ärenden, the latest first, with the meeting that gave them."""
        urval = self.filter(arende__in=arenden).select_related("arende", "sammantrade__organ")
        return urval.order_by("-sammantrade__datum", "-pk")

    def vid(self, sammantrade: Model) -> Self:
        """Those of one meeting, by dnr."""
        return self.filter(sammantrade=sammantrade).select_related("arende").order_by("arende")
