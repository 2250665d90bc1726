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


class Organisation(models.Model):
    """Any body that the förbund deals with: a member, an employer, a project owner, a partner."""

    namn = models.CharField("namn", max_length=120, unique=True)
    kortnamn = models.CharField("kortnamn", max_length=40, blank=True)
    organisationsnummer = models.CharField(
        "organisationsnummer", max_length=11, blank=True, validators=[ORGANISATIONSNUMMER]
    )
    kontakt = models.CharField("kontaktperson", max_length=100, blank=True)
    epost = models.EmailField("e-post", blank=True)
    telefon = models.CharField("telefon", max_length=40, blank=True)
    adress = models.TextField("postadress", max_length=300, blank=True)
    fakturaadress = models.TextField("fakturaadress", max_length=300, blank=True)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = "organisation"
        verbose_name_plural = "organisationer"
        ordering = ("namn",)

    class Personuppgifter:
        standard = Klass.INGEN
        kontakt = Klass.TJANST
        epost = Klass.TJANST
        telefon = Klass.TJANST

    def __str__(self) -> str:
        return self.namn


class Organisationsroll(models.Model):
    """What an organisation is to the förbund beside a member: owner, partner, payer."""

    class Roll(models.TextChoices):
        PROJEKTAGARE = "projektagare", "Projektägare"
        SAMVERKANSPART = "samverkanspart", "Samverkanspart"
        FAKTURAMOTTAGARE = "fakturamottagare", "Fakturamottagare"
        ARBETSGIVARE = "arbetsgivare", "Arbetsgivare"
        LEVERANTOR = "leverantor", "Leverantör"
        ANNAT_FORBUND = "annat_forbund", "Annat samordningsförbund"

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="roller")
    roll = models.CharField("roll", max_length=20, choices=Roll)

    class Meta:
        verbose_name = "organisationsroll"
        verbose_name_plural = "organisationsroller"
        ordering = ("organisation", "roll")
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "roll"], name="styrelse_en_roll_per_organisation"
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.get_roll_display()


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
    uttrade_anmalt_datum = models.DateField("utträde anmält", null=True, blank=True)

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
            models.CheckConstraint(
                condition=Q(uttrade_anmalt_datum=None)
                | Q(uttrade_anmalt_datum__gte=F("from_datum")),
                name="styrelse_uttrade_efter_intrade",
                violation_error_message="Utträdet kan inte anmälas före den första dagen som "
                "medlem.",
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
