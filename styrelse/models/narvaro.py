"""Who was at a meeting, who served in whose place, and who had to leave for a conflict."""

from django.db import models
from django.db.models import Q

from finsam.personuppgifter import Klass
from styrelse.models.dagordning import Dagordningspunkt
from styrelse.models.organ import Person, Uppdrag
from styrelse.models.sammantrade import Sammantrade
from styrelse.querysets.narvaro import NarvaroQuerySet
from styrelse.querysets.protokoll import PunktdelQuerySet


class Narvaro(models.Model):
    """One person on a meeting's list of närvaro, there or not (KL 5:66, FinsamL 19 a §).

    Whether an ersättare serves at a point follows from ``tjanstgor_for``: at each point where
    that ledamot does not serve. With ``for_vakans`` the seat has no ledamot.
    """

    class Roll(models.TextChoices):
        LEDAMOT = "ledamot", "Ledamot"
        ERSATTARE = "ersattare", "Ersättare"
        OVRIG = "ovrig", "Övrig"

    class Form(models.TextChoices):
        PLATS = "plats", "På plats"
        DISTANS = "distans", "På distans"

    sammantrade = models.ForeignKey(
        Sammantrade, models.PROTECT, related_name="narvaron", verbose_name="sammanträde"
    )
    person = models.ForeignKey(Person, models.PROTECT, related_name="narvaron")
    uppdrag = models.ForeignKey(
        Uppdrag, models.PROTECT, null=True, blank=True, related_name="narvaron"
    )
    roll = models.CharField("roll", max_length=10, choices=Roll)
    funktion = models.CharField("funktion", max_length=80, blank=True)
    narvarande = models.BooleanField("närvarande", default=False)
    form = models.CharField("form", max_length=10, choices=Form, default=Form.PLATS)
    tjanstgor_for = models.ForeignKey(
        Uppdrag,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="ersatt_vid",
        verbose_name="tjänstgör för",
    )
    for_vakans = models.BooleanField("tjänstgör på en obesatt plats", default=False)
    kom_vid = models.ForeignKey(
        Dagordningspunkt,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="kom till punkten",
    )
    gick_vid = models.ForeignKey(
        Dagordningspunkt,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gick före punkten",
    )
    ordforande = models.BooleanField("leder mötet", default=False)
    justerare = models.BooleanField("justerar", default=False)
    ordning = models.PositiveSmallIntegerField("ordning", default=0)

    objects = NarvaroQuerySet.as_manager()

    class Meta:
        verbose_name = "närvaro"
        verbose_name_plural = "närvaro"
        ordering = ("sammantrade", "ordning", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["sammantrade", "person"],
                name="styrelse_narvaro_en_gang",
                violation_error_message="Personen står redan på närvarolistan.",
            ),
            models.UniqueConstraint(
                fields=["sammantrade"],
                condition=Q(ordforande=True),
                name="styrelse_narvaro_en_ordforande",
                violation_error_message="Bara en kan leda mötet.",
            ),
            models.CheckConstraint(
                condition=Q(roll="ersattare") | Q(tjanstgor_for=None, for_vakans=False),
                name="styrelse_narvaro_ersattare_tjanstgor",
                violation_error_message="Bara en ersättare tjänstgör för någon annan.",
            ),
            models.CheckConstraint(
                condition=Q(tjanstgor_for=None) | Q(for_vakans=False),
                name="styrelse_narvaro_for_en",
            ),
            models.CheckConstraint(
                condition=Q(narvarande=True)
                | Q(
                    tjanstgor_for=None,
                    for_vakans=False,
                    ordforande=False,
                    justerare=False,
                    kom_vid=None,
                    gick_vid=None,
                ),
                name="styrelse_narvaro_franvarande_gor_inget",
                violation_error_message="Den som inte är närvarande kan inte tjänstgöra.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.TJANST

    def __str__(self) -> str:
        return str(self.person)


class Jav(models.Model):
    """That someone may not handle a point, and leaves the room (KL 6:28–32)."""

    class Grund(models.TextChoices):
        SAKAGARE = "1", "1. Saken angår ledamoten själv eller någon närstående"
        STALLFORETRADARE = (
            "2",
            "2. Ledamoten eller en närstående företräder den som saken angår",
        )
        TILLSYN = "3", "3. Ärendet är tillsyn över en verksamhet som ledamoten hör till"
        OMBUD = "4", "4. Ledamoten har varit ombud eller biträtt någon mot betalning i saken"
        FORTROENDE = "5", "5. Något annat rubbar förtroendet för ledamotens opartiskhet"

    punkt = models.ForeignKey(
        Dagordningspunkt, models.PROTECT, related_name="jav", verbose_name="punkt"
    )
    narvaro = models.ForeignKey(
        Narvaro, models.PROTECT, related_name="jav", verbose_name="vem som är jävig"
    )
    grund = models.CharField("grund enligt 6 kap. 28 §", max_length=1, choices=Grund)
    forklaring = models.CharField("förklaring", max_length=200, blank=True)
    ersattare = models.ForeignKey(
        Narvaro,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="intrader_vid",
        verbose_name="ersättare som träder in",
    )

    objects = PunktdelQuerySet.as_manager()

    class Meta:
        verbose_name = "jäv"
        verbose_name_plural = "jäv"
        ordering = ("punkt", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["punkt", "narvaro"],
                name="styrelse_jav_en_gang",
                violation_error_message="Jävet är redan antecknat på punkten.",
            )
        ]

    class Personuppgifter:
        standard = Klass.TJANST
        forklaring = Klass.HANDLING

    def __str__(self) -> str:
        return f"{self.narvaro} är jävig"

    @property
    def person(self) -> Person:
        """Whoever may not take part."""
        return self.narvaro.person
