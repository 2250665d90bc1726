"""Occasions held, who they reached part by part, and what those present thought of them."""

from django.db import models
from django.db.models import Q

from finsam.personuppgifter import Klass
from insatser.models.insats import Insats
from insatser.querysets.tillfalle import (
    DeltagandeQuerySet,
    StavningQuerySet,
    TillfalleQuerySet,
    UtvarderingQuerySet,
)

OVRIGA = "Övriga"  # what stands for those of no organisation that is named


class Tillfalle(models.Model):
    """An occasion (course, network meeting, consultation), or several summed up.

    Of an insats, or of the förbund itself. ``antal_tillfallen`` is empty where only the persons
    reached are known, ``antal`` where only the occasions are. Staff and the public are counted
    here, never participants. Of distributed material ``antal`` is copies, of a catalogue it is
    the entries that stood there on the day.
    """

    class Typ(models.TextChoices):
        UTBILDNING = "utbildning", "Utbildning"
        NATVERK = "natverk", "Nätverksträff"
        KONSULTATION = "konsultation", "Konsultation"
        KONFERENS = "konferens", "Konferens"
        FORELASNING = "forelasning", "Föreläsning"
        INFORMATION = "information", "Information"
        BESOK = "besok", "Besök hos fullmäktige eller ledning"
        MATERIAL = "material", "Utdelat material"
        KATALOG = "katalog", "Poster i katalog"

    class Form(models.TextChoices):
        FYSISKT = "fysiskt", "På plats"
        DIGITALT = "digitalt", "Digitalt"
        HYBRID = "hybrid", "På plats och digitalt"

    # Kinds that reach persons; of the others ``antal`` counts things.
    MED_PERSONER = (
        *(Typ.UTBILDNING, Typ.NATVERK, Typ.KONSULTATION, Typ.KONFERENS),
        *(Typ.FORELASNING, Typ.INFORMATION, Typ.BESOK),
    )

    insats = models.ForeignKey(
        Insats,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tillfallen",
        verbose_name="insats",
    )
    typ = models.CharField("slag", max_length=20, choices=Typ)
    rubrik = models.CharField("rubrik", max_length=120, blank=True)
    datum = models.DateField("datum")
    form = models.CharField("form", max_length=10, choices=Form, blank=True)
    antal_tillfallen = models.PositiveSmallIntegerField(
        "antal tillfällen", null=True, blank=True, default=1
    )
    antal = models.PositiveIntegerField("antal", null=True, blank=True)

    objects = TillfalleQuerySet.as_manager()

    class Meta:
        verbose_name = "tillfälle"
        verbose_name_plural = "tillfällen"
        ordering = ("-datum", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(antal_tillfallen__isnull=False) | Q(antal__isnull=False),
                name="insatser_tillfalle_raknas",
                violation_error_message="Ange antal tillfällen, antal personer eller båda.",
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.rubrik or self.get_typ_display()} {self.datum.isoformat()}"

    @property
    def raknar_personer(self) -> bool:
        """Whether ``antal`` is persons: then it can be told by part."""
        return self.typ in self.MED_PERSONER

    @property
    def hallare(self) -> str:
        """Whose it is, in words."""
        return str(self.insats) if self.insats else "Förbundet"


class Tillfallesdeltagande(models.Model):
    """How many came from one organisation; without one they are the others (övriga)."""

    tillfalle = models.ForeignKey(
        Tillfalle, models.PROTECT, related_name="delar", verbose_name="tillfälle"
    )
    organisation = models.ForeignKey(
        "styrelse.Organisation",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tillfallesdeltagande",
        verbose_name="organisation",
    )
    antal = models.PositiveIntegerField("antal")

    objects = DeltagandeQuerySet.as_manager()

    class Meta:
        verbose_name = "antal från en part"
        verbose_name_plural = "antal per part"
        ordering = ("tillfalle", "-antal", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["tillfalle", "organisation"],
                condition=Q(organisation__isnull=False),
                name="insatser_ett_antal_per_part",
            ),
            models.UniqueConstraint(
                fields=["tillfalle"],
                condition=Q(organisation=None),
                name="insatser_ett_antal_ovriga",
            ),
            models.CheckConstraint(condition=Q(antal__gte=1), name="insatser_antal_fran_en_part"),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.organisation or OVRIGA}: {self.antal}"


class Utvarderingsfraga(models.Model):
    """A question that those present answered; only how many gave each answer is kept."""

    tillfalle = models.ForeignKey(
        Tillfalle, models.PROTECT, related_name="fragor", verbose_name="tillfälle"
    )
    ordning = models.PositiveSmallIntegerField("ordning")
    text = models.CharField("fråga", max_length=300)

    objects = UtvarderingQuerySet.as_manager()

    class Meta:
        verbose_name = "utvärderingsfråga"
        verbose_name_plural = "utvärderingsfrågor"
        ordering = ("tillfalle", "ordning")
        constraints = [
            models.UniqueConstraint(
                fields=["tillfalle", "ordning"], name="insatser_fragor_i_ordning"
            ),
            models.UniqueConstraint(
                fields=["tillfalle", "text"],
                name="insatser_samma_fraga_en_gang",
                violation_error_message="Frågan finns redan för tillfället. Ändra den i stället.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.text


class Utvarderingssvar(models.Model):
    """How many gave one of a question's answers."""

    fraga = models.ForeignKey(
        Utvarderingsfraga, models.PROTECT, related_name="svar", verbose_name="fråga"
    )
    ordning = models.PositiveSmallIntegerField("ordning")
    alternativ = models.CharField("svar", max_length=120)
    antal = models.PositiveIntegerField("antal")

    class Meta:
        verbose_name = "utvärderingssvar"
        verbose_name_plural = "utvärderingssvar"
        ordering = ("fraga", "ordning")
        constraints = [
            models.UniqueConstraint(fields=["fraga", "ordning"], name="insatser_svar_i_ordning"),
            models.UniqueConstraint(
                fields=["fraga", "alternativ"], name="insatser_samma_svar_en_gang"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.alternativ}: {self.antal}"


class Organisationsstavning(models.Model):
    """How an organisation was written in a list that was read, so that it is known next time.

    ``text`` is folded (``insatser.deltagarlista.vikt``). Only what a person has said is an
    organisation is kept, never what else stood in the list.
    """

    text = models.CharField("skrivet", max_length=120, unique=True)
    organisation = models.ForeignKey(
        "styrelse.Organisation",
        models.PROTECT,
        related_name="stavningar",
        verbose_name="organisation",
    )

    objects = StavningQuerySet.as_manager()

    class Meta:
        verbose_name = "stavning"
        verbose_name_plural = "stavningar"
        ordering = ("text",)

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.text
