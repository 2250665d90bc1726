"""Which goals are those of an insats."""

from django.db import models

from finsam.personuppgifter import Klass
from insatser.models.insats import Insats
from insatser.querysets.insats import InsatsmalQuerySet


class Insatsmal(models.Model):
    """A goal (insatsmål) that an insats has for a year; what it says stands in styrelse."""

    insats = models.ForeignKey(
        Insats, models.PROTECT, related_name="insatsmal", verbose_name="insats"
    )
    mal = models.OneToOneField(
        "styrelse.Mal", models.PROTECT, related_name="insatsmal", verbose_name="mål"
    )

    objects = InsatsmalQuerySet.as_manager()

    class Meta:
        verbose_name = "insatsmål"
        verbose_name_plural = "insatsmål"
        ordering = ("insats", "-mal__ar", "mal__ordning")

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.insats}: {self.mal}"
