"""The catalogue of what the parties offer, beside the förbund's own insatser."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from finsam.period import Tidsbunden
from finsam.personuppgifter import Klass
from insatser.models.insats import Insats
from insatser.querysets.katalog import (
    GranskningQuerySet,
    KatalogkategoriQuerySet,
    KatalogtidQuerySet,
    KatalogtjanstQuerySet,
    PresentationQuerySet,
)


class Katalogkategori(models.Model):
    """What kind of support a service is; the förbund chooses the words."""

    namn = models.CharField("namn", max_length=60, unique=True)
    ordning = models.PositiveSmallIntegerField("ordning", default=0)

    objects = KatalogkategoriQuerySet.as_manager()

    class Meta:
        verbose_name = "kategori i katalogen"
        verbose_name_plural = "kategorier i katalogen"
        ordering = ("ordning", "namn")

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn


class Kontakt(models.Model):
    """Whom to turn to: a function, never a person's name."""

    kontaktfunktion = models.CharField("kontakt", max_length=80, blank=True)
    telefon = models.CharField("telefon", max_length=30, blank=True)
    epost = models.EmailField("e-post", blank=True)
    webbplats = models.URLField("webbplats", blank=True)

    class Meta:
        abstract = True


class Katalogtjanst(Kontakt):
    """A service that one of the parties offers, as the public reads of it.

    Its address (``slug``) never changes once it has been published, and one that has ended says
    so there: others have linked to it.
    """

    class Status(models.TextChoices):
        UTKAST = "utkast", "Utkast"
        PUBLICERAD = "publicerad", "Publicerad"
        AVSLUTAD = "avslutad", "Avslutad"

    namn = models.CharField("namn", max_length=120)
    slug = models.SlugField("adress", max_length=80, unique=True)
    organisation = models.ForeignKey(
        "styrelse.Organisation",
        models.PROTECT,
        related_name="katalogtjanster",
        verbose_name="part",
    )
    kommuner = models.ManyToManyField(
        "styrelse.Organisation",
        blank=True,
        related_name="katalogtjanster_i_kommunen",
        verbose_name="kommuner",
    )
    kategori = models.ForeignKey(
        Katalogkategori,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tjanster",
        verbose_name="kategori",
    )
    malgrupp = models.TextField("målgrupp")
    beskrivning = models.TextField("beskrivning")
    status = models.CharField("läge", max_length=10, choices=Status, default=Status.UTKAST)
    granskad_datum = models.DateField("senast granskad", null=True, blank=True)
    nasta_granskning = models.DateField("nästa granskning", null=True, blank=True)
    andrad_at = models.DateTimeField("ändrad", auto_now=True)

    objects = KatalogtjanstQuerySet.as_manager()

    class Meta:
        verbose_name = "tjänst i katalogen"
        verbose_name_plural = "tjänster i katalogen"
        ordering = ("namn", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=("utkast", "publicerad", "avslutad")),
                name="insatser_katalogtjanst_lage",
            ),
            models.CheckConstraint(
                condition=~Q(status="publicerad") | Q(nasta_granskning__isnull=False),
                name="insatser_katalogtjanst_granskas",
                violation_error_message="Skriv när tjänsten ska granskas nästa gång.",
            ),
            models.CheckConstraint(
                condition=Q(granskad_datum=None)
                | Q(nasta_granskning=None)
                | Q(nasta_granskning__gt=F("granskad_datum")),
                name="insatser_katalogtjanst_nasta_efter",
                violation_error_message="Nästa granskning ska ligga efter den senaste.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn


class Katalogtid(Tidsbunden):
    """A time when a service stood in the public catalogue; from these any day is counted."""

    tjanst = models.ForeignKey(Katalogtjanst, models.PROTECT, related_name="tider")

    objects = KatalogtidQuerySet.as_manager()

    class Meta(Tidsbunden.Meta):
        verbose_name = "tid i katalogen"
        verbose_name_plural = "tider i katalogen"
        ordering = ("tjanst", "from_datum", "pk")
        constraints = [
            *Tidsbunden.Meta.constraints,
            models.UniqueConstraint(
                fields=["tjanst"],
                condition=Q(till_datum=None),
                name="insatser_en_pagaende_katalogtid",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return str(self.period)


class Kataloggranskning(models.Model):
    """The part was asked whether what is written of its service is still right, and answered."""

    tjanst = models.ForeignKey(Katalogtjanst, models.PROTECT, related_name="granskningar")
    datum = models.DateField("granskad")
    anteckning = models.CharField("anteckning", max_length=200, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="kataloggranskningar",
        verbose_name="av",
    )

    objects = GranskningQuerySet.as_manager()

    class Meta:
        verbose_name = "granskning i katalogen"
        verbose_name_plural = "granskningar i katalogen"
        ordering = ("-datum", "-pk")

    class Personuppgifter:
        standard = Klass.INGEN
        by = Klass.TJANST

    def __str__(self) -> str:
        return f"Granskad {self.datum.isoformat()}"


class Insatspresentation(Kontakt):
    """What the public reads of one of the förbund's own insatser; shown only while ``visas``."""

    insats = models.OneToOneField(
        Insats, models.PROTECT, related_name="presentation", verbose_name="insats"
    )
    visas = models.BooleanField("visas i den öppna katalogen", default=False)
    malgrupp = models.TextField("målgrupp")
    beskrivning = models.TextField("beskrivning")
    andrad_at = models.DateTimeField("ändrad", auto_now=True)

    objects = PresentationQuerySet.as_manager()

    class Meta:
        verbose_name = "presentation av insats"
        verbose_name_plural = "presentationer av insatser"
        ordering = ("insats",)

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.insats} i katalogen"
