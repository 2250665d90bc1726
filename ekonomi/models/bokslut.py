"""Closing of the accounts (bokslut): of a year, or of part of it (delårsbokslut).

Law: LKBR (2018:597) 4 kap. (årsredovisning) and 13 kap. (delårsrapport).
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ekonomi.models.rakenskapsar import Rakenskapsar
from ekonomi.querysets.bok import EkonomiQuerySet
from ekonomi.querysets.bokslut import BokslutQuerySet, BokslutspunktQuerySet
from finsam.format import langt_datum
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen


class Automatik(models.TextChoices):
    """What the system itself can say of a point of the checklist."""

    INGAENDE = "ingaende", "Ingående balanser är förra årets utgående"
    AR_FORE = "ar_fore", "Året före är låst"
    UTKAST = "utkast", "Inga utkast finns kvar"
    UNDERLAG = "underlag", "Underlag finns till allt som är bokfört för hand"
    ATTEST = "attest", "Allt som är bokfört för hand är attesterat"
    FORSLAG = "forslag", "Inga förslag väntar"
    PERIODISERING = "periodisering", "Periodiseringarna är bokförda"
    KOPPLING = "koppling", "Varje konto har en rad i räkningarna"
    BALANS = "balans", "Balansräkningen går ihop"
    FILENS_SALDON = "filens_saldon", "Saldona är desamma som i den inlästa filen"


class Checkpunkt(models.Model):
    """A point of the checklist's template: what each new bokslut begins with."""

    class Galler(models.TextChoices):
        """In which bokslut the point is asked."""

        ALLA = "alla", "Alla bokslut"
        ARSBOKSLUT = "arsbokslut", "Bara årsbokslut"
        DELARSBOKSLUT = "delarsbokslut", "Bara delårsbokslut"

    ordning = models.PositiveSmallIntegerField("ordning")
    rubrik = models.CharField("punkt", max_length=150, unique=True)
    hjalp = models.CharField("vad som ska göras", max_length=400, blank=True)
    galler = models.CharField("gäller", max_length=14, choices=Galler, default=Galler.ALLA)
    automatik = models.CharField(
        "systemet ser efter", max_length=14, choices=Automatik, blank=True, default=""
    )

    objects = EkonomiQuerySet.as_manager()

    class Meta:
        verbose_name = "checkpunkt"
        verbose_name_plural = "checkpunkter"
        ordering = ("ordning", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(rubrik=""), name="ekonomi_checkpunkt_har_rubrik"),
            models.CheckConstraint(
                condition=Q(galler__in=["alla", "arsbokslut", "delarsbokslut"]),
                name="ekonomi_checkpunkt_galler_finns",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.rubrik


class Bokslut(models.Model):
    """The closing of a year up to a day: its accruals, its checklist and its end.

    On the year's last day it is an årsbokslut, which moves the result to equity with
    ``verifikation`` and locks the year; on any other day a delårsbokslut, which locks the
    period. ``resultatkonto`` and ``kapitalkonto`` are the equity accounts that the result is
    moved to, at the closing and in the next year's opening balances. ``last_till_fore`` is how
    far the year was locked before a delårsbokslut, and is again when that is reopened.
    """

    ar = models.ForeignKey(
        Rakenskapsar, models.PROTECT, related_name="bokslut", verbose_name="räkenskapsår"
    )
    dag = models.DateField("bokslutsdag")
    paborjat_at = models.DateTimeField("påbörjat", auto_now_add=True)
    paborjat_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="paborjade_bokslut",
        verbose_name="påbörjat av",
    )
    stangt_at = models.DateTimeField("stängt", null=True, blank=True, editable=False)
    stangt_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="stangda_bokslut",
        verbose_name="stängt av",
    )
    verifikation = models.OneToOneField(
        "ekonomi.Verifikation",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="stanger_bokslut",
        verbose_name="bokslutsverifikation",
    )
    resultatkonto = models.ForeignKey(
        "ekonomi.Konto",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="konto för årets resultat",
    )
    kapitalkonto = models.ForeignKey(
        "ekonomi.Konto",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="konto för balanserat resultat",
    )

    last_till_fore = models.DateField(
        "låst före stängningen", null=True, blank=True, editable=False
    )

    objects = BokslutQuerySet.as_manager()

    class Meta:
        verbose_name = "bokslut"
        verbose_name_plural = "bokslut"
        ordering = ("-dag",)
        constraints = [
            models.UniqueConstraint(fields=["ar", "dag"], name="ekonomi_bokslut_ett_per_dag"),
            models.CheckConstraint(
                condition=alla_eller_ingen("stangt_at", "stangt_by"),
                name="ekonomi_bokslut_stangt_at_och_by",
            ),
            models.CheckConstraint(
                condition=Q(verifikation__isnull=True) | Q(stangt_at__isnull=False),
                name="ekonomi_bokslut_verifikation_nar_stangt",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        paborjat_by = Klass.TJANST
        stangt_by = Klass.TJANST

    def __str__(self) -> str:
        """``Årsbokslut 2022`` or ``Delårsbokslut 31 augusti 2021``; read with its year."""
        if self.ar_arsbokslut:
            return f"Årsbokslut {self.ar}"
        return f"Delårsbokslut {langt_datum(self.dag)}"

    def get_absolute_url(self) -> str:
        return reverse("ekonomi:bokslut", args=[self.pk])

    @property
    def ar_arsbokslut(self) -> bool:
        """Whether it ends the year."""
        return self.dag == self.ar.slut

    @property
    def stangt(self) -> bool:
        """Whether it is closed."""
        return self.stangt_at is not None


class Bokslutspunkt(models.Model):
    """A point of one bokslut's checklist: done when the system says so or a person does.

    A point that the system looks after may be accepted as it is, with a comment.
    """

    bokslut = models.ForeignKey(Bokslut, models.PROTECT, related_name="punkter")
    ordning = models.PositiveSmallIntegerField("ordning")
    rubrik = models.CharField("punkt", max_length=150)
    hjalp = models.CharField("vad som ska göras", max_length=400, blank=True)
    automatik = models.CharField(max_length=14, choices=Automatik, blank=True, default="")
    klar_at = models.DateTimeField("klar", null=True, blank=True, editable=False)
    klar_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="klara_bokslutspunkter",
        verbose_name="klar enligt",
    )
    kommentar = models.CharField("kommentar", max_length=500, blank=True)

    objects = BokslutspunktQuerySet.as_manager()

    class Meta:
        verbose_name = "bokslutspunkt"
        verbose_name_plural = "bokslutspunkter"
        ordering = ("bokslut", "ordning", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["bokslut", "rubrik"], name="ekonomi_bokslutspunkt_en_av_varje"
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("klar_at", "klar_by"),
                name="ekonomi_bokslutspunkt_klar_at_och_by",
            ),
            models.CheckConstraint(
                condition=Q(automatik="") | Q(klar_at__isnull=True) | ~Q(kommentar=""),
                name="ekonomi_bokslutspunkt_godtas_med_kommentar",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        klar_by = Klass.TJANST
        kommentar = Klass.HANDLING

    def __str__(self) -> str:
        return self.rubrik


class Revisorsparm(models.Model):
    """A kept PDF with all that an auditor asks of a bokslut (revisorspärm)."""

    bokslut = models.ForeignKey(Bokslut, models.PROTECT, related_name="parmar")
    fil = models.ForeignKey("finsam.Fil", models.PROTECT, related_name="+")
    skapad_at = models.DateTimeField("gjord")
    skapad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="revisorsparmar",
        verbose_name="gjord av",
    )

    objects = EkonomiQuerySet.as_manager()

    class Meta:
        verbose_name = "revisorspärm"
        verbose_name_plural = "revisorspärmar"
        ordering = ("-skapad_at", "-pk")

    class Personuppgifter:
        standard = Klass.INGEN
        skapad_by = Klass.TJANST

    def __str__(self) -> str:
        return f"revisorspärm {self.pk}"
