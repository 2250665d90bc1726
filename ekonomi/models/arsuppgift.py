"""What is known of a year beside its books: the staff."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from ekonomi.querysets.bok import EkonomiQuerySet
from finsam.period import AREN
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen

PROCENT = [MinValueValidator(0), MaxValueValidator(100)]


class Personalar(models.Model):
    """The staff of a year: how many, women and men, and sick leave (LKBR 11 kap., RKR R15).

    ``arsarbetare`` is full-time equivalents; sick leave is a share of ordinary working time.
    """

    ar = models.PositiveSmallIntegerField("år", unique=True)
    arsarbetare = models.DecimalField(
        "antal anställda, årsarbetare",
        max_digits=5,
        decimal_places=1,
        validators=[MinValueValidator(0)],
    )
    kvinnor = models.PositiveSmallIntegerField("kvinnor", null=True, blank=True)
    man = models.PositiveSmallIntegerField("män", null=True, blank=True)
    sjukfranvaro = models.DecimalField(
        "sjukfrånvaro, procent",
        max_digits=4,
        decimal_places=1,
        null=True,
        blank=True,
        validators=PROCENT,
    )
    sjukfranvaro_kvinnor = models.DecimalField(
        "sjukfrånvaro kvinnor, procent",
        max_digits=4,
        decimal_places=1,
        null=True,
        blank=True,
        validators=PROCENT,
    )
    sjukfranvaro_man = models.DecimalField(
        "sjukfrånvaro män, procent",
        max_digits=4,
        decimal_places=1,
        null=True,
        blank=True,
        validators=PROCENT,
    )
    kalla = models.CharField("källa", max_length=200, blank=True)

    objects = EkonomiQuerySet.as_manager()

    class Meta:
        verbose_name = "personalår"
        verbose_name_plural = "personalår"
        ordering = ("-ar",)
        constraints = [
            models.CheckConstraint(
                condition=Q(ar__gte=AREN[0], ar__lte=AREN[-1]), name="ekonomi_personalar_ar"
            ),
            models.CheckConstraint(
                condition=Q(arsarbetare__gte=0), name="ekonomi_personalar_inte_negativt"
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("kvinnor", "man"),
                name="ekonomi_personalar_bada_konen",
                violation_error_message="Fyll i antalet för både kvinnor och män, eller inget.",
            ),
            *(
                models.CheckConstraint(
                    condition=Q((f"{falt}__isnull", True))
                    | Q((f"{falt}__gte", 0), (f"{falt}__lte", 100)),
                    name=f"ekonomi_personalar_{falt}",
                )
                for falt in ("sjukfranvaro", "sjukfranvaro_kvinnor", "sjukfranvaro_man")
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"personal {self.ar}"
