"""The förbund itself, the organisations around it and those of them that are its members."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q

from finsam.period import Tidsbunden
from finsam.personuppgifter import Klass
from styrelse.querysets.forbund import (
    ForbundQuerySet,
    InvanarantalQuerySet,
    MedlemQuerySet,
    OrganisationQuerySet,
)

ORGANISATIONSNUMMER = RegexValidator(
    r"^\d{6}-\d{4}$", "Skriv organisationsnumret med bindestreck, till exempel 222000-1234."
)


class Forbund(models.Model):
    """The samordningsförbund of this installation: a legal person of its own (FinsamL 4 §).

    There is one row. Its name and seat change by date and stand in Forbundsordning.
    """

    organisationsnummer = models.CharField(
        "organisationsnummer",
        max_length=11,
        blank=True,
        validators=[ORGANISATIONSNUMMER],
    )
    bildat_datum = models.DateField("bildat")
    webbplats = models.CharField("webbplats", max_length=200, blank=True)
    motto = models.CharField("motto", max_length=200, blank=True)

    objects = ForbundQuerySet.as_manager()

    class Meta:
        verbose_name = "förbund"
        verbose_name_plural = "förbund"
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="styrelse_ett_forbund")]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return "Förbundet"


class Forbundsordning(models.Model):
    """What the förbundsordning (FinsamL 8-9 §§) says from a day on, until the next one."""

    forbund = models.ForeignKey(Forbund, models.PROTECT, related_name="forbundsordningar")
    from_datum = models.DateField("gäller från och med")
    namn = models.CharField("förbundets namn", max_length=100)
    sate = models.CharField("säte", max_length=100, blank=True)

    class Meta:
        verbose_name = "förbundsordning"
        verbose_name_plural = "förbundsordningar"
        ordering = ("-from_datum",)
        constraints = [
            models.UniqueConstraint(
                fields=["forbund", "from_datum"], name="styrelse_en_forbundsordning_per_dag"
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn


class Organisation(models.Model):
    """Any body that the förbund deals with: a member, an employer, a project owner, a partner."""

    namn = models.CharField("namn", max_length=120, unique=True)
    kortnamn = models.CharField("kortnamn", max_length=40, blank=True)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = "organisation"
        verbose_name_plural = "organisationer"
        ordering = ("namn",)

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn


class Medlem(Tidsbunden):
    """An organisation's membership of the förbund (FinsamL 3 §), from a day to a day."""

    class Typ(models.TextChoices):
        FK = "fk", "Försäkringskassan"
        AF = "af", "Arbetsförmedlingen"
        REGION = "region", "Region"
        KOMMUN = "kommun", "Kommun"

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="medlemskap", verbose_name="organisation"
    )
    typ = models.CharField("part", max_length=10, choices=Typ)
    ordning = models.PositiveSmallIntegerField("ordning i förteckningar", default=0)

    objects = MedlemQuerySet.as_manager()

    class Meta(Tidsbunden.Meta):
        verbose_name = "medlem"
        verbose_name_plural = "medlemmar"
        ordering = ("ordning", "pk")
        constraints = [
            *Tidsbunden.Meta.constraints,
            models.CheckConstraint(
                condition=Q(typ__in=["fk", "af", "region", "kommun"]), name="styrelse_medlem_typ"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.organisation.namn

    @property
    def ar_stat(self) -> bool:
        """True for the two parties that the state's half comes from (FinsamL 5 §)."""
        return self.typ in {self.Typ.FK, self.Typ.AF}


class Invanarantal(models.Model):
    """The inhabitants of a kommun or region that is a member, at the start of a year."""

    medlem = models.ForeignKey(Medlem, models.PROTECT, related_name="invanarantal")
    ar = models.PositiveSmallIntegerField("år")
    antal = models.PositiveIntegerField("invånare")
    antal_16_64 = models.PositiveIntegerField("invånare 16–64 år", null=True, blank=True)

    objects = InvanarantalQuerySet.as_manager()

    class Meta:
        verbose_name = "invånarantal"
        verbose_name_plural = "invånarantal"
        ordering = ("medlem", "-ar")
        constraints = [
            models.UniqueConstraint(
                fields=["medlem", "ar"], name="styrelse_ett_invanarantal_per_ar"
            ),
            models.CheckConstraint(
                condition=Q(antal_16_64=None) | Q(antal_16_64__lte=F("antal")),
                name="styrelse_invanare_i_arbetsfor_alder",
                violation_error_message="Invånare 16–64 år kan inte vara fler än alla invånare.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.ar}: {self.antal}"
