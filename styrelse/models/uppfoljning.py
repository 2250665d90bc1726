"""What is to be done because of a decision: by whom, by when, and whether it is."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from styrelse.models.organ import Organ, Person
from styrelse.models.paragraf import Beslut
from styrelse.querysets.uppfoljning import UppfoljningspunktQuerySet


class Uppfoljningspunkt(models.Model):
    """One thing that a decision asks for; open until somebody notes that it is done."""

    beslut = models.ForeignKey(Beslut, models.PROTECT, related_name="uppfoljningspunkter")
    vad = models.CharField("vad som ska göras", max_length=200, blank=True)
    person = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="uppfoljningspunkter",
        verbose_name="person",
    )
    organ = models.ForeignKey(
        Organ,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="uppfoljningspunkter",
        verbose_name="organ",
    )
    roll = models.CharField("någon annan", max_length=100, blank=True)
    senast = models.DateField("klart senast", null=True, blank=True)
    klart_datum = models.DateField("gjort", null=True, blank=True)
    klart_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="avslutade_uppfoljningspunkter",
    )
    anteckning = models.CharField("anteckning", max_length=500, blank=True)

    objects = UppfoljningspunktQuerySet.as_manager()

    class Meta:
        verbose_name = "uppföljning av beslut"
        verbose_name_plural = "uppföljning av beslut"
        ordering = ("senast", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, organ=None, roll="")
                | Q(person=None, organ__isnull=False, roll="")
                | (Q(person=None, organ=None) & ~Q(roll="")),
                name="styrelse_uppfoljning_en_ansvarig",
                violation_error_message="Välj en person eller ett organ, eller skriv vem.",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("klart_datum", "klart_by"),
                name="styrelse_uppfoljning_klart_datum_och_by",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        vad = Klass.HANDLING
        person = Klass.TJANST
        roll = Klass.TJANST
        klart_by = Klass.TJANST
        anteckning = Klass.HANDLING

    def __str__(self) -> str:
        return self.vad or str(self.beslut)

    @property
    def loggnamn(self) -> str:
        """What the log may call it."""
        return self.beslut.punkt.dolj(str(self))

    @property
    def ansvarig(self) -> str:
        """Who is to do it, in words."""
        return str(self.person or self.organ or self.roll)
