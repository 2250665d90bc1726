"""What is to be invoiced: a member's payments, a shared cost, a course, a grant."""

from decimal import Decimal

from django.db import models
from django.db.models import Q

from ekonomi.fordelning import andel_av
from ekonomi.querysets.fakturering import BetalningsplanQuerySet, FakturaunderlagQuerySet
from finsam.falt import BeloppField
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen


class Moms(models.IntegerChoices):
    """The rate of VAT that the förbund adds to what it invoices (mervärdesskattelagen 9 kap.)."""

    INGEN = 0, "Ingen moms"
    SEX = 6, "6 %"
    TOLV = 12, "12 %"
    TJUGOFEM = 25, "25 %"


class Betalningsplan(models.Model):
    """When a member pays its contribution: how often, and the first day that a payment is due."""

    class Takt(models.TextChoices):
        MANAD = "manad", "Varje månad"
        KVARTAL = "kvartal", "Varje kvartal"
        HALVAR = "halvar", "Varje halvår"
        AR = "ar", "En gång"

    bidrag = models.OneToOneField(
        "ekonomi.Medlemsbidrag", models.PROTECT, related_name="betalningsplan"
    )
    takt = models.CharField("betalas", max_length=10, choices=Takt)
    forsta_forfallodag = models.DateField("första förfallodag")

    objects = BetalningsplanQuerySet.as_manager()

    class Meta:
        verbose_name = "betalningsplan"
        verbose_name_plural = "betalningsplaner"
        ordering = ("bidrag",)
        constraints = [
            models.CheckConstraint(
                condition=Q(takt__in=["manad", "kvartal", "halvar", "ar"]),
                name="ekonomi_betalningsplan_takt",
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.get_takt_display()} från {self.forsta_forfallodag}"


class Fakturaunderlag(models.Model):
    """One sum to invoice, without VAT; invoiced once it has a day and a number.

    It comes of a payment plan, of a shared cost or of another income: of one of them.
    """

    mottagare = models.ForeignKey(
        "styrelse.Organisation", models.PROTECT, related_name="fakturaunderlag"
    )
    forfallodag = models.DateField("förfaller")
    text = models.CharField("text på fakturan", max_length=200)
    belopp = BeloppField("belopp")
    momssats = models.PositiveSmallIntegerField("moms", choices=Moms, default=Moms.INGEN)
    plan = models.ForeignKey(
        Betalningsplan, models.PROTECT, null=True, blank=True, related_name="underlag"
    )
    delning = models.OneToOneField(
        "ekonomi.Delningsunderlag", models.PROTECT, null=True, blank=True, related_name="underlag"
    )
    intakt = models.ForeignKey(
        "ekonomi.Ovrigintakt", models.PROTECT, null=True, blank=True, related_name="underlag"
    )
    fakturerad_datum = models.DateField("fakturerad", null=True, blank=True)
    fakturanummer = models.CharField("fakturans nummer", max_length=30, blank=True)

    objects = FakturaunderlagQuerySet.as_manager()

    class Meta:
        verbose_name = "fakturaunderlag"
        verbose_name_plural = "fakturaunderlag"
        ordering = ("forfallodag", "mottagare", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(belopp__gt=0), name="ekonomi_fakturaunderlag_over_noll"
            ),
            models.CheckConstraint(
                condition=Q(momssats__in=Moms.values), name="ekonomi_fakturaunderlag_momssats"
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("fakturerad_datum", text=["fakturanummer"]),
                name="ekonomi_fakturaunderlag_dag_och_nummer",
            ),
            models.CheckConstraint(
                condition=Q(plan__isnull=False, delning=None, intakt=None)
                | Q(plan=None, delning__isnull=False, intakt=None)
                | Q(plan=None, delning=None, intakt__isnull=False),
                name="ekonomi_fakturaunderlag_kommer_av_ett",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING

    def __str__(self) -> str:
        return f"{self.text}, förfaller {self.forfallodag}"

    @property
    def fakturerad(self) -> bool:
        """Whether it has been invoiced; its amount is then locked."""
        return self.fakturerad_datum is not None

    @property
    def moms(self) -> Decimal:
        """The VAT on it, in kronor to the öre."""
        return andel_av(self.belopp, Decimal(self.momssats))

    @property
    def att_betala(self) -> Decimal:
        """What the invoice comes to, VAT included."""
        return self.belopp + self.moms
