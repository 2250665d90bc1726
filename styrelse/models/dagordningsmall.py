"""The standing points of a kind of organ, and what is decided by delegation between meetings."""

from django.db import models

from finsam.personuppgifter import Klass
from styrelse.models.dagordning import Dagordningspunkt, Staende
from styrelse.models.diarium import Arende, Handling
from styrelse.models.organ import Organ, Person
from styrelse.querysets.dagordning import DelegationsbeslutQuerySet, MallpunktQuerySet


class Mallpunkt(models.Model):
    """A point that every meeting of a kind of organ takes up, copied into each new list."""

    organtyp = models.CharField("slag av organ", max_length=20, choices=Organ.Typ)
    ordning = models.PositiveSmallIntegerField("ordning")
    rubrik = models.CharField("rubrik", max_length=150)
    slag = models.CharField(
        "slag",
        max_length=12,
        choices=Dagordningspunkt.Slag,
        default=Dagordningspunkt.Slag.INFORMATION,
    )
    standard = models.CharField("gäller", max_length=30, choices=Staende, blank=True)
    forslag = models.TextField("förslag till beslut", blank=True)

    objects = MallpunktQuerySet.as_manager()

    class Meta:
        verbose_name = "mallpunkt"
        verbose_name_plural = "mallpunkter"
        ordering = ("organtyp", "ordning", "pk")

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.rubrik


class Delegationsbeslut(models.Model):
    """A decision taken for the styrelse by whoever it has delegated to (FinsamL 10 §).

    It is reported to the styrelse: ``anmald`` is the point of the meeting that lists it.
    """

    datum = models.DateField("datum")
    fattat_av = models.ForeignKey(
        Person, models.PROTECT, related_name="delegationsbeslut", verbose_name="fattat av"
    )
    stod = models.CharField("stöd i delegationsordningen", max_length=120)
    beslut = models.TextField("beslut")
    arende = models.ForeignKey(
        Arende,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="delegationsbeslut",
        verbose_name="ärende",
    )
    handling = models.ForeignKey(
        Handling,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="delegationsbeslut",
        verbose_name="handling",
    )
    anmald = models.ForeignKey(
        Dagordningspunkt,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="delegationsbeslut",
        verbose_name="anmält under",
    )

    objects = DelegationsbeslutQuerySet.as_manager()

    class Meta:
        verbose_name = "delegationsbeslut"
        verbose_name_plural = "delegationsbeslut"
        ordering = ("-datum", "-pk")

    class Personuppgifter:
        standard = Klass.INGEN
        fattat_av = Klass.TJANST
        beslut = Klass.HANDLING

    def __str__(self) -> str:
        return f"Delegationsbeslut {self.datum.isoformat()}, {self.stod}"
