"""Consultations: a remiss is talked over before anyone starts."""

from django.db import models

from finsam.personuppgifter import Klass
from insatser.models.deltagare import Inskrivning
from insatser.models.insats import Insats
from insatser.models.kod import Kod
from insatser.querysets.konsultation import KonsultationQuerySet


class Konsultation(models.Model):
    """A remiss that the insats talked over with whoever sent it, in a month; it may lead to a
    start (inskrivning). Nothing is said of the person.
    """

    insats = models.ForeignKey(
        Insats, models.PROTECT, related_name="konsultationer", verbose_name="insats"
    )
    manad = models.DateField("månad")
    remittent = models.ForeignKey(
        Kod,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="konsulterade",
        verbose_name="remitterande aktör",
        limit_choices_to={"lista__nyckel": "remittent"},
    )
    kommun = models.ForeignKey(
        "styrelse.Organisation",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="konsultationer",
        verbose_name="kommun",
    )
    inskrivning = models.OneToOneField(
        Inskrivning,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="konsultation",
        verbose_name="ledde till inskrivningen",
    )

    objects = KonsultationQuerySet.as_manager()

    class Meta:
        verbose_name = "konsultation"
        verbose_name_plural = "konsultationer"
        ordering = ("-manad", "-pk")
        indexes = [models.Index(fields=["insats", "manad"], name="insatser_konsultation_manad")]

    class Personuppgifter:
        standard = Klass.PSEUDONYM

    def __str__(self) -> str:
        return f"Konsultation {self.manad:%Y-%m}"
