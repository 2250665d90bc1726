"""What has been read in from SIE files, kept for the auditor."""

from django.conf import settings
from django.db import models
from django.urls import reverse

from ekonomi.models.rakenskapsar import Rakenskapsar
from ekonomi.querysets.bok import SieImportQuerySet
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen


class SieImport(models.Model):
    """One import of a SIE file: which file, by whom, and what it did (``rapport``).

    ``balanser`` is what it did to the opening balances: account, key of objects, before, after.
    An import that is undone (ångrad) keeps its row; its vouchers are taken out by storno.
    """

    fil = models.ForeignKey("finsam.Fil", models.PROTECT, related_name="sie_importer")
    sha256 = models.CharField("SHA-256", max_length=64, db_index=True)
    ar = models.ForeignKey(
        Rakenskapsar, models.PROTECT, related_name="sie_importer", verbose_name="räkenskapsår"
    )
    typ = models.CharField("SIE-typ", max_length=2, default="4E")
    program = models.CharField("program", max_length=200, blank=True)
    kodning = models.CharField("teckenkodning", max_length=40)
    rapport = models.JSONField("rapport", default=dict)
    importerad_at = models.DateTimeField("inläst", auto_now_add=True)
    importerad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="sie_importer",
        verbose_name="inläst av",
    )
    balanser = models.JSONField("ingående balanser", default=list, editable=False)
    angrad_at = models.DateTimeField("ångrad", null=True, editable=False)
    angrad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="angrade_sie_importer",
        verbose_name="ångrad av",
    )
    angra_skal = models.CharField("skäl", max_length=500, blank=True, editable=False)

    objects = SieImportQuerySet.as_manager()

    class Meta:
        verbose_name = "SIE-import"
        verbose_name_plural = "SIE-importer"
        ordering = ("-importerad_at", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=alla_eller_ingen("angrad_at", "angrad_by", text=["angra_skal"]),
                name="ekonomi_sieimport_angrad_at_by_och_skal",
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        importerad_by = Klass.TJANST
        rapport = Klass.HANDLING
        angrad_by = Klass.TJANST
        angra_skal = Klass.HANDLING

    def __str__(self) -> str:
        return f"SIE-import {self.sha256[:12]}"

    def get_absolute_url(self) -> str:
        return reverse("ekonomi:sie_import", args=[self.pk])

    @property
    def lage(self) -> str:
        """Whether it stands or is undone, as lists say it."""
        return "Ångrad" if self.angrad_at else "Gäller"
