"""The queue of files that strangers have handed in to be verified."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from finsam.personuppgifter import Klass
from styrelse.querysets.verifiering import VerifieringQuerySet


class Verifiering(models.Model):
    """A file that waits for complete analysis, or the answer; gone within the hour.

    ``nyckel`` (128 random bits, hex) is the only way to it. The file lies beside the database
    while it is looked at and is removed with the answer; what it was called is never written
    down, nor who sent it. ``ursprung`` is which of our files it begins as
    (styrelse.verifiering.Ursprung), ``svar`` the analysis (finsam.signering.verifiering).
    """

    class Status(models.TextChoices):
        VANTAR = "vantar", "Väntar på sin tur"
        PAGAR = "pagar", "Prövas"
        KLAR = "klar", "Prövad"
        FEL = "fel", "Gick inte att pröva"

    nyckel = models.CharField("nyckel", max_length=32, unique=True)
    sha256 = models.CharField("filens kontrollsumma", max_length=64)
    storlek = models.PositiveBigIntegerField("storlek i byte")
    status = models.CharField("läge", max_length=10, choices=Status, default=Status.VANTAR)
    procent = models.PositiveSmallIntegerField("procent", default=0)
    ursprung = models.JSONField("vad den börjar som", null=True, blank=True)
    svar = models.JSONField("svar", null=True, blank=True)
    skapad_at = models.DateTimeField("inlämnad", default=timezone.now)

    objects = VerifieringQuerySet.as_manager()

    class Meta:
        verbose_name = "verifiering"
        verbose_name_plural = "verifieringar"
        ordering = ("pk",)
        constraints = [
            models.CheckConstraint(
                condition=Q(procent__lte=100), name="styrelse_verifiering_procent_hogst_100"
            ),
            models.CheckConstraint(
                condition=Q(status="klar", svar__isnull=False)
                | (~Q(status="klar") & Q(svar__isnull=True)),
                name="styrelse_verifiering_svar_nar_den_ar_klar",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        svar = Klass.TJANST

    def __str__(self) -> str:
        return f"Verifiering av {self.sha256[:12]}"

    @property
    def ar_slut(self) -> bool:
        """Whether there is nothing more to wait for."""
        return self.status in {self.Status.KLAR, self.Status.FEL}
