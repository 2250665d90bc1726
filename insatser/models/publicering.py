"""What has left the kansli, figure by figure, and what is hidden of each year's tables."""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone

from finsam.format import heltal
from finsam.period import AREN
from finsam.personuppgifter import Klass
from finsam.taltabell import SKYDDAD
from insatser.querysets.publicering import (
    PubliceringQuerySet,
    PubliceringstalQuerySet,
    SkyddsbildQuerySet,
)

_SHA256 = RegexValidator(r"^[0-9a-f]{64}$", "En SHA-256 är 64 hexadecimala tecken.")


class Publicering(models.Model):
    """Something with counts of participants that has left the kansli; append-only.

    Every later publication reckons with it (``insatser.skydd``). ``forhallanden`` is what holds
    between its figures; ``sha256`` is that of the file that left.
    """

    titel = models.CharField("vad som publicerades", max_length=200)
    ar = models.PositiveSmallIntegerField("år")
    publicerad_at = models.DateTimeField("publicerat", default=timezone.now, editable=False)
    publicerad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        verbose_name="publicerat av",
        editable=False,
    )
    sha256 = models.CharField("SHA-256", max_length=64, validators=[_SHA256])
    fingeravtryck = models.CharField("siffrornas avtryck", max_length=64, validators=[_SHA256])
    forhallanden = models.JSONField("samband mellan siffrorna", default=dict)

    objects = PubliceringQuerySet.as_manager()

    class Meta:
        verbose_name = "publicering"
        verbose_name_plural = "publiceringar"
        ordering = ("-publicerad_at", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(ar__range=(AREN[0], AREN[-1])), name="insatser_publicering_ar"
            ),
            models.UniqueConstraint(
                fields=["sha256", "fingeravtryck"],
                name="insatser_publiceras_en_gang",
                violation_error_message="Filen är redan antecknad som publicerad.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        publicerad_by = Klass.TJANST

    def __str__(self) -> str:
        return self.titel


class Publiceringstal(models.Model):
    """One figure of a publication: shown, hidden, or only reckoned with; append-only.

    The true count is kept of all three, for what is published later must not give it away.
    """

    class Lage(models.TextChoices):
        VISAD = "visad", "Visades"
        DOLD = "dold", "Doldes"
        OPPEN = "oppen", "Räknades med"

    publicering = models.ForeignKey(
        Publicering, models.PROTECT, related_name="tal", verbose_name="publicering"
    )
    storhet = models.CharField("storhet", max_length=400)
    varde = models.PositiveIntegerField("antal")
    lage = models.CharField("visades eller doldes", max_length=5, choices=Lage)

    objects = PubliceringstalQuerySet.as_manager()

    class Meta:
        verbose_name = "publicerad siffra"
        verbose_name_plural = "publicerade siffror"
        ordering = ("publicering", "storhet")
        constraints = [
            models.UniqueConstraint(
                fields=["publicering", "storhet"], name="insatser_ett_tal_per_publicering"
            ),
            models.CheckConstraint(
                condition=~Q(lage="visad", varde__range=(1, 4)),
                name="insatser_sma_antal_visas_inte",
                violation_error_message="Ett antal under fem publiceras inte.",
            ),
            models.CheckConstraint(
                condition=~Q(lage="dold", varde=0), name="insatser_noll_doljs_inte"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        varde = Klass.PSEUDONYM

    def __str__(self) -> str:
        return self.storhet

    @property
    def i_ord(self) -> str:
        """What is counted: measure, year, insats, group and kön, those that it has."""
        return ", ".join(del_ for del_ in self.storhet.split("|") if del_)

    @property
    def visat(self) -> str:
        """The figure as it stood, never a hidden one's count."""
        return heltal(self.varde) if self.lage == self.Lage.VISAD else SKYDDAD


class Skyddsbild(models.Model):
    """What is hidden of a year's fixed tables, by the fingerprint of their exact figures.

    Reckoned once, as a job; a page whose figures have another fingerprint shows nothing to
    those who may not see exact counts, until it has been reckoned anew.
    """

    ar = models.PositiveSmallIntegerField("år", unique=True)
    fingeravtryck = models.CharField("siffrornas avtryck", max_length=64, validators=[_SHA256])
    dolda = models.JSONField("vad som döljs", default=dict)
    publicerat = models.JSONField("siffrorna som de visas", default=dict)
    raknad_at = models.DateTimeField("räknad", default=timezone.now)

    objects = SkyddsbildQuerySet.as_manager()

    class Meta:
        verbose_name = "skyddsbild"
        verbose_name_plural = "skyddsbilder"
        ordering = ("ar",)

    class Personuppgifter:
        standard = Klass.INGEN
        dolda = Klass.PSEUDONYM
        publicerat = Klass.PSEUDONYM

    def __str__(self) -> str:
        return f"Skyddsbild {self.ar}"
