"""An application for money (ansökan om medel): what a member asks for, and every step it takes.

Draft, handed in, prepared, decided. What is handed in stands as it was until it is sent back or
taken back; see ``insatser.vakter.ansokan``. A granted one becomes an insats.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from finsam.period import Period
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from insatser.models.beslutat import Beslutad
from insatser.models.insats import Insats
from insatser.querysets.ansokan import AnsokanQuerySet


class Ansokan(Beslutad):
    """What a member wants to do, for whom, when and with which parties; its rows say the rest.

    Fields may be empty in a draft: ``insatser.ansokanslage`` says what is missing. The case
    (``arende``) is opened when it is first handed in, and ``handling`` is what was handed in last.
    """

    class Status(models.TextChoices):
        """How far it has come."""

        UTKAST = "utkast", "Utkast"
        INLAMNAD = "inlamnad", "Inlämnad"
        BEREDNING = "beredning", "Bereds"
        ATERREMITTERAD = "aterremitterad", "Återremitterad"
        ATERKALLAD = "aterkallad", "Återkallad"
        BEVILJAD = "beviljad", "Beviljad"
        AVSLAGEN = "avslagen", "Avslagen"

    status = models.CharField(
        "läge", max_length=15, choices=Status, default=Status.UTKAST, editable=False
    )
    namn = models.CharField("insatsens namn", max_length=120)
    sokande = models.ForeignKey(
        "styrelse.Organisation",
        models.PROTECT,
        related_name="ansokningar",
        verbose_name="sökande",
    )
    parter = models.ManyToManyField(
        "styrelse.Organisation",
        blank=True,
        related_name="ansokningar_som_part",
        verbose_name="andra parter",
    )
    inriktning = models.CharField("inriktning", max_length=10, choices=Insats.Inriktning)
    arbetssatt = models.CharField(
        "arbetssätt", max_length=10, choices=Insats.Arbetssatt, blank=True
    )
    tidsform = models.CharField(
        "tidsform",
        max_length=12,
        choices=Insats.Tidsform,
        default=Insats.Tidsform.TIDSBESTAMD,
    )
    from_datum = models.DateField("från och med", null=True, blank=True)
    till_datum = models.DateField("till och med", null=True, blank=True)
    syfte = models.TextField("syfte", blank=True)
    malgrupp = models.TextField("målgrupp", blank=True)
    implementering = models.TextField("plan för implementering", blank=True)
    forbundsmal = models.ManyToManyField(
        "styrelse.Mal", blank=True, related_name="ansokningar", verbose_name="förbundets mål"
    )
    skapad_at = models.DateTimeField("skapad", auto_now_add=True)
    skapad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="ansokningar",
        verbose_name="skriven av",
    )
    arende = models.OneToOneField(
        "styrelse.Arende",
        models.PROTECT,
        null=True,
        editable=False,
        related_name="ansokan",
        verbose_name="ärende",
    )
    handling = models.OneToOneField(
        "styrelse.Handling",
        models.PROTECT,
        null=True,
        editable=False,
        related_name="ansokan",
        verbose_name="inlämnad handling",
    )
    insats = models.OneToOneField(
        Insats,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="ansokan",
        verbose_name="insats",
    )

    objects = AnsokanQuerySet.as_manager()

    class Meta(Beslutad.Meta):
        verbose_name = "ansökan"
        verbose_name_plural = "ansökningar"
        ordering = ("-skapad_at", "-pk")
        constraints = [
            *Beslutad.Meta.constraints,
            models.CheckConstraint(
                condition=Q(from_datum=None)
                | Q(till_datum=None)
                | Q(till_datum__gte=models.F("from_datum")),
                name="insatser_ansokan_period",
                violation_error_message="Slutdatum kan inte ligga före startdatum.",
            ),
            models.CheckConstraint(
                condition=Q(tidsform="tidsbestamd") | Q(till_datum=None),
                name="insatser_ansokan_tills_vidare_utan_slut",
                violation_error_message="En insats tills vidare har inget slutdatum. Ta bort det, "
                "eller välj tidsbestämd.",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("arende", "handling"),
                name="insatser_ansokan_inlamnad_har_handling",
            ),
            models.CheckConstraint(
                condition=Q(status="utkast") | Q(arende__isnull=False),
                name="insatser_ansokan_inlamnad_har_arende",
            ),
            models.CheckConstraint(
                condition=Q(status__in=["beviljad", "avslagen"], beslutad_datum__isnull=False)
                | ~Q(status__in=["beviljad", "avslagen"]) & Q(beslutad_datum=None),
                name="insatser_ansokan_beslutad_har_beslut",
            ),
            models.CheckConstraint(
                condition=Q(insats=None) | Q(status="beviljad"),
                name="insatser_ansokan_bara_beviljad_blir_insats",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        skapad_by = Klass.TJANST

    def __str__(self) -> str:
        return self.namn

    def get_absolute_url(self) -> str:
        return reverse("insatser:ansokan", args=[self.pk])

    @property
    def kan_andras(self) -> bool:
        """Whether what it says may still be written in."""
        return self.status in {self.Status.UTKAST, self.Status.ATERREMITTERAD}

    @property
    def period(self) -> Period | None:
        """When the insats is to go on; None before a first day is given."""
        return Period(self.from_datum, self.till_datum) if self.from_datum else None

    @property
    def aren(self) -> range:
        """The calendar years to ask for: those of the period, or three until further notice."""
        if self.from_datum is None:
            return range(0)
        forsta = self.from_datum.year
        sista = self.till_datum.year if self.till_datum else forsta + 2
        return range(forsta, sista + 1)
