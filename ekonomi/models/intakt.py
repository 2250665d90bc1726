"""Income beside the members' contributions: course fees, one-off shares, grants from others."""

from django.db import models
from django.db.models import F, Q

from ekonomi.models.fakturering import Moms
from ekonomi.querysets.intakt import (
    BidragsrekvireringQuerySet,
    ExternbidragQuerySet,
    OvrigintaktQuerySet,
)
from finsam.falt import BeloppField
from finsam.period import Tidsbunden
from finsam.personuppgifter import Klass


class Ovrigintakt(models.Model):
    """An income that is expected in a year, without VAT: a course by seat and price, or a sum."""

    class Slag(models.TextChoices):
        KURS = "kurs", "Kursavgift"
        VIDARE = "vidare", "Vidarefakturerad kostnad"
        ANNAT = "annat", "Annan intäkt"

    ar = models.PositiveSmallIntegerField("år")
    slag = models.CharField("slag", max_length=10, choices=Slag)
    namn = models.CharField("vad intäkten gäller", max_length=150)
    platser = models.PositiveSmallIntegerField("antal platser", null=True, blank=True)
    pris = BeloppField("pris per plats", null=True, blank=True)
    belopp = BeloppField("väntad intäkt")
    momssats = models.PositiveSmallIntegerField("moms", choices=Moms, default=Moms.INGEN)
    kontoprefix = models.CharField("bokförs på konton som börjar med", max_length=10)
    objekt = models.ForeignKey(
        "ekonomi.Objekt",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="ovriga_intakter",
        verbose_name="bara objektet",
    )

    objects = OvrigintaktQuerySet.as_manager()

    class Meta:
        verbose_name = "övrig intäkt"
        verbose_name_plural = "övriga intäkter"
        ordering = ("-ar", "namn", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["ar", "namn"],
                name="ekonomi_ovrigintakt_namn_per_ar",
                violation_error_message="Det finns redan en intäkt med det namnet det året.",
            ),
            models.CheckConstraint(condition=Q(belopp__gt=0), name="ekonomi_ovrigintakt_over_noll"),
            models.CheckConstraint(
                condition=~Q(kontoprefix=""), name="ekonomi_ovrigintakt_har_konto"
            ),
            models.CheckConstraint(
                condition=Q(momssats__in=Moms.values), name="ekonomi_ovrigintakt_momssats"
            ),
            models.CheckConstraint(
                condition=Q(platser=None, pris=None)
                | Q(platser__isnull=False, pris__isnull=False, belopp=F("platser") * F("pris")),
                name="ekonomi_ovrigintakt_platser_och_pris",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn


class Externbidrag(Tidsbunden):
    """A grant for a project, as from ESF (Europeiska socialfonden): decided frame and period."""

    namn = models.CharField("bidrag", max_length=150)
    givare = models.ForeignKey(
        "styrelse.Organisation", models.PROTECT, related_name="givna_bidrag", verbose_name="givare"
    )
    ram = BeloppField("beslutad ram")
    diarienummer = models.CharField("givarens diarienummer", max_length=50, blank=True)
    kontoprefix = models.CharField("bokförs på konton som börjar med", max_length=10)
    objekt = models.ForeignKey(
        "ekonomi.Objekt",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="externa_bidrag",
        verbose_name="bara objektet",
    )

    objects = ExternbidragQuerySet.as_manager()

    class Meta(Tidsbunden.Meta):
        verbose_name = "bidrag från annan"
        verbose_name_plural = "bidrag från andra"
        ordering = ("-from_datum", "namn")
        constraints = [
            *Tidsbunden.Meta.constraints,
            models.CheckConstraint(
                condition=Q(ram__gt=0),
                name="ekonomi_externbidrag_har_ram",
                violation_error_message="Skriv en ram över 0.",
            ),
            models.CheckConstraint(
                condition=~Q(kontoprefix=""), name="ekonomi_externbidrag_har_konto"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn


class Bidragsrekvirering(Tidsbunden):
    """What has been asked for out of a grant for a period, and what was paid, when it was."""

    bidrag = models.ForeignKey(Externbidrag, models.PROTECT, related_name="rekvireringar")
    rekvirerat = BeloppField("rekvirerat")
    rekvirerad_datum = models.DateField("rekvirerad")
    utbetalt = BeloppField("utbetalt", null=True, blank=True)
    utbetald_datum = models.DateField("utbetald", null=True, blank=True)

    objects = BidragsrekvireringQuerySet.as_manager()

    class Meta(Tidsbunden.Meta):
        verbose_name = "rekvirering"
        verbose_name_plural = "rekvireringar"
        ordering = ("bidrag", "from_datum")
        constraints = [
            *Tidsbunden.Meta.constraints,
            models.CheckConstraint(
                condition=Q(till_datum__isnull=False), name="ekonomi_rekvirering_har_slut"
            ),
            models.CheckConstraint(
                condition=Q(rekvirerat__gt=0),
                name="ekonomi_rekvirering_over_noll",
                violation_error_message="Skriv ett rekvirerat belopp över 0.",
            ),
            models.CheckConstraint(
                condition=Q(utbetalt=None, utbetald_datum=None)
                | Q(utbetalt__isnull=False, utbetalt__gte=0, utbetald_datum__isnull=False),
                name="ekonomi_rekvirering_utbetald",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"rekvirering {self.period}"
