"""What a meeting is to take up: the points of its föredragningslista and their papers."""

from django.db import models
from django.db.models import Q

from finsam.personuppgifter import Klass
from styrelse.models.diarium import Arende, Handling
from styrelse.models.sammantrade import Sammantrade
from styrelse.querysets.dagordning import DagordningspunktQuerySet


class Staende(models.TextChoices):
    """What a standing point is, for what the system fills in or measures by it."""

    UPPROP = "upprop", "Upprop och närvaro"
    JUSTERARE = "justerare", "Val av justerare"
    DAGORDNING = "dagordning", "Fastställande av dagordningen"
    FOREGAENDE = "foregaende", "Föregående protokoll"
    PROGNOS = "prognos", "Utfall och prognos"
    INSATSER = "insatser", "Rapport från insatserna"
    BEREDNING = "beredning", "Rapport från beredningsgruppen"
    ANSOKNINGAR = "ansokningar", "Ansökningar om medel"
    DELEGATION = "delegation", "Delegationsbeslut"
    MEDDELANDEN = "meddelanden", "Meddelanden"
    OVRIGT = "ovrigt", "Övrigt"
    NASTA = "nasta", "Nästa möte"
    SAMRAD = "samrad", "Samråd med medlemmarna"
    BUDGET = "budget", "Budget och verksamhetsplan"
    ARSREDOVISNING = "arsredovisning", "Årsredovisning"
    DELARSRAPPORT = "delarsrapport", "Delårsrapport"


class Dagordningspunkt(models.Model):
    """One point of a meeting's föredragningslista: heading, background and proposed decision."""

    class Slag(models.TextChoices):
        FORMALIA = "formalia", "Formalia"
        INFORMATION = "information", "Information"
        BESLUT = "beslut", "Beslut"
        ANMALAN = "anmalan", "Anmälan"

    sammantrade = models.ForeignKey(
        Sammantrade, models.PROTECT, related_name="punkter", verbose_name="sammanträde"
    )
    ordning = models.PositiveSmallIntegerField("ordning")
    rubrik = models.CharField("rubrik", max_length=150)
    slag = models.CharField("slag", max_length=12, choices=Slag, default=Slag.INFORMATION)
    standard = models.CharField("gäller", max_length=30, choices=Staende, blank=True)
    foredragande = models.CharField("föredragande", max_length=100, blank=True)
    bakgrund = models.TextField("bakgrund", blank=True)
    forslag = models.TextField("förslag till beslut", blank=True)
    arende = models.ForeignKey(
        Arende,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="punkter",
        verbose_name="ärende",
    )
    handlingar = models.ManyToManyField(
        Handling, blank=True, related_name="punkter", verbose_name="bilagor"
    )

    sekretess = models.BooleanField("sekretess", default=False)
    lagrum = models.CharField("lagrum för sekretessen", max_length=60, blank=True)
    skjuts_upp = models.BooleanField("tas upp på ett senare möte", default=False)
    fran_punkt = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="fortsattningar",
        verbose_name="kommer från",
    )

    objects = DagordningspunktQuerySet.as_manager()

    class Meta:
        verbose_name = "dagordningspunkt"
        verbose_name_plural = "dagordningspunkter"
        ordering = ("sammantrade", "ordning", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(sekretess=True) | Q(lagrum=""),
                name="styrelse_punkt_lagrum_bara_vid_sekretess",
                violation_error_message="Lagrum anges bara för en punkt med sekretess.",
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        foredragande = Klass.TJANST
        bakgrund = Klass.HANDLING
        forslag = Klass.HANDLING

    def __str__(self) -> str:
        return self.rubrik

    @property
    def loggnamn(self) -> str:
        """What the log may call it, which is read by more than may see a secret one."""
        return self.dolj(self.rubrik)

    def dolj(self, ord_: str) -> str:
        """Return words that stand at the point; under sekretess only that they do."""
        return "Ärende med sekretess" if self.sekretess else ord_
