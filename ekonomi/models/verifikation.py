"""Vouchers (verifikationer), their series and rows.

A verifikation is a draft until it is posted (bokförd). What holds across tables (balance, dates,
numbers, that nothing posted changes) is held by the triggers of ``ekonomi.vakter``; see
docs/beslut. Law: LKBR (2018:597) 3 kap., on bokföring and verifikationer.
"""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ekonomi.models.debetkredit import DebetKredit
from ekonomi.models.rakenskapsar import Rakenskapsar
from ekonomi.models.sieimport import SieImport
from ekonomi.querysets.bok import EkonomiQuerySet, RadQuerySet, VerifikationQuerySet
from finsam.falt import BeloppField
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen

if TYPE_CHECKING:
    from ekonomi.models.attest import Attest


class Verifikationsserie(models.Model):
    """A series in which vouchers are numbered 1, 2, 3 … without gaps, each year anew."""

    kod = models.CharField("kod", max_length=20, primary_key=True)
    namn = models.CharField("benämning", max_length=100)

    objects = EkonomiQuerySet.as_manager()

    class Meta:
        verbose_name = "verifikationsserie"
        verbose_name_plural = "verifikationsserier"
        ordering = ("kod",)
        constraints = [
            models.CheckConstraint(condition=~Q(kod=""), name="ekonomi_serie_har_kod"),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn


class Verifikation(models.Model):
    """A voucher (verifikation): a draft until posted, then locked for good.

    ``slag`` is STANGNING on what moves the year's result to equity, and on its correction: no
    sum counts those (``ekonomi.saldon``).

    ``nummer``, ``bokford_at`` and ``bokford_by`` are set together at posting. A correction
    (rättelse) is a new verifikation whose ``rattar`` points at the one it cancels.
    ``skriven_by`` is who wrote it by hand, and when; empty on what a SIE file brought.
    ``filens_serie``, ``filens_nummer`` and ``radnummer`` tell where in the SIE file it came from;
    ``filens_ordning`` tells vouchers apart that one file gives the same number.
    """

    class Slag(models.TextChoices):
        """What kind of voucher it is."""

        LOPANDE = "lopande", "Löpande"
        STANGNING = "stangning", "Årets resultat till eget kapital"

    ar = models.ForeignKey(
        Rakenskapsar,
        models.PROTECT,
        related_name="verifikationer",
        verbose_name="räkenskapsår",
        db_index=False,  # the indexes below begin with it
    )
    serie = models.ForeignKey(
        Verifikationsserie, models.PROTECT, related_name="verifikationer", verbose_name="serie"
    )
    nummer = models.PositiveIntegerField("nummer", null=True, editable=False)
    datum = models.DateField("bokföringsdatum")
    text = models.CharField("text", max_length=500, blank=True)
    slag = models.CharField(
        "slag", max_length=10, choices=Slag, default=Slag.LOPANDE, editable=False
    )
    bokford_at = models.DateTimeField("bokförd", null=True, editable=False)
    bokford_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="bokforda_verifikationer",
        verbose_name="bokförd av",
        db_index=False,
    )
    skriven_at = models.DateTimeField("skriven", null=True, editable=False)
    skriven_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="skrivna_verifikationer",
        verbose_name="skriven av",
        db_index=False,
    )
    rattar = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="rattelse",
        verbose_name="rättar",
    )
    sie_import = models.ForeignKey(
        SieImport,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="verifikationer",
        verbose_name="inläst ur",
    )
    filens_serie = models.CharField("serie i filen", max_length=20, blank=True)
    filens_nummer = models.CharField("nummer i filen", max_length=40, blank=True)
    filens_ordning = models.PositiveSmallIntegerField("ordning i filen", default=1, db_default=1)
    radnummer = models.PositiveIntegerField("rad i filen", null=True, blank=True)

    objects = VerifikationQuerySet.as_manager()

    class Meta:
        verbose_name = "verifikation"
        verbose_name_plural = "verifikationer"
        ordering = ("ar", "serie", "nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["ar", "serie", "nummer"], name="ekonomi_verifikation_nummer_unikt"
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("bokford_at", "bokford_by", "nummer"),
                name="ekonomi_verifikation_nummer_bokford_at_och_by",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("skriven_at", "skriven_by"),
                name="ekonomi_verifikation_skriven_at_och_by",
            ),
            models.CheckConstraint(
                condition=Q(slag__in=["lopande", "stangning"]),
                name="ekonomi_verifikation_slag_finns",
            ),
            models.CheckConstraint(
                condition=Q(nummer__isnull=True) | Q(nummer__gte=1),
                name="ekonomi_verifikation_nummer_fran_ett",
            ),
            models.CheckConstraint(
                condition=Q(sie_import__isnull=True) | Q(radnummer__isnull=False),
                name="ekonomi_verifikation_import_har_radnummer",
            ),
        ]
        indexes = [
            models.Index(fields=["ar", "datum"], name="ekonomi_verifikation_datum"),
            models.Index(fields=["-datum"], name="ekonomi_verifikation_senaste"),
            models.Index(
                fields=["ar", "serie"],
                condition=Q(bokford_at__isnull=True),
                name="ekonomi_verifikation_utkast",
            ),
            models.Index(
                fields=["ar", "filens_serie", "filens_nummer"],
                condition=Q(sie_import__isnull=False),
                name="ekonomi_verifikation_filens",
            ),
            models.Index(
                fields=["ar"],
                condition=Q(slag="stangning"),
                name="ekonomi_verifikation_stangning",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING
        bokford_by = Klass.TJANST
        skriven_by = Klass.TJANST

    def __str__(self) -> str:
        return self.beteckning

    def get_absolute_url(self) -> str:
        return reverse("ekonomi:verifikation", args=[self.pk])

    @property
    def beteckning(self) -> str:
        """Series and number, as people call it; a draft has none."""
        return f"{self.serie_id}{self.nummer}" if self.nummer else f"utkast {self.datum}"

    @property
    def filens_beteckning(self) -> str:
        """What the voucher is called in the file; empty where the file gives it no number."""
        return f"{self.filens_serie}{self.filens_nummer}" if self.filens_nummer else ""

    @property
    def rattad_av(self) -> "Verifikation | None":
        """The voucher that corrects this one; read it with ``som_visas``."""
        return getattr(self, "rattelse", None)

    @property
    def attesterad(self) -> "Attest | None":
        """The voucher's attest; read it with ``som_visas``."""
        return getattr(self, "attest", None)


class Rad(DebetKredit):
    """One row of a verifikation: an account and a signed amount, debit positive.

    ``bokforingsdatum`` is empty on a draft and the verifikation's own date once it is posted,
    so that sums need the rows alone.
    """

    verifikation = models.ForeignKey(
        Verifikation,
        models.PROTECT,
        related_name="rader",
        db_index=False,  # an index below begins with it
    )
    konto = models.ForeignKey(
        "ekonomi.Konto",
        models.PROTECT,
        related_name="rader",
        db_index=False,  # an index below begins with it
    )
    objektkombination = models.ForeignKey(
        "ekonomi.Objektkombination",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="rader",
        verbose_name="objekt",
    )
    belopp = BeloppField("belopp", help_text="Debet är positivt, kredit negativt.")
    text = models.CharField("text", max_length=500, blank=True)
    bokforingsdatum = models.DateField("bokföringsdatum", null=True, editable=False)

    objects = RadQuerySet.as_manager()

    class Meta:
        verbose_name = "rad"
        verbose_name_plural = "rader"
        ordering = ("verifikation", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(belopp=0), name="ekonomi_rad_belopp_ej_noll")
        ]
        # Sums are read out of the indexes alone.
        indexes = [
            models.Index(fields=["verifikation", "belopp"], name="ekonomi_rad_verifikation"),
            models.Index(
                fields=["konto", "bokforingsdatum", "objektkombination", "belopp", "verifikation"],
                name="ekonomi_rad_saldo",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING

    def __str__(self) -> str:
        return f"rad {self.belopp}"

    @property
    def radtext(self) -> str:
        """The row's text, or the voucher's where it has none."""
        return self.text or self.verifikation.text


class Bokforingsgrind(models.Model):
    """A posting under way in one year and series; gone again before the transaction ends.

    Only while it stands may rows of drafts carry a bokföringsdatum and verifikationer be posted.
    ``oppen`` points at a row that never exists, so a transaction that leaves it cannot commit.
    """

    ar = models.ForeignKey(Rakenskapsar, models.PROTECT, related_name="grindar")
    serie = models.ForeignKey(Verifikationsserie, models.PROTECT, related_name="grindar")
    oppen = models.ForeignKey("self", models.DO_NOTHING, default=0, related_name="+")

    class Meta:
        verbose_name = "bokföringsgrind"
        verbose_name_plural = "bokföringsgrindar"
        constraints = [
            models.UniqueConstraint(fields=["ar", "serie"], name="ekonomi_grind_en_per_serie"),
            models.CheckConstraint(condition=Q(oppen=0, id__gt=0), name="ekonomi_grind_oppen"),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return "bokföring pågår"
