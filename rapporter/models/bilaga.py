"""Annexes of a report that are not made by the system alone: announced, or brought as a file."""

from django.db import models
from django.db.models import Q

from finsam.models import Fil
from finsam.personuppgifter import Klass
from insatser.models import Insats
from rapporter.models.rapport import Rapport
from rapporter.querysets.bild import BilagaQuerySet


class Bilaga(models.Model):
    """An annex that the report announces: an insats's own report, or a file.

    With an insats it is there when that report is approved, else when its file is; until then
    it is awaited, and the gate says so. ``ordning`` gives its number.
    """

    rapport = models.ForeignKey(Rapport, models.PROTECT, related_name="bilagor")
    ordning = models.PositiveSmallIntegerField("ordning")
    rubrik = models.CharField("rubrik", max_length=120)
    insats = models.ForeignKey(
        Insats,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="bilagor",
        verbose_name="insatsens årsrapport",
    )
    fil = models.ForeignKey(Fil, models.PROTECT, null=True, blank=True, related_name="+")

    objects = BilagaQuerySet.as_manager()

    class Meta:
        verbose_name = "bilaga"
        verbose_name_plural = "bilagor"
        ordering = ("rapport", "ordning", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["rapport", "insats"],
                name="rapporter_en_bilaga_per_insats",
                violation_error_message="Insatsen har redan en bilaga i rapporten.",
            ),
            models.CheckConstraint(
                condition=~Q(rubrik="") & (Q(insats=None) | Q(fil=None)),
                name="rapporter_bilaga_har_rubrik_och_en_kalla",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        rubrik = Klass.HANDLING
        fil = Klass.HANDLING

    def __str__(self) -> str:
        return self.rubrik
