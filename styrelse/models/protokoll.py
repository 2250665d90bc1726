"""The protokoll of a meeting: its course, the text at each point and every version of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from finsam.personuppgifter import Klass
from finsam.textversion import Textversionsrad
from finsam.villkor import alla_eller_ingen
from styrelse.models.dagordning import Dagordningspunkt
from styrelse.models.diarium import Handling
from styrelse.models.organ import Organ, Person
from styrelse.models.sammantrade import Sammantrade
from styrelse.querysets.bas import StyrelseQuerySet
from styrelse.querysets.protokoll import (
    ProtokollQuerySet,
    ProtokollspunktQuerySet,
    TextversionQuerySet,
)

# The organs that decide: their points get a § each. The others keep minnesanteckningar.
BESLUTANDE = (Organ.Typ.STYRELSE, Organ.Typ.PRESIDIUM, Organ.Typ.AU)


class Protokoll(models.Model):
    """What was said and decided at a meeting (KL 5:65–69, FinsamL 19 §).

    It is written as utkast, gets its §§ when it is klart and never changes once justerat.
    """

    class Status(models.TextChoices):
        UTKAST = "utkast", "Skrivs"
        KLART = "klart", "Klart för justering"
        JUSTERAT = "justerat", "Justerat"

    sammantrade = models.OneToOneField(
        Sammantrade, models.PROTECT, related_name="protokoll", verbose_name="sammanträde"
    )
    status = models.CharField("läge", max_length=10, choices=Status, default=Status.UTKAST)
    oppnat_kl = models.TimeField("mötet öppnades", null=True, blank=True)
    avslutat_kl = models.TimeField("mötet avslutades", null=True, blank=True)
    sekreterare = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="protokoll",
        verbose_name="sekreterare",
    )
    klart_at = models.DateTimeField("klart för justering", null=True, blank=True)
    klart_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="klara_protokoll",
    )
    justerat_datum = models.DateField("justerat", null=True, blank=True)
    handling = models.ForeignKey(
        Handling,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="protokoll",
        verbose_name="fil",
    )
    sha256 = models.CharField("filens kontrollsumma", max_length=64, blank=True)

    objects = ProtokollQuerySet.as_manager()

    class Meta:
        verbose_name = "protokoll"
        verbose_name_plural = "protokoll"
        ordering = ("-sammantrade__datum", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=alla_eller_ingen("klart_at", "klart_by"),
                name="styrelse_protokoll_klart_at_och_by",
            ),
            models.CheckConstraint(
                condition=Q(status="utkast", klart_at=None)
                | Q(status__in=("klart", "justerat"), klart_at__isnull=False),
                name="styrelse_protokoll_klart_nar_det_ar_klart",
            ),
            models.CheckConstraint(
                condition=Q(status="justerat", justerat_datum__isnull=False)
                | Q(status__in=("utkast", "klart"), justerat_datum=None),
                name="styrelse_protokoll_justerat_nar_det_ar_justerat",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        sekreterare = Klass.TJANST
        klart_by = Klass.TJANST

    def __str__(self) -> str:
        return f"Protokoll {self.sammantrade.datum.isoformat()}"

    @property
    def kan_skrivas(self) -> bool:
        """Whether it may still be written in."""
        return self.status == self.Status.UTKAST

    @property
    def har_paragrafer(self) -> bool:
        """Whether the organ decides and its points get a §; else they are minnesanteckningar."""
        return self.sammantrade.organ.typ in BESLUTANDE


class Protokollspunkt(models.Model):
    """What the protokoll says at one point: two texts, each with its versions."""

    punkt = models.OneToOneField(
        Dagordningspunkt, models.PROTECT, related_name="protokollspunkt", verbose_name="punkt"
    )
    text = models.TextField("text", blank=True)
    text_nummer = models.PositiveIntegerField("textens version", default=0)
    beslut = models.TextField("beslut", blank=True)
    beslut_nummer = models.PositiveIntegerField("beslutets version", default=0)
    propositionsordning = models.TextField("propositionsordning", blank=True)
    klar = models.BooleanField("klar", default=False)
    utan_paragraf = models.BooleanField("ingen egen paragraf", default=False)

    objects = ProtokollspunktQuerySet.as_manager()

    class Meta:
        verbose_name = "protokollspunkt"
        verbose_name_plural = "protokollspunkter"
        ordering = ("punkt",)

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING
        beslut = Klass.HANDLING
        propositionsordning = Klass.HANDLING

    def __str__(self) -> str:
        return str(self.punkt)

    @property
    def loggnamn(self) -> str:
        """What the log may call it."""
        return self.punkt.loggnamn


class Textversion(Textversionsrad):
    """One saved version of a protokoll's text."""

    class Falt(models.TextChoices):
        TEXT = "text", "Text"
        BESLUT = "beslut", "Beslut"

    post = models.ForeignKey(Protokollspunkt, models.PROTECT, related_name="versioner")
    falt = models.CharField("del", max_length=10, choices=Falt)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="textversioner", verbose_name="av"
    )

    objects = TextversionQuerySet.as_manager()

    class Meta:
        verbose_name = "textversion"
        verbose_name_plural = "textversioner"
        ordering = ("post", "falt", "nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["post", "falt", "nummer"], name="styrelse_textversion_nummer"
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING
        by = Klass.TJANST

    def __str__(self) -> str:
        return f"{self.get_falt_display()}, version {self.nummer}"


class Paragrafserie(models.Model):
    """The §§ of an organ and a calendar year, and after which § on paper they go on."""

    organ = models.ForeignKey(Organ, models.PROTECT, related_name="paragrafserier")
    ar = models.PositiveSmallIntegerField("år")
    fortsatter_efter = models.PositiveIntegerField("fortsätter efter §", default=0)

    objects = StyrelseQuerySet.as_manager()

    class Meta:
        verbose_name = "paragrafserie"
        verbose_name_plural = "paragrafserier"
        ordering = ("organ", "-ar")
        constraints = [
            models.UniqueConstraint(fields=["organ", "ar"], name="styrelse_paragrafserie_en")
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.organ} {self.ar}"
