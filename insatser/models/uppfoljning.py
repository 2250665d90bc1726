"""What was done in an insats during a quarter or a year, as whoever is responsible tells it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from finsam.period import Period
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from insatser.models.insats import Insats
from insatser.querysets.uppfoljning import InsatsuppfoljningQuerySet


class Insatsuppfoljning(models.Model):
    """The follow-up of an insats for a quarter (``kvartal`` 1–4) or, without one, a whole year.

    Written by the insatsansvarig, handed in, then accepted by the kansli or sent back with why.
    What is handed in stands until it is sent back or taken back (insatser.vakter).
    """

    class Status(models.TextChoices):
        UTKAST = "utkast", "Utkast"
        INLAMNAD = "inlamnad", "Inlämnad"
        ATERSAND = "atersand", "Återsänd"
        GODKAND = "godkand", "Godkänd"

    SKRIVBARA = (Status.UTKAST, Status.ATERSAND)

    insats = models.ForeignKey(Insats, models.PROTECT, related_name="uppfoljningar")
    ar = models.PositiveSmallIntegerField("år")
    kvartal = models.PositiveSmallIntegerField("kvartal", null=True, blank=True)
    forfaller = models.DateField("ska vara inne")
    gjort = models.TextField("vad som har gjorts", blank=True)
    avvikelser = models.TextField("avvikelser från planen", blank=True)
    status = models.CharField(
        "läge", max_length=10, choices=Status, default=Status.UTKAST, editable=False
    )
    skal = models.CharField("varför den är återsänd", max_length=500, blank=True, editable=False)
    skriven_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        verbose_name="senast skriven av",
        editable=False,
    )
    inlamnad_at = models.DateTimeField("inlämnad", null=True, blank=True, editable=False)
    inlamnad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="inlämnad av",
        editable=False,
    )
    godkand_at = models.DateTimeField("godkänd", null=True, blank=True, editable=False)
    godkand_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="godkänd av",
        editable=False,
    )

    objects = InsatsuppfoljningQuerySet.as_manager()

    class Meta:
        verbose_name = "uppföljning av insats"
        verbose_name_plural = "uppföljningar av insatser"
        ordering = ("insats", "-ar", "-kvartal")
        constraints = [
            models.UniqueConstraint(
                fields=["insats", "ar", "kvartal"],
                condition=Q(kvartal__isnull=False),
                name="insatser_en_uppfoljning_per_kvartal",
            ),
            models.UniqueConstraint(
                fields=["insats", "ar"],
                condition=Q(kvartal=None),
                name="insatser_en_uppfoljning_per_ar",
            ),
            models.CheckConstraint(
                condition=Q(kvartal=None) | Q(kvartal__range=(1, 4)),
                name="insatser_uppfoljning_kvartal",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("inlamnad_at", "inlamnad_by"),
                name="insatser_uppfoljning_inlamnad_at_och_by",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("godkand_at", "godkand_by"),
                name="insatser_uppfoljning_godkand_at_och_by",
            ),
            models.CheckConstraint(
                condition=Q(status="utkast", inlamnad_at=None, godkand_at=None, skal="")
                | Q(status="inlamnad", inlamnad_at__isnull=False, godkand_at=None, skal="")
                | Q(status="atersand", inlamnad_at__isnull=False, godkand_at=None) & ~Q(skal="")
                | Q(status="godkand", inlamnad_at__isnull=False, skal="")
                & Q(godkand_at__isnull=False),
                name="insatser_uppfoljning_lage_och_tider",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        gjort = Klass.HANDLING
        avvikelser = Klass.HANDLING
        skal = Klass.HANDLING
        skriven_by = Klass.TJANST
        inlamnad_by = Klass.TJANST
        godkand_by = Klass.TJANST

    def __str__(self) -> str:
        return f"Uppföljning {self.periodens_namn}"

    def get_absolute_url(self) -> str:
        return reverse("insatser:uppfoljning", args=[self.insats.slug, self.ar, self.kvartal or 0])

    @property
    def periodens_namn(self) -> str:
        """``kvartal 2 2022``, or ``2022``."""
        return f"kvartal {self.kvartal} {self.ar}" if self.kvartal else str(self.ar)

    @property
    def period(self) -> Period:
        """The days that it is about."""
        if self.kvartal is None:
            return Period.ar(self.ar)
        return Period.manader(self.ar, self.kvartal * 3 - 2, 3)

    @property
    def kan_skrivas(self) -> bool:
        """True while it has not been handed in, or was sent back."""
        return self.status in self.SKRIVBARA
