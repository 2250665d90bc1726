"""The abbreviations of the förbund, spelled out where a report uses them."""

from django.db import models
from django.db.models import Q

from finsam.personuppgifter import Klass
from rapporter.querysets.bild import ForkortningQuerySet


class Forkortning(models.Model):
    """A short form and what it stands for, as ``NNS``."""

    kort = models.CharField(
        "förkortning",
        max_length=20,
        unique=True,
        error_messages={"unique": "Den förkortningen finns redan."},
    )
    betydelse = models.CharField("betyder", max_length=200)

    objects = ForkortningQuerySet.as_manager()

    class Meta:
        verbose_name = "förkortning"
        verbose_name_plural = "förkortningar"
        ordering = ("kort",)
        constraints = [
            models.CheckConstraint(
                condition=~Q(kort="") & ~Q(betydelse=""), name="rapporter_forkortning_i_ord"
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.kort
