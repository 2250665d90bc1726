"""The financial year and its opening balances (LKBR 2018:597, 1:5 and 3 kap.)."""

from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from ekonomi.querysets.bok import EkonomiQuerySet, RakenskapsarQuerySet
from finsam.falt import BeloppField
from finsam.period import manadens_slut
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen


class Rakenskapsar(models.Model):
    """A financial year (räkenskapsår). Locked (låst) when its accounts are closed.

    ``last_till`` locks a part of it: nothing is posted up to and including that day.

    ``bokfors`` says who keeps its books. Elsewhere (usually at a kommun) the books here follow
    the SIE files from there, and own vouchers become proposals (``Bokforingsforslag``).
    """

    class Bokfors(models.TextChoices):
        """Where the year's books are kept."""

        HAR = "har", "Här"
        ANNANSTANS = "annanstans", "Någon annanstans"

    start = models.DateField("första dag", unique=True)
    slut = models.DateField("sista dag", unique=True)
    bokfors = models.CharField("böckerna förs", max_length=10, choices=Bokfors, default=Bokfors.HAR)
    last_at = models.DateTimeField("låst", null=True, editable=False)
    last_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="lasta_rakenskapsar",
        verbose_name="låst av",
    )
    last_till = models.DateField("låst till och med", null=True, editable=False)
    last_till_at = models.DateTimeField("perioden låst", null=True, editable=False)
    last_till_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="lasta_perioder",
        verbose_name="perioden låst av",
    )

    objects = RakenskapsarQuerySet.as_manager()

    class Meta:
        verbose_name = "räkenskapsår"
        verbose_name_plural = "räkenskapsår"
        ordering = ("-start",)
        constraints = [
            models.CheckConstraint(
                condition=Q(slut__gt=F("start")), name="ekonomi_rakenskapsar_slut_efter_start"
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("last_at", "last_by"),
                name="ekonomi_rakenskapsar_last_at_och_by",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("last_till", "last_till_at", "last_till_by"),
                name="ekonomi_rakenskapsar_last_till_at_och_by",
            ),
            models.CheckConstraint(
                condition=Q(last_till__isnull=True)
                | Q(last_till__gte=F("start"), last_till__lte=F("slut")),
                name="ekonomi_rakenskapsar_last_till_i_aret",
            ),
            models.CheckConstraint(
                condition=Q(bokfors__in=["har", "annanstans"]),
                name="ekonomi_rakenskapsar_bokfors_finns",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        last_by = Klass.TJANST
        last_till_by = Klass.TJANST

    def __str__(self) -> str:
        """The year's number, or both ends where it is not a calendar year."""
        ar = self.start.year
        if (self.start, self.slut) == (date(ar, 1, 1), date(ar, 12, 31)):
            return str(ar)
        return f"{self.start}–{self.slut}"

    @property
    def last(self) -> bool:
        """Whether the year is locked."""
        return self.last_at is not None

    @property
    def last_i_ord(self) -> str:
        """What is locked, in words; empty where nothing is."""
        if self.last:
            return "Hela året"
        return f"Till och med {self.last_till}" if self.last_till else ""

    @property
    def last_nar(self) -> datetime | None:
        """When it was locked, the year or else the period."""
        return self.last_at or self.last_till_at

    @property
    def last_vem(self) -> object:
        """Who locked it, the year or else the period; read it with both users."""
        return self.last_by or self.last_till_by

    @property
    def nasta_manadsslut(self) -> date:
        """The last day of the first month that is not locked, at most the year's own."""
        efter = self.last_till + timedelta(days=1) if self.last_till else self.start
        return min(manadens_slut(efter), self.slut)

    def dag_ar_last(self, dag: date) -> bool:
        """Whether nothing can be posted on the day: the year is locked, or that part of it."""
        return self.last or (self.last_till is not None and dag <= self.last_till)

    def har_manad(self, period: str) -> bool:
        """Whether a month (ÅÅÅÅMM) lies in the year."""
        return f"{self.start:%Y%m}" <= period <= f"{self.slut:%Y%m}"

    @property
    def bokfors_har(self) -> bool:
        """Whether own vouchers are posted in the year; else they become proposals."""
        return self.bokfors == self.Bokfors.HAR


class Ingaendebalans(models.Model):
    """The opening balance (ingående balans) of an account in a year, with its objects if any."""

    ar = models.ForeignKey(Rakenskapsar, models.PROTECT, related_name="ingaende_balanser")
    konto = models.ForeignKey("ekonomi.Konto", models.PROTECT, related_name="ingaende_balanser")
    objektkombination = models.ForeignKey(
        "ekonomi.Objektkombination",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="ingaende_balanser",
        verbose_name="objekt",
    )
    belopp = BeloppField("belopp", help_text="Debet är positivt, kredit negativt.")

    objects = EkonomiQuerySet.as_manager()

    class Meta:
        verbose_name = "ingående balans"
        verbose_name_plural = "ingående balanser"
        ordering = ("ar", "konto")
        constraints = [
            models.UniqueConstraint(
                fields=["ar", "konto", "objektkombination"],
                name="ekonomi_ingaendebalans_en_per_konto",
            ),
            models.UniqueConstraint(
                fields=["ar", "konto"],
                condition=Q(objektkombination__isnull=True),
                name="ekonomi_ingaendebalans_en_utan_objekt",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"ingående balans {self.belopp}"
