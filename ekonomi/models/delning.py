"""Costs that the förbund pays and another organisation bears a part of."""

from django.db import models
from django.db.models import Q

from ekonomi.models.fakturering import Moms
from ekonomi.querysets.delning import DelningsregelQuerySet, DelningsunderlagQuerySet
from finsam.falt import BeloppField
from finsam.period import Tidsbunden
from finsam.personuppgifter import Klass


class Delningsregel(Tidsbunden):
    """That an organisation bears a share of what is booked on some accounts, of an object or any.

    Several may share one cost; together at most 100 percent, held by the database.
    """

    namn = models.CharField("vad som delas", max_length=100)
    organisation = models.ForeignKey(
        "styrelse.Organisation",
        models.PROTECT,
        related_name="delningsregler",
        verbose_name="delas med",
    )
    procent = models.DecimalField("organisationens del, procent", max_digits=5, decimal_places=2)
    kontoprefix = models.CharField("kostnader på konton som börjar med", max_length=10)
    objekt = models.ForeignKey(
        "ekonomi.Objekt",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="delningsregler",
        verbose_name="bara objektet",
    )
    intaktskonto = models.CharField("intäkten bokförs på", max_length=10)
    fordringskonto = models.CharField("upplupen intäkt bokförs på", max_length=10)
    momssats = models.PositiveSmallIntegerField("moms", choices=Moms, default=Moms.INGEN)

    objects = DelningsregelQuerySet.as_manager()

    class Meta(Tidsbunden.Meta):
        verbose_name = "delad kostnad"
        verbose_name_plural = "delade kostnader"
        ordering = ("namn", "organisation", "from_datum")
        constraints = [
            *Tidsbunden.Meta.constraints,
            models.CheckConstraint(
                condition=Q(procent__gt=0, procent__lte=100),
                name="ekonomi_delning_procent",
                violation_error_message="Skriv en del över 0 och högst 100 procent.",
            ),
            models.CheckConstraint(
                condition=~Q(kontoprefix="") & ~Q(intaktskonto="") & ~Q(fordringskonto=""),
                name="ekonomi_delning_har_konton",
            ),
            models.CheckConstraint(
                condition=Q(momssats__in=Moms.values), name="ekonomi_delning_momssats"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn


class Delningsunderlag(Tidsbunden):
    """What a shared cost came to from a day to a day, and the share of it, as it was reckoned.

    Periods of one rule never overlap: nothing is invoiced twice. Held by the database.
    """

    regel = models.ForeignKey(Delningsregel, models.PROTECT, related_name="perioder")
    kostnad = BeloppField("kostnad")
    belopp = BeloppField("organisationens del")
    periodisering = models.OneToOneField(
        "ekonomi.Periodisering",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="delningsunderlag",
    )

    objects = DelningsunderlagQuerySet.as_manager()

    class Meta(Tidsbunden.Meta):
        verbose_name = "underlag för delad kostnad"
        verbose_name_plural = "underlag för delade kostnader"
        ordering = ("regel", "from_datum")
        constraints = [
            *Tidsbunden.Meta.constraints,
            models.CheckConstraint(
                condition=Q(till_datum__isnull=False), name="ekonomi_delningsunderlag_har_slut"
            ),
            models.CheckConstraint(
                condition=Q(belopp__gt=0), name="ekonomi_delningsunderlag_over_noll"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"underlag {self.period}"
