"""Key figures of years that no register gives, or no longer gives, and the freezing of a year."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from finsam.period import AREN
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from insatser.models.insats import Insats
from insatser.models.kod import Kon
from insatser.querysets.historik import NyckeltalshistorikQuerySet, StatistikfrysningQuerySet


class Statistikfrysning(models.Model):
    """A closed year's statistics kept as figures (Nyckeltalshistorik) instead of counted anew.

    It can be thawed with a reason, until participants of the year have been destroyed
    (``gallrad_at``): then the figures are all there is. Held by the database (insatser.vakter).
    """

    ar = models.PositiveSmallIntegerField("år")
    fryst_at = models.DateTimeField("fryst", default=timezone.now, editable=False)
    fryst_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        verbose_name="fryst av",
        editable=False,
    )
    tinad_at = models.DateTimeField("tinad", null=True, blank=True, editable=False)
    tinad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="tinad av",
        editable=False,
    )
    orsak = models.CharField("orsak till att året tinades", max_length=200, blank=True)
    gallrad_at = models.DateTimeField("deltagare gallrade", null=True, blank=True, editable=False)

    objects = StatistikfrysningQuerySet.as_manager()

    class Meta:
        verbose_name = "frysning av statistik"
        verbose_name_plural = "frysningar av statistik"
        ordering = ("-ar", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=["ar"],
                condition=Q(tinad_at=None),
                name="insatser_ett_fryst_ar",
                violation_error_message="Året är redan fryst.",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("tinad_at", "tinad_by", text=("orsak",)),
                name="insatser_tinad_har_orsak",
                violation_error_message="Skriv varför året tinas.",
            ),
            models.CheckConstraint(
                condition=Q(tinad_at=None) | Q(gallrad_at=None),
                name="insatser_gallrad_tinas_inte",
                violation_error_message="Deltagare är gallrade: de frysta talen är de enda.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        fryst_by = Klass.TJANST
        tinad_by = Klass.TJANST

    def __str__(self) -> str:
        return f"Statistik {self.ar}"


class Nyckeltalshistorik(models.Model):
    """One figure of a year: before the register began, or frozen from it.

    ``nyckel`` is the measure (``deltagare.nya``), ``grupp`` the row of its table where it has
    rows. Without an insats it is of them all together, without a kön of both. A frozen one
    belongs to its ``frysning``. A locked row (``last_at``) cannot change (insatser.vakter),
    for printed figures rest on it; a typed one can be unlocked with a reason.
    """

    ar = models.PositiveSmallIntegerField("år")
    nyckel = models.CharField("mått", max_length=60)
    grupp = models.CharField("grupp", max_length=60, blank=True)
    insats = models.ForeignKey(
        Insats,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="historik",
        verbose_name="insats",
    )
    kon = models.CharField("kön", max_length=10, choices=Kon, blank=True)
    varde = models.DecimalField("värde", max_digits=16, decimal_places=2)
    kalla = models.CharField("källa", max_length=200)
    last_at = models.DateTimeField("låst", null=True, blank=True, editable=False)
    upplast_orsak = models.CharField("orsak till upplåsning", max_length=200, blank=True)
    frysning = models.ForeignKey(
        Statistikfrysning,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tal",
        verbose_name="frysning",
        editable=False,
    )

    objects = NyckeltalshistorikQuerySet.as_manager()

    class Meta:
        verbose_name = "historiskt nyckeltal"
        verbose_name_plural = "historiska nyckeltal"
        ordering = ("nyckel", "ar", "insats", "grupp", "kon")
        constraints = [
            models.UniqueConstraint(
                fields=["nyckel", "ar", "insats", "grupp", "kon"],
                condition=Q(insats__isnull=False, frysning=None),
                name="insatser_ett_tal_per_insats",
                violation_error_message="Talet finns redan för året.",
            ),
            models.UniqueConstraint(
                fields=["nyckel", "ar", "grupp", "kon"],
                condition=Q(insats=None),
                name="insatser_ett_tal_for_alla",
                violation_error_message="Talet finns redan för året.",
            ),
            models.UniqueConstraint(
                fields=["frysning", "nyckel", "insats", "grupp", "kon"],
                condition=Q(frysning__isnull=False),
                name="insatser_ett_fryst_tal",
            ),
            models.CheckConstraint(
                condition=Q(frysning=None) | Q(insats__isnull=False, last_at__isnull=False),
                name="insatser_fryst_tal_ar_last",
            ),
            models.CheckConstraint(
                condition=Q(ar__range=(AREN[0], AREN[-1])), name="insatser_historik_ar"
            ),
            models.CheckConstraint(
                condition=~Q(kalla=""),
                name="insatser_historik_har_kalla",
                violation_error_message="Skriv varifrån talet kommer.",
            ),
        ]

        indexes = [models.Index(fields=["ar", "nyckel"], name="insatser_historik_matt")]

    class Personuppgifter:
        standard = Klass.INGEN
        varde = Klass.PSEUDONYM

    def __str__(self) -> str:
        return f"{self.nyckel} {self.ar}"
