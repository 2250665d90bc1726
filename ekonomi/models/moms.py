"""Compensation for ingoing VAT (lag 2005:807 om ersättning för viss mervärdesskatt)."""

from django.db import models
from django.db.models import Q

from ekonomi.querysets.moms import MomsansokanQuerySet, MomsregelQuerySet
from finsam.falt import BeloppField
from finsam.period import Tidsbunden
from finsam.personuppgifter import Klass


class Momsregel(models.Model):
    """How often the förbund claims, and where its ingoing VAT is booked, from a year on."""

    class Takt(models.TextChoices):
        MANAD = "manad", "Varje månad"
        KVARTAL = "kvartal", "Varje kvartal"

    from_ar = models.PositiveSmallIntegerField("gäller från och med år", unique=True)
    takt = models.CharField("ersättning söks", max_length=10, choices=Takt, default=Takt.MANAD)
    konton = models.CharField("ingående moms bokförs på", max_length=50)
    betalkonton = models.CharField("utbetalningen bokförs på", max_length=50, default="19")

    objects = MomsregelQuerySet.as_manager()

    class Meta:
        verbose_name = "regel för momsersättning"
        verbose_name_plural = "regler för momsersättning"
        ordering = ("-from_ar",)
        constraints = [
            models.CheckConstraint(
                condition=~Q(konton="") & ~Q(betalkonton=""), name="ekonomi_momsregel_har_konton"
            ),
            models.CheckConstraint(
                condition=Q(takt__in=["manad", "kvartal"]), name="ekonomi_momsregel_takt"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"Momsersättning från {self.from_ar}"


class Momsansokan(Tidsbunden):
    """One claim to Skatteverket: its period, what was claimed, and what was paid, when it was.

    Periods never overlap: nothing is claimed twice. Held by the database.
    """

    sokt = BeloppField("sökt")
    sokt_datum = models.DateField("ansökan lämnad")
    utbetalt = BeloppField("utbetalt", null=True, blank=True)
    utbetald_datum = models.DateField("utbetald", null=True, blank=True)

    objects = MomsansokanQuerySet.as_manager()

    class Meta(Tidsbunden.Meta):
        verbose_name = "ansökan om momsersättning"
        verbose_name_plural = "ansökningar om momsersättning"
        ordering = ("from_datum",)
        constraints = [
            *Tidsbunden.Meta.constraints,
            models.CheckConstraint(
                condition=Q(till_datum__isnull=False), name="ekonomi_momsansokan_har_slut"
            ),
            models.CheckConstraint(condition=Q(sokt__gte=0), name="ekonomi_momsansokan_ej_negativ"),
            models.CheckConstraint(
                condition=Q(utbetalt=None, utbetald_datum=None)
                | Q(utbetalt__isnull=False, utbetalt__gte=0, utbetald_datum__isnull=False),
                name="ekonomi_momsansokan_utbetald",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"momsersättning {self.period}"
