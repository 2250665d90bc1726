"""Pictures of a report: uploaded once, drawn anew, placed in a text by their name."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from finsam.models import Fil
from finsam.personuppgifter import Klass
from rapporter.models.rapport import Rapport
from rapporter.querysets.bild import BildQuerySet

BILDNAMN = RegexValidator(
    r"^[a-z0-9]+(-[a-z0-9]+)*$", "Namnet har små bokstäver a–z, siffror och bindestreck."
)


class Bild(models.Model):
    """A picture of a report, placed with ``[[bild(namn="…")]]``.

    ``alt`` says in words what it shows, to whoever does not see it; a ``dekorativ`` one says
    nothing. Without either the gate stops the report.
    """

    rapport = models.ForeignKey(Rapport, models.PROTECT, related_name="bilder")
    namn = models.CharField("namn", max_length=40, validators=[BILDNAMN])
    fil = models.ForeignKey(Fil, models.PROTECT, related_name="+")
    bredd = models.PositiveIntegerField("bredd i bildpunkter")
    hojd = models.PositiveIntegerField("höjd i bildpunkter")
    alt = models.CharField("vad bilden visar", max_length=400, blank=True)
    dekorativ = models.BooleanField("bara till prydnad", default=False)
    bildtext = models.CharField("bildtext", max_length=300, blank=True)
    omslag = models.BooleanField("på omslaget", default=False)

    objects = BildQuerySet.as_manager()

    class Meta:
        verbose_name = "bild"
        verbose_name_plural = "bilder"
        ordering = ("rapport", "namn")
        constraints = [
            models.UniqueConstraint(
                fields=["rapport", "namn"],
                name="rapporter_ett_bildnamn_per_rapport",
                violation_error_message="Rapporten har redan en bild med det namnet.",
            ),
            models.UniqueConstraint(
                fields=["rapport"], condition=Q(omslag=True), name="rapporter_en_omslagsbild"
            ),
            models.CheckConstraint(
                condition=Q(dekorativ=False) | Q(alt=""), name="rapporter_prydnad_har_ingen_alt"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        fil = Klass.HANDLING
        alt = Klass.HANDLING
        bildtext = Klass.HANDLING

    def __str__(self) -> str:
        return self.namn

    @property
    def saknar_alt(self) -> bool:
        """True where nobody has said what the picture shows."""
        return not (self.dekorativ or self.alt)
