"""A warning of the gate that the förbund leaves as it is, with the reason."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from rapporter.models.rapport import Rapport
from rapporter.querysets.godtagande import GodtagandeQuerySet


class Godtagande(models.Model):
    """A finding (rapporter.kontroll) that is accepted in a report, as long as it says the same.

    ``avtryck`` is the finding's fingerprint: one that has changed is not the one accepted, and
    asks anew. ``fynd`` is what it said. Only a varning is accepted, never a fel.
    """

    rapport = models.ForeignKey(Rapport, models.PROTECT, related_name="godtaganden")
    kontroll = models.CharField("kontroll", max_length=60)
    avtryck = models.CharField("avtryck", max_length=64)
    fynd = models.TextField("varning")
    skal = models.TextField("skäl")
    at = models.DateTimeField("godtagen", default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="godtaganden",
        verbose_name="godtagen av",
    )
    aterkallad_at = models.DateTimeField("återkallad", null=True, blank=True)
    aterkallad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="aterkallade_godtaganden",
        verbose_name="återkallad av",
    )

    objects = GodtagandeQuerySet.as_manager()

    class Meta:
        verbose_name = "godtagen varning"
        verbose_name_plural = "godtagna varningar"
        ordering = ("-at", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=["rapport", "avtryck"],
                condition=Q(aterkallad_at=None),
                name="rapporter_en_varning_godtas_en_gang",
                violation_error_message="Varningen är redan godtagen.",
            ),
            models.CheckConstraint(condition=~Q(skal=""), name="rapporter_godtagande_har_skal"),
            models.CheckConstraint(
                condition=alla_eller_ingen("aterkallad_at", "aterkallad_by"),
                name="rapporter_aterkallat_godtagande_at_by",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        fynd = Klass.HANDLING
        skal = Klass.HANDLING
        by = Klass.TJANST
        aterkallad_by = Klass.TJANST

    def __str__(self) -> str:
        return self.fynd
