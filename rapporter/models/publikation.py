"""What the public reads: an address that lasts, and what has stood on it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from finsam.models import Fil
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from rapporter.models.rapport import Rapport
from rapporter.models.utgava import Utgava
from rapporter.querysets.publikation import PublikationQuerySet, PublikationsversionQuerySet
from styrelse.models import Handling, Protokoll


class Publikation(models.Model):
    """An address of the public pages and what stands on it: a report, a protokoll, a document.

    It is made the first time that something is published there and never changes or goes away,
    so that a link holds; what stands on it, and no longer does, is its ``versioner``.
    """

    slug = models.SlugField("adress", max_length=80, unique=True)
    rapport = models.OneToOneField(
        Rapport, models.PROTECT, null=True, blank=True, related_name="publikation"
    )
    protokoll = models.OneToOneField(
        Protokoll, models.PROTECT, null=True, blank=True, related_name="publikation"
    )
    handling = models.OneToOneField(
        Handling, models.PROTECT, null=True, blank=True, related_name="publikation"
    )
    skapad_at = models.DateTimeField("först publicerad", default=timezone.now)
    skapad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="publikationer", verbose_name="av"
    )

    objects = PublikationQuerySet.as_manager()

    class Meta:
        verbose_name = "publikation"
        verbose_name_plural = "publikationer"
        ordering = ("-pk",)
        constraints = [
            models.CheckConstraint(
                condition=Q(rapport__isnull=False, protokoll=None, handling=None)
                | Q(rapport=None, protokoll__isnull=False, handling=None)
                | Q(rapport=None, protokoll=None, handling__isnull=False),
                name="rapporter_publikation_av_en_sak",
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        slug = Klass.HANDLING
        skapad_by = Klass.TJANST

    def __str__(self) -> str:
        return self.slug

    def get_absolute_url(self) -> str:
        return reverse("rapporter:publikation", args=[self.pk])

    @property
    def slag(self) -> str:
        """What it is, in a word."""
        if self.rapport_id:
            return "Rapport"
        return "Protokoll" if self.protokoll_id else "Handling"

    @property
    def lage(self) -> str:
        """Where it stands, in words; of an address read with ``med_senaste``."""
        if self.avpublicerad_at:
            return "Avpublicerad"
        return "Beslutet är återkallat" if self.aterkallad_at else "Publicerad"

    @property
    def oppen_url(self) -> str:
        """Where the public reads it."""
        return reverse("handlingar:handling", args=[self.slug])

    @property
    def oppen_adress(self) -> str:
        """The whole address, for those who link to it."""
        return f"{settings.SITE_URL}{self.oppen_url}"


class Publikationsversion(models.Model):
    """What stands, or stood, on an address: what it was called, of what, from when until when.

    A report is published as a decided ``utgava``, whose kept files are what the public gets. Of a
    protokoll ``sida`` is the page as it was looked at and published. The row never changes but
    for the withdrawal, whose reason the public reads (rapporter.vakter).
    """

    class Licens(models.TextChoices):
        CC0 = "cc0", "CC0 1.0: fritt att använda utan villkor"
        CC_BY = "cc-by", "CC BY 4.0: fritt att använda om källan anges"

    publikation = models.ForeignKey(Publikation, models.PROTECT, related_name="versioner")
    nummer = models.PositiveSmallIntegerField("version")
    titel = models.CharField("titel", max_length=200)
    beskrivning = models.CharField("beskrivning", max_length=300, blank=True)
    datum = models.DateField("datum")
    licens = models.CharField("licens", max_length=5, choices=Licens, default=Licens.CC0)
    utgava = models.ForeignKey(
        Utgava, models.PROTECT, null=True, blank=True, related_name="publiceringar"
    )
    sida = models.ForeignKey(Fil, models.PROTECT, null=True, blank=True, related_name="+")
    publicerad_at = models.DateTimeField("publicerad", default=timezone.now)
    publicerad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="av"
    )
    avpublicerad_at = models.DateTimeField("avpublicerad", null=True, blank=True)
    avpublicerad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    avpublicerad_skal = models.CharField("skäl", max_length=500, blank=True)

    objects = PublikationsversionQuerySet.as_manager()

    class Meta:
        verbose_name = "publicerad version"
        verbose_name_plural = "publicerade versioner"
        ordering = ("publikation", "-nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["publikation", "nummer"], name="rapporter_publicerad_version_nummer"
            ),
            models.UniqueConstraint(
                fields=["publikation"],
                condition=Q(avpublicerad_at=None),
                name="rapporter_en_publicerad_version",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen(
                    "avpublicerad_at", "avpublicerad_by", text=["avpublicerad_skal"]
                ),
                name="rapporter_avpublicerad_har_skal",
                violation_error_message="Skriv varför.",
            ),
            models.CheckConstraint(
                condition=Q(licens__in=("cc0", "cc-by")), name="rapporter_publikationens_licens"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        titel = Klass.HANDLING
        beskrivning = Klass.HANDLING
        sida = Klass.HANDLING
        publicerad_by = Klass.TJANST
        avpublicerad_by = Klass.TJANST
        avpublicerad_skal = Klass.HANDLING

    def __str__(self) -> str:
        return f"{self.titel}, publicerad version {self.nummer}"

    @property
    def uppe(self) -> bool:
        """True until it is withdrawn; what it was made of may still have been taken back."""
        return self.avpublicerad_at is None
