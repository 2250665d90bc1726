"""How one budget is printed: its rows gathered under the headings of a document."""

from django.db import models
from django.db.models import F, Q

from ekonomi.models.budget import Budgetrad
from ekonomi.querysets.budgetgruppering import BudgetgrupperingQuerySet, GrupperingsradQuerySet
from finsam.personuppgifter import Klass
from finsam.taltabell import Enhet


class Budgetgruppering(models.Model):
    """A printing of the budget: the verksamhetsplan's in tkr, the årsredovisning's in kr.

    The amounts are the budget's own; a grouping only gathers its rows, so every printing has
    the same totals.
    """

    class Anvandning(models.TextChoices):
        ARSREDOVISNING = "arsredovisning", "Årsredovisning och uppföljning"
        VERKSAMHETSPLAN = "verksamhetsplan", "Verksamhetsplan"
        ANNAN = "annan", "Annan"

    namn = models.CharField("namn", max_length=100, unique=True)
    anvandning = models.CharField("används i", max_length=15, choices=Anvandning)
    enhet = models.CharField(
        "skrivs i",
        max_length=3,
        choices=[(Enhet.KR.value, "kronor"), (Enhet.TKR.value, "tusental kronor")],
        default=Enhet.KR.value,
    )
    rubrik_intakter = models.CharField("rubrik för intäkternas summa", max_length=100)
    rubrik_kostnader = models.CharField("rubrik för kostnadernas summa", max_length=100)
    rubrik_kvar = models.CharField("rubrik för det som är kvar", max_length=100)
    med_grupprubriker = models.BooleanField("rubriker över intäkter och kostnader", default=True)

    objects = BudgetgrupperingQuerySet.as_manager()

    class Meta:
        verbose_name = "gruppering av budgeten"
        verbose_name_plural = "grupperingar av budgeten"
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                fields=["anvandning"],
                condition=~Q(anvandning="annan"),
                name="ekonomi_en_gruppering_per_dokument",
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn


class Grupperingsrad(models.Model):
    """A printed heading: the budget rows that it names, or every row of ``grupp`` not named.

    ``fran_ar`` and ``till_ar`` let a heading change from one year to the next.
    """

    gruppering = models.ForeignKey(Budgetgruppering, models.PROTECT, related_name="rader")
    nyckel = models.CharField("nyckel", max_length=100)
    rubrik = models.CharField("rubrik", max_length=150)
    ordning = models.PositiveSmallIntegerField("ordning")
    grupp = models.CharField(
        "alla andra rader i", max_length=15, choices=Budgetrad.Grupp, blank=True
    )
    budgetrader = models.ManyToManyField(
        Budgetrad, blank=True, related_name="grupperingsrader", verbose_name="budgetrader"
    )
    fotnot = models.TextField("fotnot", blank=True)
    fran_ar = models.PositiveSmallIntegerField("trycks från år", null=True, blank=True)
    till_ar = models.PositiveSmallIntegerField("trycks till och med år", null=True, blank=True)

    objects = GrupperingsradQuerySet.as_manager()

    class Meta:
        verbose_name = "rad i en gruppering"
        verbose_name_plural = "rader i en gruppering"
        ordering = ("gruppering", "ordning")
        constraints = [
            models.UniqueConstraint(
                fields=["gruppering", "ordning"], name="ekonomi_grupperingsrad_ordning"
            ),
            models.UniqueConstraint(
                fields=["gruppering", "nyckel"], name="ekonomi_grupperingsrad_nyckel"
            ),
            models.CheckConstraint(
                condition=Q(fran_ar=None) | Q(till_ar=None) | Q(till_ar__gte=F("fran_ar")),
                name="ekonomi_grupperingsrad_ar_i_ordning",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.rubrik

    def trycks(self, ar: int) -> bool:
        """Say whether the heading is printed in a year."""
        return (self.fran_ar or ar) <= ar <= (self.till_ar or ar)
