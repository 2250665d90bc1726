"""What a beredningsgrupp says of an application before the styrelse decides."""

from django.db import models

from finsam.personuppgifter import Klass
from styrelse.models.diarium import Arende
from styrelse.models.sammantrade import Sammantrade
from styrelse.querysets.beredning import RekommendationQuerySet


class Rekommendation(models.Model):
    """What an organ that prepares recommends in an ärende: one per meeting and ärende."""

    class Utlatande(models.TextChoices):
        TILLSTYRK = "tillstyrk", "Tillstyrker"
        AVSTYRK = "avstyrk", "Avstyrker"
        ATERREMISS = "aterremiss", "Återremitterar"

    arende = models.ForeignKey(
        Arende, models.PROTECT, related_name="rekommendationer", verbose_name="ärende"
    )
    sammantrade = models.ForeignKey(
        Sammantrade, models.PROTECT, related_name="rekommendationer", verbose_name="möte"
    )
    utlatande = models.CharField("utlåtande", max_length=12, choices=Utlatande)
    motivering = models.TextField("motivering", blank=True)

    objects = RekommendationQuerySet.as_manager()

    class Meta:
        verbose_name = "rekommendation"
        verbose_name_plural = "rekommendationer"
        ordering = ("-sammantrade__datum", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["arende", "sammantrade"],
                name="styrelse_rekommendation_en_per_mote",
                violation_error_message="Mötet har redan en rekommendation i ärendet.",
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        motivering = Klass.HANDLING

    def __str__(self) -> str:
        return f"{self.get_utlatande_display()} {self.arende}"
