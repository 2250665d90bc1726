"""Justering: what was laid before those who sign, and where it was announced."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from styrelse.anslagstid import overklagas_senast, tas_ned_tidigast
from styrelse.models.dagordning import Dagordningspunkt
from styrelse.models.diarium import Handling
from styrelse.models.forbund import Medlem
from styrelse.models.protokoll import Protokoll
from styrelse.querysets.justering import JusteringQuerySet, TillkannagivandeQuerySet


class Justering(models.Model):
    """One round of justering: the frozen file that it is about, until signed or sent back.

    With ``punkt`` it is about one § that is justerad at once (omedelbar justering), on a paper
    of its own. What is sent back stays as it was; the next round is a row of its own.
    """

    class Status(models.TextChoices):
        PAGAR = "pagar", "Väntar på underskrifter"
        ATERSAND = "atersand", "Återsänd"
        JUSTERAD = "justerad", "Justerad"

    protokoll = models.ForeignKey(Protokoll, models.PROTECT, related_name="justeringar")
    punkt = models.ForeignKey(
        Dagordningspunkt,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="justeringar",
        verbose_name="omedelbart justerad punkt",
    )
    nummer = models.PositiveSmallIntegerField("version")
    handling = models.OneToOneField(Handling, models.PROTECT, related_name="justering")
    sha256 = models.CharField("filens kontrollsumma", max_length=64)
    status = models.CharField("läge", max_length=10, choices=Status, default=Status.PAGAR)
    framlagd_at = models.DateTimeField("framlagd", auto_now_add=True)
    framlagd_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="framlagda_justeringar"
    )
    paminnelse_at = models.DateTimeField("senaste påminnelse", null=True, blank=True)
    justerad_datum = models.DateField("justerad", null=True, blank=True)
    atersand_at = models.DateTimeField("återsänd", null=True, blank=True)
    atersand_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="atersanda_justeringar",
    )
    skal = models.CharField("skäl", max_length=500, blank=True)

    objects = JusteringQuerySet.as_manager()

    class Meta:
        verbose_name = "justering"
        verbose_name_plural = "justeringar"
        ordering = ("protokoll", "nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["protokoll", "nummer"], name="styrelse_justering_version"
            ),
            models.UniqueConstraint(
                fields=["protokoll"],
                condition=Q(punkt=None, status__in=("pagar", "justerad")),
                name="styrelse_justering_en_som_galler",
                violation_error_message="Protokollet är redan framlagt för justering.",
            ),
            models.UniqueConstraint(
                fields=["punkt"],
                condition=Q(status__in=("pagar", "justerad")),
                name="styrelse_justering_en_per_punkt",
                violation_error_message="Paragrafen är redan framlagd för omedelbar justering.",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("atersand_at", "atersand_by", text=["skal"]),
                name="styrelse_justering_atersand_at_och_by",
            ),
            models.CheckConstraint(
                condition=Q(status="pagar", justerad_datum=None, atersand_at=None)
                | Q(status="atersand", justerad_datum=None, atersand_at__isnull=False)
                | Q(status="justerad", justerad_datum__isnull=False, atersand_at=None),
                name="styrelse_justering_laget_stammer",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        framlagd_by = Klass.TJANST
        atersand_by = Klass.TJANST
        skal = Klass.HANDLING

    def __str__(self) -> str:
        vad = f"omedelbar justering av {self.punkt}" if self.punkt_id else "justering"
        return f"{vad}, version {self.nummer}"

    @property
    def pagar(self) -> bool:
        """Whether somebody has still to sign."""
        return self.status == self.Status.PAGAR


class Tillkannagivande(models.Model):
    """The announcement of a justering on one member's anslagstavla (FinsamL 19 §, KL 8:12)."""

    justering = models.ForeignKey(Justering, models.PROTECT, related_name="tillkannagivanden")
    medlem = models.ForeignKey(Medlem, models.PROTECT, related_name="tillkannagivanden")
    anslaget = models.DateField("anslaget", null=True, blank=True)
    nedtaget = models.DateField("nedtaget", null=True, blank=True)
    lank = models.URLField("länk till anslaget", blank=True)
    forvaras = models.CharField("protokollet finns hos", max_length=120, blank=True)
    skickat_at = models.DateTimeField("beviset skickat", null=True, blank=True)

    objects = TillkannagivandeQuerySet.as_manager()

    class Meta:
        verbose_name = "tillkännagivande"
        verbose_name_plural = "tillkännagivanden"
        ordering = ("justering", "medlem")
        constraints = [
            models.UniqueConstraint(
                fields=["justering", "medlem"], name="styrelse_tillkannagivande_ett_per_medlem"
            ),
            models.CheckConstraint(
                condition=Q(nedtaget=None) | Q(anslaget__isnull=False, nedtaget__gte=F("anslaget")),
                name="styrelse_tillkannagivande_nedtaget_efter_anslaget",
                violation_error_message="Anslaget kan inte tas ned före den dag då det sattes upp.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"tillkännagivande hos {self.medlem}"

    @property
    def overklagas_senast(self) -> date | None:
        """The last day for an appeal; None until it is announced."""
        return overklagas_senast(self.anslaget) if self.anslaget else None

    @property
    def tas_ned_tidigast(self) -> date | None:
        """The first day on which it may be taken down; None until it is announced."""
        return tas_ned_tidigast(self.anslaget) if self.anslaget else None
