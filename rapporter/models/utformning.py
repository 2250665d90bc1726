"""How the förbund's reports look: its colour, its logotype, what stands at the foot."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from finsam.models import Fil
from finsam.personuppgifter import Klass
from rapporter.farg import MINSTA_KONTRAST, kontrast
from rapporter.querysets.utformning import UtformningQuerySet

GRON = "#0f5257"


def krav_farg(farg: str) -> None:
    """Refuse what is no colour, and one on which white words are hard to read."""
    if re.fullmatch(r"#[0-9a-f]{6}", farg) is None:
        raise ValidationError("Skriv färgen som #0f5257.")
    if kontrast(farg) < MINSTA_KONTRAST:
        raise ValidationError(
            f"Färgen är för ljus: kontrasten mot vitt är {kontrast(farg):.1f} och måste vara "
            f"minst {MINSTA_KONTRAST}. Välj en mörkare.".replace(".", ",", 1)
        )


class Utformning(models.Model):
    """The one row that says how reports look; without it they look as the system is delivered.

    ``justerarsignatur`` leaves room at the foot of each page for the initials of those who
    verify the report, where a förbund wants that.
    """

    farg = models.CharField(
        "färg",
        max_length=7,
        default=GRON,
        validators=[krav_farg],
    )
    logotyp = models.ForeignKey(
        Fil, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="logotyp"
    )
    logotyp_alt = models.CharField("vad logotypen visar", max_length=200, blank=True)
    justerarsignatur = models.BooleanField("plats för justerarnas signatur", default=False)
    enda = models.PositiveSmallIntegerField(default=1, unique=True, editable=False)

    objects = UtformningQuerySet.as_manager()

    class Meta:
        verbose_name = "utformning"
        verbose_name_plural = "utformning"
        constraints = [
            models.CheckConstraint(condition=Q(enda=1), name="rapporter_en_utformning"),
            models.CheckConstraint(
                condition=Q(logotyp=None, logotyp_alt="")
                | (Q(logotyp__isnull=False) & ~Q(logotyp_alt="")),
                name="rapporter_logotyp_har_ord",
                violation_error_message="Skriv vad logotypen visar, till den som inte ser den.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return "Utformning"
