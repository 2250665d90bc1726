"""Reads of insatser, their parties, years and goals."""

from datetime import date
from typing import Self

from django.db import models

from finsam.behorighet import Aktor, Behorighet
from finsam.period import Period, PeriodQuerySet
from insatser.querysets.bas import EgenInsatsQuerySet


class InsatsQuerySet(PeriodQuerySet, EgenInsatsQuerySet):
    """Reads of insatser."""

    ansvarig = "ansvariga"

    def slutade_fore(self, dag: date) -> Self:
        """Insatser whose last day has passed."""
        return self.filter(till_datum__lt=dag)

    def utan_slutrapport(self, dag: date) -> Self:
        """Those that have ended and for which no slutrapport is handed in."""
        return self.slutade_fore(dag).filter(slutrapport=None)

    def utan_avslut(self, dag: date) -> Self:
        """Those that have ended without anyone saying whether they were implemented."""
        return self.slutade_fore(dag).filter(avslut=None)

    def som_foljs_upp(self) -> Self:
        """Those with follow-ups to hand in."""
        return self.filter(uppfoljs_fran__isnull=False)

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
