"""The kansli's own recurring tasks, how each is done, and when it was."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse

from finsam.period import Tidsbunden
from finsam.personuppgifter import Klass
from styrelse.querysets.rutin import RutinQuerySet, RutinutforandeQuerySet
from styrelse.takt import Takt, Tillfalle, tillfallen


class Aterkommande(models.Model):
    """Something that comes back: how often, and from which month and on which day of it."""

    takt = models.CharField("återkommer", max_length=10, choices=Takt, default=Takt.ARLIGEN)
    manad = models.PositiveSmallIntegerField(
        "månad", validators=[MinValueValidator(1), MaxValueValidator(12)]
    )
    dag = models.PositiveSmallIntegerField(
        "dag i månaden", default=31, validators=[MinValueValidator(1), MaxValueValidator(31)]
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(manad__range=(1, 12), dag__range=(1, 31)),
                name="%(app_label)s_%(class)s_dag_i_aret",
                violation_error_message="Ange en månad 1–12 och en dag 1–31.",
            ),
            models.CheckConstraint(
                condition=Q(takt__in=["arligen", "halvar", "kvartal", "manad"]),
                name="%(app_label)s_%(class)s_takt_finns",
            ),
        ]

    def tillfallen(self, ar: int) -> list[Tillfalle]:
        """Return the occasions of a year."""
        return tillfallen(self.takt, ar, manad=self.manad, dag=self.dag)


class Rutin(Tidsbunden, Aterkommande):
    """A recurring task of the kansli, with how it is done, so that another can do it."""

    namn = models.CharField("rutin", max_length=120)
    text = models.TextField("så gör vi", blank=True)
    ansvarig = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="rutiner",
        verbose_name="ansvarig",
    )

    objects = RutinQuerySet.as_manager()

    class Meta:
        verbose_name = "rutin"
        verbose_name_plural = "rutiner"
        ordering = ("namn", "pk")
        constraints = [
            *Tidsbunden.Meta.constraints,
            *Aterkommande.Meta.constraints,
            models.UniqueConstraint(
                fields=["namn", "from_datum"],
                name="styrelse_rutin_namn",
                violation_error_message="Det finns redan en rutin med det namnet från den dagen.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING
        ansvarig = Klass.TJANST

    def __str__(self) -> str:
        return self.namn

    def get_absolute_url(self) -> str:
        return reverse("styrelse:rutin", args=[self.pk])

    def tillfallen(self, ar: int) -> list[Tillfalle]:
        """Return the occasions of a year that lie within its time."""
        return [t for t in super().tillfallen(ar) if self.period.omfattar(t.datum)]

    def tillfalle(self, ar: int, nummer: int) -> Tillfalle | None:
        """Return one occasion of a year, None where it has none of that number."""
        return next((t for t in self.tillfallen(ar) if t.nummer == nummer), None)


class Rutinutforande(models.Model):
    """That an occasion of a rutin was done: when, by whom, and a note.

    The occasion is known by its year and number, so that it stays done when the rutin's day
    is moved.
    """

    rutin = models.ForeignKey(Rutin, models.PROTECT, related_name="utforanden")
    ar = models.PositiveSmallIntegerField("år")
    nummer = models.PositiveSmallIntegerField("gång i året")
    datum = models.DateField("gjort")
    anteckning = models.CharField("anteckning", max_length=400, blank=True)
    klar_at = models.DateTimeField("avprickad", auto_now_add=True)
    klar_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="utforda_rutiner",
        verbose_name="avprickad av",
    )

    objects = RutinutforandeQuerySet.as_manager()

    class Meta:
        verbose_name = "utförande"
        verbose_name_plural = "utföranden"
        ordering = ("-ar", "-nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["rutin", "ar", "nummer"],
                name="styrelse_rutin_gors_en_gang",
                violation_error_message="Den gången är redan avprickad.",
            ),
            models.CheckConstraint(
                condition=Q(nummer__range=(1, 12)), name="styrelse_rutinutforande_nummer"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        anteckning = Klass.HANDLING
        klar_by = Klass.TJANST

    def __str__(self) -> str:
        return f"{self.rutin_id}/{self.ar}/{self.nummer}"
