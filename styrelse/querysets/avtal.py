"""Reads of agreements."""

from datetime import date
from typing import Self

from django.db.models import Q

from styrelse.querysets.bas import StyrelseQuerySet


class AvtalQuerySet(StyrelseQuerySet):
    """Reads of agreements."""

    def som_visas(self) -> Self:
        """With parties, whoever is responsible, and the document of the diarium."""
        return self.select_related("ansvarig", "handling__arende").prefetch_related("parter")

    def levande(self, dag: date) -> Self:
        """Those that have not ended on the day; one that renews itself ends only by notice."""
        over = Q(upphor_datum__lt=dag) | (
            Q(till_datum__lt=dag) & ~Q(fornyelse="forlangs") & Q(upphor_datum=None)
        )
        return self.exclude(over)
