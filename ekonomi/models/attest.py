"""The attest of a voucher: a second person's yes to what has been posted."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from ekonomi.models.verifikation import Verifikation
from ekonomi.querysets.bok import EkonomiQuerySet
from finsam.personuppgifter import Klass


class Attest(models.Model):
    """Who attested a posted voucher, and when; never whoever wrote or posted it.

    Held by the database too (``ekonomi.vakter.attest``), which lets no attest be changed or
    removed: what turns out wrong afterwards is corrected (rättad).
    """

    verifikation = models.OneToOneField(
        Verifikation, models.PROTECT, related_name="attest", verbose_name="verifikation"
    )
    attesterad_at = models.DateTimeField("attesterad", default=timezone.now, editable=False)
    attesterad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="attester",
        verbose_name="attesterad av",
    )

    objects = EkonomiQuerySet.as_manager()

    class Meta:
        verbose_name = "attest"
        verbose_name_plural = "attester"
        ordering = ("-attesterad_at",)

    class Personuppgifter:
        standard = Klass.INGEN
        attesterad_by = Klass.TJANST

    def __str__(self) -> str:
        return "attest"
