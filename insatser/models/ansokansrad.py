"""What belongs to an application: its goals, its years, who else pays, and the steps it took."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from finsam.falt import BeloppField
from finsam.personuppgifter import Klass
from insatser.models.ansokan import Ansokan
from insatser.querysets.ansokan import AnsokansdelQuerySet
from styrelse.models import Mal


class Ansokansmal(models.Model):
    """A measurable goal of the insats itself: what, how it is measured, and how much."""

    ansokan = models.ForeignKey(Ansokan, models.PROTECT, related_name="mal")
    ordning = models.PositiveSmallIntegerField("ordning")
    namn = models.CharField("mål", max_length=120)
    matt = models.CharField("mått", max_length=200)
    malvarde = models.DecimalField("målvärde", max_digits=14, decimal_places=2)
    enhet = models.CharField("enhet", max_length=10, choices=Mal.Enhet)
    jamforelse = models.CharField(
        "minst eller högst", max_length=10, choices=Mal.Jamforelse, default=Mal.Jamforelse.MINST
    )

    objects = AnsokansdelQuerySet.as_manager()

    class Meta:
        verbose_name = "mål i en ansökan"
        verbose_name_plural = "mål i ansökningar"
        ordering = ("ansokan", "ordning")
        constraints = [
            models.UniqueConstraint(
                fields=["ansokan", "ordning"], name="insatser_ansokansmal_i_ordning"
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn


class Ansokansar(models.Model):
    """A calendar year of it: kronor asked for, kronor granted, and places for participants."""

    ansokan = models.ForeignKey(Ansokan, models.PROTECT, related_name="ansokansar")
    ar = models.PositiveSmallIntegerField("år")
    belopp = BeloppField("sökt belopp")
    platser = models.PositiveSmallIntegerField("platser", null=True, blank=True)
    beviljat = BeloppField("beviljat belopp", null=True, blank=True)

    objects = AnsokansdelQuerySet.as_manager()

    class Meta:
        verbose_name = "år i en ansökan"
        verbose_name_plural = "år i ansökningar"
        ordering = ("ansokan", "ar")
        constraints = [
            models.UniqueConstraint(
                fields=["ansokan", "ar"], name="insatser_ett_ansokansar_per_ar"
            ),
            models.CheckConstraint(
                condition=Q(belopp__gte=0) & (Q(beviljat=None) | Q(beviljat__gte=0)),
                name="insatser_ansokansar_ej_negativt",
                violation_error_message="Skriv beloppet utan minus.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return str(self.ar)


class Medfinansiering(models.Model):
    """What an organisation puts in beside the förbund in a year: money, or hours of work.

    ``belopp`` is kronor; for hours it is what they are reckoned to be worth, and may be left out.
    """

    class Slag(models.TextChoices):
        """In what."""

        ARBETSTID = "arbetstid", "Arbetstid"
        PENGAR = "pengar", "Pengar"

    ansokan = models.ForeignKey(Ansokan, models.PROTECT, related_name="medfinansiering")
    organisation = models.ForeignKey(
        "styrelse.Organisation",
        models.PROTECT,
        related_name="medfinansiering",
        verbose_name="organisation",
    )
    ar = models.PositiveSmallIntegerField("år")
    slag = models.CharField("slag", max_length=10, choices=Slag)
    timmar = models.PositiveIntegerField("timmar", null=True, blank=True)
    belopp = BeloppField("belopp", null=True, blank=True)
    text = models.CharField("vad", max_length=200, blank=True)

    objects = AnsokansdelQuerySet.as_manager()

    class Meta:
        verbose_name = "medfinansiering"
        verbose_name_plural = "medfinansieringar"
        ordering = ("ansokan", "ar", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(slag="arbetstid", timmar__gte=1)
                | Q(slag="pengar", timmar=None, belopp__isnull=False),
                name="insatser_medfinansiering_timmar_eller_kronor",
                violation_error_message="Skriv timmar för arbetstid och ett belopp för pengar.",
            ),
            models.CheckConstraint(
                condition=Q(belopp=None) | Q(belopp__gte=0),
                name="insatser_medfinansiering_ej_negativ",
                violation_error_message="Skriv beloppet utan minus.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.get_slag_display()} {self.ar}"


class Ansokanssteg(models.Model):
    """A step that an application took: to which state, on which day, by whom and why.

    ``datum`` is the day it holds from: of a decision the day of the meeting. Rows are added,
    never changed (insatser.vakter.ansokan).
    """

    ansokan = models.ForeignKey(Ansokan, models.PROTECT, related_name="steg")
    status = models.CharField("till läge", max_length=15, choices=Ansokan.Status)
    vad = models.CharField("vad som hände", max_length=60)
    datum = models.DateField("datum")
    text = models.TextField("skäl eller synpunkter", blank=True)
    at = models.DateTimeField("när", auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="ansokanssteg",
        verbose_name="av",
    )

    objects = AnsokansdelQuerySet.as_manager()

    class Meta:
        verbose_name = "steg för en ansökan"
        verbose_name_plural = "steg för ansökningar"
        ordering = ("ansokan", "pk")

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING
        by = Klass.TJANST

    def __str__(self) -> str:
        return self.vad
