"""Ladders of steps and where a participant stood on one."""

from django.db import models
from django.db.models import Q

from finsam.personuppgifter import Klass
from insatser.querysets.steg import StegmatningQuerySet, StegQuerySet, StegskalaQuerySet


class Stegskala(models.Model):
    """A ladder (stegtrappa) that insatser measure progress on; labels are the insats's own."""

    namn = models.CharField("namn", max_length=80, unique=True)
    beskrivning = models.TextField("beskrivning", blank=True)

    objects = StegskalaQuerySet.as_manager()

    class Meta:
        verbose_name = "stegskala"
        verbose_name_plural = "stegskalor"
        ordering = ("namn",)

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn


class Steg(models.Model):
    """One step of a ladder; ``ovre`` marks the upper part that the reports count."""

    skala = models.ForeignKey(Stegskala, models.PROTECT, related_name="steg")
    nummer = models.PositiveSmallIntegerField("steg")
    namn = models.CharField("namn", max_length=80)
    ovre = models.BooleanField("hör till den övre delen", default=False)

    objects = StegQuerySet.as_manager()

    class Meta:
        verbose_name = "steg"
        verbose_name_plural = "steg"
        ordering = ("skala", "nummer")
        constraints = [
            models.UniqueConstraint(fields=["skala", "nummer"], name="insatser_ett_steg_per_nummer")
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.nummer}. {self.namn}"


class Stegmatning(models.Model):
    """The step a participant stood on one day, by the participant's or the staff's estimate.

    One measurement at the start and one at the end of each enrolment; triggers hold that the
    step belongs to the ladder of the insats (insatser.vakter).
    """

    class Typ(models.TextChoices):
        START = "start", "Vid start"
        UPPFOLJNING = "uppfoljning", "Uppföljning"
        AVSLUT = "avslut", "Vid avslut"

    class Skattare(models.TextChoices):
        DELTAGARE = "deltagare", "Deltagaren själv"
        PERSONAL = "personal", "Personalen"

    inskrivning = models.ForeignKey(
        "insatser.Inskrivning", models.PROTECT, related_name="stegmatningar"
    )
    datum = models.DateField("datum")
    steg = models.ForeignKey(Steg, models.PROTECT, related_name="matningar", verbose_name="steg")
    typ = models.CharField("slag av mätning", max_length=12, choices=Typ)
    skattare = models.CharField(
        "skattat av", max_length=10, choices=Skattare, default=Skattare.PERSONAL
    )

    objects = StegmatningQuerySet.as_manager()

    class Meta:
        verbose_name = "stegmätning"
        verbose_name_plural = "stegmätningar"
        ordering = ("datum", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["inskrivning", "typ"],
                condition=Q(typ__in=["start", "avslut"]),
                name="insatser_en_start_och_ett_avslut",
                violation_error_message="Inskrivningen har redan en sådan mätning.",
            )
        ]

    class Personuppgifter:
        standard = Klass.PSEUDONYM

    def __str__(self) -> str:
        return f"{self.get_typ_display()} {self.datum.isoformat()}"
