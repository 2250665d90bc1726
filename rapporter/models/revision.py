"""The audit (FinsamL 25-26 §§, KL 12 kap.): questions, answers, and the auditors' report."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from ekonomi.models import Konto, Verifikation
from finsam.models import Fil
from finsam.personuppgifter import Klass
from rapporter.models.utgava import Utgava
from rapporter.querysets.revision import (
    RevisionsberattelseQuerySet,
    RevisionsbilagaQuerySet,
    RevisionsfragaQuerySet,
    RevisionsinlaggQuerySet,
)
from styrelse.models import Handling, Protokoll

_GALLER = ("verifikation", "konto", "protokoll", "handling")


def _hogst_en() -> Q:
    """The condition that a question is about one thing at most."""
    villkor = Q()
    for den in _GALLER:
        villkor |= Q(**{annan: None for annan in _GALLER if annan != den})
    return villkor


class Revisionsfraga(models.Model):
    """What an auditor asks about a year, numbered within it, with a day to answer by.

    It is about a voucher, an account, a protokoll or a document, or about none of them. What is
    said stands in its ``inlagg``; whoever said something last decides whose turn it is.
    """

    class Status(models.TextChoices):
        VANTAR = "vantar", "Väntar på svar"
        BESVARAD = "besvarad", "Besvarad"
        KLAR = "klar", "Klar"

    ar = models.PositiveSmallIntegerField("räkenskapsår")
    nummer = models.PositiveSmallIntegerField("nummer")
    rubrik = models.CharField("rubrik", max_length=160)
    verifikation = models.ForeignKey(
        Verifikation, models.PROTECT, null=True, blank=True, related_name="revisionsfragor"
    )
    konto = models.ForeignKey(
        Konto, models.PROTECT, null=True, blank=True, related_name="revisionsfragor"
    )
    protokoll = models.ForeignKey(
        Protokoll, models.PROTECT, null=True, blank=True, related_name="revisionsfragor"
    )
    handling = models.ForeignKey(
        Handling, models.PROTECT, null=True, blank=True, related_name="revisionsfragor"
    )
    senast = models.DateField("svar senast", null=True, blank=True)
    status = models.CharField("läge", max_length=10, choices=Status, default=Status.VANTAR)
    at = models.DateTimeField("ställd", default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="revisionsfragor", verbose_name="av"
    )
    klar_at = models.DateTimeField("klar", null=True, blank=True)
    klar_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = RevisionsfragaQuerySet.as_manager()

    class Meta:
        verbose_name = "revisionsfråga"
        verbose_name_plural = "revisionsfrågor"
        ordering = ("-ar", "-nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["ar", "nummer"], name="rapporter_revisionsfragans_nummer"
            ),
            models.CheckConstraint(
                condition=_hogst_en(),
                name="rapporter_revisionsfraga_om_en_sak",
                violation_error_message="En fråga gäller en sak. Ställ en fråga till om den andra.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=("vantar", "besvarad", "klar")),
                name="rapporter_revisionsfragans_lage",
            ),
            models.CheckConstraint(
                condition=Q(status="klar", klar_at__isnull=False, klar_by__isnull=False)
                | (~Q(status="klar") & Q(klar_at=None, klar_by=None)),
                name="rapporter_revisionsfraga_klar",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        rubrik = Klass.HANDLING
        by = Klass.TJANST
        klar_by = Klass.TJANST

    def __str__(self) -> str:
        """Return what the log and the mails may say: its number, none of its words."""
        return f"Revisionsfråga {self.ar}/{self.nummer}"

    def get_absolute_url(self) -> str:
        return reverse("revision:fraga", args=[self.pk])

    @property
    def galler(self) -> Verifikation | Konto | Protokoll | Handling | None:
        """What it is about; read the four beforehand."""
        return next((sak for namn in _GALLER if (sak := getattr(self, namn))), None)

    @property
    def galler_i_ord(self) -> str:
        """What it is about, in words: ``Verifikation A12``, ``Konto 5010 Lokal``."""
        if self.handling:
            return f"Handling {self.handling.beteckning}"
        sak = self.galler
        if isinstance(sak, Protokoll):
            return str(sak)
        return f"{sak._meta.verbose_name.capitalize()} {sak}" if sak else "Året som helhet"


class Revisionsinlagg(models.Model):
    """Something said about a question: what was asked, an answer, asked further. It stays."""

    class Slag(models.TextChoices):
        FRAGA = "fraga", "Fråga"
        SVAR = "svar", "Svar"

    fraga = models.ForeignKey(Revisionsfraga, models.PROTECT, related_name="inlagg")
    slag = models.CharField("slag", max_length=5, choices=Slag)
    text = models.TextField("text")
    at = models.DateTimeField("skrivet", default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="revisionsinlagg", verbose_name="av"
    )

    objects = RevisionsinlaggQuerySet.as_manager()

    class Meta:
        verbose_name = "inlägg i en revisionsfråga"
        verbose_name_plural = "inlägg i revisionsfrågor"
        ordering = ("fraga", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(slag__in=("fraga", "svar")), name="rapporter_revisionsinlaggets_slag"
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING
        by = Klass.TJANST

    def __str__(self) -> str:
        return f"{self.get_slag_display()} i {self.fraga}"


class Revisionsbilaga(models.Model):
    """A file that came with a question or an answer. It stays."""

    inlagg = models.ForeignKey(Revisionsinlagg, models.PROTECT, related_name="bilagor")
    fil = models.ForeignKey(Fil, models.PROTECT, related_name="revisionsbilagor")

    objects = RevisionsbilagaQuerySet.as_manager()

    class Meta:
        verbose_name = "fil i en revisionsfråga"
        verbose_name_plural = "filer i revisionsfrågor"
        ordering = ("inlagg", "pk")

    class Personuppgifter:
        standard = Klass.INGEN
        fil = Klass.HANDLING

    def __str__(self) -> str:
        return self.fil.namn


class Revisionsberattelse(models.Model):
    """The auditors' report on a decided report: what it says, and the document it is.

    FinsamL 26 § with KL 12 kap.: whether the accounts give a true picture, whether the outcome
    agrees with the goals, any remark, and whether ansvarsfrihet is recommended. It goes to the
    board, each member and Arbetsförmedlingen. FK and the others may each have their own auditors,
    so a report may have several. One received by mistake is replaced (``ersatter``).
    """

    class Rattvisande(models.TextChoices):
        JA = "ja", "Ger en rättvisande bild"
        DELVIS = "delvis", "Ger i huvudsak en rättvisande bild"
        NEJ = "nej", "Ger inte en rättvisande bild"

    class Mal(models.TextChoices):
        JA = "ja", "Förenligt med målen"
        DELVIS = "delvis", "Delvis förenligt med målen"
        NEJ = "nej", "Inte förenligt med målen"
        SAKNAS = "saknas", "Inget uttalande"

    class Ansvarsfrihet(models.TextChoices):
        TILLSTYRKS = "tillstyrks", "Ansvarsfrihet tillstyrks"
        AVSTYRKS = "avstyrks", "Ansvarsfrihet avstyrks"

    utgava = models.ForeignKey(
        Utgava, models.PROTECT, related_name="revisionsberattelser", verbose_name="version"
    )
    handling = models.OneToOneField(
        Handling, models.PROTECT, related_name="revisionsberattelse", verbose_name="handling"
    )
    datum = models.DateField("avgiven")
    avgiven_av = models.CharField("avgiven av", max_length=160)
    rattvisande = models.CharField("räkenskaperna", max_length=10, choices=Rattvisande)
    mal = models.CharField("resultatet mot målen", max_length=10, choices=Mal, default=Mal.SAKNAS)
    ansvarsfrihet = models.CharField("ansvarsfrihet", max_length=10, choices=Ansvarsfrihet)
    anmarkning = models.TextField("anmärkning", blank=True)
    ersatter = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="ersatt_av",
        verbose_name="ersätter",
    )
    skal = models.CharField("varför den ersätter en tidigare", max_length=500, blank=True)
    at = models.DateTimeField("mottagen", default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="revisionsberattelser",
        verbose_name="registrerad av",
    )

    objects = RevisionsberattelseQuerySet.as_manager()

    class Meta:
        verbose_name = "revisionsberättelse"
        verbose_name_plural = "revisionsberättelser"
        ordering = ("-datum", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(ersatter=None, skal="") | (Q(ersatter__isnull=False) & ~Q(skal="")),
                name="rapporter_revisionsberattelse_ersatter_med_skal",
                violation_error_message="Skriv varför den ersätter den tidigare.",
            ),
            models.CheckConstraint(
                condition=Q(rattvisande__in=("ja", "delvis", "nej"))
                & Q(mal__in=("ja", "delvis", "nej", "saknas"))
                & Q(ansvarsfrihet__in=("tillstyrks", "avstyrks")),
                name="rapporter_revisionsberattelsens_uttalanden",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        avgiven_av = Klass.TJANST
        anmarkning = Klass.HANDLING
        skal = Klass.HANDLING
        by = Klass.TJANST

    def __str__(self) -> str:
        return f"Revisionsberättelse {self.utgava.rapport.ar}, {self.avgiven_av}"

    @property
    def uttalanden(self) -> list[str]:
        """What it says, one statement each."""
        mal = [] if self.mal == self.Mal.SAKNAS else [self.get_mal_display()]
        return [self.get_rattvisande_display(), *mal, self.get_ansvarsfrihet_display()]
