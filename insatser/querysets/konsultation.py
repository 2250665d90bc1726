"""Reads of consultations."""

from typing import Self

from finsam.period import Period
from insatser.querysets.bas import PseudonymQuerySet


class KonsultationQuerySet(PseudonymQuerySet):
    """Reads of consultations."""

    def under(self, ar: int) -> Self:
        """Consultations of this year."""
        ram = Period.ar(ar)
        return self.filter(manad__range=(ram.fran, ram.till))
