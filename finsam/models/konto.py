"""Ways into an account: invitations, changes of address, recovery of a lost factor."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from finsam.personuppgifter import Klass
from finsam.querysets import EpostbyteQuerySet, FaktoraterstallningQuerySet, InbjudanQuerySet
from finsam.villkor import alla_eller_ingen

NYCKEL = "avtryck av länkens nyckel"


class Inbjudan(models.Model):
    """A mailed link by which a user chooses a password, once; only its key's SHA-256 is kept."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="inbjudningar", verbose_name="vem"
    )
    nyckel = models.CharField(NYCKEL, max_length=64, unique=True)
    skapad_at = models.DateTimeField("skickad")
    skapad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="skickade_inbjudningar"
    )
    gar_ut_at = models.DateTimeField("gäller till")
    anvand_at = models.DateTimeField("använd", null=True)
    ersatt_at = models.DateTimeField("ersatt av en nyare", null=True)

    objects = InbjudanQuerySet.as_manager()

    class Meta:
        verbose_name = "inbjudan"
        verbose_name_plural = "inbjudningar"
        constraints = [
            models.UniqueConstraint(
                fields=["user"],
                condition=Q(anvand_at__isnull=True, ersatt_at__isnull=True),
                name="finsam_en_oppen_inbjudan",
            ),
            models.CheckConstraint(
                condition=Q(anvand_at__isnull=True)
                | Q(ersatt_at__isnull=True, anvand_at__lte=F("gar_ut_at")),
                name="finsam_inbjudan_anvands_i_tid",
            ),
        ]

    class Personuppgifter:
        standard = Klass.KONTO

    def __str__(self) -> str:
        return f"Inbjudan till {self.user_id}"


class Epostbyte(models.Model):
    """A new address that a user wants to sign in by; it holds when the link there is followed."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="epostbyten", verbose_name="vem"
    )
    fran = models.EmailField("från")
    till = models.EmailField("till")
    nyckel = models.CharField(NYCKEL, max_length=64, unique=True)
    begart_at = models.DateTimeField("begärt")
    gar_ut_at = models.DateTimeField("länken gäller till")
    klart_at = models.DateTimeField("klart", null=True)

    objects = EpostbyteQuerySet.as_manager()

    class Meta:
        verbose_name = "byte av e-postadress"
        verbose_name_plural = "byten av e-postadress"
        constraints = [
            models.CheckConstraint(
                condition=Q(klart_at__isnull=True) | Q(klart_at__lte=F("gar_ut_at")),
                name="finsam_epostbyte_i_tid",
            ),
        ]

    class Personuppgifter:
        standard = Klass.KONTO

    def __str__(self) -> str:
        return f"Byte av e-postadress {self.pk}"


class Faktoraterstallning(models.Model):
    """A user has lost its factors: one asks, another agrees, and after a day they are removed.

    Both are others than the user. Anyone of them, or the user by the mailed link, can stop it.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="faktoraterstallningar",
        verbose_name="vem",
    )
    skal = models.CharField("hur ni vet att det är rätt person", max_length=300)
    nyckel = models.CharField(NYCKEL, max_length=64, unique=True)
    begard_at = models.DateTimeField("begärd")
    begard_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="begarda_aterstallningar"
    )
    godkand_at = models.DateTimeField("godkänd", null=True)
    godkand_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="godkanda_aterstallningar",
    )
    tidigast_at = models.DateTimeField("kan göras från", null=True)
    utford_at = models.DateTimeField("utförd", null=True)
    utford_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="utforda_aterstallningar"
    )
    avbruten_at = models.DateTimeField("avbruten", null=True)
    avbruten_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="avbrutna_aterstallningar"
    )

    objects = FaktoraterstallningQuerySet.as_manager()

    class Meta:
        verbose_name = "återställning av faktorer"
        verbose_name_plural = "återställningar av faktorer"
        ordering = ("-begard_at", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=["user"],
                condition=Q(utford_at__isnull=True, avbruten_at__isnull=True),
                name="finsam_en_pagaende_aterstallning",
            ),
            models.CheckConstraint(
                condition=~Q(skal="") & ~Q(begard_by=F("user")),
                name="finsam_aterstallning_begars_av_annan",
            ),
            models.CheckConstraint(
                condition=Q(godkand_by__isnull=True)
                | (~Q(godkand_by=F("user")) & ~Q(godkand_by=F("begard_by"))),
                name="finsam_aterstallning_av_tva",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("godkand_at", "godkand_by", "tidigast_at"),
                name="finsam_aterstallning_godkand",
            ),
            models.CheckConstraint(
                condition=Q(tidigast_at__isnull=True) | Q(tidigast_at__gt=F("godkand_at")),
                name="finsam_aterstallning_vantar",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("utford_at", "utford_by")
                & (
                    Q(utford_at__isnull=True)
                    | Q(
                        tidigast_at__isnull=False,
                        utford_at__gte=F("tidigast_at"),
                        avbruten_at__isnull=True,
                    )
                )
                & (Q(utford_by__isnull=True) | ~Q(utford_by=F("user"))),
                name="finsam_aterstallning_utford_efter_vantan",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("avbruten_at", "avbruten_by"),
                name="finsam_aterstallning_avbruten",
            ),
        ]

    class Personuppgifter:
        standard = Klass.KONTO
        skal = Klass.HANDLING

    def __str__(self) -> str:
        return f"Återställning av faktorer {self.pk}"

    @property
    def ar_oppen(self) -> bool:
        """True while it can still be agreed to, done or stopped."""
        return self.utford_at is None and self.avbruten_at is None
