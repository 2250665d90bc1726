"""The reports that a förbund owes its members, as trees of text, and the PDFs made from them."""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils import timezone

from finsam.format import langt_datum
from finsam.models import Fil
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from rapporter.querysets import (
    AvsnittQuerySet,
    FinsamuttagQuerySet,
    PaketQuerySet,
    RapportfilQuerySet,
    RapportQuerySet,
)
from styrelse.models import Handling, Medlem


class Rapport(models.Model):
    """One report of one year: årsredovisning (FinsamL 24 §), verksamhetsplan, delårsrapport."""

    class Typ(models.TextChoices):
        VERKSAMHETSPLAN = "verksamhetsplan", "Verksamhetsplan"
        DELARSRAPPORT = "delarsrapport", "Delårsrapport"
        ARSREDOVISNING = "arsredovisning", "Årsredovisning"

    typ = models.CharField(max_length=20, choices=Typ)
    ar = models.PositiveSmallIntegerField("år")
    per_datum = models.DateField("per datum", help_text="Sista dagen i rapportens tid.")
    dnr = models.CharField("diarienummer", max_length=40, blank=True)
    motto = models.CharField("motto på omslaget", max_length=200, blank=True)
    beslutad_datum = models.DateField("beslutad", null=True, blank=True)
    beslutad_paragraf = models.CharField("paragraf", max_length=20, blank=True)

    objects = RapportQuerySet.as_manager()

    class Meta:
        verbose_name = "rapport"
        verbose_name_plural = "rapporter"
        ordering = ("-per_datum", "typ")
        constraints = [
            models.UniqueConstraint(
                fields=["typ", "per_datum"], name="rapporter_en_rapport_per_typ_och_datum"
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("beslutad_datum", text=["beslutad_paragraf"]),
                name="rapporter_beslut_har_datum_och_paragraf",
                violation_error_message="Ange både datum och paragraf, eller ingetdera.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        motto = Klass.HANDLING

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return reverse("rapporter:rapport", args=[self.pk])

    @property
    def titel(self) -> str:
        """What the cover says: ``Årsredovisning 2022``."""
        return f"{self.get_typ_display()} {self.ar}"

    @property
    def beslut(self) -> str:
        """The decision as one line, empty before it."""
        if self.beslutad_datum is None:
            return ""
        return f"Beslutad {langt_datum(self.beslutad_datum)}, § {self.beslutad_paragraf}"

    @property
    def fotrad(self) -> str:
        """What stands at the foot of every page: number and decision, or that there is none yet."""
        dnr = f"Dnr {self.dnr}" if self.dnr else ""
        return " · ".join(filter(None, [dnr, self.beslut or "Utkast, inte beslutad"]))


class Avsnitt(models.Model):
    """A section of a report: heading, and Markdown with live figures and blocks.

    ``ordning`` runs through the whole report in reading order; the tree is in ``foralder``.
    ``version`` counts the saves, so that two people do not overwrite each other.
    """

    rapport = models.ForeignKey(Rapport, models.PROTECT, related_name="avsnitt")
    foralder = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="underavsnitt"
    )
    ordning = models.PositiveSmallIntegerField()
    nyckel = models.CharField(
        max_length=60,
        validators=[RegexValidator(r"^[a-z0-9_]+$", "Nyckeln har små bokstäver, siffror och _.")],
    )
    rubrik = models.CharField("rubrik", max_length=120)
    numrerad = models.BooleanField("numrerad", default=True)
    ny_sida = models.BooleanField("börjar på ny sida", default=False)
    text = models.TextField("text", blank=True)
    version = models.PositiveIntegerField(default=1)
    andrad_at = models.DateTimeField("ändrad", auto_now=True)

    objects = AvsnittQuerySet.as_manager()

    class Meta:
        verbose_name = "avsnitt"
        verbose_name_plural = "avsnitt"
        ordering = ("rapport", "ordning")
        constraints = [
            models.UniqueConstraint(
                fields=["rapport", "nyckel"], name="rapporter_unik_nyckel_per_rapport"
            ),
            models.UniqueConstraint(
                fields=["rapport", "ordning"], name="rapporter_unik_ordning_per_rapport"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING

    def __str__(self) -> str:
        return self.rubrik


class Rapportfil(models.Model):
    """A PDF that was made, with the fingerprint of the content it was made from."""

    rapport = models.ForeignKey(Rapport, models.PROTECT, related_name="filer")
    avtryck = models.CharField(max_length=64)
    fil = models.ForeignKey(Fil, models.PROTECT, related_name="+")
    skapad_at = models.DateTimeField("skapad", auto_now_add=True)
    skapad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="rapportfiler"
    )

    objects = RapportfilQuerySet.as_manager()

    class Meta:
        verbose_name = "rapportfil"
        verbose_name_plural = "rapportfiler"
        ordering = ("-skapad_at", "-pk")

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.fil.namn


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
