"""Rare combinations of birth year, kön and kommun: few enough to tell who someone is.

A code is no name, but one of the few of that year and kön in a small kommun may be known by them.
"""

from dataclasses import dataclass

from django.db.models import QuerySet

from insatser.models import Deltagare

GRANS = 5  # as for published counts: fewer than five can be told apart


@dataclass(frozen=True, slots=True)
class Kombination:
    """How many of the register are alike, by all three and with one of them left out."""

    lika: int
    utan_ar: int
    utan_kommun: int

    @property
    def skarp(self) -> bool:
        """True when kön and kommun alone are rare: leaving out the year does not help."""
        return self.utan_ar < GRANS

    @property
    def rad(self) -> str:
        """What to do about it."""
        if self.utan_ar >= GRANS:
            return "Utelämna födelseåret, om kommunen räcker."
        if self.utan_kommun >= GRANS:
            return "Utelämna kommunen."
        return "Utelämna både födelseåret och kommunen."

    @property
    def falt(self) -> str:
        """The field to leave out first."""
        rad_kommun = self.utan_ar < GRANS <= self.utan_kommun
        return "kommun" if rad_kommun else "fodelsear"


def lasta(deltagare: Deltagare) -> Kombination:
    """Return the combination of a participant that was read ``med_lika``."""
    return Kombination(deltagare.lika, deltagare.lika_utan_ar, deltagare.lika_utan_kommun)


def ovanlig(deltagare: Deltagare) -> Kombination | None:
    """Return the participant's combination when it is rare, None when five share it or more.

    Who lacks a birth year or a kommun has no combination of all three.
    """
    if deltagare.fodelsear is None or deltagare.kommun_id is None:
        return None
    kanda: QuerySet[Deltagare] = Deltagare.objects.exclude(fodelsear=None).exclude(kommun=None)
    ar, kon, kommun = deltagare.fodelsear, deltagare.kon, deltagare.kommun_id
    lika = kanda.filter(kon=kon)
    kombination = Kombination(
        lika.filter(fodelsear=ar, kommun=kommun).count(),
        lika.filter(kommun=kommun).count(),
        lika.filter(fodelsear=ar).count(),
    )
    return kombination if kombination.lika < GRANS else None
