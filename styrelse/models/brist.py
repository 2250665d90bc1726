"""What the förbund has decided to leave as it is, though the law says otherwise."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from finsam.personuppgifter import Klass
from styrelse.querysets.brist import BristgodtagandeQuerySet


class Bristgodtagande(models.Model):
    """A warning (styrelse.brister) that is accepted with a reason, until the situation changes.

    ``nyckel`` is the check and ``lage`` what it found; a warning with another ``lage`` is not
    the one that was accepted.
    """

    nyckel = models.CharField("kontroll", max_length=40)
    lage = models.CharField("läge", max_length=200)
    rubrik = models.CharField("varning", max_length=300)
    lag = models.CharField("lagrum", max_length=40)
    skal = models.TextField("skäl")
    godtagen_at = models.DateTimeField("godtagen", auto_now_add=True)
    godtagen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="bristgodtaganden",
        verbose_name="godtagen av",
    )
    aterkallad_at = models.DateTimeField("återkallad", null=True, blank=True)
    aterkallad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="aterkallade_bristgodtaganden",
        verbose_name="återkallad av",
    )

    objects = BristgodtagandeQuerySet.as_manager()

    class Meta:
        verbose_name = "godtagen brist"
        verbose_name_plural = "godtagna brister"
        ordering = ("-godtagen_at", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=["nyckel", "lage"],
                condition=Q(aterkallad_at=None),
                name="styrelse_en_brist_godtas_en_gang",
                violation_error_message="Varningen är redan godtagen.",
            ),
            models.CheckConstraint(
                condition=Q(aterkallad_at=None, aterkallad_by=None)
                | Q(aterkallad_at__isnull=False, aterkallad_by__isnull=False),
                name="styrelse_aterkallad_at_by",
            ),
            models.CheckConstraint(condition=~Q(skal=""), name="styrelse_brist_med_skal"),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        skal = Klass.HANDLING
        godtagen_by = Klass.TJANST
        aterkallad_by = Klass.TJANST

    def __str__(self) -> str:
        return self.rubrik
