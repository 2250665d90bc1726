"""How an insats ended: its slutrapport, and whether it was implemented."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from finsam.personuppgifter import Klass
from insatser.models.beslutat import Beslutad
from insatser.models.insats import Insats
from insatser.querysets.forlopp import InsatsavslutQuerySet, SlutrapportQuerySet


class Slutrapport(Beslutad):
    """What an insats led to, required at its end: text here, or a Handling in the diarium.

    It is presented to the beredningsgrupp (``beredd_datum``) and to the styrelse
    (``beslutad_datum`` and its §).
    """

    insats = models.OneToOneField(Insats, models.PROTECT, related_name="slutrapport")
    text = models.TextField("slutrapport", blank=True)
    handling = models.ForeignKey(
        "styrelse.Handling",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="slutrapporter",
        verbose_name="handling i diariet",
    )
    lamnad_datum = models.DateField("lämnad")
    lamnad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="inlagd av"
    )
    beredd_datum = models.DateField("presenterad för beredningsgruppen", null=True, blank=True)

    objects = SlutrapportQuerySet.as_manager()

    class Meta(Beslutad.Meta):
        verbose_name = "slutrapport"
        verbose_name_plural = "slutrapporter"
        constraints = [
            *Beslutad.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(text="") | Q(handling__isnull=False),
                name="insatser_slutrapport_har_innehall",
                violation_error_message="Skriv slutrapporten eller välj den i diariet.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING
        lamnad_by = Klass.TJANST

    def __str__(self) -> str:
        return "Slutrapport"

    @property
    def saknar(self) -> list[str]:
        """Whom it has not been presented to."""
        mottagare = (
            ("beredningsgruppen", self.beredd_datum),
            ("styrelsen", self.beslutad_datum),
        )
        return [vem for vem, dag in mottagare if dag is None]


class Insatsavslut(models.Model):
    """What became of an insats after its last day: taken up in ordinary work, or ended.

    ``planerad_dag`` is the last day that it had before (None: tills vidare), for taking it back.
    """

    class Utfall(models.TextChoices):
        IMPLEMENTERAD = "implementerad", "Implementerad"
        AVSLUTAD = "avslutad", "Avslutad utan att implementeras"

    insats = models.OneToOneField(Insats, models.PROTECT, related_name="avslut")
    utfall = models.CharField("utfall", max_length=15, choices=Utfall)
    sista_dag = models.DateField("sista dag")
    planerad_dag = models.DateField("förut till och med", null=True, blank=True)
    hos = models.ForeignKey(
        "styrelse.Organisation",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="implementerade_insatser",
        verbose_name="implementerad av",
    )
    var = models.CharField("var", max_length=200, blank=True)
    beskrivning = models.TextField("vad som blev kvar", blank=True)
    skapad_at = models.DateTimeField("skrivet", default=timezone.now, editable=False)
    skapad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="skrivet av"
    )

    objects = InsatsavslutQuerySet.as_manager()

    class Meta:
        verbose_name = "insatsens avslut"
        verbose_name_plural = "insatsers avslut"
        constraints = [
            models.CheckConstraint(
                condition=Q(utfall="implementerad", hos__isnull=False)
                | Q(utfall="avslutad", hos=None, var=""),
                name="insatser_avslut_implementerad_hos_nagon",
                violation_error_message="Säg vem som har implementerat insatsen. För en som har "
                "avslutats lämnas det tomt.",
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        skapad_by = Klass.TJANST

    def __str__(self) -> str:
        return self.get_utfall_display()
