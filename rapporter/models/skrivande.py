"""What is kept while an avsnitt is written: every version of its text, and who writes now."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models

from finsam.personuppgifter import Klass
from finsam.textversion import Textversionsrad
from rapporter.models.rapport import Avsnitt
from rapporter.querysets.skrivande import AvsnittslasQuerySet, AvsnittstextQuerySet


class Avsnittstext(Textversionsrad):
    """One saved version of an avsnitt's text; see finsam.versioner."""

    post = models.ForeignKey(Avsnitt, models.PROTECT, related_name="versioner")
    falt = models.CharField(max_length=10, default="text")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="av"
    )

    objects = AvsnittstextQuerySet.as_manager()

    class Meta:
        verbose_name = "version av avsnitt"
        verbose_name_plural = "versioner av avsnitt"
        ordering = ("post", "nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["post", "nummer"], name="rapporter_ett_nummer_per_textversion"
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING
        by = Klass.TJANST

    def __str__(self) -> str:
        return f"Version {self.nummer}"


class Avsnittslas(models.Model):
    """Who writes in an avsnitt now, in which window: one at a time, so that nobody is surprised.

    It protects nobody's words (every save is a version, and two at once become two texts) but
    tells of each other. The window gives a sign of life as long as somebody is at it; without one
    for ``HALLBART`` the avsnitt is free.
    """

    HALLBART = timedelta(minutes=3)

    avsnitt = models.OneToOneField(Avsnitt, models.CASCADE, related_name="las")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="skrivs nu av"
    )
    flik = models.CharField("fönster", max_length=40, blank=True)
    sedan = models.DateTimeField("skriver sedan")
    sedd = models.DateTimeField("senaste livstecken")

    objects = AvsnittslasQuerySet.as_manager()

    class Meta:
        verbose_name = "lås på avsnitt"
        verbose_name_plural = "lås på avsnitt"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(sedd__gte=models.F("sedan")),
                name="rapporter_laset_ses_efter_att_det_togs",
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        by = Klass.TJANST

    def __str__(self) -> str:
        return f"{self.avsnitt} skrivs av {self.by}"

    def galler(self, nu: datetime) -> bool:
        """Say whether there has been a sign of life lately."""
        return nu - self.sedd < self.HALLBART

    def ar_annans(self, *, by: object, flik: str, nu: datetime) -> bool:
        """Say whether somebody else, or another window, writes now."""
        return self.galler(nu) and (self.by != by or self.flik != flik)
