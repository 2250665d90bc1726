"""What a voucher rests on (underlag): a receipt, an invoice, a decision, as a kept file."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from ekonomi.models.verifikation import Verifikation
from ekonomi.querysets.underlag import UnderlagQuerySet
from finsam.models import Fil
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen


class Underlag(models.Model):
    """A file that belongs to a voucher, with the SHA-256 of its bytes.

    A voucher keeps what it was given: a wrong file is withdrawn (återtaget) with a reason and
    stays. Held by the database too (``ekonomi.vakter.underlag``); only a draft's can be thrown
    away, with the draft. Law: LKBR (2018:597) 3 kap., on verifikationer and their keeping.
    """

    verifikation = models.ForeignKey(
        Verifikation, models.PROTECT, related_name="underlag", verbose_name="verifikation"
    )
    fil = models.ForeignKey(Fil, models.PROTECT, related_name="underlag", verbose_name="fil")
    sha256 = models.CharField("kontrollsumma", max_length=64, editable=False)
    tillagt_at = models.DateTimeField("tillagt", default=timezone.now, editable=False)
    tillagt_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="tillagda_underlag",
        verbose_name="tillagt av",
    )
    atertaget_at = models.DateTimeField("återtaget", null=True, editable=False)
    atertaget_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="atertagna_underlag",
        verbose_name="återtaget av",
    )
    atertaget_skal = models.CharField("skäl", max_length=500, blank=True, editable=False)

    objects = UnderlagQuerySet.as_manager()

    class Meta:
        verbose_name = "underlag"
        verbose_name_plural = "underlag"
        ordering = ("verifikation", "pk")
        constraints = [
            models.CheckConstraint(
                condition=alla_eller_ingen("atertaget_at", "atertaget_by", text=["atertaget_skal"]),
                name="ekonomi_underlag_atertaget_at_och_by",
            ),
            models.UniqueConstraint(
                fields=["verifikation", "sha256"],
                condition=Q(atertaget_at__isnull=True),
                name="ekonomi_underlag_samma_fil_en_gang",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        fil = Klass.HANDLING
        tillagt_by = Klass.TJANST
        atertaget_by = Klass.TJANST
        atertaget_skal = Klass.HANDLING

    def __str__(self) -> str:
        return f"underlag {self.sha256[:12]}"

    def get_absolute_url(self) -> str:
        return reverse("ekonomi:underlag", args=[self.pk])

    @property
    def atertaget(self) -> bool:
        """Whether it no longer counts."""
        return self.atertaget_at is not None
