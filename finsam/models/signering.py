"""The förbund's own keys for signing, and the log of every certificate they have issued."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from finsam.personuppgifter import Klass
from finsam.querysets import CertifikatQuerySet, UnderskriftsnyckelQuerySet


class Underskriftsnyckel(models.Model):
    """A key that lasts: the issuer of certificates (utfärdare), or the förbund's seal (sigill).

    ``privat`` is the private key encrypted by finsam.signering.nyckelskydd, empty where it lies
    in a PKCS#11 token under the label ``pkcs11`` or where the key has been replaced: then it is
    destroyed. ``certifikat`` (PEM) stays for good, for what it signed must be verified for decades.
    """

    class Slag(models.TextChoices):
        UTFARDARE = "utfardare", "Utfärdare"
        SIGILL = "sigill", "Sigill"

    slag = models.CharField("slag", max_length=10, choices=Slag)
    utfardare = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="sigill",
        verbose_name="utfärdare",
    )
    namn = models.CharField("namn", max_length=100)
    serienummer = models.CharField("serienummer", max_length=40, unique=True)
    certifikat = models.TextField("certifikat")
    privat = models.TextField("privat nyckel, krypterad", blank=True)
    pkcs11 = models.CharField("etikett i säkerhetsmodulen", max_length=80, blank=True)
    fran = models.DateTimeField("gäller från")
    till = models.DateTimeField("gäller till")
    skapad_at = models.DateTimeField("skapad")
    skapad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="av"
    )
    avslutad_at = models.DateTimeField("ersatt", null=True, blank=True)

    objects = UnderskriftsnyckelQuerySet.as_manager()

    class Meta:
        verbose_name = "underskriftsnyckel"
        verbose_name_plural = "underskriftsnycklar"
        ordering = ("-skapad_at", "slag")
        constraints = [
            models.UniqueConstraint(
                fields=["slag"],
                condition=Q(avslutad_at=None),
                name="finsam_en_underskriftsnyckel_i_bruk",
                violation_error_message="Förbundet har redan nycklar för underskrifter.",
            ),
            models.CheckConstraint(
                condition=Q(slag="utfardare", utfardare=None)
                | Q(slag="sigill", utfardare__isnull=False),
                name="finsam_sigillet_har_en_utfardare",
            ),
            models.CheckConstraint(
                condition=Q(avslutad_at__isnull=False, privat="")
                | (Q(avslutad_at=None) & (~Q(privat="") | ~Q(pkcs11=""))),
                name="finsam_ersatt_nyckel_ar_forstord",
            ),
            models.CheckConstraint(
                condition=Q(privat="") | Q(pkcs11=""), name="finsam_nyckel_har_eller_i_modul"
            ),
            models.CheckConstraint(
                condition=Q(till__gt=models.F("fran")), name="finsam_nyckel_fran_fore_till"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        skapad_by = Klass.TJANST

    def __str__(self) -> str:
        return f"{self.get_slag_display()}: {self.namn}"


class Certifikat(models.Model):
    """The log of issued certificates: one row each, written before the certificate is used.

    Verification trusts a signature only when its serial number stands here. Append-only (guard).
    ``metod`` says how the signatory was authenticated, ``dokument_sha256`` which bytes were to be
    signed, ``falt`` in which field. A seal's certificate has neither.
    """

    class Metod(models.TextChoices):
        WEBAUTHN = "webauthn", "Passernyckel"
        TOTP = "totp", "Engångskod"

    serienummer = models.CharField("serienummer", max_length=40, unique=True)
    utfardare = models.ForeignKey(
        Underskriftsnyckel, models.PROTECT, related_name="utfardade", verbose_name="utfärdare"
    )
    sigill = models.BooleanField("förbundets sigill", default=False)
    namn = models.CharField("namn", max_length=100)
    funktion = models.CharField("funktion", max_length=200, blank=True)
    medlem = models.CharField("medlem", max_length=100, blank=True)
    metod = models.CharField("bekräftad med", max_length=10, choices=Metod, blank=True)
    falt = models.CharField("fält i filen", max_length=40, blank=True)
    dokument_sha256 = models.CharField("filens kontrollsumma", max_length=64, blank=True)
    certifikat = models.TextField("certifikat")
    at = models.DateTimeField("utfärdat")
    till = models.DateTimeField("gäller till")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="certifikat",
        verbose_name="av",
    )

    objects = CertifikatQuerySet.as_manager()

    class Meta:
        verbose_name = "certifikat"
        verbose_name_plural = "certifikat"
        ordering = ("-at", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(sigill=True, metod="", falt="", dokument_sha256="")
                | (Q(sigill=False) & ~Q(metod="") & ~Q(falt="") & ~Q(dokument_sha256="")),
                name="finsam_certifikat_sager_vad_som_skrevs_under",
            ),
        ]

    class Personuppgifter:
        standard = Klass.TJANST
        utfardare = Klass.INGEN
        dokument_sha256 = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.serienummer[:12]} {self.namn}"
