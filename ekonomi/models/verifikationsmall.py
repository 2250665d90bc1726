"""Templates of vouchers that come again: rent, wages, the bank's charge."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ekonomi.querysets.bok import EkonomiQuerySet
from ekonomi.querysets.verifikationsmall import MallQuerySet
from finsam.falt import BeloppField
from finsam.personuppgifter import Klass


class Verifikationsmall(models.Model):
    """A named voucher to begin from. It is no part of the books and may be changed and removed."""

    namn = models.CharField("namn", max_length=100, unique=True)
    text = models.CharField("text", max_length=500, blank=True)

    objects = MallQuerySet.as_manager()

    class Meta:
        verbose_name = "verifikationsmall"
        verbose_name_plural = "verifikationsmallar"
        ordering = ("namn",)

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING

    def __str__(self) -> str:
        return self.namn

    def get_absolute_url(self) -> str:
        return reverse("ekonomi:mall", args=[self.pk])


class Mallrad(models.Model):
    """A row of a template: an account, a side, and how its amount comes about."""

    class Sida(models.TextChoices):
        """Which side the amount stands on."""

        DEBET = "debet", "Debet"
        KREDIT = "kredit", "Kredit"

    class Slag(models.TextChoices):
        """How the amount comes about when the template is used."""

        FAST = "fast", "Fast belopp"
        ANDEL = "andel", "Andel av totalen"
        REST = "rest", "Det som fattas"
        OPPEN = "oppen", "Skrivs varje gång"

    mall = models.ForeignKey(Verifikationsmall, models.PROTECT, related_name="rader")
    ordning = models.PositiveSmallIntegerField("ordning")
    konto = models.ForeignKey("ekonomi.Konto", models.PROTECT, related_name="mallrader")
    objektkombination = models.ForeignKey(
        "ekonomi.Objektkombination",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="mallrader",
        verbose_name="objekt",
    )
    sida = models.CharField("sida", max_length=6, choices=Sida)
    slag = models.CharField("belopp", max_length=5, choices=Slag)
    belopp = BeloppField("fast belopp", null=True, blank=True)
    andel = models.DecimalField(
        "andel, procent",
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )
    text = models.CharField("text", max_length=500, blank=True)

    objects = EkonomiQuerySet.as_manager()

    class Meta:
        verbose_name = "mallrad"
        verbose_name_plural = "mallrader"
        ordering = ("mall", "ordning")
        constraints = [
            models.UniqueConstraint(fields=["mall", "ordning"], name="ekonomi_mallrad_ordning"),
            models.UniqueConstraint(
                fields=["mall"], condition=Q(slag="rest"), name="ekonomi_mallrad_en_rest"
            ),
            models.CheckConstraint(
                condition=Q(slag="fast", belopp__isnull=False, belopp__gt=0, andel__isnull=True)
                | Q(
                    slag="andel",
                    belopp__isnull=True,
                    andel__isnull=False,
                    andel__gt=0,
                    andel__lte=100,
                )
                | Q(slag__in=["rest", "oppen"], belopp__isnull=True, andel__isnull=True),
                name="ekonomi_mallrad_slag_och_belopp",
            ),
            models.CheckConstraint(
                condition=Q(sida__in=["debet", "kredit"]), name="ekonomi_mallrad_sida"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING

    def __str__(self) -> str:
        return f"mallrad {self.ordning}"
