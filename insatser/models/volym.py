"""Counts without participants: volumes per sex and period."""

from django.db import models
from django.db.models import F, Q

from finsam.personuppgifter import Klass
from insatser.models.insats import Insats
from insatser.models.kod import Kon
from insatser.querysets.volym import VolymQuerySet


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
