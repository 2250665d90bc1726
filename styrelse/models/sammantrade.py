"""The meetings of the organs."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from finsam.personuppgifter import Klass
from styrelse.models.diarium import Arende
from styrelse.models.forbund import Organisation
from styrelse.models.organ import Organ, Person
from styrelse.querysets.sammantrade import SammantradeQuerySet


class Sammantrade(models.Model):
    """One meeting of an organ; other organs may be invited, other organisations may share it."""

    class Typ(models.TextChoices):
        ORDINARIE = "ordinarie", "Ordinarie sammanträde"
        EXTRA = "extra", "Extra sammanträde"
        BUDGET = "budget", "Budgetsammanträde"
        SAMRAD = "samrad", "Medlemssamråd"
        STRATEGIDAG = "strategidag", "Strategidag"
        BEREDNING = "beredning", "Beredning"
        UTVECKLING = "utveckling", "Utvecklingsträff"

    class Form(models.TextChoices):
        FYSISKT = "fysiskt", "På plats"
        DIGITALT = "digitalt", "Digitalt"
        HYBRID = "hybrid", "På plats och digitalt"

    class Status(models.TextChoices):
        PLANERAT = "planerat", "Planerat"
        GENOMFORT = "genomfort", "Genomfört"
        INSTALLT = "installt", "Inställt"

    organ = models.ForeignKey(
        Organ, models.PROTECT, related_name="sammantraden", verbose_name="organ"
    )
    typ = models.CharField("slag", max_length=20, choices=Typ)
    datum = models.DateField("datum")
    starttid = models.TimeField("börjar", null=True, blank=True)
    sluttid = models.TimeField("slutar", null=True, blank=True)
    lokal = models.CharField("lokal", max_length=100, blank=True)
    videolank = models.URLField("länk till videomötet", max_length=500, blank=True)
    offentligt = models.BooleanField("öppet för allmänheten", default=False)
    form = models.CharField("form", max_length=10, choices=Form, default=Form.FYSISKT)
    status = models.CharField("status", max_length=10, choices=Status, default=Status.PLANERAT)
    rubrik = models.CharField("rubrik", max_length=120, blank=True)
    inbjudna = models.ManyToManyField(
        Organ, blank=True, related_name="inbjudningar", verbose_name="inbjudna organ"
    )
    gemensamt_med = models.ManyToManyField(
        Organisation, blank=True, related_name="gemensamma_moten", verbose_name="gemensamt med"
    )

    inbjudna_personer = models.ManyToManyField(
        Person, blank=True, related_name="inbjudningar", verbose_name="inbjudna personer"
    )
    upplysning = models.TextField("upplysning i kallelsen", blank=True)
    arende = models.ForeignKey(
        Arende,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="sammantraden",
        verbose_name="ärende",
    )
    # Counts every change that a calendar must show (SEQUENCE, RFC 5545 3.8.7.4).
    sekvens = models.PositiveIntegerField("ändringar", default=0, editable=False)
    andrad_at = models.DateTimeField("ändrat", default=timezone.now, editable=False)

    objects = SammantradeQuerySet.as_manager()

    class Meta:
        verbose_name = "sammanträde"
        verbose_name_plural = "sammanträden"
        ordering = ("-datum", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=["organ", "typ", "datum"],
                name="styrelse_ett_sammantrade_per_dag",
                violation_error_message="Organet har redan ett möte av det slaget den dagen.",
            ),
            models.CheckConstraint(
                condition=Q(sluttid=None) | Q(sluttid__gt=F("starttid")),
                name="styrelse_sammantrade_slutar_efter_start",
                violation_error_message="Mötet måste sluta efter det att det börjar.",
            ),
        ]
        indexes = [models.Index(fields=["datum"], name="styrelse_sammantrade_datum")]

    class Personuppgifter:
        standard = Klass.INGEN
        upplysning = Klass.HANDLING
        inbjudna_personer = Klass.TJANST

    def __str__(self) -> str:
        return f"{self.rubrik or self.get_typ_display()} {self.datum.isoformat()}"
