"""The goals of a year, how they are measured and what came of them."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q

from finsam.personuppgifter import Klass
from styrelse import maltal
from styrelse.maltal import Malvarde, Utfallstal
from styrelse.querysets.mal import MalQuerySet, MaluppfoljningQuerySet

_UTAN_MATT = Q(malvarde=None, enhet="", jamforelse="")
_MED_MATT = Q(malvarde__isnull=False) & ~Q(enhet="") & ~Q(jamforelse="")


class Mal(models.Model):
    """A goal (mål) that the styrelse has set for a year (FinsamL 7 § 1).

    ``niva`` is the key of a level (``styrelse.malskala``). A huvudområde gathers activities and
    is followed up by them, without a verdict of its own. ``nyckel`` is the reference of the
    nyckeltal that measures the goal; rapporter resolves it.
    """

    class Slag(models.TextChoices):
        MAL = "mal", "Mål som bedöms"
        HUVUDOMRADE = "huvudomrade", "Huvudområde som följs upp genom sina aktiviteter"

    class Enhet(models.TextChoices):
        PROCENT = maltal.Enhet.PROCENT.value, "Procent"
        ANTAL = maltal.Enhet.ANTAL.value, "Antal"
        KRONOR = maltal.Enhet.KRONOR.value, "Kronor"
        JA_NEJ = maltal.Enhet.JA_NEJ.value, "Ja eller nej"

    class Jamforelse(models.TextChoices):
        MINST = maltal.Jamforelse.MINST.value, "Minst"
        HOGST = maltal.Jamforelse.HOGST.value, "Högst"

    class Mattslag(models.TextChoices):
        HAND = "hand", "Bedöms för hand"
        NYCKELTAL = "nyckeltal", "Ett nyckeltal i systemet"
        INDIKATOR = "indikator", "Indikatorer (enkät)"

    ar = models.PositiveSmallIntegerField("år")
    ordning = models.PositiveSmallIntegerField("ordning")
    namn = models.CharField("mål", max_length=120)
    beskrivning = models.TextField("beskrivning", blank=True)
    niva = models.CharField("nivå", max_length=20, default="forbund")
    slag = models.CharField("slag", max_length=12, choices=Slag, default=Slag.MAL)
    malvarde = models.DecimalField(
        "målvärde", max_digits=14, decimal_places=2, null=True, blank=True
    )
    enhet = models.CharField("enhet", max_length=10, choices=Enhet, blank=True)
    jamforelse = models.CharField(
        "minst eller högst", max_length=10, choices=Jamforelse, blank=True
    )
    tolerans = models.DecimalField(
        "i stort sett inom",
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    raknar_deltagare = models.BooleanField("utfallet räknar deltagare", default=False)
    mattslag = models.CharField("mäts med", max_length=10, choices=Mattslag, default=Mattslag.HAND)
    matt = models.CharField("mått", max_length=200, blank=True)
    nyckel = models.CharField("nyckeltal", max_length=200, blank=True)

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
            models.CheckConstraint(
                condition=_UTAN_MATT | _MED_MATT,
                name="styrelse_mal_malvarde_har_enhet",
                violation_error_message="Ett målvärde behöver en enhet och minst eller högst.",
            ),
            models.CheckConstraint(
                condition=Q(tolerans=None) | Q(tolerans__gte=0, malvarde__isnull=False),
                name="styrelse_mal_tolerans_kring_malvarde",
                violation_error_message="Skriv ett målvärde, eller ta bort ”i stort sett inom”.",
            ),
            models.CheckConstraint(
                condition=Q(mattslag="nyckeltal") & ~Q(nyckel="")
                | Q(mattslag="indikator")
                | Q(mattslag="hand", nyckel=""),
                name="styrelse_mal_nyckel_vid_nyckeltal",
                violation_error_message="Skriv nyckeltalet, och bara när målet mäts med ett.",
            ),
            models.CheckConstraint(
                condition=Q(slag="mal") | Q(malvarde=None),
                name="styrelse_huvudomrade_utan_malvarde",
                violation_error_message="Ett huvudområde bedöms inte och har inget målvärde.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        beskrivning = Klass.HANDLING

    def __str__(self) -> str:
        return self.namn

    @property
    def bedoms(self) -> bool:
        """Whether the goal is given a verdict."""
        return self.slag == self.Slag.MAL

    @property
    def mot(self) -> Malvarde | None:
        """The target, None where the goal has none."""
        if self.malvarde is None:
            return None
        return Malvarde(
            self.malvarde,
            maltal.Enhet(self.enhet),
            maltal.Jamforelse(self.jamforelse),
            self.tolerans,
        )


class Maluppfoljning(models.Model):
    """A verdict on a goal on a day, with its grounds; the year's last one is its outcome.

    ``utfall`` is the key of a verdict (``styrelse.malskala``). The outcome in figures is a
    number in the target's unit, or ``antal`` of ``av_antal``.
    """

    mal = models.ForeignKey(Mal, models.PROTECT, related_name="uppfoljningar", verbose_name="mål")
    datum = models.DateField("datum")
    utfall = models.CharField("bedömning", max_length=20)
    grund = models.TextField("grund för bedömningen")
    varde = models.DecimalField("utfall", max_digits=14, decimal_places=2, null=True, blank=True)
    antal = models.PositiveIntegerField("antal", null=True, blank=True)
    av_antal = models.PositiveIntegerField("av", null=True, blank=True)
    kalla = models.CharField("källa", max_length=200, blank=True)

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
            ),
            models.CheckConstraint(
                condition=Q(antal=None, av_antal=None)
                | Q(
                    antal__isnull=False,
                    av_antal__isnull=False,
                    av_antal__gte=1,
                    antal__lte=F("av_antal"),
                    varde=None,
                ),
                name="styrelse_utfall_tal_eller_antal_av",
                violation_error_message="Skriv utfallet som ett tal, eller som ett antal av ett "
                "annat som är minst lika stort.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        grund = Klass.HANDLING

    def __str__(self) -> str:
        return f"Uppföljning {self.datum}"

    @property
    def tal(self) -> Utfallstal:
        """The outcome in figures."""
        return Utfallstal(self.varde, self.antal, self.av_antal)
