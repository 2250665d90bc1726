"""What a newer SIE file changes in the books: what differs, and what has been taken out.

A voucher of a file is known by the file's series and number. The version in force is the one
booked from a file that nothing has corrected; there is at most one (``ekonomi.vakter``).
"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ekonomi.models.sieimport import SieImport
from ekonomi.models.verifikation import Verifikation
from ekonomi.querysets.bok import EkonomiQuerySet
from ekonomi.querysets.filversion import FilskillnadQuerySet
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen


class Uttag(models.Model):
    """An imported voucher taken out of the books (uttag) by a voucher that cancels it (storno).

    ``sie_import`` is the import that caused it: the newer file, or the import that was undone.
    """

    class Slag(models.TextChoices):
        """Why it was taken out."""

        VERSION = "version", "Ersatt av en nyare version"
        SAKNAS = "saknas", "Saknas i en nyare fil"
        ANGRAD = "angrad", "Importen ångrad"

    verifikation = models.OneToOneField(
        Verifikation, models.PROTECT, related_name="uttag", verbose_name="uttagen"
    )
    storno = models.OneToOneField(Verifikation, models.PROTECT, related_name="tar_ut")
    ersatt_av = models.OneToOneField(
        Verifikation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="ersatter",
        verbose_name="ersatt av",
    )
    slag = models.CharField("varför", max_length=10, choices=Slag)
    sie_import = models.ForeignKey(
        SieImport, models.PROTECT, related_name="uttag", verbose_name="genom"
    )

    objects = EkonomiQuerySet.as_manager()

    class Meta:
        verbose_name = "uttag"
        verbose_name_plural = "uttag"
        ordering = ("pk",)
        constraints = [
            models.CheckConstraint(
                condition=Q(slag="version", ersatt_av__isnull=False)
                | Q(slag__in=["saknas", "angrad"], ersatt_av__isnull=True),
                name="ekonomi_uttag_slag_och_ersattning",
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.get_slag_display()


class Filskillnad(models.Model):
    """What an imported file says otherwise than the books, until somebody accepts it."""

    class Slag(models.TextChoices):
        """How file and books differ."""

        ANDRAD = "andrad", "Ändrad i filen"
        SAKNAS = "saknas", "Saknas i filen"
        RATTAD = "rattad", "Rättad för hand"

    sie_import = models.ForeignKey(SieImport, models.PROTECT, related_name="filskillnader")
    slag = models.CharField("slag", max_length=10, choices=Slag)
    verifikation = models.ForeignKey(
        Verifikation, models.PROTECT, related_name="filskillnader", verbose_name="bokförd"
    )
    radnummer = models.PositiveIntegerField("rad i filen", null=True)
    text = models.TextField("vad som skiljer")
    godtagen_at = models.DateTimeField("godtagen", null=True, editable=False)
    godtagen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="godtagna_filskillnader",
        verbose_name="godtagen av",
    )

    objects = FilskillnadQuerySet.as_manager()

    class Meta:
        verbose_name = "skillnad mot fil"
        verbose_name_plural = "skillnader mot fil"
        ordering = ("pk",)
        constraints = [
            models.CheckConstraint(
                condition=Q(slag="saknas", radnummer__isnull=True)
                | Q(slag__in=["andrad", "rattad"], radnummer__isnull=False),
                name="ekonomi_filskillnad_slag_och_rad",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("godtagen_at", "godtagen_by"),
                name="ekonomi_filskillnad_godtagen_at_och_by",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING
        godtagen_by = Klass.TJANST

    def __str__(self) -> str:
        return self.get_slag_display()
