"""How accessible the public pages are, and what visitors have said is not (lag 2018:1937)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from rapporter.querysets.tillganglighet import TillganglighetQuerySet


class Tillganglighetsredogorelse(models.Model):
    """The statement that the law wants beside public pages (lag 2018:1937, 13 §; MDFFS 2019:2).

    There is one row at most; before it the page says that it has not been written.
    """

    class Efterlevnad(models.TextChoices):
        HELT = "helt", "Helt förenliga med lagen"
        DELVIS = "delvis", "Delvis förenliga med lagen"
        INTE = "inte", "Inte förenliga med lagen"

    efterlevnad = models.CharField("så följer sidorna lagen", max_length=6, choices=Efterlevnad)
    brister = models.TextField("kända brister", blank=True)
    betungande = models.TextField("oskäligt betungande anpassning", blank=True)
    undantag = models.TextField("innehåll som lagen undantar", blank=True)
    provning = models.TextField("så har sidorna prövats")
    provad_datum = models.DateField("senast prövade")
    epost = models.EmailField("e-post")
    telefon = models.CharField("telefon", max_length=30, blank=True)
    adress = models.CharField("postadress", max_length=200, blank=True)
    andrad_at = models.DateTimeField("uppdaterad", default=timezone.now)
    andrad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="av"
    )

    objects = TillganglighetQuerySet.as_manager()

    class Meta:
        verbose_name = "tillgänglighetsredogörelse"
        verbose_name_plural = "tillgänglighetsredogörelser"
        constraints = [
            models.CheckConstraint(
                condition=Q(pk=1), name="rapporter_en_tillganglighetsredogorelse"
            ),
            models.CheckConstraint(
                condition=Q(efterlevnad="helt", brister="")
                | (Q(efterlevnad__in=("delvis", "inte")) & ~Q(brister="")),
                name="rapporter_tillganglighetens_brister",
                violation_error_message="Skriv vilka brister som finns, eller välj att sidorna "
                "helt följer lagen.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        epost = Klass.TJANST
        telefon = Klass.TJANST
        andrad_by = Klass.TJANST

    def __str__(self) -> str:
        return "Tillgänglighetsredogörelse"


class Tillganglighetsbrist(models.Model):
    """What a visitor could not read or use, sent without a login.

    ``epost`` is there only for the answer: it is taken away when the kansli has taken care of it.
    """

    text = models.TextField("vad som inte fungerar")
    sida = models.CharField("vilken sida", max_length=300, blank=True)
    epost = models.EmailField("e-post för svar", blank=True)
    at = models.DateTimeField("inkom", default=timezone.now)
    hanterad_at = models.DateTimeField("hanterad", null=True, blank=True)
    hanterad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    atgard = models.TextField("vad som gjordes", blank=True)

    objects = TillganglighetQuerySet.as_manager()

    class Meta:
        verbose_name = "rapporterad tillgänglighetsbrist"
        verbose_name_plural = "rapporterade tillgänglighetsbrister"
        ordering = ("-pk",)
        constraints = [
            models.CheckConstraint(
                condition=alla_eller_ingen("hanterad_at", "hanterad_by", text=["atgard"]),
                name="rapporter_tillganglighetsbrist_hanterad",
                violation_error_message="Skriv vad som gjordes.",
            ),
            models.CheckConstraint(
                condition=Q(hanterad_at=None) | Q(epost=""),
                name="rapporter_tillganglighetsbrist_utan_adress",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING
        sida = Klass.HANDLING
        epost = Klass.HANDLING
        atgard = Klass.HANDLING
        hanterad_by = Klass.TJANST

    def __str__(self) -> str:
        return f"Brist i tillgänglighet nr {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("rapporter:tillganglighetsbrist", args=[self.pk])
