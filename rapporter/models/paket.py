"""What each member gets beside the report: papers, words for a decision, and the zip made."""

from django.conf import settings
from django.db import models

from finsam.models import Fil
from finsam.personuppgifter import Klass
from rapporter.querysets.paket import PaketQuerySet
from styrelse.models import Handling, Medlem


class Paketomgang(models.Model):
    """What all members get for a year: the papers beside the report, and words for a decision."""

    ar = models.PositiveSmallIntegerField("år", unique=True)
    forslag = models.TextField("förslag till beslut", blank=True)
    handlingar = models.ManyToManyField(
        Handling, blank=True, related_name="paketomgangar", verbose_name="handlingar till alla"
    )

    objects = PaketQuerySet.as_manager()

    class Meta:
        verbose_name = "paketomgång"
        verbose_name_plural = "paketomgångar"
        ordering = ("-ar",)

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"Medlemspaket {self.ar}"


class Medlemspaket(models.Model):
    """One member's package for a year: what only that member gets, and the files made."""

    omgang = models.ForeignKey(Paketomgang, models.PROTECT, related_name="paket")
    medlem = models.ForeignKey(Medlem, models.PROTECT, related_name="paket")
    forslag = models.TextField("eget förslag till beslut", blank=True)
    handlingar = models.ManyToManyField(
        Handling, blank=True, related_name="medlemspaket", verbose_name="egna handlingar"
    )

    objects = PaketQuerySet.as_manager()

    class Meta:
        verbose_name = "medlemspaket"
        verbose_name_plural = "medlemspaket"
        ordering = ("omgang", "medlem")
        constraints = [
            models.UniqueConstraint(
                fields=["omgang", "medlem"], name="rapporter_ett_paket_per_medlem_och_ar"
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.medlem} {self.omgang.ar}"


class Paketfil(models.Model):
    """A zip that was made for a member: what it holds, each with its SHA-256."""

    paket = models.ForeignKey(Medlemspaket, models.PROTECT, related_name="filer")
    fil = models.ForeignKey(Fil, models.PROTECT, related_name="+")
    innehall = models.JSONField("innehåll")
    skapad_at = models.DateTimeField("skapad", auto_now_add=True)
    skapad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="paketfiler"
    )

    objects = PaketQuerySet.as_manager()

    class Meta:
        verbose_name = "paketfil"
        verbose_name_plural = "paketfiler"
        ordering = ("-skapad_at", "-pk")

    class Personuppgifter:
        standard = Klass.INGEN
        skapad_by = Klass.TJANST

    def __str__(self) -> str:
        return self.fil.namn
