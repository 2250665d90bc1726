"""How much capital a förbund may keep (Nationella rådet), and what the balanskrav takes in."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from ekonomi.kapitaltrappa import Metod
from ekonomi.querysets.bok import EkonomiQuerySet
from finsam.falt import BeloppField
from finsam.period import AREN
from finsam.personuppgifter import Klass


class EgetKapitalTrappa(models.Model):
    """A step of the ladder for how large eget kapital may reasonably be.

    Nationella rådet's recommendation of 2013-10-02: of members' contributions up to
    ``upp_till_tkr`` (none: no upper end) at most ``procent``, of the whole sum (KLASS) or of
    the part that falls in the step (MARGINAL). The ladder with the latest ``from_ar`` holds.
    """

    from_ar = models.PositiveSmallIntegerField("gäller från år")
    upp_till_tkr = models.PositiveIntegerField("insatser upp till, tkr", null=True, blank=True)
    procent = models.DecimalField(
        "högst, procent",
        max_digits=5,
        decimal_places=2,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )
    metod = models.CharField("räknas på", max_length=10, choices=Metod, default=Metod.KLASS)

    objects = EkonomiQuerySet.as_manager()

    class Meta:
        verbose_name = "steg i trappan för eget kapital"
        verbose_name_plural = "steg i trappan för eget kapital"
        ordering = ("-from_ar", models.F("upp_till_tkr").asc(nulls_last=True))
        constraints = [
            models.UniqueConstraint(
                fields=["from_ar", "upp_till_tkr"], name="ekonomi_trappa_ett_steg_per_grans"
            ),
            models.UniqueConstraint(
                fields=["from_ar"],
                condition=Q(upp_till_tkr__isnull=True),
                name="ekonomi_trappa_ett_steg_utan_grans",
            ),
            models.CheckConstraint(
                condition=Q(procent__gte=0, procent__lte=100), name="ekonomi_trappa_procent"
            ),
            models.CheckConstraint(
                condition=Q(metod__in=Metod.values), name="ekonomi_trappa_metod_finns"
            ),
            models.CheckConstraint(
                condition=Q(from_ar__gte=AREN[0], from_ar__lte=AREN[-1]),
                name="ekonomi_trappa_ar",
            ),
            models.CheckConstraint(
                condition=Q(upp_till_tkr__isnull=True) | Q(upp_till_tkr__gt=0),
                name="ekonomi_trappa_grans_over_noll",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        grans = f"upp till {self.upp_till_tkr} tkr" if self.upp_till_tkr else "däröver"
        return f"{grans}: {self.procent.normalize():f} % från {self.from_ar}"


class Kapitalriktvarde(models.Model):
    """What a förbund itself holds to be the largest reasonable eget kapital of a year, in kronor.

    Goes before the ladder; ``kalla`` says who said so.
    """

    ar = models.PositiveSmallIntegerField("år", unique=True)
    belopp = BeloppField("högsta eget kapital")
    kalla = models.CharField("källa", max_length=200)

    objects = EkonomiQuerySet.as_manager()

    class Meta:
        verbose_name = "riktvärde för eget kapital"
        verbose_name_plural = "riktvärden för eget kapital"
        ordering = ("-ar",)
        constraints = [
            models.CheckConstraint(
                condition=Q(ar__gte=AREN[0], ar__lte=AREN[-1]), name="ekonomi_riktvarde_ar"
            ),
            models.CheckConstraint(
                condition=Q(belopp__gte=0), name="ekonomi_riktvarde_inte_negativt"
            ),
            models.CheckConstraint(condition=~Q(kalla=""), name="ekonomi_riktvarde_har_kalla"),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"riktvärde {self.ar}"


class Balanskravsuppgift(models.Model):
    """What a year's balanskravsutredning takes in beside its result, in positive kronor.

    LKBR 11:10 and KL 11:5. A förbund seldom has any of it; the reasons (synnerliga skäl) for a
    deficit that is not to be restored are text.
    """

    ar = models.PositiveSmallIntegerField("år", unique=True)
    realisationsvinster = BeloppField("samtliga realisationsvinster", default=0)
    undantagna_vinster = BeloppField("realisationsvinster enligt undantagsmöjlighet", default=0)
    undantagna_forluster = BeloppField("realisationsförluster enligt undantagsmöjlighet", default=0)
    orealiserade = BeloppField(
        "orealiserade vinster i värdepapper", default=0, help_text="En förlust skrivs med minus."
    )
    aterforda = BeloppField(
        "återföring av orealiserade vinster", default=0, help_text="En förlust skrivs med minus."
    )
    reservering = BeloppField("reservering till resultatreserv", default=0)
    ianspraktagande = BeloppField("ianspråktagande av resultatreserv", default=0)
    synnerliga_skal_belopp = BeloppField("undantas av synnerliga skäl", default=0)
    synnerliga_skal = models.TextField("synnerliga skäl", blank=True)

    objects = EkonomiQuerySet.as_manager()

    class Meta:
        verbose_name = "balanskravsuppgift"
        verbose_name_plural = "balanskravsuppgifter"
        ordering = ("-ar",)
        constraints = [
            models.CheckConstraint(
                condition=Q(ar__gte=AREN[0], ar__lte=AREN[-1]), name="ekonomi_balanskrav_ar"
            ),
            *(
                models.CheckConstraint(
                    condition=Q((f"{falt}__gte", 0)),
                    name=f"ekonomi_balanskrav_{falt}",
                    violation_error_message="Skriv beloppet utan minus.",
                )
                for falt in (
                    "realisationsvinster",
                    "undantagna_vinster",
                    "undantagna_forluster",
                    "reservering",
                    "ianspraktagande",
                    "synnerliga_skal_belopp",
                )
            ),
            models.CheckConstraint(
                condition=Q(synnerliga_skal_belopp=0) | ~Q(synnerliga_skal=""),
                name="ekonomi_balanskrav_skal_ska_sagas",
                violation_error_message="Skriv vilka de synnerliga skälen är.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        synnerliga_skal = Klass.HANDLING

    def __str__(self) -> str:
        return f"balanskrav {self.ar}"
