"""The yearly report of an insats: its headings, texts, figures, course and approved versions."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from finsam.models import Fil
from finsam.personuppgifter import Klass
from finsam.textversion import Textversionsrad
from insatser.models.insats import Insats
from insatser.querysets.insatsrapport import (
    AvsnittsversionQuerySet,
    InsatsrapportdelQuerySet,
    InsatsrapportQuerySet,
    RapportrubrikQuerySet,
    RapportversionQuerySet,
)


class Siffror(models.TextChoices):
    """Which figures from the system stand below a heading."""

    AR = "ar", "Årets deltagare"
    START = "start", "Deltagare sedan uppstart"


class Rapportrubrik(models.Model):
    """A heading that every insats writes below; the förbund chooses words, order and help."""

    nyckel = models.SlugField("nyckel", max_length=40, unique=True)
    foralder = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="underrubriker",
        verbose_name="står under",
    )
    rubrik = models.CharField("rubrik", max_length=120)
    hjalp = models.TextField("hjälptext", blank=True)
    siffror = models.CharField("siffror", max_length=10, choices=Siffror, blank=True)
    ordning = models.PositiveSmallIntegerField("ordning", unique=True)
    anvands = models.BooleanField("används", default=True)

    objects = RapportrubrikQuerySet.as_manager()

    class Meta:
        verbose_name = "rapportrubrik"
        verbose_name_plural = "rapportrubriker"
        ordering = ("ordning",)

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.rubrik


class Insatsrapport(models.Model):
    """What an insats tells of a year; written by its insatsansvarig, approved by the förbundschef.

    Once approved it is printed and lies fast (Rapportversion) until it is opened again.
    """

    class Status(models.TextChoices):
        UTKAST = "utkast", "Utkast"
        INLAMNAD = "inlamnad", "Inlämnad"
        TILLBAKA = "tillbaka", "Tillbaka med kommentar"
        GODKAND = "godkand", "Godkänd"

    insats = models.ForeignKey(
        Insats, models.PROTECT, related_name="arsrapporter", verbose_name="insats"
    )
    ar = models.PositiveSmallIntegerField("år")
    status = models.CharField("läge", max_length=10, choices=Status, default=Status.UTKAST)

    objects = InsatsrapportQuerySet.as_manager()

    class Meta:
        verbose_name = "insatsens årsrapport"
        verbose_name_plural = "insatsernas årsrapporter"
        ordering = ("-ar", "insats")
        constraints = [
            models.UniqueConstraint(
                fields=["insats", "ar"],
                name="insatser_en_arsrapport_per_ar",
                violation_error_message="Insatsen har redan en årsrapport för året.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=("utkast", "inlamnad", "tillbaka", "godkand")),
                name="insatser_arsrapport_lage",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"Årsrapport {self.ar} för {self.insats}"

    @property
    def loggnamn(self) -> str:
        """What the log may call it."""
        return f"Årsrapport {self.ar}, insats {self.insats_id}"

    @property
    def kan_skrivas(self) -> bool:
        """Whether its texts and figures may still be changed."""
        return self.status in (self.Status.UTKAST, self.Status.TILLBAKA)


class Rapportavsnitt(models.Model):
    """One heading of a report with what the insats has written below it.

    The heading is copied when the report begins, so that a later change of the förbund's
    headings leaves older reports as they were.
    """

    rapport = models.ForeignKey(Insatsrapport, models.PROTECT, related_name="avsnitt")
    nyckel = models.SlugField("nyckel", max_length=40)
    foralder = models.SlugField("står under", max_length=40, blank=True)
    rubrik = models.CharField("rubrik", max_length=120)
    hjalp = models.TextField("hjälptext", blank=True)
    siffror = models.CharField("siffror", max_length=10, choices=Siffror, blank=True)
    ordning = models.PositiveSmallIntegerField("ordning")
    text = models.TextField("text", blank=True)
    text_nummer = models.PositiveIntegerField("textens version", default=0)

    objects = InsatsrapportdelQuerySet.as_manager()

    class Meta:
        verbose_name = "avsnitt i årsrapport"
        verbose_name_plural = "avsnitt i årsrapporter"
        ordering = ("rapport", "ordning", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["rapport", "nyckel"], name="insatser_ett_avsnitt_per_nyckel"
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING

    def __str__(self) -> str:
        return self.rubrik

    @property
    def loggnamn(self) -> str:
        """What the log may call it."""
        return f"{self.rubrik}, {self.rapport.loggnamn}"


class Avsnittsversion(Textversionsrad):
    """One saved version of what stands below a heading."""

    post = models.ForeignKey(Rapportavsnitt, models.PROTECT, related_name="versioner")
    falt = models.CharField("del", max_length=10, default="text", editable=False)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="avsnittsversioner",
        verbose_name="av",
    )

    objects = AvsnittsversionQuerySet.as_manager()

    class Meta:
        verbose_name = "version av avsnitt"
        verbose_name_plural = "versioner av avsnitt"
        ordering = ("post", "falt", "nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["post", "falt", "nummer"], name="insatser_avsnittsversion_nummer"
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING
        by = Klass.TJANST

    def __str__(self) -> str:
        return f"Version {self.nummer}"


class Insatsrapportuppgift(models.Model):
    """The insats's own count where it differs from the system's, with the reason; both are kept."""

    rapport = models.ForeignKey(Insatsrapport, models.PROTECT, related_name="egna")
    siffror = models.CharField("del", max_length=10, choices=Siffror)
    nyckel = models.SlugField("nyckel", max_length=60)
    varde = models.PositiveIntegerField("insatsens egen uppgift")
    skal = models.CharField("varför den skiljer sig", max_length=300)

    objects = InsatsrapportdelQuerySet.as_manager()

    class Meta:
        verbose_name = "insatsens egen uppgift"
        verbose_name_plural = "insatsens egna uppgifter"
        ordering = ("rapport", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["rapport", "siffror", "nyckel"], name="insatser_en_egen_uppgift_per_siffra"
            ),
            models.CheckConstraint(
                condition=~Q(skal=""),
                name="insatser_egen_uppgift_har_skal",
                violation_error_message="Skriv varför uppgiften skiljer sig från systemets.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        varde = Klass.PSEUDONYM
        skal = Klass.HANDLING

    def __str__(self) -> str:
        return f"{self.nyckel} enligt insatsen"


class Rapportsteg(models.Model):
    """One step of a report's course: who did what, when, and the words that went with it."""

    class Slag(models.TextChoices):
        INLAMNAD = "inlamnad", "Lämnades in"
        ATERTAGEN = "atertagen", "Togs tillbaka"
        TILLBAKA = "tillbaka", "Skickades tillbaka"
        GODKAND = "godkand", "Godkändes"
        OPPNAD = "oppnad", "Öppnades igen"

    rapport = models.ForeignKey(Insatsrapport, models.PROTECT, related_name="gang")
    slag = models.CharField("vad som hände", max_length=10, choices=Slag)
    kommentar = models.TextField("kommentar", blank=True)
    at = models.DateTimeField("när", auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="rapportsteg", verbose_name="av"
    )

    objects = InsatsrapportdelQuerySet.as_manager()

    class Meta:
        verbose_name = "steg i en årsrapports gång"
        verbose_name_plural = "steg i årsrapporters gång"
        ordering = ("rapport", "pk")
        constraints = [
            models.CheckConstraint(
                condition=~Q(slag__in=("tillbaka", "oppnad"), kommentar=""),
                name="insatser_rapportsteg_sager_varfor",
                violation_error_message="Skriv varför.",
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        kommentar = Klass.HANDLING
        by = Klass.TJANST

    def __str__(self) -> str:
        return self.get_slag_display()


class Rapportversion(models.Model):
    """An approved report as it was: what it says, after suppression, and the PDF's bytes.

    Never changed and never removed (insatser.vakter). Opened again and approved anew, the report
    gets another one; the latest is the one that holds while the report is approved.
    """

    rapport = models.ForeignKey(Insatsrapport, models.PROTECT, related_name="versioner")
    nummer = models.PositiveSmallIntegerField("nummer")
    innehall = models.JSONField("innehåll")
    fil = models.ForeignKey(Fil, models.PROTECT, related_name="+", verbose_name="PDF")
    sha256 = models.CharField("filens kontrollsumma", max_length=64)
    godkand_at = models.DateTimeField("godkänd")
    godkand_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="godkanda_arsrapporter",
        verbose_name="godkänd av",
    )

    objects = RapportversionQuerySet.as_manager()

    class Meta:
        verbose_name = "godkänd årsrapport"
        verbose_name_plural = "godkända årsrapporter"
        ordering = ("rapport", "-nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["rapport", "nummer"], name="insatser_rapportversion_nummer"
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        innehall = Klass.HANDLING
        godkand_by = Klass.TJANST

    def __str__(self) -> str:
        return f"Version {self.nummer}"
