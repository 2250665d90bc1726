"""The diarium: cases, the documents in them, and how long each kind of document is kept."""

from django.db import models
from django.db.models import Q

from finsam.models import Fil
from finsam.personuppgifter import Klass
from styrelse.models.forbund import Organisation
from styrelse.querysets.diarium import ArendeQuerySet, HandlingQuerySet, HandlingstypQuerySet


class Handlingstyp(models.Model):
    """A row of the dokumenthanteringsplan: a kind of document and how long it is kept."""

    namn = models.CharField("handlingstyp", max_length=100, unique=True)
    gallras_efter_ar = models.PositiveSmallIntegerField(
        "gallras efter (år)",
        null=True,
        blank=True,
        help_text="Hela år efter det år då handlingen kom till. Lämna tomt för det som bevaras.",
    )
    anmarkning = models.CharField("anmärkning", max_length=200, blank=True)

    objects = HandlingstypQuerySet.as_manager()

    class Meta:
        verbose_name = "handlingstyp"
        verbose_name_plural = "handlingstyper"
        ordering = ("namn",)

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn


class Arende(models.Model):
    """A case, known by its dnr; the series of a year has no gap."""

    ar = models.PositiveSmallIntegerField("år")
    nummer = models.PositiveIntegerField("löpnummer")
    dnr = models.CharField("diarienummer", max_length=40, unique=True)
    mening = models.CharField("ärendemening", max_length=200)
    oppnat_datum = models.DateField("öppnat")
    avslutat_datum = models.DateField("avslutat", null=True, blank=True)

    objects = ArendeQuerySet.as_manager()

    class Meta:
        verbose_name = "ärende"
        verbose_name_plural = "ärenden"
        ordering = ("-ar", "-nummer")
        constraints = [
            models.UniqueConstraint(fields=["ar", "nummer"], name="styrelse_arende_nummer"),
            models.CheckConstraint(
                condition=Q(avslutat_datum=None) | Q(avslutat_datum__gte=models.F("oppnat_datum")),
                name="styrelse_arende_avslutat_efter_oppnat",
                violation_error_message="Ärendet kan inte avslutas före den dag då det öppnades.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        mening = Klass.HANDLING

    def __str__(self) -> str:
        return f"{self.dnr} {self.mening}"


class Handling(models.Model):
    """A document of a case: came in, made here or sent out; kept bytes, or paper kept somewhere."""

    class Riktning(models.TextChoices):
        INKOMMEN = "inkommen", "Inkommen"
        UPPRATTAD = "upprattad", "Upprättad"
        UTGAENDE = "utgaende", "Utgående"

    arende = models.ForeignKey(
        Arende, models.PROTECT, related_name="handlingar", verbose_name="ärende"
    )
    nummer = models.PositiveSmallIntegerField("nummer i ärendet")
    rubrik = models.CharField("rubrik", max_length=200)
    riktning = models.CharField("riktning", max_length=10, choices=Riktning)
    datum = models.DateField("datum")
    typ = models.ForeignKey(
        Handlingstyp, models.PROTECT, related_name="handlingar", verbose_name="handlingstyp"
    )
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="handlingar",
        verbose_name="från eller till organisation",
    )
    motpart = models.CharField("från eller till", max_length=120, blank=True)
    fil = models.ForeignKey(
        Fil, models.PROTECT, null=True, blank=True, related_name="handlingar", verbose_name="fil"
    )
    forvaras = models.CharField("förvaras", max_length=120, blank=True)
    sekretess = models.BooleanField("sekretess", default=False)
    lagrum = models.CharField("lagrum för sekretessen", max_length=60, blank=True)

    objects = HandlingQuerySet.as_manager()

    class Meta:
        verbose_name = "handling"
        verbose_name_plural = "handlingar"
        ordering = ("arende", "nummer")
        constraints = [
            models.UniqueConstraint(fields=["arende", "nummer"], name="styrelse_handling_nummer"),
            models.CheckConstraint(
                condition=Q(sekretess=True) | Q(lagrum=""),
                name="styrelse_lagrum_bara_vid_sekretess",
                violation_error_message="Lagrum anges bara för en handling med sekretess.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        rubrik = Klass.HANDLING
        motpart = Klass.TJANST
        fil = Klass.HANDLING

    def __str__(self) -> str:
        return self.rubrik
