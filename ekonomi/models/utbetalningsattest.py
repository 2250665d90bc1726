"""The attest of what is to be paid, and the share of a budget that may be exceeded unremarked."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ekonomi.models.attestregel import Attestregel
from ekonomi.models.utbetalning import Utbetalning
from ekonomi.querysets.bok import EkonomiQuerySet
from ekonomi.querysets.utbetalning import UtbetalningsdelQuerySet
from finsam.falt import BeloppField
from finsam.format import HART_BLANK
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen


class Utbetalningsattest(models.Model):
    """Who attested it, how much, on which day and by which line of the attestordning.

    It may be recalled (återkallad) with a reason until the thing is booked; it never vanishes.
    """

    utbetalning = models.ForeignKey(Utbetalning, models.PROTECT, related_name="attester")
    regel = models.ForeignKey(
        Attestregel, models.PROTECT, related_name="utbetalningsattester", verbose_name="stöd"
    )
    belopp = BeloppField("attesterat belopp")
    dag = models.DateField("attestdag")
    attesterad_at = models.DateTimeField("attesterad", auto_now_add=True)
    attesterad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="utbetalningsattester",
        verbose_name="attesterad av",
    )
    aterkallad_at = models.DateTimeField("återkallad", null=True)
    aterkallad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="aterkallade_attester",
        verbose_name="återkallad av",
    )
    skal = models.CharField("skäl", max_length=500, blank=True)

    objects = UtbetalningsdelQuerySet.as_manager()

    class Meta:
        verbose_name = "attest av utbetalning"
        verbose_name_plural = "attester av utbetalningar"
        ordering = ("utbetalning", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["utbetalning"],
                condition=Q(aterkallad_at__isnull=True),
                name="ekonomi_utbetalningsattest_en_som_galler",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("aterkallad_at", "aterkallad_by", text=["skal"]),
                name="ekonomi_utbetalningsattest_aterkallad_at_och_by",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        attesterad_by = Klass.TJANST
        aterkallad_by = Klass.TJANST
        skal = Klass.HANDLING

    def __str__(self) -> str:
        return f"attest {self.dag}"


class Avvikelsegrans(models.Model):
    """From a year on: how many per cent an insats may deviate from its budget unremarked."""

    from_ar = models.PositiveSmallIntegerField("från och med år", unique=True)
    procent = models.DecimalField("procent", max_digits=5, decimal_places=2)

    objects = EkonomiQuerySet.as_manager()

    class Meta:
        verbose_name = "gräns för avvikelse"
        verbose_name_plural = "gränser för avvikelse"
        ordering = ("-from_ar",)
        constraints = [
            models.CheckConstraint(
                condition=Q(procent__range=(0, 100)), name="ekonomi_avvikelsegrans_procent"
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        procent = f"{self.procent.normalize():f}".replace(".", ",")
        return f"{procent}{HART_BLANK}% från och med {self.from_ar}"
