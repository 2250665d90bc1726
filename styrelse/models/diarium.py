"""The diarium: cases, the documents in them, and how long each kind of document is kept."""

from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from finsam.models import Fil
from finsam.personuppgifter import Klass
from styrelse.models.forbund import Organisation
from styrelse.querysets.diarium import (
    ArendeQuerySet,
    DiariumQuerySet,
    GallringQuerySet,
    HandlingQuerySet,
    HandlingstypQuerySet,
)

STANDARDMONSTER = "{ar}/{nummer}"


def krav_monster(monster: str) -> None:
    """Demand a pattern from which year and number can be told apart again."""
    rest = monster.replace("{ar}", "", 1).replace("{nummer}", "", 1)
    har_bada = "{ar}" in monster and "{nummer}" in monster
    if not har_bada or "{" in rest or "}" in rest:
        raise ValidationError(
            "Skriv {ar} där årtalet ska stå och {nummer} där löpnumret ska stå, till exempel "
            "SF {ar}/{nummer}."
        )
    if "{ar}{nummer}" in monster or "{nummer}{ar}" in monster:
        raise ValidationError("Skriv ett tecken mellan {ar} och {nummer}, till exempel / eller :.")


class Diarieinstallning(models.Model):
    """How the förbund writes its dnr; there is one row, and it holds for new cases only."""

    monster = models.CharField(
        "diarienummer skrivs",
        max_length=30,
        default=STANDARDMONSTER,
        validators=[krav_monster],
        help_text="{ar} är årtalet och {nummer} löpnumret, till exempel SF {ar}/{nummer}.",
    )

    objects = DiariumQuerySet.as_manager()

    class Meta:
        verbose_name = "diarieinställning"
        verbose_name_plural = "diarieinställningar"
        constraints = [
            models.CheckConstraint(condition=Q(pk=1), name="styrelse_en_diarieinstallning")
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return "Diariets inställningar"

    def dnr(self, ar: int, nummer: int) -> str:
        """Return the dnr as the pattern writes it."""
        return self.monster.replace("{ar}", str(ar)).replace("{nummer}", str(nummer))


class Handlingstyp(models.Model):
    """A row of the dokumenthanteringsplan: a kind of document and how long it is kept."""

    namn = models.CharField("handlingstyp", max_length=100, unique=True)
    gallras_efter_ar = models.PositiveSmallIntegerField(
        "gallras efter (år)",
        null=True,
        blank=True,
        validators=[MaxValueValidator(100)],
        help_text="Hela år efter det år då handlingen kom till. Lämna tomt för det som bevaras.",
    )
    anmarkning = models.CharField("anmärkning", max_length=200, blank=True)
    beslut = models.CharField(
        "beslut",
        max_length=80,
        blank=True,
        help_text="Det beslut som raden vilar på, till exempel Styrelsen § 12, 2026-02-09.",
    )

    objects = HandlingstypQuerySet.as_manager()

    class Meta:
        verbose_name = "handlingstyp"
        verbose_name_plural = "handlingstyper"
        ordering = ("namn",)

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn

    @property
    def regel(self) -> str:
        """What the plan says, in words."""
        if self.gallras_efter_ar is None:
            return "Bevaras"
        return f"Gallras efter {self.gallras_efter_ar} år"


class Arende(models.Model):
    """A case, known by its dnr; the series of a year has no gap (OSL 5:1-2 §§)."""

    ar = models.PositiveSmallIntegerField("år")
    nummer = models.PositiveIntegerField("löpnummer")
    dnr = models.CharField("diarienummer", max_length=40, unique=True)
    mening = models.CharField("ärendemening", max_length=200)
    oppnat_datum = models.DateField("öppnat")
    avslutat_datum = models.DateField("avslutat", null=True, blank=True)
    gallringsstopp = models.CharField(
        "gallringsstopp",
        max_length=200,
        blank=True,
        help_text="Varför inget i ärendet får gallras. Tomt när planen gäller.",
    )

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
        gallringsstopp = Klass.HANDLING

    def __str__(self) -> str:
        return f"{self.dnr} {self.mening}"

    def get_absolute_url(self) -> str:
        return reverse("styrelse:arende", args=[self.pk])

    @property
    def oppet(self) -> bool:
        """Whether it still takes documents."""
        return self.avslutat_datum is None

    @property
    def lage(self) -> str:
        """Its state in a word."""
        return "Öppet" if self.oppet else "Avslutat"


class Handling(models.Model):
    """A document of a case: came in, made here or sent out; kept bytes, or paper kept somewhere.

    Law: TF 2 kap., OSL (2009:400) 5:1-5 §§. What is registered stays; see ``vakter.diarium``.
    """

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
    bilaga_till = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="bilagor",
        verbose_name="bilaga till",
    )
    meddelande_id = models.CharField(
        "e-postens id", max_length=250, blank=True, db_index=True, editable=False
    )

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
        indexes = [models.Index(fields=["-datum", "-id"], name="styrelse_handling_datum")]

    class Personuppgifter:
        standard = Klass.INGEN
        rubrik = Klass.HANDLING
        motpart = Klass.TJANST
        fil = Klass.HANDLING

    def __str__(self) -> str:
        """Return what the log may say, which is read by more than may see a secret one."""
        return "Handling med sekretess" if self.sekretess else self.rubrik

    def get_absolute_url(self) -> str:
        return reverse("styrelse:handling", args=[self.pk])

    @property
    def beteckning(self) -> str:
        """Its number in the diarium: the case's dnr and its own."""
        return f"{self.arende.dnr}-{self.nummer}"

    @property
    def sekretessmarke(self) -> str:
        """The word that marks it, "" where it bears no marking."""
        return "Sekretess" if self.sekretess else ""

    @property
    def gallras_fran(self) -> date | None:
        """The first day that the plan lets it be destroyed: 1 January after its whole years."""
        hela_ar = self.typ.gallras_efter_ar
        return None if hela_ar is None else date(self.datum.year + hela_ar + 1, 1, 1)

    @property
    def fran_eller_till(self) -> str:
        """Whom it came from or went to, as a list writes it."""
        return ", ".join(str(del_) for del_ in (self.organisation, self.motpart) if del_)


class Handlingstext(models.Model):
    """The words of a document's file, folded for the search; read by the worker."""

    class Lage(models.TextChoices):
        LAST = "last", "Läst"
        UTAN_TEXT = "utan_text", "Utan text"
        OLASLIG = "olaslig", "Gick inte att läsa"

    handling = models.OneToOneField(Handling, models.PROTECT, related_name="text")
    lage = models.CharField("läge", max_length=10, choices=Lage)
    text = models.TextField("text", blank=True)
    last_at = models.DateTimeField("läst", default=timezone.now)

    objects = models.Manager()

    class Meta:
        verbose_name = "handlings text"
        verbose_name_plural = "handlingars texter"

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING

    def __str__(self) -> str:
        return self.get_lage_display()


class Gallring(models.Model):
    """One row of the register of destruction: what was destroyed, when, by whom, by which rule.

    Held by the database: rows are added, never changed or removed. The document's row stays.
    """

    handling = models.OneToOneField(Handling, models.PROTECT, related_name="gallring")
    gallrad_at = models.DateTimeField("gallrad", default=timezone.now)
    gallrad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="gallringar", verbose_name="av"
    )
    regel = models.CharField("regel", max_length=250)
    filnamn = models.CharField("fil", max_length=200, blank=True)
    sha256 = models.CharField("SHA-256", max_length=64, blank=True)
    forvarades = models.CharField("papper som förvarades", max_length=120, blank=True)

    objects = GallringQuerySet.as_manager()

    class Meta:
        verbose_name = "gallring"
        verbose_name_plural = "gallringar"
        ordering = ("-pk",)

    class Personuppgifter:
        standard = Klass.INGEN
        gallrad_by = Klass.TJANST
        filnamn = Klass.HANDLING

    def __str__(self) -> str:
        return str(self.handling)

    @property
    def rubrik(self) -> str:
        """What the document was called; a secret one's name only on its own page."""
        return str(self.handling)
