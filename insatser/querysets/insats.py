"""Reads of insatser, their parties, years and goals."""

from typing import Self

from django.db import models

from finsam.behorighet import Aktor, Behorighet
from finsam.period import Period, PeriodQuerySet
from insatser.querysets.bas import EgenInsatsQuerySet


class InsatsQuerySet(PeriodQuerySet, EgenInsatsQuerySet):
    """Reads of insatser."""

    ansvarig = "ansvariga"

    def med_exakta_antal(self, user: Aktor) -> Self:
        """Insatser whose participants, and exact counts of them, the user may see."""
        if not user.har(Behorighet.SE_DELTAGARE):
            return self.none()
        if user.har(Behorighet.SE_ALLA_DELTAGARE):
            return self.all()
        return self.filter(ansvariga=user)


class InsatspartQuerySet(EgenInsatsQuerySet):
    """Reads of parties."""


class InsatsarQuerySet(EgenInsatsQuerySet):
    """Reads of an insats's years."""


class InsatsuppgiftQuerySet(EgenInsatsQuerySet):
    """Reads of noted figures."""

    def under(self, ar: int) -> Self:
        """Figures as of a day of this year."""
        ram = Period.ar(ar)
        return self.filter(per_datum__range=(ram.fran, ram.till))


class InsatsmalQuerySet(EgenInsatsQuerySet):
    """Reads of the goals of insatser."""

    def for_ar(self, ar: int) -> Self:
        """The goals of a year."""
        return self.filter(mal__ar=ar)

    def valda(self, *, ar: int | None, insats: models.Model | None) -> Self:
        """The goals of a year, of an insats, of both or of neither."""
        valda = self if ar is None else self.for_ar(ar)
        return valda if insats is None else valda.filter(insats_id=insats.pk)

    def alla_ar(self) -> list[int]:
        """Return the years that have goals, the latest first."""
        return list(self.order_by("-mal__ar").values_list("mal__ar", flat=True).distinct())
