"""The year's frame (anslag), how the parties share it, and what each member pays."""

from django.db import models
from django.db.models import F, Q

from ekonomi.fordelning import Avrundning as Satt
from ekonomi.querysets.anslag import (
    AndelsregelQuerySet,
    AnslagQuerySet,
    MedlemsandelQuerySet,
    MedlemsbidragQuerySet,
)
from finsam.falt import BeloppField
from finsam.personuppgifter import Klass


class Andelsregel(models.Model):
    """How the parties share the frame from a year on, until the next rule (FinsamL 5, 5 a §§).

    The law: the state half, regioner together a quarter, kommuner together a quarter; a kommun
    outside any region the other half. Within a group as the parties have agreed.
    """

    class Nyckel(models.TextChoices):
        LIKA = "lika", "Lika delar"
        INVANARE = "invanare", "Efter antal invånare"
        INVANARE_16_64 = "invanare_16_64", "Efter antal invånare 16–64 år"
        ANDELSTAL = "andelstal", "Efter fasta andelstal"

    class Avrundning(models.TextChoices):
        STORSTA_REST = Satt.STORSTA_REST.value, "Så att bidragen blir exakt ramen"
        NARMAST = Satt.NARMAST.value, "Varje bidrag till närmaste krona"
        NED = Satt.NED.value, "Varje bidrag nedåt till hel krona"
        UPP = Satt.UPP.value, "Varje bidrag uppåt till hel krona"

    class Staten(models.TextChoices):
        DELAT = "delat", "Försäkringskassan och Arbetsförmedlingen betalar var sin hälft av den"
        FK = "fk", "Försäkringskassan betalar hela"

    from_ar = models.PositiveSmallIntegerField("gäller från och med år", unique=True)
    stat_procent = models.PositiveSmallIntegerField("staten, procent", default=50)
    region_procent = models.PositiveSmallIntegerField("regioner, procent", default=25)
    kommun_procent = models.PositiveSmallIntegerField("kommuner, procent", default=25)
    staten = models.CharField("statens del", max_length=10, choices=Staten, default=Staten.DELAT)
    stat_pa_en_rad = models.BooleanField("tryck statens del på en rad", default=False)
    region_nyckel = models.CharField(
        "mellan regioner", max_length=15, choices=Nyckel, default=Nyckel.LIKA
    )
    kommun_nyckel = models.CharField(
        "mellan kommuner", max_length=15, choices=Nyckel, default=Nyckel.LIKA
    )
    avrundning = models.CharField(
        "avrundning", max_length=15, choices=Avrundning, default=Avrundning.STORSTA_REST
    )
    kontoprefix = models.CharField("bidragen bokförs på konton som börjar med", max_length=10)

    objects = AndelsregelQuerySet.as_manager()

    class Meta:
        verbose_name = "regel för andelar"
        verbose_name_plural = "regler för andelar"
        ordering = ("-from_ar",)
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    stat_procent=100 - F("region_procent") - F("kommun_procent"),
                    stat_procent__lte=100,
                    region_procent__lte=100,
                    kommun_procent__lte=100,
                ),
                name="ekonomi_andelsregel_hundra_procent",
                violation_error_message="Andelarna ska tillsammans bli 100 procent.",
            ),
            models.CheckConstraint(
                condition=Q(avrundning__in=[satt.value for satt in Satt]),
                name="ekonomi_andelsregel_avrundning",
            ),
            models.CheckConstraint(
                condition=~Q(kontoprefix=""), name="ekonomi_andelsregel_har_konto"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"Andelar från {self.from_ar}"


class Medlemsandel(models.Model):
    """What a rule says of one member: its fixed part, and its own account in the books if any.

    The parts are weights: percent, or 2, 1 and 1 where two kommuner share what a third pays.
    """

    regel = models.ForeignKey(Andelsregel, models.PROTECT, related_name="medlemsandelar")
    medlem = models.ForeignKey("styrelse.Medlem", models.PROTECT, related_name="andelar")
    andelstal = models.DecimalField("andelstal", max_digits=9, decimal_places=4, default=0)
    kontoprefix = models.CharField("konton som börjar med", max_length=10, blank=True)

    objects = MedlemsandelQuerySet.as_manager()

    class Meta:
        verbose_name = "medlems andel"
        verbose_name_plural = "medlemmars andelar"
        ordering = ("regel", "medlem")
        constraints = [
            models.UniqueConstraint(
                fields=["regel", "medlem"], name="ekonomi_en_andel_per_medlem_och_regel"
            ),
            models.CheckConstraint(
                condition=Q(andelstal__gte=0), name="ekonomi_andelstal_ej_negativt"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"andelstal {self.andelstal}"


class Anslag(models.Model):
    """The frame (budgetram) that the members have decided on for a year, in whole kronor."""

    ar = models.PositiveSmallIntegerField("år", unique=True)
    ram = BeloppField("ram")
    beslutad_datum = models.DateField("beslutad", null=True, blank=True)
    kalla = models.CharField("beslutet står i", max_length=200, blank=True)

    objects = AnslagQuerySet.as_manager()

    class Meta:
        verbose_name = "anslag"
        verbose_name_plural = "anslag"
        ordering = ("-ar",)
        constraints = [
            models.CheckConstraint(condition=Q(ram__gt=0), name="ekonomi_anslag_har_ram"),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"Anslag {self.ar}"


class Medlemsbidrag(models.Model):
    """What one member pays in one year (FinsamL 5 §: state half, region and kommuner a quarter).

    The decided amount; ``grund`` says why, where it is another than the rule gives.
    """

    ar = models.PositiveSmallIntegerField("år")
    medlem = models.ForeignKey("styrelse.Medlem", models.PROTECT, related_name="medlemsbidrag")
    belopp = BeloppField("belopp")
    grund = models.CharField("varför ett annat belopp", max_length=200, blank=True)

    objects = MedlemsbidragQuerySet.as_manager()

    class Meta:
        verbose_name = "medlemsbidrag"
        verbose_name_plural = "medlemsbidrag"
        ordering = ("ar", "medlem")
        constraints = [
            models.UniqueConstraint(
                fields=["ar", "medlem"], name="ekonomi_ett_bidrag_per_medlem_och_ar"
            ),
            models.CheckConstraint(condition=Q(belopp__gte=0), name="ekonomi_bidrag_ej_negativt"),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.ar} medlem {self.medlem_id}"
