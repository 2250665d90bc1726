"""The review of a version: who is asked to read it, who has, and what they say about it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from rapporter.models.utgava import Utgava
from rapporter.querysets.granskning import (
    InbjudanQuerySet,
    InbjudenQuerySet,
    KommentarQuerySet,
    LasningQuerySet,
)
from styrelse.models import Organ, Person


class Inbjudan(models.Model):
    """An organ is asked to read a version, and to say what it thinks by a day."""

    utgava = models.ForeignKey(
        Utgava, models.PROTECT, related_name="inbjudningar", verbose_name="version"
    )
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="+")
    senast = models.DateField("sista dag för synpunkter")
    meddelande = models.TextField("meddelande", blank=True)
    at = models.DateTimeField("skickad", default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="av"
    )

    objects = InbjudanQuerySet.as_manager()

    class Meta:
        verbose_name = "inbjudan att läsa"
        verbose_name_plural = "inbjudningar att läsa"
        ordering = ("utgava", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["utgava", "organ"], name="rapporter_en_inbjudan_per_organ_och_utgava"
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        meddelande = Klass.HANDLING
        by = Klass.TJANST

    def __str__(self) -> str:
        return f"{self.organ}: {self.utgava}"


class Inbjuden(models.Model):
    """One person of an invited organ: where the mail went, when it left, or why it did not."""

    inbjudan = models.ForeignKey(Inbjudan, models.PROTECT, related_name="inbjudna")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    epost = models.EmailField("e-post", blank=True)
    skickad_at = models.DateTimeField("skickad", null=True, blank=True)
    fel = models.CharField("nådde inte fram", max_length=300, blank=True)

    objects = InbjudenQuerySet.as_manager()

    class Meta:
        verbose_name = "inbjuden läsare"
        verbose_name_plural = "inbjudna läsare"
        ordering = ("inbjudan", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["inbjudan", "person"], name="rapporter_en_gang_per_inbjudan"
            )
        ]

    class Personuppgifter:
        standard = Klass.TJANST

    def __str__(self) -> str:
        return str(self.person)


class Lasning(models.Model):
    """Somebody says that they have read a version."""

    utgava = models.ForeignKey(
        Utgava, models.PROTECT, related_name="lasningar", verbose_name="version"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="vem"
    )
    at = models.DateTimeField("läst", default=timezone.now)

    objects = LasningQuerySet.as_manager()

    class Meta:
        verbose_name = "läst version"
        verbose_name_plural = "lästa versioner"
        ordering = ("utgava", "at")
        constraints = [
            models.UniqueConstraint(fields=["utgava", "by"], name="rapporter_last_en_gang")
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        by = Klass.TJANST

    def __str__(self) -> str:
        return f"{self.by}: {self.utgava}"


class Kommentar(models.Model):
    """What a reader says of an avsnitt of a version: a task until it is resolved.

    ``avsnitt`` is the key of the avsnitt in the version, ``rubrik`` its heading there. Its
    words stay as they were written; the answer is the kansli's.
    """

    class Losning(models.TextChoices):
        ANDRAT = "andrat", "Ändrat i texten"
        BESVARAT = "besvarat", "Besvarat"
        INGEN_ATGARD = "ingen_atgard", "Ingen åtgärd"

    utgava = models.ForeignKey(
        Utgava, models.PROTECT, related_name="kommentarer", verbose_name="version"
    )
    avsnitt = models.CharField("avsnitt", max_length=60)
    rubrik = models.CharField("rubrik", max_length=160)
    citat = models.TextField("citat", blank=True)
    text = models.TextField("kommentar")
    at = models.DateTimeField("skriven", default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="av"
    )
    tilldelad = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="kommentarer_att_losa",
        verbose_name="tas om hand av",
    )
    svar = models.TextField("svar", blank=True)
    losning = models.CharField("vad som gjordes", max_length=12, choices=Losning, blank=True)
    lost_at = models.DateTimeField("löst", null=True, blank=True)
    lost_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="löst av",
    )

    objects = KommentarQuerySet.as_manager()

    class Meta:
        verbose_name = "kommentar"
        verbose_name_plural = "kommentarer"
        ordering = ("utgava", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(losning__in=("", "andrat", "besvarat", "ingen_atgard")),
                name="rapporter_kommentarens_losning",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("lost_at", "lost_by", text=["losning"]),
                name="rapporter_lost_kommentar",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        citat = Klass.HANDLING
        text = Klass.HANDLING
        svar = Klass.HANDLING
        by = Klass.TJANST
        tilldelad = Klass.TJANST
        lost_by = Klass.TJANST

    def __str__(self) -> str:
        return f"Kommentar om {self.rubrik}"

    def get_absolute_url(self) -> str:
        return reverse("rapporter:kommentar", args=[self.pk])

    @property
    def ar_lost(self) -> bool:
        """True when the kansli has said what was done about it."""
        return self.lost_at is not None

    @property
    def ankare(self) -> str:
        """Where on the reading page it stands."""
        return f"kommentar-{self.pk}"
