"""Reads of consultations."""

from typing import Self

from django.db import models

from finsam.period import Period
from insatser.querysets.bas import PseudonymQuerySet


class KonsultationQuerySet(PseudonymQuerySet):
    """Reads of consultations."""

    def under(self, ar: int) -> Self:
        """Consultations of this year."""
        ram = Period.ar(ar)
        return self.filter(manad__range=(ram.fran, ram.till))

    def i_insats(self, insats: models.Model) -> Self:
        """Consultations of one insats, with what they say at hand."""
        return self.filter(insats=insats).select_related("remittent", "kommun", "inskrivning")
