"""What was decided: the § of a point, its decisions, how they were voted and who objected."""

from django.db import models
from django.db.models import Q

from finsam.personuppgifter import Klass
from styrelse.models.dagordning import Dagordningspunkt
from styrelse.models.diarium import Arende
from styrelse.models.narvaro import Narvaro
from styrelse.models.organ import Organ
from styrelse.querysets.protokoll import (
    BeslutQuerySet,
    ParagrafQuerySet,
    PunktdelQuerySet,
    RostQuerySet,
)


class Paragraf(models.Model):
    """The § of a point: numbered without gaps per organ and calendar year, in meeting order.

    It is given when the protokoll is klart; triggers hold the series (styrelse.vakter).
    """

    organ = models.ForeignKey(Organ, models.PROTECT, related_name="paragrafer")
    ar = models.PositiveSmallIntegerField("år")
    nummer = models.PositiveIntegerField("paragraf")
    punkt = models.OneToOneField(Dagordningspunkt, models.PROTECT, related_name="paragraf")

    objects = ParagrafQuerySet.as_manager()

    class Meta:
        verbose_name = "paragraf"
        verbose_name_plural = "paragrafer"
        ordering = ("organ", "ar", "nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["organ", "ar", "nummer"], name="styrelse_paragraf_nummer"
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"§ {self.nummer}/{self.ar}"


class Beslut(models.Model):
    """One decision (att-sats) of a point; made when the protokoll is klart."""

    punkt = models.ForeignKey(Dagordningspunkt, models.PROTECT, related_name="beslut")
    ordning = models.PositiveSmallIntegerField("ordning")
    text = models.TextField("beslut")
    arende = models.ForeignKey(
        Arende,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="beslut",
        verbose_name="ärende",
    )

    objects = BeslutQuerySet.as_manager()

    class Meta:
        verbose_name = "beslut"
        verbose_name_plural = "beslut"
        ordering = ("punkt", "ordning")
        constraints = [
            models.UniqueConstraint(fields=["punkt", "ordning"], name="styrelse_beslut_ordning")
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING

    def __str__(self) -> str:
        return self.text

    @property
    def loggnamn(self) -> str:
        """What the log may call it."""
        return self.punkt.dolj(str(self))


class Yrkande(models.Model):
    """What someone who serves proposes at a point, beside the proposal of the agenda."""

    punkt = models.ForeignKey(Dagordningspunkt, models.PROTECT, related_name="yrkanden")
    narvaro = models.ForeignKey(
        Narvaro, models.PROTECT, related_name="yrkanden", verbose_name="av vem"
    )
    text = models.TextField("yrkande")
    ordning = models.PositiveSmallIntegerField("ordning", default=0)

    objects = PunktdelQuerySet.as_manager()

    class Meta:
        verbose_name = "yrkande"
        verbose_name_plural = "yrkanden"
        ordering = ("punkt", "ordning", "pk")

    class Personuppgifter:
        standard = Klass.HANDLING

    def __str__(self) -> str:
        return f"{self.narvaro} yrkar {self.text}"

    @property
    def loggnamn(self) -> str:
        """What the log may call it."""
        return self.punkt.dolj(str(self))


class Votering(models.Model):
    """A vote at a point: openly between two proposals, or by ballot in a personval (KL 5:53–56).

    ``ordforande`` chaired the point and decides on a tie; in a personval lots are drawn.
    """

    class Slag(models.TextChoices):
        OPPEN = "oppen", "Öppen omröstning"
        PERSONVAL = "personval", "Sluten omröstning i personval"

    class Svar(models.TextChoices):
        JA = "ja", "Ja"
        NEJ = "nej", "Nej"

    punkt = models.ForeignKey(Dagordningspunkt, models.PROTECT, related_name="voteringar")
    slag = models.CharField("slag", max_length=10, choices=Slag, default=Slag.OPPEN)
    ja_betyder = models.CharField("ja betyder", max_length=300, blank=True)
    nej_betyder = models.CharField("nej betyder", max_length=300, blank=True)
    ordforande = models.ForeignKey(
        Narvaro,
        models.PROTECT,
        related_name="ledda_voteringar",
        verbose_name="ordförande på punkten",
    )
    utslag = models.CharField(
        "ordförandens utslagsröst", max_length=5, choices=Svar, blank=True, default=""
    )

    objects = PunktdelQuerySet.as_manager()

    class Meta:
        verbose_name = "votering"
        verbose_name_plural = "voteringar"
        ordering = ("punkt", "pk")

    class Personuppgifter:
        standard = Klass.INGEN
        ordforande = Klass.TJANST
        ja_betyder = Klass.HANDLING
        nej_betyder = Klass.HANDLING

    def __str__(self) -> str:
        return self.get_slag_display()


class Rost(models.Model):
    """How one who served voted in an open vote."""

    class Svar(models.TextChoices):
        JA = "ja", "Ja"
        NEJ = "nej", "Nej"
        AVSTAR = "avstar", "Avstår"

    votering = models.ForeignKey(Votering, models.PROTECT, related_name="roster")
    narvaro = models.ForeignKey(Narvaro, models.PROTECT, related_name="roster")
    svar = models.CharField("röst", max_length=10, choices=Svar)

    objects = RostQuerySet.as_manager()

    class Meta:
        verbose_name = "röst"
        verbose_name_plural = "röster"
        ordering = ("votering", "pk")
        constraints = [
            models.UniqueConstraint(fields=["votering", "narvaro"], name="styrelse_rost_en_var")
        ]

    class Personuppgifter:
        standard = Klass.TJANST

    def __str__(self) -> str:
        return f"{self.narvaro}: {self.get_svar_display().lower()}"


class Kandidat(models.Model):
    """One who could be elected in a personval, with the number of ballots."""

    votering = models.ForeignKey(Votering, models.PROTECT, related_name="kandidater")
    namn = models.CharField("namn", max_length=100)
    antal = models.PositiveSmallIntegerField("röster", default=0)
    vann_lottning = models.BooleanField("vann lottningen", default=False)

    objects = RostQuerySet.as_manager()

    class Meta:
        verbose_name = "kandidat"
        verbose_name_plural = "kandidater"
        ordering = ("votering", "-antal", "namn")
        constraints = [
            models.UniqueConstraint(fields=["votering", "namn"], name="styrelse_kandidat_en_gang"),
            models.UniqueConstraint(
                fields=["votering"],
                condition=Q(vann_lottning=True),
                name="styrelse_kandidat_en_vinnare_av_lotten",
            ),
        ]

    class Personuppgifter:
        standard = Klass.TJANST

    def __str__(self) -> str:
        return self.namn


class Reservation(models.Model):
    """That one who took part objects to a decision, or wants something noted (KL 4:27)."""

    class Slag(models.TextChoices):
        RESERVATION = "reservation", "Reservation"
        ANTECKNING = "anteckning", "Protokollsanteckning"

    punkt = models.ForeignKey(Dagordningspunkt, models.PROTECT, related_name="reservationer")
    narvaro = models.ForeignKey(
        Narvaro, models.PROTECT, related_name="reservationer", verbose_name="av vem"
    )
    slag = models.CharField("slag", max_length=12, choices=Slag, default=Slag.RESERVATION)
    text = models.TextField("motivering", blank=True)

    objects = PunktdelQuerySet.as_manager()

    class Meta:
        verbose_name = "reservation"
        verbose_name_plural = "reservationer"
        ordering = ("punkt", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(slag="reservation") | ~Q(text=""),
                name="styrelse_reservation_anteckning_har_text",
                violation_error_message="Skriv vad som ska antecknas.",
            )
        ]

    class Personuppgifter:
        standard = Klass.HANDLING

    def __str__(self) -> str:
        return f"{self.get_slag_display()} av {self.narvaro}"
