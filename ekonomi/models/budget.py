"""The budget as the board decided it, and its printed rows."""

from django.db import models
from django.db.models import F, Q

from ekonomi.querysets.budget import (
    BudgetmanadQuerySet,
    BudgetpostQuerySet,
    BudgetQuerySet,
    BudgetradkopplingQuerySet,
    BudgetradQuerySet,
)
from finsam.falt import BeloppField
from finsam.period import Tidsbunden
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen

PLANAR = range(3)  # the budget year and two plan years after it (KL 11:6: a plan of three years)


class Budget(models.Model):
    """A calendar year's budget (KL 11:5, FinsamL 23 §) in one version, with two plan years.

    A decided one may lack its day and paragraph: older minutes are not always at hand. From the
    decision on the database keeps its amounts as they are (``ekonomi.vakter.budget``).
    ``kapital_per`` and ``kapital_kalla`` date the forecast that its ingoing capital is.
    """

    class Status(models.TextChoices):
        FORSLAG = "forslag", "Förslag"
        BESLUTAD = "beslutad", "Beslutad"
        REVIDERAD = "reviderad", "Reviderad"

    ar = models.PositiveSmallIntegerField("år")
    namn = models.CharField("namn", max_length=100)
    status = models.CharField("status", max_length=10, choices=Status, default=Status.FORSLAG)
    beslutad_datum = models.DateField("beslutad", null=True, blank=True)
    paragraf = models.CharField("paragraf", max_length=20, blank=True)
    reviderar = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="revideringar",
        verbose_name="reviderar",
    )
    kapital_per = models.DateField("ingående kapital beräknat", null=True, blank=True)
    kapital_kalla = models.CharField("källa till beräkningen", max_length=200, blank=True)

    objects = BudgetQuerySet.as_manager()

    class Meta:
        verbose_name = "budget"
        verbose_name_plural = "budgetar"
        ordering = ("-ar", "-beslutad_datum", "-pk")
        constraints = [
            models.UniqueConstraint(fields=["ar", "namn"], name="ekonomi_budgetnamn_per_ar"),
            models.CheckConstraint(
                condition=Q(status="forslag", beslutad_datum=None, paragraf="")
                | Q(status__in=["beslutad", "reviderad"]),
                name="ekonomi_budgetforslag_utan_beslut",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("kapital_per", text=["kapital_kalla"]),
                name="ekonomi_budget_kapital_per_och_kalla",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.namn} ({self.get_status_display().lower()})"

    @property
    def ar_forslag(self) -> bool:
        """True until the board has decided; only then may its amounts be changed."""
        return self.status == self.Status.FORSLAG

    @property
    def planaren(self) -> tuple[int, ...]:
        """The calendar years that it has amounts for: 2026, 2027, 2028."""
        return tuple(self.ar + n for n in PLANAR)


class Budgetrad(models.Model):
    """A printed row of the budget, the same from year to year (or between two years)."""

    class Grupp(models.TextChoices):
        INTAKT = "intakt", "Verksamhetens intäkter"
        EGET_KAPITAL = "eget_kapital", "Ingående eget kapital"
        KOSTNAD = "kostnad", "Verksamhetens kostnader"
        INSATS = "insats", "Finansierade insatser"

    nyckel = models.CharField("nyckel", max_length=100, unique=True)
    rubrik = models.CharField("rubrik", max_length=150)
    grupp = models.CharField("grupp", max_length=15, choices=Grupp)
    ordning = models.PositiveSmallIntegerField("ordning", unique=True)
    fotnot = models.TextField("fotnot", blank=True)
    ofordelad = models.BooleanField(
        "medel som inte är fördelade än",
        default=False,
        help_text="Till exempel medel till förfogande. Raden räknar inga konton.",
    )
    fran_ar = models.PositiveSmallIntegerField("trycks från år", null=True, blank=True)
    till_ar = models.PositiveSmallIntegerField("trycks till och med år", null=True, blank=True)

    objects = BudgetradQuerySet.as_manager()

    class Meta:
        verbose_name = "budgetrad"
        verbose_name_plural = "budgetrader"
        ordering = ("ordning",)
        constraints = [
            models.UniqueConstraint(
                fields=["grupp"],
                condition=Q(grupp="eget_kapital"),
                name="ekonomi_en_budgetrad_for_eget_kapital",
            ),
            models.CheckConstraint(
                condition=Q(fran_ar=None) | Q(till_ar=None) | Q(till_ar__gte=F("fran_ar")),
                name="ekonomi_budgetrad_ar_i_ordning",
            ),
            models.CheckConstraint(
                condition=Q(ofordelad=False) | Q(grupp__in=["kostnad", "insats"]),
                name="ekonomi_bara_kostnad_ar_ofordelad",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.rubrik

    def trycks(self, ar: int) -> bool:
        """Say whether the row is printed in a year, whatever is booked on it."""
        return (self.fran_ar or ar) <= ar <= (self.till_ar or ar)

    @property
    def tecken(self) -> int:
        """How a decided amount (positive kronor) is shown: income +1, cost −1."""
        return -1 if self.grupp in {self.Grupp.KOSTNAD, self.Grupp.INSATS} else 1


class Budgetradkoppling(Tidsbunden):
    """Which booked amounts a row counts: accounts by prefix, of one object or of any.

    An object beats none, then the longest prefix wins, then the latest from_datum: so a row's
    definition may change between years without the earlier year's figures being touched.
    """

    budgetrad = models.ForeignKey(Budgetrad, models.PROTECT, related_name="kopplingar")
    kontoprefix = models.CharField("kontot börjar med", max_length=10)
    objekt = models.ForeignKey(
        "ekonomi.Objekt",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="budgetradkopplingar",
    )

    objects = BudgetradkopplingQuerySet.as_manager()

    class Meta(Tidsbunden.Meta):
        verbose_name = "koppling till budgetrad"
        verbose_name_plural = "kopplingar till budgetrader"
        ordering = ("budgetrad", "kontoprefix", "from_datum")
        constraints = [
            *Tidsbunden.Meta.constraints,
            models.UniqueConstraint(
                fields=["kontoprefix", "objekt", "from_datum"],
                name="ekonomi_en_budgetrad_per_konto_och_objekt",
            ),
            models.UniqueConstraint(
                fields=["kontoprefix", "from_datum"],
                condition=Q(objekt=None),
                name="ekonomi_en_budgetrad_per_konto_utan_objekt",
            ),
            models.CheckConstraint(
                condition=~Q(kontoprefix=""), name="ekonomi_budgetradkoppling_har_konto"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.kontoprefix} från {self.from_datum}"


class Budgetpost(models.Model):
    """The amount of one row in one year, in positive kronor; the row's group turns the sign.

    ``planar`` is 0 for the budget year, 1 and 2 for the plan years after it. A row without a
    post in a plan year is printed with nothing there. How the budget year's amount is spread
    over its months is said by ``fordelning``; all but the even one have twelve ``manader``.
    """

    class Fordelning(models.TextChoices):
        JAMN = "jamn", "Jämnt över året"
        FJOL = "fjol", "Som utfallet året före"
        HAND = "hand", "För hand"

    budget = models.ForeignKey(Budget, models.PROTECT, related_name="poster")
    budgetrad = models.ForeignKey(Budgetrad, models.PROTECT, related_name="poster")
    planar = models.PositiveSmallIntegerField("år efter budgetåret", default=0)
    belopp = BeloppField("belopp")
    fordelning = models.CharField(
        "fördelning över månaderna", max_length=5, choices=Fordelning, default=Fordelning.JAMN
    )

    objects = BudgetpostQuerySet.as_manager()

    class Meta:
        verbose_name = "budgetpost"
        verbose_name_plural = "budgetposter"
        ordering = ("budget", "planar", "budgetrad__ordning")
        constraints = [
            models.UniqueConstraint(
                fields=["budget", "budgetrad", "planar"],
                name="ekonomi_en_post_per_budgetrad_och_ar",
            ),
            models.CheckConstraint(
                condition=Q(planar__gte=0, planar__lte=2), name="ekonomi_budgetpost_tre_ar"
            ),
            models.CheckConstraint(
                condition=Q(planar=0) | Q(fordelning="jamn"),
                name="ekonomi_bara_budgetaret_har_manader",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.budgetrad_id} {self.belopp}"


class Budgetmanad(models.Model):
    """One month's part of a row's year, in kronor; the twelve add up to the year exactly."""

    post = models.ForeignKey(Budgetpost, models.PROTECT, related_name="manader")
    manad = models.PositiveSmallIntegerField("månad")
    belopp = BeloppField("belopp")

    objects = BudgetmanadQuerySet.as_manager()

    class Meta:
        verbose_name = "månad i budgeten"
        verbose_name_plural = "månader i budgeten"
        ordering = ("post", "manad")
        constraints = [
            models.UniqueConstraint(
                fields=["post", "manad"], name="ekonomi_ett_belopp_per_budgetmanad"
            ),
            models.CheckConstraint(
                condition=Q(manad__gte=1, manad__lte=12), name="ekonomi_budgetmanad_1_12"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"månad {self.manad} {self.belopp}"
