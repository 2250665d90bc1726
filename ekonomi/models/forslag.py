"""What we want booked in a year whose books are kept elsewhere (bokföringsförslag)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ekonomi.models.debetkredit import DebetKredit
from ekonomi.models.rakenskapsar import Rakenskapsar
from ekonomi.models.verifikation import Verifikation
from ekonomi.querysets.bok import EkonomiQuerySet
from ekonomi.querysets.forslag import ForslagQuerySet
from finsam.falt import BeloppField
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen


class Overlamning(models.Model):
    """One file of proposals (SIE type 4I) made for whoever keeps the books."""

    ar = models.ForeignKey(
        Rakenskapsar, models.PROTECT, related_name="overlamningar", verbose_name="räkenskapsår"
    )
    fil = models.ForeignKey("finsam.Fil", models.PROTECT, related_name="overlamningar")
    gjord_at = models.DateTimeField("lämnad", auto_now_add=True)
    gjord_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="overlamningar",
        verbose_name="lämnad av",
    )

    objects = EkonomiQuerySet.as_manager()

    class Meta:
        verbose_name = "överlämning"
        verbose_name_plural = "överlämningar"
        ordering = ("-gjord_at", "-pk")

    class Personuppgifter:
        standard = Klass.INGEN
        gjord_by = Klass.TJANST

    def __str__(self) -> str:
        return f"överlämning {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("ekonomi:overlamning", args=[self.pk])


class Bokforingsforslag(models.Model):
    """A voucher that we propose; it posts nothing.

    It is handed on (``overlamning``), and booked when a later SIE file holds it
    (``verifikation``), or withdrawn with a reason. Handed on, it never changes.
    """

    class Status(models.TextChoices):
        """How far the proposal has come."""

        FORSLAG = "forslag", "Förslag"
        LAMNAT = "lamnat", "Lämnat"
        BOKFORT = "bokfort", "Bokfört"
        ATERTAGET = "atertaget", "Återtaget"

    ar = models.ForeignKey(
        Rakenskapsar, models.PROTECT, related_name="forslag", verbose_name="räkenskapsår"
    )
    nummer = models.PositiveIntegerField("nummer", editable=False)
    datum = models.DateField("bokföringsdatum")
    text = models.CharField("text", max_length=500)
    status = models.CharField("läge", max_length=10, choices=Status, default=Status.FORSLAG)
    rattar = models.ForeignKey(
        Verifikation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="rattelseforslag",
        verbose_name="rättar",
    )
    overlamning = models.ForeignKey(
        Overlamning, models.PROTECT, null=True, editable=False, related_name="forslag"
    )
    verifikation = models.OneToOneField(
        Verifikation,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="forslag",
        verbose_name="bokfört som",
    )
    gjort_at = models.DateTimeField("gjort", auto_now_add=True)
    gjort_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="bokforingsforslag",
        verbose_name="gjort av",
    )
    atertaget_at = models.DateTimeField("återtaget", null=True, editable=False)
    atertaget_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="atertagna_forslag",
        verbose_name="återtaget av",
    )
    aterta_skal = models.CharField("skäl", max_length=500, blank=True, editable=False)

    objects = ForslagQuerySet.as_manager()

    class Meta:
        verbose_name = "bokföringsförslag"
        verbose_name_plural = "bokföringsförslag"
        ordering = ("ar", "nummer")
        constraints = [
            models.UniqueConstraint(fields=["ar", "nummer"], name="ekonomi_forslag_nummer_unikt"),
            models.CheckConstraint(
                condition=alla_eller_ingen("atertaget_at", "atertaget_by"),
                name="ekonomi_forslag_atertaget_at_och_by",
            ),
            models.CheckConstraint(
                condition=Q(
                    status="forslag",
                    overlamning__isnull=True,
                    verifikation__isnull=True,
                    atertaget_at__isnull=True,
                )
                | Q(
                    status="lamnat",
                    overlamning__isnull=False,
                    verifikation__isnull=True,
                    atertaget_at__isnull=True,
                )
                | Q(status="bokfort", verifikation__isnull=False, atertaget_at__isnull=True)
                | Q(status="atertaget", verifikation__isnull=True, atertaget_at__isnull=False),
                name="ekonomi_forslag_status_och_spar",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING
        aterta_skal = Klass.HANDLING
        gjort_by = Klass.TJANST
        atertaget_by = Klass.TJANST

    def __str__(self) -> str:
        return self.beteckning

    def get_absolute_url(self) -> str:
        return reverse("ekonomi:forslag", args=[self.pk])

    @property
    def beteckning(self) -> str:
        """Our own number, as it stands in the file that is handed on."""
        return f"F{self.nummer}"

    @property
    def i_ord(self) -> str:
        """Its state within a sentence."""
        return self.get_status_display().lower()

    @property
    def avslutat(self) -> bool:
        """Whether nothing more can be done with it: it is booked or withdrawn."""
        return self.status in {self.Status.BOKFORT, self.Status.ATERTAGET}

    @property
    def status_utan_verifikation(self) -> "Bokforingsforslag.Status":
        """Where it stands when the voucher it was booked as no longer counts."""
        return self.Status.LAMNAT if self.overlamning_id else self.Status.FORSLAG


class Forslagsrad(DebetKredit):
    """One row of a proposal: an account and a signed amount, debit positive."""

    forslag = models.ForeignKey(Bokforingsforslag, models.PROTECT, related_name="rader")
    konto = models.ForeignKey("ekonomi.Konto", models.PROTECT, related_name="forslagsrader")
    objektkombination = models.ForeignKey(
        "ekonomi.Objektkombination",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="forslagsrader",
        verbose_name="objekt",
    )
    belopp = BeloppField("belopp", help_text="Debet är positivt, kredit negativt.")
    text = models.CharField("text", max_length=500, blank=True)

    objects = EkonomiQuerySet.as_manager()

    class Meta:
        verbose_name = "förslagsrad"
        verbose_name_plural = "förslagsrader"
        ordering = ("forslag", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(belopp=0), name="ekonomi_forslagsrad_ej_noll")
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING

    def __str__(self) -> str:
        return f"rad {self.belopp}"
