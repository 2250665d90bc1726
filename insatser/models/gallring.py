"""When participants are destroyed, and the register of those that have been."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from finsam.format import med_ord
from finsam.personuppgifter import Klass
from insatser.models.insats import Insats
from insatser.querysets.gallring import DeltagargallringQuerySet, GallringsregelQuerySet


class Gallringsregel(models.Model):
    """How long coded participants are kept: the förbund's rule (no insats), or an insats's own.

    No law says how long: it is decided for the dokumenthanteringsplan. Without any rule nothing
    is destroyed.
    """

    class RaknasFran(models.TextChoices):
        INSKRIVNING = "inskrivning", "Inskrivningens slut"
        INSATS = "insats", "Insatsens slut"

    insats = models.OneToOneField(
        Insats,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="gallringsregel",
        verbose_name="insats",
    )
    manader = models.PositiveSmallIntegerField("månader")
    raknas_fran = models.CharField("räknas från", max_length=12, choices=RaknasFran)
    beslut = models.CharField("beslut", max_length=120, blank=True)

    objects = GallringsregelQuerySet.as_manager()

    class Meta:
        verbose_name = "gallringsregel"
        verbose_name_plural = "gallringsregler"
        ordering = (models.F("insats__ordning").asc(nulls_first=True), "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(manader__range=(0, 240)),
                name="insatser_gallringsregel_manader",
                violation_error_message="Skriv antalet månader, 0 till 240.",
            ),
            models.CheckConstraint(
                condition=Q(raknas_fran__in=["inskrivning", "insats"]),
                name="insatser_gallringsregel_raknas_fran",
            ),
            models.UniqueConstraint(
                models.Value(1),
                condition=Q(insats=None),
                name="insatser_en_regel_for_alla",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        tid = med_ord(self.manader, "månad", "månader")
        efter = self.get_raknas_fran_display().lower()
        beslut = f" ({self.beslut})" if self.beslut else ""
        return f"{tid} efter {efter}{beslut}"


class Deltagargallring(models.Model):
    """A row of the register of destruction: so many enrolments of an insats, ended in one year.

    Held by the database: rows are added, never changed or removed.
    """

    insats = models.ForeignKey(
        Insats, models.PROTECT, related_name="deltagargallringar", verbose_name="insats"
    )
    ar = models.PositiveSmallIntegerField("avslutade år")
    antal = models.PositiveIntegerField("inskrivningar")
    regel = models.CharField("regel", max_length=250)
    gallrad_at = models.DateTimeField("gallrade", default=timezone.now)
    gallrad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="deltagargallringar",
        verbose_name="av",
    )

    objects = DeltagargallringQuerySet.as_manager()

    class Meta:
        verbose_name = "gallring av deltagare"
        verbose_name_plural = "gallringar av deltagare"
        ordering = ("-pk",)
        constraints = [
            models.CheckConstraint(
                condition=Q(antal__gte=1), name="insatser_deltagargallring_antal"
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        antal = Klass.PSEUDONYM
        gallrad_by = Klass.TJANST

    def __str__(self) -> str:
        return f"{self.insats} {self.ar}"
