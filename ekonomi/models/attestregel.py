"""The attestordning: who approves what is to be paid or booked, as the board has decided it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ekonomi.querysets.attestregel import AttestregelQuerySet
from finsam.falt import BeloppField
from finsam.format import kr
from finsam.period import Tidsbunden
from finsam.personuppgifter import Klass
from styrelse.models import Ordforandeskap


class Attestslag(models.TextChoices):
    """What is attested. The förbundschef's own costs are a kind of their own, outside ALLT."""

    ALLT = "allt", "Allt utom förbundschefens egna kostnader"
    REKVISITION = "rekvisition", "Rekvisitioner"
    FAKTURA = "faktura", "Leverantörsfakturor"
    VERIFIKATION = "verifikation", "Verifikationer"
    CHEFENS_EGNA = "chefens_egna", "Förbundschefens egna kostnader"


class Attestregel(Tidsbunden):
    """One line of the attestordning: who, what, up to how much, instead of whom, from and to.

    Whoever it is, is named either as a user or by the function that the user holds in the board.
    A line is closed, never changed or removed: an attest that was given points at it.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="attestregler",
        verbose_name="attestant",
    )
    funktion = models.CharField(
        "funktion", max_length=20, choices=Ordforandeskap.Roll.choices, blank=True
    )
    slag = models.CharField("vad", max_length=20, choices=Attestslag)
    till_belopp = BeloppField("till och med beloppet", null=True, blank=True)
    ersatter = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="ersattare",
        verbose_name="i stället för",
    )
    beslutad_datum = models.DateField("beslutad")
    paragraf = models.CharField("paragraf", max_length=20)
    inlagd_at = models.DateTimeField("inlagd", auto_now_add=True)
    inlagd_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="inlagda_attestregler",
        verbose_name="inlagd av",
    )

    objects = AttestregelQuerySet.as_manager()

    class Meta(Tidsbunden.Meta):
        verbose_name = "attestregel"
        verbose_name_plural = "attestordningen"
        ordering = ("slag", "till_belopp", "from_datum", "pk")
        constraints = [
            *Tidsbunden.Meta.constraints,
            models.CheckConstraint(
                condition=Q(user__isnull=False, funktion="")
                | Q(user__isnull=True, funktion__in=Ordforandeskap.Roll.values),
                name="ekonomi_attestregel_user_eller_funktion",
                violation_error_message="Ange en attestant: en användare eller en funktion.",
            ),
            models.CheckConstraint(
                condition=Q(slag__in=Attestslag.values), name="ekonomi_attestregel_slag_finns"
            ),
            models.CheckConstraint(
                condition=Q(till_belopp=None) | Q(till_belopp__gt=0),
                name="ekonomi_attestregel_belopp_over_noll",
                violation_error_message="Skriv en gräns över 0, eller ingen gräns.",
            ),
            models.CheckConstraint(
                condition=~Q(paragraf=""),
                name="ekonomi_attestregel_har_paragraf",
                violation_error_message="Skriv paragrafen i styrelsens protokoll.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        user = Klass.TJANST
        inlagd_by = Klass.TJANST

    def __str__(self) -> str:
        return f"{self.get_slag_display()}, {self.grans}"

    @property
    def grans(self) -> str:
        """Up to how much, in words."""
        if self.till_belopp is None:
            return "utan beloppsgräns"
        return f"till och med {kr(self.till_belopp)} kr"

    @property
    def attestant(self) -> str:
        """Who it is: the user's name, or the function; read it with ``som_visas``."""
        return str(self.user) if self.user else f"{self.get_funktion_display()}n"

    @property
    def beslut(self) -> str:
        """The board's decision, as it is referred to."""
        return f"§ {self.paragraf}, {self.beslutad_datum}"
