"""Key figures of years that no register gives, or no longer gives."""

from django.db import models
from django.db.models import Q

from finsam.period import AREN
from finsam.personuppgifter import Klass
from insatser.models.insats import Insats
from insatser.models.kod import Kon
from insatser.querysets.historik import NyckeltalshistorikQuerySet


class Nyckeltalshistorik(models.Model):
    """One figure of a year: before the register began, or frozen from it.

    ``nyckel`` is the measure (``deltagare.nya``), ``grupp`` the row of its table where it has
    rows. Without an insats it is of them all together, without a kön of both. A locked row
    (``last_at``) cannot change (insatser.vakter): printed figures rest on it.
    """

    ar = models.PositiveSmallIntegerField("år")
    nyckel = models.CharField("mått", max_length=60)
    grupp = models.CharField("grupp", max_length=60, blank=True)
    insats = models.ForeignKey(
        Insats,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="historik",
        verbose_name="insats",
    )
    kon = models.CharField("kön", max_length=10, choices=Kon, blank=True)
    varde = models.DecimalField("värde", max_digits=16, decimal_places=2)
    kalla = models.CharField("källa", max_length=200)
    last_at = models.DateTimeField("låst", null=True, blank=True, editable=False)

    objects = NyckeltalshistorikQuerySet.as_manager()

    class Meta:
        verbose_name = "historiskt nyckeltal"
        verbose_name_plural = "historiska nyckeltal"
        ordering = ("nyckel", "ar", "insats", "grupp", "kon")
        constraints = [
            models.UniqueConstraint(
                fields=["nyckel", "ar", "insats", "grupp", "kon"],
                condition=Q(insats__isnull=False),
                name="insatser_ett_tal_per_insats",
                violation_error_message="Talet finns redan för året.",
            ),
            models.UniqueConstraint(
                fields=["nyckel", "ar", "grupp", "kon"],
                condition=Q(insats=None),
                name="insatser_ett_tal_for_alla",
                violation_error_message="Talet finns redan för året.",
            ),
            models.CheckConstraint(
                condition=Q(ar__range=(AREN[0], AREN[-1])), name="insatser_historik_ar"
            ),
            models.CheckConstraint(
                condition=~Q(kalla=""),
                name="insatser_historik_har_kalla",
                violation_error_message="Skriv varifrån talet kommer.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        varde = Klass.PSEUDONYM

    def __str__(self) -> str:
        return f"{self.nyckel} {self.ar}"
