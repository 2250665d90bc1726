"""The log of reads and searches of coded participants."""

from django.db import models

from finsam.models import Handelse
from finsam.personuppgifter import Klass
from insatser.models.insats import Insats
from insatser.querysets.lasning import LasningQuerySet


class Lasning(models.Model):
    """That someone read or searched participants, and of which insatser.

    Who, when and the names of the filters stand in the event of the log; what was searched for
    is nowhere. Append-only (insatser.vakter), as the log itself.
    """

    class Slag(models.TextChoices):
        DELTAGARE = "deltagare", "Öppnade en deltagare"
        LISTA = "lista", "Såg en lista"
        SOKNING = "sokning", "Sökte i en lista"
        STATISTIK = "statistik", "Såg exakta antal"
        FIL = "fil", "Tog ut en fil"

    handelse = models.OneToOneField(
        Handelse, models.PROTECT, related_name="lasning", verbose_name="händelse"
    )
    slag = models.CharField("vad", max_length=10, choices=Slag)
    insatser = models.ManyToManyField(
        Insats, blank=True, related_name="lasningar", verbose_name="insatser"
    )

    objects = LasningQuerySet.as_manager()

    class Meta:
        verbose_name = "läsning"
        verbose_name_plural = "läsningar"
        ordering = ("-pk",)

    class Personuppgifter:
        standard = Klass.TJANST

    def __str__(self) -> str:
        return self.get_slag_display()
