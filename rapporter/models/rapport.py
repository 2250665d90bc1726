"""The reports that a förbund owes its members, as trees of text, and the PDFs made from them."""

from django.conf import settings
from django.db import models
from django.urls import reverse

from finsam.format import langt_datum
from finsam.models import Fil
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from rapporter.models.tradrad import Tradrad
from rapporter.querysets.rapport import AvsnittQuerySet, RapportfilQuerySet, RapportQuerySet


class Rapport(models.Model):
    """One report of one year: årsredovisning (FinsamL 24 §), verksamhetsplan, delårsrapport."""

    class Typ(models.TextChoices):
        VERKSAMHETSPLAN = "verksamhetsplan", "Verksamhetsplan"
        DELARSRAPPORT = "delarsrapport", "Delårsrapport"
        ARSREDOVISNING = "arsredovisning", "Årsredovisning"

    class Beloppsenhet(models.TextChoices):
        KR = "kr", "Hela kronor"
        TKR = "tkr", "Tusental kronor"

    typ = models.CharField(max_length=20, choices=Typ)
    ar = models.PositiveSmallIntegerField("år")
    per_datum = models.DateField("per datum", help_text="Sista dagen i rapportens tid.")
    rubrik = models.CharField("rubrik på omslaget", max_length=120, blank=True)
    foregaende = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="efterfoljande",
        verbose_name="gjord från",
    )
    dnr = models.CharField("diarienummer", max_length=40, blank=True)
    motto = models.CharField("motto på omslaget", max_length=200, blank=True)
    enhet = models.CharField(
        "belopp i tabeller", max_length=3, choices=Beloppsenhet, default=Beloppsenhet.KR
    )
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
            models.CheckConstraint(
                condition=models.Q(enhet__in=("kr", "tkr")), name="rapporter_beloppens_enhet"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        motto = Klass.HANDLING
        rubrik = Klass.HANDLING

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return reverse("rapporter:rapport", args=[self.pk])

    @property
    def titel(self) -> str:
        """What the cover says: ``Årsredovisning 2022``, or the förbund's own words."""
        return self.rubrik or f"{self.get_typ_display()} {self.ar}"

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


class Avsnitt(Tradrad):
    """A section of a report: heading, and Markdown with live figures and blocks.

    ``text_nummer`` is the version of the text that holds; all of them are kept (Avsnittstext).
    ``lage`` is how far the writer has come; an avsnitt without text is empty whatever it says.
    """

    class Lage(models.TextChoices):
        UTKAST = "utkast", "Utkast"
        KLART = "klart", "Klart"
        GRANSKAT = "granskat", "Granskat"

    rapport = models.ForeignKey(Rapport, models.PROTECT, related_name="avsnitt")
    lage = models.CharField("läge", max_length=10, choices=Lage, default=Lage.UTKAST)
    text_nummer = models.PositiveIntegerField("textens version", default=0)
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
            models.CheckConstraint(
                condition=models.Q(lage__in=("utkast", "klart", "granskat")),
                name="rapporter_avsnittets_lage",
            ),
        ]

    @property
    def trad(self) -> Rapport:
        """What the avsnitt is a part of."""
        return self.rapport


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
