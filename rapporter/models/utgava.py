"""A report as it was on a day: a numbered draft that was sent out, or what was decided."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from finsam.format import langt_datum
from finsam.models import Fil
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from insatser.models import Publicering
from rapporter.models.rapport import Rapport
from rapporter.querysets.utgava import UtgavaQuerySet
from styrelse.models import Beslut, Handling


class Utgava(models.Model):
    """A kept version of a report (FinsamL 24 §): its words, its figures, and the files of it.

    ``texter`` is one item per avsnitt: nyckel, nummer, rubrik, niva, text (Markdown), html.
    ``siffror`` is one item per figure that stood in it: plats (avsnittets nyckel), referens,
    visat, exakt (text, empty where hidden), url and kalla. ``tabeller`` is one item per table:
    plats, nyckel, rubrik, rader ({row: {column: {visat, exakt}}}) and urler beside it. All are
    what may leave the kansli: after suppression. ``publicering`` is the note that counts of
    participants left it, where the decided report has any.
    ``handling`` is the decided PDF in the diarium, which is what the signatories sign.
    A row never changes but for its withdrawal and its document, each noted once
    (rapporter.vakter).
    """

    class Slag(models.TextChoices):
        UTKAST = "utkast", "Utkast"
        BESLUTAD = "beslutad", "Beslutad"

    rapport = models.ForeignKey(Rapport, models.PROTECT, related_name="utgavor")
    nummer = models.PositiveSmallIntegerField("version")
    slag = models.CharField("slag", max_length=10, choices=Slag)
    texter = models.JSONField("texter")
    siffror = models.JSONField("siffror")
    tabeller = models.JSONField("tabeller", default=list)
    html = models.ForeignKey(Fil, models.PROTECT, null=True, related_name="+")
    pdf = models.ForeignKey(Fil, models.PROTECT, null=True, related_name="+")
    json = models.ForeignKey(Fil, models.PROTECT, null=True, related_name="+")
    sie = models.ForeignKey(Fil, models.PROTECT, null=True, blank=True, related_name="+")
    datum = models.DateField("beslutad", null=True, blank=True)
    paragraf = models.CharField("paragraf", max_length=20, blank=True)
    beslut = models.ForeignKey(
        Beslut,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="styrelsens beslut",
    )
    publicering = models.ForeignKey(
        Publicering, models.PROTECT, null=True, blank=True, related_name="+"
    )
    handling = models.OneToOneField(
        Handling,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="utgava",
        verbose_name="handling i diariet",
    )
    at = models.DateTimeField("gjord", default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="utgavor", verbose_name="av"
    )
    aterkallad_at = models.DateTimeField("återkallad", null=True, blank=True)
    aterkallad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    aterkallad_skal = models.TextField("skäl", blank=True)

    objects = UtgavaQuerySet.as_manager()

    class Meta:
        verbose_name = "version av rapport"
        verbose_name_plural = "versioner av rapporter"
        ordering = ("rapport", "-nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["rapport", "nummer"], name="rapporter_ett_nummer_per_utgava"
            ),
            models.UniqueConstraint(
                fields=["rapport"],
                condition=Q(slag="beslutad", aterkallad_at=None),
                name="rapporter_en_beslutad_utgava",
            ),
            models.CheckConstraint(
                condition=Q(slag__in=("utkast", "beslutad")), name="rapporter_utgavans_slag"
            ),
            models.CheckConstraint(
                condition=Q(slag="utkast", datum=None, paragraf="")
                | (Q(slag="beslutad", datum__isnull=False, pdf__isnull=False) & ~Q(paragraf="")),
                name="rapporter_beslutad_utgava_har_beslut",
            ),
            models.CheckConstraint(
                condition=Q(handling=None) | Q(slag="beslutad"),
                name="rapporter_bara_beslut_diariefors",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen(
                    "aterkallad_at", "aterkallad_by", text=["aterkallad_skal"]
                ),
                name="rapporter_aterkallad_har_skal",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        texter = Klass.HANDLING
        html = Klass.HANDLING
        pdf = Klass.HANDLING
        by = Klass.TJANST
        aterkallad_by = Klass.TJANST
        aterkallad_skal = Klass.HANDLING

    def __str__(self) -> str:
        return f"{self.rapport.titel}, version {self.nummer}"

    def get_absolute_url(self) -> str:
        return reverse("rapporter:utgava", args=[self.pk])

    @property
    def galler(self) -> bool:
        """True for a decided version that is not withdrawn."""
        return self.slag == self.Slag.BESLUTAD and self.aterkallad_at is None

    @property
    def vad(self) -> str:
        """What it is, as one line: ``Utkast``, ``Beslutad 18 mars 2023, § 18``, ``Återkallad``."""
        if self.slag == self.Slag.UTKAST or self.datum is None:
            return "Utkast"
        beslut = f"Beslutad {langt_datum(self.datum)}, § {self.paragraf}"
        return f"{beslut}. Återkallad" if self.aterkallad_at else beslut
