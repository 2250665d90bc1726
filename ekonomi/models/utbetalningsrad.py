"""The rows of what is to be paid, and the files that show what it is."""

from django.db import models
from django.db.models import Q

from ekonomi.models.utbetalning import Utbetalning
from ekonomi.querysets.utbetalning import UtbetalningsdelQuerySet
from finsam.falt import BeloppField
from finsam.personuppgifter import Klass


class Kostnadsslag(models.TextChoices):
    """What a row of a rekvisition is for."""

    PERSONAL = "personal", "Personal"
    LOKAL = "lokal", "Lokal"
    RESOR = "resor", "Resor"
    MATERIAL = "material", "Material och utrustning"
    TJANSTER = "tjanster", "Köpta tjänster"
    UTBILDNING = "utbildning", "Utbildning och möten"
    OVRIGT = "ovrigt", "Övrigt"


class Utbetalningsrad(models.Model):
    """One row: what for and how much, without VAT; account and object once they are known."""

    utbetalning = models.ForeignKey(Utbetalning, models.PROTECT, related_name="rader")
    kostnadsslag = models.CharField(
        "kostnadsslag", max_length=12, choices=Kostnadsslag, default=Kostnadsslag.OVRIGT
    )
    konto = models.ForeignKey(
        "ekonomi.Konto",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="utbetalningsrader",
        verbose_name="konto",
    )
    objekt = models.ForeignKey(
        "ekonomi.Objekt",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="utbetalningsrader",
        verbose_name="objekt",
    )
    text = models.CharField("text", max_length=200)
    belopp = BeloppField("belopp")

    objects = UtbetalningsdelQuerySet.as_manager()

    class Meta:
        verbose_name = "rad i utbetalning"
        verbose_name_plural = "rader i utbetalningar"
        ordering = ("utbetalning", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(belopp=0), name="ekonomi_utbetalningsrad_ej_noll"),
            models.CheckConstraint(
                condition=Q(kostnadsslag__in=Kostnadsslag.values),
                name="ekonomi_utbetalningsrad_kostnadsslag_finns",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING

    def __str__(self) -> str:
        return f"{self.get_kostnadsslag_display()} {self.belopp}"


class Utbetalningsbilaga(models.Model):
    """A file that shows what the cost is: a receipt, a payroll sum, the invoice itself."""

    utbetalning = models.ForeignKey(Utbetalning, models.PROTECT, related_name="bilagor")
    fil = models.ForeignKey("finsam.Fil", models.PROTECT, related_name="utbetalningsbilagor")

    objects = UtbetalningsdelQuerySet.as_manager()

    class Meta:
        verbose_name = "bilaga till utbetalning"
        verbose_name_plural = "bilagor till utbetalningar"
        ordering = ("utbetalning", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["utbetalning", "fil"], name="ekonomi_utbetalningsbilaga_en_per_fil"
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"bilaga {self.pk}"
