"""Counts without participants: volumes per sex and period, and occasions held."""

from django.db import models
from django.db.models import F, Q

from finsam.personuppgifter import Klass
from insatser.models.insats import Insats
from insatser.models.kod import Kon
from insatser.querysets.volym import TillfalleQuerySet, VolymQuerySet


class Volym(models.Model):
    """Participants of an insats that keeps no codes, counted per sex and period."""

    insats = models.ForeignKey(
        Insats, models.PROTECT, related_name="volymer", verbose_name="insats"
    )
    from_datum = models.DateField("från och med")
    till_datum = models.DateField("till och med")
    kon = models.CharField("kön", max_length=10, choices=Kon)
    pagaende_start = models.PositiveIntegerField("pågående vid periodens början")
    nya = models.PositiveIntegerField("nya under perioden")
    avslutade = models.PositiveIntegerField("avslutade under perioden")

    objects = VolymQuerySet.as_manager()

    class Meta:
        verbose_name = "volym"
        verbose_name_plural = "volymer"
        ordering = ("insats", "-from_datum", "kon")
        constraints = [
            models.CheckConstraint(
                condition=Q(till_datum__gte=F("from_datum")),
                name="insatser_volym_period",
                violation_error_message="Slutdatum kan inte ligga före startdatum.",
            ),
            models.CheckConstraint(
                condition=Q(pagaende_start__gte=0, nya__gte=0, avslutade__gte=0),
                name="insatser_volym_inte_negativ",
                violation_error_message="Antalen kan inte vara negativa.",
            ),
            models.CheckConstraint(
                condition=Q(avslutade__lte=F("pagaende_start") + F("nya")),
                name="insatser_volym_flode",
                violation_error_message="Fler kan inte avslutas än de som var med.",
            ),
            models.UniqueConstraint(
                fields=["insats", "kon", "from_datum"],
                name="insatser_en_volym_per_period",
                violation_error_message="Perioden är redan registrerad för det könet.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.from_datum.isoformat()} – {self.till_datum.isoformat()}"

    @property
    def totalt(self) -> int:
        """Everyone who took part in the period: ongoing at its start and new."""
        return self.pagaende_start + self.nya

    @property
    def pagaende_slut(self) -> int:
        """Those who went on after the period."""
        return self.totalt - self.avslutade


class Tillfalle(models.Model):
    """An occasion of an insats (course, network meeting, consultation), or several summed up.

    ``antal_tillfallen`` is empty where only the persons reached are known, ``antal`` where only
    the occasions are. Staff and the public are counted here, never participants.
    """

    class Typ(models.TextChoices):
        UTBILDNING = "utbildning", "Utbildning"
        NATVERK = "natverk", "Nätverksträff"
        KONSULTATION = "konsultation", "Konsultation"
        KONFERENS = "konferens", "Konferens"
        FORELASNING = "forelasning", "Föreläsning"
        INFORMATION = "information", "Information"

    class Form(models.TextChoices):
        FYSISKT = "fysiskt", "På plats"
        DIGITALT = "digitalt", "Digitalt"
        HYBRID = "hybrid", "På plats och digitalt"

    insats = models.ForeignKey(
        Insats, models.PROTECT, related_name="tillfallen", verbose_name="insats"
    )
    typ = models.CharField("slag", max_length=20, choices=Typ)
    rubrik = models.CharField("rubrik", max_length=120, blank=True)
    datum = models.DateField("datum")
    form = models.CharField("form", max_length=10, choices=Form, blank=True)
    antal_tillfallen = models.PositiveSmallIntegerField(
        "antal tillfällen", null=True, blank=True, default=1
    )
    antal = models.PositiveIntegerField("antal personer", null=True, blank=True)

    objects = TillfalleQuerySet.as_manager()

    class Meta:
        verbose_name = "tillfälle"
        verbose_name_plural = "tillfällen"
        ordering = ("-datum", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(antal_tillfallen__isnull=False) | Q(antal__isnull=False),
                name="insatser_tillfalle_raknas",
                violation_error_message="Ange antal tillfällen, antal personer eller båda.",
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.rubrik or self.get_typ_display()} {self.datum.isoformat()}"
