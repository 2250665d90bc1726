"""What is done to reach a goal: by whom, when, and how it went."""

from django.db import models
from django.db.models import F, Q

from finsam.personuppgifter import Klass
from styrelse.models.mal import Mal
from styrelse.models.organ import Organ, Person
from styrelse.querysets.aktivitet import AktivitetQuerySet, AktivitetsuppfoljningQuerySet


class Aktivitet(models.Model):
    """Something to do for a goal (aktivitet), by a person, an organ or someone named in words."""

    mal = models.ForeignKey(Mal, models.PROTECT, related_name="aktiviteter", verbose_name="mål")
    ordning = models.PositiveSmallIntegerField("ordning")
    namn = models.CharField("aktivitet", max_length=150)
    beskrivning = models.TextField("beskrivning", blank=True)
    person = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="aktiviteter",
        verbose_name="ansvarig person",
    )
    organ = models.ForeignKey(
        Organ,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="aktiviteter",
        verbose_name="ansvarigt organ",
    )
    ansvarig = models.CharField("annan ansvarig", max_length=100, blank=True)
    from_datum = models.DateField("från och med", null=True, blank=True)
    till_datum = models.DateField("till och med", null=True, blank=True)

    objects = AktivitetQuerySet.as_manager()

    class Meta:
        verbose_name = "aktivitet"
        verbose_name_plural = "aktiviteter"
        ordering = ("mal", "ordning")
        constraints = [
            models.UniqueConstraint(fields=["mal", "ordning"], name="styrelse_aktivitet_i_ordning"),
            models.UniqueConstraint(
                fields=["mal", "namn"],
                name="styrelse_aktivitet_namn_per_mal",
                violation_error_message="Målet har redan en aktivitet som heter så.",
            ),
            models.CheckConstraint(
                condition=Q(person=None, organ=None)
                | Q(person=None, ansvarig="")
                | Q(organ=None, ansvarig=""),
                name="styrelse_aktivitet_en_ansvarig",
                violation_error_message="Välj en person, ett organ eller skriv någon annan, "
                "inte flera.",
            ),
            models.CheckConstraint(
                condition=Q(from_datum=None)
                | Q(till_datum=None)
                | Q(till_datum__gte=F("from_datum")),
                name="styrelse_aktivitet_slutar_efter_start",
                violation_error_message="Den sista dagen ligger före den första.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        beskrivning = Klass.HANDLING
        person = Klass.TJANST
        ansvarig = Klass.TJANST

    def __str__(self) -> str:
        return self.namn


class Aktivitetsuppfoljning(models.Model):
    """How an activity stood on a day; the latest one says how it stands."""

    class Status(models.TextChoices):
        PLANERAD = "planerad", "Planerad"
        PAGAR = "pagar", "Pågår"
        KLAR = "klar", "Klar"
        STRUKEN = "struken", "Struken"

    aktivitet = models.ForeignKey(
        Aktivitet, models.PROTECT, related_name="uppfoljningar", verbose_name="aktivitet"
    )
    datum = models.DateField("datum")
    status = models.CharField("läge", max_length=10, choices=Status)
    utfall = models.TextField("utfall", blank=True)

    objects = AktivitetsuppfoljningQuerySet.as_manager()

    class Meta:
        verbose_name = "aktivitetsuppföljning"
        verbose_name_plural = "aktivitetsuppföljningar"
        ordering = ("-datum", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=["aktivitet", "datum"],
                name="styrelse_aktivitet_foljs_upp_en_gang_per_dag",
                violation_error_message="Aktiviteten är redan följd upp den dagen.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=["planerad", "pagar", "klar", "struken"]),
                name="styrelse_aktivitet_status",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        utfall = Klass.HANDLING

    def __str__(self) -> str:
        return self.get_status_display()
