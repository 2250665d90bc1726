"""What is known of the need in each kommun: estimates, and FK's försörjningsmått."""

from django.db import models
from django.db.models import Q

from finsam.personuppgifter import Klass
from insatser.models.kod import Kod
from insatser.querysets.kommunmatt import KommunmattQuerySet


class Kommunmatt(models.Model):
    """One figure of a kommun and year with its source.

    ``grupp`` is the group of the försörjningsmått (Ohälsa, Arbetsmarknadsstöd, Ekonomiskt
    bistånd …); the estimated behovsgrupp has none. Figures of a population, never of the
    participants of an insats.
    """

    class Slag(models.TextChoices):
        BEHOVSGRUPP = "behovsgrupp", "Uppskattad behovsgrupp"
        FORSORJNING = "forsorjning", "Försörjningsmått"

    kommun = models.ForeignKey(
        "styrelse.Organisation", models.PROTECT, related_name="matt", verbose_name="kommun"
    )
    ar = models.PositiveSmallIntegerField("år")
    slag = models.CharField("slag", max_length=12, choices=Slag)
    grupp = models.ForeignKey(
        Kod,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="kommunmatt",
        verbose_name="grupp",
        limit_choices_to={"lista__nyckel": "forsorjningsgrupp"},
    )
    antal = models.PositiveIntegerField("antal")
    kalla = models.CharField("källa", max_length=200)

    objects = KommunmattQuerySet.as_manager()

    class Meta:
        verbose_name = "mått per kommun"
        verbose_name_plural = "mått per kommun"
        ordering = ("-ar", "kommun", "slag", "grupp")
        constraints = [
            models.CheckConstraint(
                condition=Q(slag="behovsgrupp", grupp=None)
                | Q(slag="forsorjning", grupp__isnull=False),
                name="insatser_kommunmatt_grupp",
                violation_error_message="Försörjningsmåttet har en grupp, behovsgruppen ingen.",
            ),
            models.UniqueConstraint(
                fields=["kommun", "ar", "grupp"],
                condition=Q(grupp__isnull=False),
                name="insatser_ett_matt_per_grupp",
            ),
            models.UniqueConstraint(
                fields=["kommun", "ar"],
                condition=Q(grupp=None),
                name="insatser_en_behovsgrupp",
            ),
            models.CheckConstraint(
                condition=~Q(kalla=""),
                name="insatser_kommunmatt_har_kalla",
                violation_error_message="Skriv varifrån talet kommer.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.get_slag_display()} {self.ar}: {self.antal}"
