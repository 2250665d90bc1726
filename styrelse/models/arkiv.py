"""The archive: checks of what is kept, and years handed over to the arkivmyndighet."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from finsam.models import Fil
from finsam.personuppgifter import Klass
from styrelse.querysets.diarium import ArkivuttagQuerySet, DiariumQuerySet


class Arkivkontroll(models.Model):
    """One walk through every kept file: how many there were, and which had been damaged."""

    gjord_at = models.DateTimeField("gjord", default=timezone.now)
    gjord_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="arkivkontroller",
        verbose_name="av",
    )
    antal = models.PositiveIntegerField("filer")
    skadade = models.JSONField("skadade", default=list)  # [{"fil", "var", "fel", "sha256"}]

    objects = DiariumQuerySet.as_manager()

    class Meta:
        verbose_name = "arkivkontroll"
        verbose_name_plural = "arkivkontroller"
        ordering = ("-pk",)

    class Personuppgifter:
        standard = Klass.INGEN
        gjord_by = Klass.TJANST
        skadade = Klass.HANDLING

    def __str__(self) -> str:
        return f"Kontroll av arkivet {timezone.localtime(self.gjord_at):%Y-%m-%d}"


class Arkivuttag(models.Model):
    """A year of the diarium as one file: documents, metadata and checksums for the archive."""

    ar = models.PositiveSmallIntegerField("år")
    fil = models.ForeignKey(Fil, models.PROTECT, related_name="arkivuttag", verbose_name="fil")
    antal_arenden = models.PositiveIntegerField("ärenden")
    antal_handlingar = models.PositiveIntegerField("handlingar")
    skapad_at = models.DateTimeField("skapad", default=timezone.now)
    skapad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="arkivuttag", verbose_name="av"
    )

    objects = ArkivuttagQuerySet.as_manager()

    class Meta:
        verbose_name = "arkivuttag"
        verbose_name_plural = "arkivuttag"
        ordering = ("-pk",)

    class Personuppgifter:
        standard = Klass.INGEN
        fil = Klass.HANDLING
        skapad_by = Klass.TJANST

    def __str__(self) -> str:
        return f"Arkivuttag {self.ar}"
