"""What the board has committed to an insats, year by year."""

from django.db import models
from django.db.models import Q

from ekonomi.querysets.insatsbeslut import InsatsbeslutQuerySet, InsatsbeslutsarQuerySet
from finsam.falt import BeloppField
from finsam.personuppgifter import Klass


class Insatsbeslut(models.Model):
    """The board's decision to finance something (FinsamL 7 §), with its day and paragraph.

    ``insats`` is empty for a decision on several, or on what the register does not hold yet.
    A decision that is taken back keeps its row: from that day on it commits nothing.
    """

    rubrik = models.CharField("vad beslutet gäller", max_length=150)
    insats = models.ForeignKey(
        "insatser.Insats",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="insatsbeslut",
        verbose_name="insats",
    )
    ansokan = models.ForeignKey(
        "insatser.Ansokan",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="insatsbeslut",
        verbose_name="ansökan",
    )
    datum = models.DateField("beslutsdag")
    paragraf = models.CharField("paragraf", max_length=20, blank=True)
    kommentar = models.TextField("kommentar", blank=True)
    aterkallat_datum = models.DateField("återkallat", null=True, blank=True)
    aterkallat_paragraf = models.CharField("återkallat i paragraf", max_length=20, blank=True)

    objects = InsatsbeslutQuerySet.as_manager()

    class Meta:
        verbose_name = "insatsbeslut"
        verbose_name_plural = "insatsbeslut"
        ordering = ("-datum", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(aterkallat_datum__gte=models.F("datum"))
                | Q(aterkallat_datum=None, aterkallat_paragraf=""),
                name="ekonomi_insatsbeslut_aterkallat_efter_beslut",
            ),
            models.UniqueConstraint(
                fields=["ansokan"],
                condition=Q(aterkallat_datum=None),
                name="ekonomi_insatsbeslut_ett_per_ansokan",
                violation_error_message="Beslutet om ansökan är redan infört.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.rubrik

    @property
    def galler(self) -> bool:
        """True until it is taken back."""
        return self.aterkallat_datum is None


class Insatsbeslutsar(models.Model):
    """How much a decision commits in one calendar year, in positive kronor."""

    beslut = models.ForeignKey(Insatsbeslut, models.PROTECT, related_name="aren")
    ar = models.PositiveSmallIntegerField("år")
    belopp = BeloppField("belopp")

    objects = InsatsbeslutsarQuerySet.as_manager()

    class Meta:
        verbose_name = "år i ett insatsbeslut"
        verbose_name_plural = "år i insatsbeslut"
        ordering = ("beslut", "ar")
        constraints = [
            models.UniqueConstraint(
                fields=["beslut", "ar"], name="ekonomi_ett_belopp_per_insatsbeslut_och_ar"
            ),
            models.CheckConstraint(
                condition=Q(belopp__gte=0), name="ekonomi_insatsbeslut_ej_negativt"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.ar} {self.belopp}"
