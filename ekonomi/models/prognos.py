"""The forecast of a year: what is booked to a day, and what is expected after it."""

from decimal import Decimal

from django.conf import settings
from django.db import models

from ekonomi.models.budget import Budget, Budgetrad
from ekonomi.querysets.prognos import PrognosQuerySet, PrognosradQuerySet
from finsam.falt import BeloppField
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen


class Prognos(models.Model):
    """A forecast of a budget year as it was seen on a day (LKBR 13 kap., RKR R17).

    ``ingaende_kapital`` is in kronor, the books' or the budget's; what is booked on no row of
    the budget stands in ``utan_rad_…``, positive for income and costs alike. Once fixed
    (fastställd, when it is handed to the board) it does not change, whatever is booked later.
    """

    budget = models.ForeignKey(Budget, models.PROTECT, related_name="prognoser")
    datum = models.DateField("till och med")
    kommentar = models.TextField("kommentar", blank=True)
    ingaende_kapital = BeloppField("ingående eget kapital")
    utan_rad_intakter = BeloppField("intäkter utan budgetrad", default=0)
    utan_rad_kostnader = BeloppField("kostnader utan budgetrad", default=0)
    skapad_at = models.DateTimeField("skapad", auto_now_add=True)
    skapad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="skapad av"
    )
    faststalld_at = models.DateTimeField("fastställd", null=True, editable=False)
    faststalld_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name="fastställd av",
    )

    objects = PrognosQuerySet.as_manager()

    class Meta:
        verbose_name = "prognos"
        verbose_name_plural = "prognoser"
        ordering = ("-datum", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=["budget", "datum"], name="ekonomi_en_prognos_per_budget_och_dag"
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("faststalld_at", "faststalld_by"),
                name="ekonomi_prognos_faststalld_at_och_by",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        skapad_by = Klass.TJANST
        faststalld_by = Klass.TJANST

    def __str__(self) -> str:
        return f"Prognos per {self.datum}"

    @property
    def faststalld(self) -> bool:
        """True once it is fixed."""
        return self.faststalld_at is not None


class Prognosrad(models.Model):
    """One row's outcome to the day and what is expected of the rest of the year.

    Kronor, positive for income and costs alike as in ``Budgetpost``; the row's group turns the
    sign. A correction can make either negative.
    """

    prognos = models.ForeignKey(Prognos, models.PROTECT, related_name="rader")
    budgetrad = models.ForeignKey(Budgetrad, models.PROTECT, related_name="prognosrader")
    utfall = BeloppField("utfall till och med dagen")
    rest = BeloppField("väntas under resten av året")
    kommentar = models.CharField("kommentar", max_length=300, blank=True)

    objects = PrognosradQuerySet.as_manager()

    class Meta:
        verbose_name = "rad i en prognos"
        verbose_name_plural = "rader i en prognos"
        ordering = ("prognos", "budgetrad__ordning")
        constraints = [
            models.UniqueConstraint(
                fields=["prognos", "budgetrad"], name="ekonomi_en_prognosrad_per_budgetrad"
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.budgetrad_id} {self.helar}"

    @property
    def helar(self) -> Decimal:
        """The whole year as it is expected, in kronor."""
        return self.utfall + self.rest
