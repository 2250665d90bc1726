"""The kansli's shared list of things to do."""

from django.conf import settings
from django.db import models
from django.urls import reverse

from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from styrelse.models.avtal import Avtal
from styrelse.models.diarium import Arende
from styrelse.models.sammantrade import Sammantrade
from styrelse.querysets.uppgift import UppgiftQuerySet


class Uppgift(models.Model):
    """Something to do: by whom, until when, what it comes from, and that it is done."""

    rubrik = models.CharField("uppgift", max_length=200)
    text = models.TextField("mer om den", blank=True)
    ansvarig = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="uppgifter",
        verbose_name="ansvarig",
    )
    klar_senast = models.DateField("klar senast", null=True, blank=True)
    arende = models.ForeignKey(
        Arende,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="uppgifter",
        verbose_name="ärende",
    )
    sammantrade = models.ForeignKey(
        Sammantrade,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="uppgifter",
        verbose_name="sammanträde",
    )
    avtal = models.ForeignKey(
        Avtal,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="uppgifter",
        verbose_name="avtal",
    )
    skapad_at = models.DateTimeField("tillagd", auto_now_add=True)
    skapad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="skapade_uppgifter",
        verbose_name="tillagd av",
    )
    klar_at = models.DateTimeField("klar", null=True, blank=True)
    klar_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="klara_uppgifter",
        verbose_name="klar av",
    )

    objects = UppgiftQuerySet.as_manager()

    class Meta:
        verbose_name = "uppgift"
        verbose_name_plural = "uppgifter"
        ordering = ("klar_senast", "pk")
        constraints = [
            models.CheckConstraint(
                condition=alla_eller_ingen("klar_at", "klar_by"), name="styrelse_uppgift_klar"
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        rubrik = Klass.HANDLING
        text = Klass.HANDLING
        ansvarig = Klass.TJANST
        skapad_by = Klass.TJANST
        klar_by = Klass.TJANST

    def __str__(self) -> str:
        return self.rubrik

    def get_absolute_url(self) -> str:
        return reverse("styrelse:uppgift", args=[self.pk])
