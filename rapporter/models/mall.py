"""The förbund's own malls: what its next report of a kind begins from."""

from django.db import models
from django.urls import reverse

from finsam.personuppgifter import Klass
from rapporter.models.rapport import Rapport
from rapporter.models.tradrad import Tradrad
from rapporter.querysets.mall import MallavsnittQuerySet, RapportmallQuerySet


class Rapportmall(models.Model):
    """A mall of the förbund's own, made as a copy of a shipped one or of a report."""

    typ = models.CharField("slag av rapport", max_length=20, choices=Rapport.Typ)
    namn = models.CharField("namn", max_length=80, unique=True)
    beskrivning = models.CharField("vad den är till för", max_length=200, blank=True)
    anvands = models.BooleanField("går att välja", default=True)

    objects = RapportmallQuerySet.as_manager()

    class Meta:
        verbose_name = "rapportmall"
        verbose_name_plural = "rapportmallar"
        ordering = ("typ", "namn")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(typ__in=("verksamhetsplan", "delarsrapport", "arsredovisning")),
                name="rapporter_rapportmallens_typ",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn

    def get_absolute_url(self) -> str:
        return reverse("rapporter:mall", args=[self.pk])


class Mallavsnitt(Tradrad):
    """One avsnitt of the förbund's own mall, with the text that a new report begins with."""

    mall = models.ForeignKey(Rapportmall, models.PROTECT, related_name="avsnitt")

    objects = MallavsnittQuerySet.as_manager()

    class Meta:
        verbose_name = "avsnitt i mall"
        verbose_name_plural = "avsnitt i mallar"
        ordering = ("mall", "ordning")
        constraints = [
            models.UniqueConstraint(
                fields=["mall", "nyckel"], name="rapporter_unik_nyckel_per_mall"
            ),
            models.UniqueConstraint(
                fields=["mall", "ordning"], name="rapporter_unik_ordning_per_mall"
            ),
        ]

    @property
    def trad(self) -> Rapportmall:
        """What the avsnitt is a part of."""
        return self.mall
