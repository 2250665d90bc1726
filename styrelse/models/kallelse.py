"""How people are called to a meeting, what they answer, and who steps in."""

from django.conf import settings
from django.db import models

from finsam.personuppgifter import Klass
from styrelse.models.diarium import Handling
from styrelse.models.organ import Person, Uppdrag
from styrelse.models.sammantrade import Sammantrade
from styrelse.querysets.kallelse import (
    InkallelseQuerySet,
    KallelsemottagareQuerySet,
    KallelseQuerySet,
    MotessvarQuerySet,
)


class Kallelse(models.Model):
    """One version of the notice of a meeting, as it was sent; a later change is a new one.

    ``innehall`` is what it said (styrelse.kallelseinnehall), never the heading of a point under
    sekretess. ``handling`` is its PDF in the diarium.
    """

    sammantrade = models.ForeignKey(
        Sammantrade, models.PROTECT, related_name="kallelser", verbose_name="sammanträde"
    )
    version = models.PositiveSmallIntegerField("version")
    innehall = models.JSONField("innehåll")
    handling = models.OneToOneField(
        Handling, models.PROTECT, related_name="kallelse", verbose_name="handling"
    )
    skickad_at = models.DateTimeField("skickad")
    skickad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="skickad av"
    )

    objects = KallelseQuerySet.as_manager()

    class Meta:
        verbose_name = "kallelse"
        verbose_name_plural = "kallelser"
        ordering = ("sammantrade", "-version")
        constraints = [
            models.UniqueConstraint(
                fields=["sammantrade", "version"], name="styrelse_kallelse_version"
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        innehall = Klass.HANDLING
        skickad_by = Klass.TJANST

    def __str__(self) -> str:
        return f"Kallelse, version {self.version}"


class Kallelsemottagare(models.Model):
    """One whom a kallelse is for, the address it went to and when it last left."""

    kallelse = models.ForeignKey(
        Kallelse, models.PROTECT, related_name="mottagare", verbose_name="kallelse"
    )
    person = models.ForeignKey(
        Person, models.PROTECT, related_name="kallelser", verbose_name="person"
    )
    som = models.CharField("som", max_length=120)
    epost = models.EmailField("e-post", blank=True)
    skickad_at = models.DateTimeField("skickad", null=True, blank=True)
    fel = models.CharField("varför den inte gick fram", max_length=200, blank=True)

    objects = KallelsemottagareQuerySet.as_manager()

    class Meta:
        verbose_name = "mottagare av kallelse"
        verbose_name_plural = "mottagare av kallelse"
        ordering = ("kallelse", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["kallelse", "person"], name="styrelse_kallelsemottagare_en_gang"
            )
        ]

    class Personuppgifter:
        standard = Klass.TJANST

    def __str__(self) -> str:
        return f"{self.person}"


class Motessvar(models.Model):
    """Whether someone who is called will come."""

    sammantrade = models.ForeignKey(
        Sammantrade, models.PROTECT, related_name="svar", verbose_name="sammanträde"
    )
    person = models.ForeignKey(
        Person, models.PROTECT, related_name="motessvar", verbose_name="person"
    )
    kommer = models.BooleanField("kommer")
    meddelande = models.CharField("meddelande till kansliet", max_length=200, blank=True)
    svarat_at = models.DateTimeField("svarade")
    svarat_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="svarat av"
    )

    objects = MotessvarQuerySet.as_manager()

    class Meta:
        verbose_name = "svar på kallelse"
        verbose_name_plural = "svar på kallelser"
        ordering = ("sammantrade", "pk")
        constraints = [
            models.UniqueConstraint(fields=["sammantrade", "person"], name="styrelse_ett_svar")
        ]

    class Personuppgifter:
        standard = Klass.TJANST

    def __str__(self) -> str:
        return f"{self.person} {'kommer' if self.kommer else 'kommer inte'}"


class Inkallelse(models.Model):
    """An ersättare who is called in to serve for a ledamot who cannot come (FinsamL 12 §)."""

    sammantrade = models.ForeignKey(
        Sammantrade, models.PROTECT, related_name="inkallelser", verbose_name="sammanträde"
    )
    ersattare = models.ForeignKey(
        Uppdrag, models.PROTECT, related_name="inkallelser", verbose_name="ersättare"
    )
    for_uppdrag = models.ForeignKey(
        Uppdrag, models.PROTECT, related_name="inkallelser_for", verbose_name="i stället för"
    )
    inkallad_at = models.DateTimeField("inkallad")
    inkallad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="inkallad av"
    )

    objects = InkallelseQuerySet.as_manager()

    class Meta:
        verbose_name = "inkallelse"
        verbose_name_plural = "inkallelser"
        ordering = ("sammantrade", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["sammantrade", "ersattare"],
                name="styrelse_inkallad_en_gang",
                violation_error_message="Ersättaren är redan inkallad till mötet.",
            )
        ]

    class Personuppgifter:
        standard = Klass.TJANST

    def __str__(self) -> str:
        return f"{self.ersattare} i stället för {self.for_uppdrag}"
