"""The förbund's own words: what levels its goals are on, and how a verdict is worded."""

from django.db import models

from finsam.personuppgifter import Klass
from styrelse.maltal import Grad
from styrelse.querysets.mal import MalskalaQuerySet


class Malskala(models.Model):
    """A word in a list that the förbund orders and words itself; kept by key where it is used.

    A förbund that has no rows of its own uses the standard (``styrelse.malskala``).
    """

    nyckel = models.SlugField("nyckel", max_length=20, unique=True)
    namn = models.CharField("benämning", max_length=60, unique=True)
    ordning = models.PositiveSmallIntegerField("ordning", default=0)
    i_bruk = models.BooleanField("kan väljas", default=True)

    objects = MalskalaQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ("ordning", "pk")

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn


class Malniva(Malskala):
    """A level (nivå) that goals are set on; ``for_insats``: the goals of one insats."""

    for_insats = models.BooleanField("mål för en insats", default=False)

    class Meta(Malskala.Meta):
        verbose_name = "målnivå"
        verbose_name_plural = "målnivåer"

    class Personuppgifter:
        standard = Klass.INGEN


class Malbedomning(Malskala):
    """A verdict (bedömning) as the förbund words it; ``grad`` is what it means."""

    class Innebord(models.TextChoices):
        NADD = Grad.NADD.value, "Målet är nått"
        HITTILLS = Grad.HITTILLS.value, "Målet är nått så här långt"
        NASTAN = Grad.NASTAN.value, "Målet är nästan nått"
        DELVIS = Grad.DELVIS.value, "En del av målet är nått"
        EJ = Grad.EJ.value, "Målet är inte nått"
        OKLAR = Grad.OKLAR.value, "Det går inte att säga"

    grad = models.CharField("innebörd", max_length=10, choices=Innebord)

    class Meta(Malskala.Meta):
        verbose_name = "bedömning"
        verbose_name_plural = "bedömningar"

    class Personuppgifter:
        standard = Klass.INGEN
