"""A period of days: from when and until when something holds, both days included."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

SLUTET = date.max
TILLS_VIDARE = "tills vidare"  # what stands for a last day that is not known
AREN = range(1990, 2101)  # the years that a förbund can have figures for


def manadens_slut(dag: date) -> date:
    """Return the last day of the month that a day lies in."""
    return dag.replace(day=monthrange(dag.year, dag.month)[1])


def samma_dag(dag: date, ar: int) -> date:
    """Return the same day of another year; the last of a month answers to the last of it."""
    sista = manadens_slut(date(ar, dag.month, 1))
    return sista if dag == manadens_slut(dag) else sista.replace(day=min(dag.day, sista.day))


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to a day; ``till`` is None while no end is known."""

    fran: date
    till: date | None = None

    @classmethod
    def ar(cls, ar: int) -> "Period":
        """Return the calendar year, which is a förbund's räkenskapsår (LKBR 1:5)."""
        return cls(date(ar, 1, 1), date(ar, 12, 31))

    @classmethod
    def manader(cls, ar: int, forsta: int, antal: int = 1) -> "Period":
        """Return so many whole months of a calendar year, from month ``forsta`` (1 is January)."""
        return cls(date(ar, forsta, 1), manadens_slut(date(ar, forsta + antal - 1, 1)))

    def omfattar(self, dag: date) -> bool:
        """Say whether the day lies within the period."""
        return self.fran <= dag <= (self.till or SLUTET)

    def overlappar(self, annan: "Period") -> bool:
        """Say whether the two have a day in common."""
        return self.fran <= (annan.till or SLUTET) and annan.fran <= (self.till or SLUTET)

    def rymmer(self, annan: "Period") -> bool:
        """Say whether every day of the other lies within this one."""
        return self.fran <= annan.fran and (annan.till or SLUTET) <= (self.till or SLUTET)

    def klippt(self, ram: "Period") -> "Period":
        """Return the part that lies within ``ram``; ValueError where there is none."""
        if not self.overlappar(ram):
            raise ValueError(f"{self} ligger utanför {ram}")
        till = min(self.till or SLUTET, ram.till or SLUTET)
        return Period(max(self.fran, ram.fran), None if till == SLUTET else till)

    def __str__(self) -> str:
        if self.till is None:
            return f"{self.fran.isoformat()} – {TILLS_VIDARE}"
        return f"{self.fran.isoformat()} – {self.till.isoformat()}"


class PeriodQuerySet(models.QuerySet):
    """Reads of rows that hold during a period."""

    def vid(self, dag: date) -> Self:
        """Rows that hold on this day."""
        return self.mellan(dag, dag)

    def under(self, ar: int) -> Self:
        """Rows that hold on some day of this year."""
        ram = Period.ar(ar)
        return self.mellan(ram.fran, ram.till)

    def mellan(self, fran: date, till: date | None) -> Self:
        """Rows that hold on some day of the period; ``till`` None is open-ended."""
        efter_start = Q(till_datum=None) | Q(till_datum__gte=fran)
        return self.filter(efter_start, from_datum__lte=till or SLUTET)


class Tidsbunden(models.Model):
    """A row that holds from a day and to a day, or until further notice."""

    from_datum = models.DateField("från och med")
    till_datum = models.DateField("till och med", null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(till_datum=None) | Q(till_datum__gte=F("from_datum")),
                name="%(app_label)s_%(class)s_period",
                violation_error_message="Slutdatum kan inte ligga före startdatum.",
            )
        ]

    @property
    def period(self) -> Period:
        """The row's period."""
        return Period(self.from_datum, self.till_datum)
