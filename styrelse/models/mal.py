"""The goals of a year and what came of them."""

from django.db import models

from finsam.personuppgifter import Klass
from styrelse.querysets.mal import MalQuerySet, MaluppfoljningQuerySet


class Mal(models.Model):
    """A goal (mål) that the styrelse has set for a year (FinsamL 7 § 1)."""

    class Niva(models.TextChoices):
        FORBUND = "forbund", "Förbundet"
        INDIVID = "individ", "Individ"
        STRUKTUR = "struktur", "Struktur"
        ORGANISATION = "organisation", "Organisation"
        EKONOMI = "ekonomi", "Ekonomi"

    ar = models.PositiveSmallIntegerField("år")
    ordning = models.PositiveSmallIntegerField("ordning")
    namn = models.CharField("mål", max_length=120)
    beskrivning = models.TextField("beskrivning", blank=True)
    niva = models.CharField("nivå", max_length=20, choices=Niva, default=Niva.FORBUND)

    objects = MalQuerySet.as_manager()

    class Meta:
        verbose_name = "mål"
        verbose_name_plural = "mål"
        ordering = ("-ar", "ordning")
        constraints = [
            models.UniqueConstraint(fields=["ar", "ordning"], name="styrelse_mal_i_ordning"),
            models.UniqueConstraint(
                fields=["ar", "namn"],
                name="styrelse_mal_namn_per_ar",
                violation_error_message="Det finns redan ett mål med det namnet för året.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        beskrivning = Klass.HANDLING

    def __str__(self) -> str:
        return self.namn


class Maluppfoljning(models.Model):
    """A verdict on a goal on a day, with its grounds; the year's last one is its outcome."""

    class Utfall(models.TextChoices):
        UPPNATT = "uppnatt", "Uppnått"
        HITTILLS_UPPFYLLT = "hittills_uppfyllt", "Hittills uppfyllt"
        DELVIS = "delvis", "Delvis uppnått"
        INTE_UPPNATT = "inte_uppnatt", "Inte uppnått"

    mal = models.ForeignKey(Mal, models.PROTECT, related_name="uppfoljningar", verbose_name="mål")
    datum = models.DateField("datum")
    utfall = models.CharField("utfall", max_length=20, choices=Utfall)
    grund = models.TextField("grund för bedömningen")

    objects = MaluppfoljningQuerySet.as_manager()

    class Meta:
        verbose_name = "måluppföljning"
        verbose_name_plural = "måluppföljningar"
        ordering = ("-datum", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=["mal", "datum"],
                name="styrelse_en_uppfoljning_per_dag",
                violation_error_message="Målet är redan följt upp den dagen.",
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        grund = Klass.HANDLING

    def __str__(self) -> str:
        return self.get_utfall_display()
