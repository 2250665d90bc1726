"""The address by which a calendar program fetches one user's meetings."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from finsam.personuppgifter import Klass
from styrelse.querysets.kalenderlank import KalenderlankQuerySet


class Kalenderlank(models.Model):
    """A user's calendar address: whoever has it may read the user's meetings, until revoked.

    Only the SHA-256 of the address's token is kept, so the address is shown once.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="kalenderlankar",
        verbose_name="användare",
    )
    avtryck = models.CharField("avtryck", max_length=64, unique=True)
    skapad_at = models.DateTimeField("skapad", auto_now_add=True)
    aterkallad_at = models.DateTimeField("återkallad", null=True, blank=True)

    objects = KalenderlankQuerySet.as_manager()

    class Meta:
        verbose_name = "kalenderlänk"
        verbose_name_plural = "kalenderlänkar"
        ordering = ("-skapad_at",)
        constraints = [
            models.UniqueConstraint(
                fields=["user"],
                condition=Q(aterkallad_at=None),
                name="styrelse_en_kalenderlank",
                violation_error_message="Du har redan en kalenderlänk. Återkalla den först.",
            )
        ]

    class Personuppgifter:
        standard = Klass.KONTO

    def __str__(self) -> str:
        return f"Kalenderlänk {self.pk}"
