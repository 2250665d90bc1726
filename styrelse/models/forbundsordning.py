"""What the förbundsordning says, from a day on."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from finsam.falt import BeloppField
from finsam.models import Fil
from finsam.personuppgifter import Klass
from styrelse.models.diarium import Handling
from styrelse.models.forbund import Forbund, Medlem
from styrelse.querysets.forbund import ForbundsordningQuerySet

MANDATAR = 4  # at most (FinsamL 13 §)
MANDAT_MANAD = 4  # mandates begin on 1 April where nothing else is decided (13 §)
UPPSAGNINGSAR = 3  # a member's notice where nothing shorter is decided (27 §)


def _text(namn: str) -> models.TextField:
    return models.TextField(namn, blank=True)


def _antal(namn: str, minst: int, hogst: int, **mer: object) -> models.PositiveSmallIntegerField:
    granser = [MinValueValidator(minst), MaxValueValidator(hogst)]
    return models.PositiveSmallIntegerField(namn, validators=granser, **mer)


class Forbundsordning(models.Model):
    """What the förbundsordning (FinsamL 8-9 §§) says from a day on, until the next one.

    Fields hold what the system reckons with; texts are the förbund's own summary of the rest.
    The signed ordning is the kept file, or the handling in the diarium where it is one.
    """

    forbund = models.ForeignKey(Forbund, models.PROTECT, related_name="forbundsordningar")
    from_datum = models.DateField("gäller från och med")
    namn = models.CharField("förbundets namn", max_length=100)
    sate = models.CharField("säte", max_length=100, blank=True)
    andamal = _text("ändamål")
    uppgifter = _text("uppgifter")
    organisation = _text("organisation")

    antal_ledamoter = _antal("ledamöter i styrelsen", 1, 99, null=True, blank=True)
    antal_ersattare = _antal("ersättare i styrelsen", 1, 99, null=True, blank=True)
    representation = _text("hur medlemmarna är representerade")
    mandattid_ar = _antal("mandattid i år", 1, MANDATAR, default=MANDATAR)
    mandat_fran_manad = _antal("mandattiden börjar", 1, 12, default=MANDAT_MANAD)
    antal_vice = _antal("vice ordförande", 1, 2, default=1)
    kallelse_dagar = _antal("kallelsen skickas minst (dagar före)", 1, 60, null=True, blank=True)
    distansdeltagande = models.BooleanField("deltagande på distans", default=False)
    initiativratt = _text("medlemmarnas initiativrätt")
    kvalificerad_majoritet = _text("krav på kvalificerad majoritet")
    inkallelseordning = _text("i vilken ordning ersättare tjänstgör")
    anslag_justering = _text("var justering av protokoll tillkännages")

    andelar = _text("andelar i tillgångar och skulder, fördelning av kostnader")
    kreditram = BeloppField("kreditram", null=True, blank=True)
    budgetprocess = _text("budgetprocess")
    delarsrapport = models.BooleanField("delårsrapport krävs", default=False)
    ekonomiska_formaner = _text("ekonomiska förmåner")
    insyn = _text("medlemmarnas styrning och insyn")
    revisorer = _text("revisorer")
    revisorers_mandattid_ar = _antal("revisorernas mandattid i år", 1, 9, null=True, blank=True)

    uttradestid_ar = _antal("uppsägningstid i år", 0, UPPSAGNINGSAR, default=UPPSAGNINGSAR)
    uttrade = _text("utträde")
    likvidation = _text("likvidation")
    tvister = _text("tvister")
    arkivmyndighet = models.ForeignKey(
        Medlem,
        models.PROTECT,
        null=True,
        blank=True,
        limit_choices_to={"typ": Medlem.Typ.KOMMUN},
        related_name="arkivtillsyn",
        verbose_name="arkivmyndighet i",
    )
    ovrigt = _text("övrigt")
    fil = models.ForeignKey(
        Fil,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="forbundsordningar",
        verbose_name="undertecknad förbundsordning",
    )
    handling = models.ForeignKey(
        Handling,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="forbundsordningar",
        verbose_name="handling i diariet",
    )

    objects = ForbundsordningQuerySet.as_manager()

    class Meta:
        verbose_name = "förbundsordning"
        verbose_name_plural = "förbundsordningar"
        ordering = ("-from_datum",)
        constraints = [
            models.UniqueConstraint(
                fields=["forbund", "from_datum"],
                name="styrelse_en_forbundsordning_per_dag",
                violation_error_message="En förbundsordning gäller redan från den dagen. Ändra "
                "den i stället.",
            ),
            models.CheckConstraint(
                condition=Q(mandattid_ar__range=(1, MANDATAR)),
                name="styrelse_mandattid",
                violation_error_message="Mandattiden är högst fyra år (FinsamL 13 §).",
            ),
            models.CheckConstraint(
                condition=Q(mandat_fran_manad__range=(1, 12)), name="styrelse_mandat_fran_manad"
            ),
            models.CheckConstraint(
                condition=Q(antal_vice__range=(1, 2)), name="styrelse_antal_vice"
            ),
            models.CheckConstraint(
                condition=Q(uttradestid_ar__lte=UPPSAGNINGSAR), name="styrelse_uttradestid"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        fil = Klass.HANDLING

    def __str__(self) -> str:
        return self.namn
