"""What each member answers about the styrelse's discharge for a year (FinsamL 26 §)."""

from django.db import models
from django.db.models import Q

from finsam.personuppgifter import Klass
from styrelse.models.diarium import Handling
from styrelse.models.forbund import Medlem
from styrelse.querysets.ansvarsfrihet import AnsvarsfrihetQuerySet


class Ansvarsfrihet(models.Model):
    """One member's matter for one year: when it got its papers, and what it decided.

    Each member decides for itself; the revisorer may be shared. A row is there once either is
    known.
    """

    class Beslut(models.TextChoices):
        BEVILJAD = "beviljad", "Beviljad"
        ANMARKNING = "anmarkning", "Beviljad med anmärkning"
        EJ_BEVILJAD = "ej_beviljad", "Inte beviljad"

    ar = models.PositiveSmallIntegerField("verksamhetsår")
    medlem = models.ForeignKey(Medlem, models.PROTECT, related_name="ansvarsfriheter")
    skickat_datum = models.DateField("underlag skickat", null=True, blank=True)
    beslut = models.CharField("beslut", max_length=12, choices=Beslut, blank=True)
    datum = models.DateField("beslutsdatum", null=True, blank=True)
    dnr = models.CharField("medlemmens diarienummer", max_length=40, blank=True)
    anteckning = models.TextField("anteckning", blank=True)
    handling = models.ForeignKey(
        Handling,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="ansvarsfriheter",
        verbose_name="beslutet i diariet",
    )

    objects = AnsvarsfrihetQuerySet.as_manager()

    class Meta:
        verbose_name = "ansvarsfrihet"
        verbose_name_plural = "ansvarsfriheter"
        ordering = ("-ar", "medlem")
        constraints = [
            models.UniqueConstraint(
                fields=["ar", "medlem"], name="styrelse_en_ansvarsfrihet_per_ar"
            ),
            models.CheckConstraint(
                condition=Q(beslut="", datum=None, dnr="")
                | (
                    Q(beslut__in=["beviljad", "anmarkning", "ej_beviljad"]) & Q(datum__isnull=False)
                ),
                name="styrelse_ansvarsfrihet_beslut_och_datum",
                violation_error_message="Ange både beslut och datum, eller ingetdera.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        anteckning = Klass.HANDLING

    def __str__(self) -> str:
        return f"{self.medlem} {self.ar}"
