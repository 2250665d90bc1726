"""What was handed to Försäkringskassan's Uppföljning Finsam."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from finsam.models import Fil
from finsam.personuppgifter import Klass
from rapporter.querysets.finsamuttag import FinsamuttagQuerySet


class Finsamuttag(models.Model):
    """What was handed to Försäkringskassan's Uppföljning Finsam about a year, as it was then.

    ``innehall`` is one row per field: nyckel, del, uppgift, varde. Rows are added, never changed
    (rapporter.vakter); ``skapad_by`` is empty where the command line made it.
    """

    ar = models.PositiveSmallIntegerField("år")
    fil = models.ForeignKey(Fil, models.PROTECT, related_name="finsamuttag", verbose_name="fil")
    innehall = models.JSONField("innehåll")
    skapad_at = models.DateTimeField("gjort", default=timezone.now)
    skapad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="finsamuttag",
        verbose_name="av",
    )

    objects = FinsamuttagQuerySet.as_manager()

    class Meta:
        verbose_name = "uttag till Uppföljning Finsam"
        verbose_name_plural = "uttag till Uppföljning Finsam"
        ordering = ("-pk",)

    class Personuppgifter:
        standard = Klass.INGEN
        innehall = Klass.PSEUDONYM
        fil = Klass.PSEUDONYM
        skapad_by = Klass.TJANST

    def __str__(self) -> str:
        return f"Uppföljning Finsam {self.ar}"
