"""Working time that the förbund's own staff spend on a fokusområde."""

from django.db import models
from django.db.models import F, Q

from finsam.personuppgifter import Klass
from insatser.models.insats import Insats
from insatser.models.kod import Kod
from insatser.querysets.arbetstid import ArbetstidQuerySet


class Arbetstid(models.Model):
    """Time of a period on a fokusområde, in hours or as a share of full time; nobody is named.

    ``befattning`` is at most what the one who worked is employed as.
    """

    from_datum = models.DateField("från och med")
    till_datum = models.DateField("till och med")
    fokusomrade = models.ForeignKey(
        Kod,
        models.PROTECT,
        related_name="arbetstider",
        verbose_name="fokusområde",
        limit_choices_to={"lista__nyckel": "fokusomrade"},
    )
    insats = models.ForeignKey(
        Insats,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="arbetstider",
        verbose_name="insats",
    )
    befattning = models.CharField("befattning", max_length=60, blank=True)
    timmar = models.DecimalField("timmar", max_digits=7, decimal_places=1, null=True, blank=True)
    procent = models.DecimalField(
        "procent av heltid", max_digits=5, decimal_places=1, null=True, blank=True
    )

    objects = ArbetstidQuerySet.as_manager()

    class Meta:
        verbose_name = "arbetstid"
        verbose_name_plural = "arbetstid"
        ordering = ("-from_datum", "fokusomrade", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(till_datum__gte=F("from_datum")),
                name="insatser_arbetstid_period",
                violation_error_message="Slutdatum kan inte ligga före startdatum.",
            ),
            models.CheckConstraint(
                condition=Q(timmar__isnull=False, timmar__gt=0, procent=None)
                | Q(timmar=None, procent__isnull=False, procent__gt=0),
                name="insatser_arbetstid_timmar_eller_procent",
                violation_error_message="Skriv antingen timmar eller procent av heltid.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        befattning = Klass.TJANST

    def __str__(self) -> str:
        return f"{self.from_datum.isoformat()} – {self.till_datum.isoformat()}"
