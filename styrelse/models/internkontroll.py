"""The year's plan of internal control: risks, what is looked at, and what was seen.

Law: KL 6 kap. 6 § lays it on every nämnd; a förbund's styrelse answers in the same way.
"""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse

from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from styrelse.models.rutin import Aterkommande
from styrelse.querysets.internkontroll import (
    InternkontrollplanQuerySet,
    KontrollmomentQuerySet,
    KontrollresultatQuerySet,
)

_ETT_TILL_FYRA = [MinValueValidator(1), MaxValueValidator(4)]


class Internkontrollplan(models.Model):
    """The plan of one year; once the styrelse has decided on it, its rows stay as they are."""

    ar = models.PositiveSmallIntegerField(
        "år",
        unique=True,
        error_messages={"unique": "Det finns redan en internkontrollplan för det året."},
    )
    beslutad_datum = models.DateField("beslutad", null=True, blank=True)
    paragraf = models.CharField("paragraf", max_length=20, blank=True)

    objects = InternkontrollplanQuerySet.as_manager()

    class Meta:
        verbose_name = "internkontrollplan"
        verbose_name_plural = "internkontrollplaner"
        ordering = ("-ar",)
        constraints = [
            models.CheckConstraint(
                condition=alla_eller_ingen("beslutad_datum", text=["paragraf"]),
                name="styrelse_internkontrollplan_beslut",
                violation_error_message="Ange både datum och paragraf, eller ingetdera.",
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"Internkontrollplan {self.ar}"

    def get_absolute_url(self) -> str:
        return reverse("styrelse:internkontroll", args=[self.ar])


class Kontrollmoment(Aterkommande):
    """A row of the plan: a risk, how grave it is, and what is looked at, how and when."""

    SANNOLIKHET = ((1, "1 Osannolik"), (2, "2 Mindre sannolik"), (3, "3 Möjlig"), (4, "4 Sannolik"))
    KONSEKVENS = ((1, "1 Försumbar"), (2, "2 Lindrig"), (3, "3 Kännbar"), (4, "4 Allvarlig"))

    plan = models.ForeignKey(Internkontrollplan, models.PROTECT, related_name="moment")
    ordning = models.PositiveSmallIntegerField("ordning")
    risk = models.CharField("risk", max_length=200)
    sannolikhet = models.PositiveSmallIntegerField(
        "sannolikhet", choices=SANNOLIKHET, validators=_ETT_TILL_FYRA
    )
    konsekvens = models.PositiveSmallIntegerField(
        "konsekvens", choices=KONSEKVENS, validators=_ETT_TILL_FYRA
    )
    moment = models.CharField("kontrollmoment", max_length=200)
    metod = models.CharField("metod", max_length=300, blank=True)
    ansvarig = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="kontrollmoment",
        verbose_name="ansvarig",
    )

    objects = KontrollmomentQuerySet.as_manager()

    class Meta:
        verbose_name = "kontrollmoment"
        verbose_name_plural = "kontrollmoment"
        ordering = ("plan", "ordning", "pk")
        constraints = [
            *Aterkommande.Meta.constraints,
            models.CheckConstraint(
                condition=Q(sannolikhet__range=(1, 4), konsekvens__range=(1, 4)),
                name="styrelse_kontrollmoment_ett_till_fyra",
                violation_error_message="Sannolikhet och konsekvens anges från 1 till 4.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        ansvarig = Klass.TJANST

    def __str__(self) -> str:
        return self.moment

    @property
    def riskvarde(self) -> int:
        """Probability times consequence, 1 to 16."""
        return self.sannolikhet * self.konsekvens


class Kontrollresultat(models.Model):
    """What was seen when a moment was looked at, one of the times that the plan sets."""

    moment = models.ForeignKey(Kontrollmoment, models.PROTECT, related_name="resultat")
    nummer = models.PositiveSmallIntegerField("gång i året")
    datum = models.DateField("kontrollerat")
    iakttagelse = models.TextField("vad som iakttogs")
    avvikelse = models.BooleanField("avvikelse", default=False)
    atgard = models.TextField("åtgärd", blank=True)
    noterat_at = models.DateTimeField("noterat", auto_now_add=True)
    noterat_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="kontrollresultat",
        verbose_name="noterat av",
    )

    objects = KontrollresultatQuerySet.as_manager()

    class Meta:
        verbose_name = "kontrollresultat"
        verbose_name_plural = "kontrollresultat"
        ordering = ("moment", "nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["moment", "nummer"], name="styrelse_ett_kontrollresultat_per_gang"
            ),
            models.CheckConstraint(
                condition=Q(nummer__range=(1, 12)), name="styrelse_kontrollresultat_nummer"
            ),
            models.CheckConstraint(
                condition=Q(avvikelse=False) | ~Q(atgard=""),
                name="styrelse_avvikelse_har_atgard",
                violation_error_message="Skriv vad som görs åt avvikelsen.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        iakttagelse = Klass.HANDLING
        atgard = Klass.HANDLING
        noterat_by = Klass.TJANST

    def __str__(self) -> str:
        return f"{self.datum.isoformat()} {'avvikelse' if self.avvikelse else 'utan anmärkning'}"
