"""Who is reached at an organisation, and messages with whom they went to."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from finsam.personuppgifter import Klass
from styrelse.models.forbund import Organisation
from styrelse.querysets.meddelande import KontaktQuerySet, MeddelandeQuerySet, MottagareQuerySet


class Kontakt(models.Model):
    """An address at an organisation: best a function's mail box, else a person's in service."""

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="kontakter", verbose_name="organisation"
    )
    namn = models.CharField("funktion eller namn", max_length=100)
    epost = models.EmailField("e-postadress")
    funktion = models.BooleanField("funktionsbrevlåda", default=False)

    objects = KontaktQuerySet.as_manager()

    class Meta:
        verbose_name = "kontakt"
        verbose_name_plural = "kontakter"
        ordering = ("organisation", "-funktion", "namn")
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "epost"],
                name="styrelse_en_kontakt_per_adress",
                violation_error_message="Organisationen har redan den adressen.",
            )
        ]

    class Personuppgifter:
        standard = Klass.TJANST

    def __str__(self) -> str:
        return f"{self.namn}, {self.organisation}"


class Meddelande(models.Model):
    """A message that was written to organs or organisations; its recipients are rows of their own.

    ``till`` keeps in words whom it was written to, as they were called on the day.
    """

    amne = models.CharField("ämne", max_length=150)
    text = models.TextField("text")
    till = models.CharField("till", max_length=300)
    skapat_at = models.DateTimeField("skrivet", auto_now_add=True)
    skapat_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="meddelanden",
        verbose_name="skrivet av",
    )

    objects = MeddelandeQuerySet.as_manager()

    class Meta:
        verbose_name = "meddelande"
        verbose_name_plural = "meddelanden"
        ordering = ("-skapat_at", "-pk")

    class Personuppgifter:
        standard = Klass.INGEN
        amne = Klass.HANDLING
        text = Klass.HANDLING
        skapat_by = Klass.TJANST

    def __str__(self) -> str:
        return self.amne


class Meddelandemottagare(models.Model):
    """One recipient of a message: when it left, or why it did not."""

    meddelande = models.ForeignKey(Meddelande, models.PROTECT, related_name="mottagare")
    namn = models.CharField("namn", max_length=160)
    epost = models.EmailField("e-postadress", blank=True)
    skickat_at = models.DateTimeField("skickat", null=True, blank=True)
    fel = models.CharField("varför det inte kom fram", max_length=200, blank=True)

    objects = MottagareQuerySet.as_manager()

    class Meta:
        verbose_name = "mottagare"
        verbose_name_plural = "mottagare"
        ordering = ("meddelande", "namn", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["meddelande", "epost"],
                condition=~Q(epost=""),
                name="styrelse_ett_brev_per_adress",
            ),
            models.CheckConstraint(
                condition=Q(skickat_at=None) | (Q(fel="") & ~Q(epost="")),
                name="styrelse_skickat_utan_fel",
            ),
        ]

    class Personuppgifter:
        standard = Klass.TJANST

    def __str__(self) -> str:
        return self.namn
