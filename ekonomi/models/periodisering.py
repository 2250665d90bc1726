"""Accruals (periodiseringar): costs and income moved to the year they belong to.

LKBR (2018:597) 4 kap., on matching costs and income to their year.
"""

from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import Q

from ekonomi.models.bokslut import Bokslut
from ekonomi.querysets.periodisering import PeriodiseringQuerySet
from finsam.falt import BeloppField
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen


class Periodisering(models.Model):
    """One accrual of a bokslut, booked on its day and taken back the day after.

    ``belopp`` is positive. Where the books are kept elsewhere the two vouchers are proposals:
    ``forslag`` and ``aterforingsforslag``. Once booked it stands; what is wrong is undone
    (``angrad_at``) by corrections of both vouchers.
    """

    class Slag(models.TextChoices):
        """Cost or income, and whether it comes before or after the money."""

        UPPLUPEN_KOSTNAD = "upplupen_kostnad", "Upplupen kostnad"
        UPPLUPEN_INTAKT = "upplupen_intakt", "Upplupen intäkt"
        FORUTBETALD_KOSTNAD = "forutbetald_kostnad", "Förutbetald kostnad"
        FORUTBETALD_INTAKT = "forutbetald_intakt", "Förutbetald intäkt"

    class Kalla(models.TextChoices):
        """What the system made it of; "" where a person entered it."""

        ARVODEN = "arvoden", "Arvoden"

    bokslut = models.ForeignKey(Bokslut, models.PROTECT, related_name="periodiseringar")
    slag = models.CharField("slag", max_length=20, choices=Slag)
    text = models.CharField("text", max_length=200)
    motpart = models.CharField("motpart", max_length=100, blank=True)
    resultatkonto = models.ForeignKey(
        "ekonomi.Konto",
        models.PROTECT,
        related_name="periodiseringar_resultat",
        verbose_name="kostnads- eller intäktskonto",
    )
    balanskonto = models.ForeignKey(
        "ekonomi.Konto",
        models.PROTECT,
        related_name="periodiseringar_balans",
        verbose_name="balanskonto",
    )
    objektkombination = models.ForeignKey(
        "ekonomi.Objektkombination",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="periodiseringar",
        verbose_name="objekt",
    )
    belopp = BeloppField("belopp")
    kalla = models.CharField(
        "gjord av", max_length=10, choices=Kalla, blank=True, default="", editable=False
    )
    registrerad_at = models.DateTimeField("registrerad", auto_now_add=True)
    registrerad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="periodiseringar",
        verbose_name="registrerad av",
    )
    verifikation = models.OneToOneField(
        "ekonomi.Verifikation",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="periodisering",
        verbose_name="bokförd som",
    )
    aterforing = models.OneToOneField(
        "ekonomi.Verifikation",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="aterford_periodisering",
        verbose_name="återförd som",
    )
    forslag = models.OneToOneField(
        "ekonomi.Bokforingsforslag",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="periodisering",
        verbose_name="föreslagen som",
    )
    aterforingsforslag = models.OneToOneField(
        "ekonomi.Bokforingsforslag",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="aterford_periodisering",
        verbose_name="återföring föreslagen som",
    )
    angrad_at = models.DateTimeField("ångrad", null=True, blank=True, editable=False)
    angrad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="angrade_periodiseringar",
        verbose_name="ångrad av",
    )

    objects = PeriodiseringQuerySet.as_manager()

    class Meta:
        verbose_name = "periodisering"
        verbose_name_plural = "periodiseringar"
        ordering = ("bokslut", "balanskonto__nummer", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(belopp__gt=0), name="ekonomi_periodisering_belopp_over_noll"
            ),
            models.CheckConstraint(
                condition=Q(
                    slag__in=[
                        "upplupen_kostnad",
                        "upplupen_intakt",
                        "forutbetald_kostnad",
                        "forutbetald_intakt",
                    ]
                ),
                name="ekonomi_periodisering_slag_finns",
            ),
            models.CheckConstraint(
                condition=Q(verifikation__isnull=True) | Q(forslag__isnull=True),
                name="ekonomi_periodisering_bokford_eller_foreslagen",
            ),
            models.CheckConstraint(
                condition=Q(aterforing__isnull=True, aterforingsforslag__isnull=True)
                | Q(aterforing__isnull=False, aterforingsforslag__isnull=True)
                | Q(aterforing__isnull=True, aterforingsforslag__isnull=False),
                name="ekonomi_periodisering_aterford_en_gang",
            ),
            models.CheckConstraint(
                condition=Q(verifikation__isnull=False)
                | Q(forslag__isnull=False)
                | Q(
                    aterforing__isnull=True,
                    aterforingsforslag__isnull=True,
                    angrad_at__isnull=True,
                ),
                name="ekonomi_periodisering_aterford_efter_bokford",
            ),
            models.UniqueConstraint(
                fields=["bokslut", "kalla", "resultatkonto", "motpart"],
                condition=~Q(kalla="") & Q(angrad_at=None),
                name="ekonomi_periodisering_en_av_varje_kalla",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("angrad_at", "angrad_by"),
                name="ekonomi_periodisering_angrad_at_och_by",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING
        motpart = Klass.HANDLING
        registrerad_by = Klass.TJANST
        angrad_by = Klass.TJANST

    def __str__(self) -> str:
        return self.radtext

    @property
    def radtext(self) -> str:
        """What the rows say, and the note after them: the text and with whom."""
        return f"{self.text}, {self.motpart}" if self.motpart else self.text

    @property
    def resultatbelopp(self) -> Decimal:
        """What the result account is given in kronor, debit positive."""
        debet = {self.Slag.UPPLUPEN_KOSTNAD, self.Slag.FORUTBETALD_INTAKT}
        return self.belopp if self.slag in debet else -self.belopp

    @property
    def ar_bokford(self) -> bool:
        """Whether it is booked, or proposed where the books are kept elsewhere."""
        return self.verifikation_id is not None or self.forslag_id is not None

    @property
    def ar_angrad(self) -> bool:
        """Whether it has been undone."""
        return self.angrad_at is not None
