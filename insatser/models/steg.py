"""Ladders of steps, their questions, and where a participant stood on one."""

from django.db import models
from django.db.models import Q

from finsam.personuppgifter import Klass
from insatser.querysets.steg import (
    StegfragaQuerySet,
    StegmatningQuerySet,
    StegQuerySet,
    StegskalaQuerySet,
    StegsvarQuerySet,
)


class Skattare(models.TextChoices):
    """Whose estimate a measurement is."""

    DELTAGARE = "deltagare", "Deltagaren själv"
    PERSONAL = "personal", "Personalen"


class Stegskala(models.Model):
    """A ladder (stegtrappa) that insatser measure progress on; labels are the insats's own.

    ``intervall_manader`` is how often to measure between start and end. ``raknas`` is whose
    estimate the statistics use: where both are made, adding them up would count people twice.
    """

    namn = models.CharField("namn", max_length=80, unique=True)
    beskrivning = models.TextField("beskrivning", blank=True)
    intervall_manader = models.PositiveSmallIntegerField("månader mellan mätningar", default=3)
    raknas = models.CharField(
        "statistiken räknar", max_length=10, choices=Skattare, default=Skattare.PERSONAL
    )

    objects = StegskalaQuerySet.as_manager()

    class Meta:
        verbose_name = "stegskala"
        verbose_name_plural = "stegskalor"
        ordering = ("namn",)
        constraints = [
            models.CheckConstraint(
                condition=Q(intervall_manader__range=(1, 24)),
                name="insatser_stegskala_intervall",
                violation_error_message="Skriv hur många månader det är mellan mätningarna, "
                "1 till 24.",
            ),
            models.CheckConstraint(
                condition=Q(raknas__in=["deltagare", "personal"]),
                name="insatser_stegskala_raknas",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn


class Steg(models.Model):
    """One step of a ladder; ``ovre`` marks the upper part that the reports count.

    Once anyone has been measured on the ladder its steps lie fast, but for their words
    (insatser.vakter).
    """

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


class Stegfraga(models.Model):
    """A question of a ladder that is measured by several (SKAPA, BIP); answered by a step number.

    The words are the förbund's rows to fill in, by its own licence. A question that has been
    answered is retired (aktiv), never removed.
    """

    skala = models.ForeignKey(Stegskala, models.PROTECT, related_name="fragor")
    nummer = models.PositiveSmallIntegerField("fråga")
    text = models.CharField("fråga", max_length=300)
    aktiv = models.BooleanField("ställs", default=True)

    objects = StegfragaQuerySet.as_manager()

    class Meta:
        verbose_name = "stegfråga"
        verbose_name_plural = "stegfrågor"
        ordering = ("skala", "nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["skala", "nummer"], name="insatser_en_fraga_per_nummer"
            ),
            models.CheckConstraint(
                condition=~Q(text=""),
                name="insatser_stegfraga_har_text",
                violation_error_message="Skriv frågan.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.nummer}. {self.text}"


class Stegmatning(models.Model):
    """The step a participant stood on one day, by the participant's or the staff's estimate.

    One measurement at the start and one at the end by each of the two; triggers hold that the
    step belongs to the ladder of the insats (insatser.vakter).
    """

    class Typ(models.TextChoices):
        START = "start", "Vid start"
        UPPFOLJNING = "uppfoljning", "Uppföljning"
        AVSLUT = "avslut", "Vid avslut"

    Skattare = Skattare

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
                fields=["inskrivning", "typ", "skattare"],
                condition=Q(typ__in=["start", "avslut"]),
                name="insatser_en_start_och_ett_avslut",
                violation_error_message="Inskrivningen har redan en sådan mätning.",
            )
        ]

    class Personuppgifter:
        standard = Klass.PSEUDONYM

    def __str__(self) -> str:
        return f"{self.get_typ_display()} {self.datum.isoformat()}"


class Stegsvar(models.Model):
    """The answer to one question of a measurement, as the number of a step of its ladder."""

    matning = models.ForeignKey(Stegmatning, models.PROTECT, related_name="svar")
    fraga = models.ForeignKey(Stegfraga, models.PROTECT, related_name="svar", verbose_name="fråga")
    varde = models.PositiveSmallIntegerField("svar")

    objects = StegsvarQuerySet.as_manager()

    class Meta:
        verbose_name = "stegsvar"
        verbose_name_plural = "stegsvar"
        ordering = ("matning", "fraga__nummer")
        constraints = [
            models.UniqueConstraint(fields=["matning", "fraga"], name="insatser_ett_svar_per_fraga")
        ]

    class Personuppgifter:
        standard = Klass.PSEUDONYM

    def __str__(self) -> str:
        return f"{self.fraga_id}: {self.varde}"
