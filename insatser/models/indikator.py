"""Indikatorer: what is asked, of whom, on what scale, and how many gave each answer.

NNS owns the instrument. What it asks and the words of its scale are rows that the förbund
writes; none of them come with the system.
"""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q

from finsam.personuppgifter import Klass
from insatser.models.insats import Insats
from insatser.querysets.indikator import (
    EnkatQuerySet,
    EnkatsvarQuerySet,
    FormelQuerySet,
    FragaQuerySet,
    IndikatorQuerySet,
    SkalaQuerySet,
)


class Respondentgrupp(models.TextChoices):
    """Who is asked: five groups, of which the participants answer one of two forms."""

    DELTAGARE_PAGAENDE = "deltagare_pagaende", "Deltagare, pågående"
    DELTAGARE_AVSLUT = "deltagare_avslut", "Deltagare, vid avslut"
    INSATSPERSONAL = "insatspersonal", "Insatspersonal"
    CHEFER = "chefer", "Chefer i samverkan"
    STYRELSE = "styrelse", "Styrelsens ledamöter"
    REMITTENTER = "remittenter", "Remittenter"


DELTAGARGRUPPER = frozenset({Respondentgrupp.DELTAGARE_PAGAENDE, Respondentgrupp.DELTAGARE_AVSLUT})


class Svarsskala(models.Model):
    """A scale of answers in order, from the least to the most good."""

    namn = models.CharField("namn", max_length=80, unique=True)

    objects = SkalaQuerySet.as_manager()

    class Meta:
        verbose_name = "svarsskala"
        verbose_name_plural = "svarsskalor"
        ordering = ("namn",)

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn


class Svarsalternativ(models.Model):
    """One answer of a scale; ``ej_aktuellt`` counts neither as positive nor in N."""

    skala = models.ForeignKey(
        Svarsskala, models.PROTECT, related_name="alternativ", verbose_name="skala"
    )
    ordning = models.PositiveSmallIntegerField("ordning")
    text = models.CharField("svar", max_length=120)
    positivt = models.BooleanField("positivt", default=False)
    ej_aktuellt = models.BooleanField("räknas inte", default=False)

    class Meta:
        verbose_name = "svarsalternativ"
        verbose_name_plural = "svarsalternativ"
        ordering = ("skala", "ordning")
        constraints = [
            models.UniqueConstraint(
                fields=["skala", "ordning"], name="insatser_alternativ_i_ordning"
            ),
            models.UniqueConstraint(fields=["skala", "text"], name="insatser_alternativ_en_gang"),
            models.CheckConstraint(
                condition=~Q(positivt=True, ej_aktuellt=True),
                name="insatser_ej_aktuellt_ar_inte_positivt",
                violation_error_message="Det som inte räknas kan inte vara positivt.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.text


class Indikator(models.Model):
    """One of the instrument's indikatorer: its number and a name of the förbund's own."""

    nummer = models.PositiveSmallIntegerField(
        "nummer", unique=True, validators=[MinValueValidator(1)]
    )
    namn = models.CharField("ämne", max_length=120)

    objects = IndikatorQuerySet.as_manager()

    class Meta:
        verbose_name = "indikator"
        verbose_name_plural = "indikatorer"
        ordering = ("nummer",)

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.nummer}. {self.namn}"


class Indikatorfraga(models.Model):
    """A question of an indikator to one group; a form asks them in order of number and place."""

    indikator = models.ForeignKey(
        Indikator, models.PROTECT, related_name="fragor", verbose_name="indikator"
    )
    grupp = models.CharField("ställs till", max_length=20, choices=Respondentgrupp)
    ordning = models.PositiveSmallIntegerField("plats", default=1)
    text = models.CharField("fråga", max_length=400, blank=True)
    skala = models.ForeignKey(
        Svarsskala, models.PROTECT, related_name="fragor", verbose_name="skala"
    )

    objects = FragaQuerySet.as_manager()

    class Meta:
        verbose_name = "indikatorfråga"
        verbose_name_plural = "indikatorfrågor"
        ordering = ("grupp", "indikator__nummer", "ordning")
        constraints = [
            models.UniqueConstraint(
                fields=["indikator", "grupp", "ordning"],
                name="insatser_indikatorfraga_plats",
                violation_error_message="Gruppen har redan en fråga på den platsen.",
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.text or f"Fråga {self.ordning}"


class Enkat(models.Model):
    """What one group answered in a year, in an insats or in all of them together."""

    ar = models.PositiveSmallIntegerField("år")
    grupp = models.CharField("grupp", max_length=20, choices=Respondentgrupp)
    insats = models.ForeignKey(
        Insats,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="enkater",
        verbose_name="insats",
    )
    kalla = models.CharField("källa", max_length=200, blank=True)

    objects = EnkatQuerySet.as_manager()

    class Meta:
        verbose_name = "enkät"
        verbose_name_plural = "enkäter"
        ordering = ("-ar", "grupp", "insats")
        constraints = [
            models.UniqueConstraint(
                fields=["ar", "grupp", "insats"],
                condition=Q(insats__isnull=False),
                name="insatser_en_enkat_per_insats",
            ),
            models.UniqueConstraint(
                fields=["ar", "grupp"],
                condition=Q(insats=None),
                name="insatser_en_enkat_for_alla",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.get_grupp_display()} {self.ar}"

    @property
    def av_deltagare(self) -> bool:
        """Whether participants answered: then few answers are not shown to everyone."""
        return self.grupp in DELTAGARGRUPPER


class Enkatsvar(models.Model):
    """How many gave one answer to one question; no single answer is ever kept."""

    enkat = models.ForeignKey(Enkat, models.PROTECT, related_name="svar", verbose_name="enkät")
    fraga = models.ForeignKey(
        Indikatorfraga, models.PROTECT, related_name="svar", verbose_name="fråga"
    )
    alternativ = models.ForeignKey(
        Svarsalternativ, models.PROTECT, related_name="svar", verbose_name="svar"
    )
    antal = models.PositiveIntegerField("antal")

    objects = EnkatsvarQuerySet.as_manager()

    class Meta:
        verbose_name = "enkätsvar"
        verbose_name_plural = "enkätsvar"
        ordering = ("enkat", "fraga", "alternativ")
        constraints = [
            models.UniqueConstraint(
                fields=["enkat", "fraga", "alternativ"], name="insatser_ett_antal_per_svar"
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        antal = Klass.PSEUDONYM

    def __str__(self) -> str:
        return f"{self.alternativ_id}: {self.antal}"


class Indikatorformel(models.Model):
    """How a goal is reckoned out of indikatorer: which of them, whose answers, and how.

    ``ovre`` is how many of the scale's uppermost answers count as positive; without it those
    that the scale itself says. ``grupper`` are keys of Respondentgrupp, none for every group.
    """

    class Metod(models.TextChoices):
        MEDEL = "medel", "Medelvärdet av indikatorernas andelar"
        VIKTAD = "viktad", "Alla svar tillsammans, n av N"

    nyckel = models.SlugField("nyckel", max_length=40, unique=True)
    namn = models.CharField("namn", max_length=120, unique=True)
    metod = models.CharField("räknas som", max_length=8, choices=Metod, default=Metod.MEDEL)
    ovre = models.PositiveSmallIntegerField(
        "de översta svaren", null=True, blank=True, validators=[MinValueValidator(1)]
    )
    grupper = models.JSONField("grupper", default=list, blank=True)
    indikatorer = models.ManyToManyField(
        Indikator, related_name="formler", verbose_name="indikatorer"
    )

    objects = FormelQuerySet.as_manager()

    class Meta:
        verbose_name = "målformel"
        verbose_name_plural = "målformler"
        ordering = ("namn",)
        constraints = [
            models.CheckConstraint(
                condition=Q(ovre=None) | Q(ovre__gte=1), name="insatser_formel_ovre"
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn

    @property
    def referens(self) -> str:
        """How a goal or a report's text asks for the outcome."""
        return f'indikatormal(formel="{self.nyckel}")'
