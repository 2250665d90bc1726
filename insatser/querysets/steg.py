"""Reads of ladders, their questions and measurements."""

from typing import Self

from finsam.behorighet import Behorighet, BehorighetQuerySet
from insatser.querysets.bas import PseudonymQuerySet


class StegskalaQuerySet(BehorighetQuerySet):
    """Reads of ladders."""

    se_behorighet = Behorighet.SE_INSATSER

    def anvanda(self) -> Self:
        """Ladders that somebody has been measured on: their steps lie fast."""
        return self.filter(steg__matningar__isnull=False).distinct()


class StegQuerySet(BehorighetQuerySet):
    """Reads of steps."""

    se_behorighet = Behorighet.SE_INSATSER


class StegfragaQuerySet(BehorighetQuerySet):
    """Reads of questions."""

    se_behorighet = Behorighet.SE_INSATSER

    def stallda(self) -> Self:
        """Those that a form asks."""
        return self.filter(aktiv=True)


class StegmatningQuerySet(PseudonymQuerySet):
    """Reads of measurements."""

    ansvarig = "inskrivning__insats__ansvariga"


class StegsvarQuerySet(PseudonymQuerySet):
    """Reads of answers."""

    ansvarig = "matning__inskrivning__insats__ansvariga"
