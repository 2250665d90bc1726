"""What somebody asks the förbund to pay: a rekvisition from an insats, or a supplier's invoice.

Both go the same way: draft, sent in, attested by someone whose own it is not, booked (or proposed
to whoever keeps the books), paid. What was sent is what is attested: rows and amounts are locked
meanwhile, and no step past the attest is open without one; see ``ekonomi.vakter.utbetalning``.
"""

from datetime import date
from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from ekonomi.kvartal import kvartal_for, kvartalet
from ekonomi.querysets.utbetalning import UtbetalningQuerySet
from finsam.falt import BeloppField
from finsam.period import Period
from finsam.personuppgifter import Klass


class Utbetalning(models.Model):
    """One thing to pay: what an insats asks for (rekvisition), or a supplier (leverantörsfaktura).

    ``belopp`` is the whole in kronor, of which ``moms`` is ingoing VAT; the rows are the rest.
    ``avser`` is the user whose own cost it is, such as a journey that the user made. ``skal`` is
    why it was last sent back, recalled or cancelled.
    """

    class Slag(models.TextChoices):
        """Where it comes from."""

        REKVISITION = "rekvisition", "Rekvisition"
        FAKTURA = "faktura", "Leverantörsfaktura"

    class Status(models.TextChoices):
        """How far it has come."""

        UTKAST = "utkast", "Utkast"
        INSKICKAD = "inskickad", "Väntar på attest"
        ATERSAND = "atersand", "Återsänd"
        ATTESTERAD = "attesterad", "Attesterad"
        OVERLAMNAD = "overlamnad", "Överlämnad"
        BOKFORD = "bokford", "Bokförd"
        MAKULERAD = "makulerad", "Makulerad"

    slag = models.CharField("slag", max_length=20, choices=Slag, editable=False)
    status = models.CharField(
        "läge", max_length=12, choices=Status, default=Status.UTKAST, editable=False
    )
    insats = models.ForeignKey(
        "insatser.Insats",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="utbetalningar",
        verbose_name="insats",
    )
    period_fran = models.DateField("period från", null=True, blank=True)
    period_till = models.DateField("period till", null=True, blank=True)
    mottagare = models.ForeignKey(
        "styrelse.Organisation",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="utbetalningar",
        verbose_name="mottagare",
    )
    mottagare_namn = models.CharField("mottagarens namn", max_length=120, blank=True)
    organisationsnummer = models.CharField("organisationsnummer", max_length=13, blank=True)
    referens = models.CharField("referens", max_length=100, blank=True)
    fakturanummer = models.CharField("fakturanummer", max_length=50, blank=True)
    fakturadatum = models.DateField("fakturadatum", null=True, blank=True)
    forfallodag = models.DateField("förfallodag", null=True, blank=True)
    belopp = BeloppField("belopp", default=Decimal(0), help_text="Kronor, moms inräknad.")
    moms = BeloppField("varav moms", default=Decimal(0))
    avser = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="egna_kostnader",
        verbose_name="vems egen kostnad",
    )
    skapad_at = models.DateTimeField("skapad", auto_now_add=True)
    skapad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="skapade_utbetalningar",
        verbose_name="skapad av",
    )
    inskickad_at = models.DateTimeField("inskickad", null=True, editable=False)
    inskickad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="inskickade_utbetalningar",
        verbose_name="inskickad av",
    )
    skal = models.CharField("skäl", max_length=500, blank=True, editable=False)
    verifikation = models.ForeignKey(
        "ekonomi.Verifikation",
        models.PROTECT,
        null=True,
        editable=False,
        related_name="utbetalningar",
        verbose_name="bokförd som",
    )
    forslag = models.ForeignKey(
        "ekonomi.Bokforingsforslag",
        models.PROTECT,
        null=True,
        editable=False,
        related_name="utbetalningar",
        verbose_name="överlämnad som",
    )
    betald_datum = models.DateField("betald", null=True, editable=False)
    betald_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="betalda_utbetalningar",
        verbose_name="betalning noterad av",
    )

    objects = UtbetalningQuerySet.as_manager()

    class Meta:
        verbose_name = "utbetalning"
        verbose_name_plural = "utbetalningar"
        ordering = ("-skapad_at", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    slag="rekvisition",
                    insats__isnull=False,
                    period_fran__isnull=False,
                    period_till__isnull=False,
                    mottagare__isnull=False,
                    fakturanummer="",
                )
                | Q(
                    slag="faktura",
                    period_fran__isnull=True,
                    period_till__isnull=True,
                    fakturadatum__isnull=False,
                    forfallodag__isnull=False,
                )
                & ~Q(fakturanummer=""),
                name="ekonomi_utbetalning_slag_och_uppgifter",
            ),
            models.CheckConstraint(
                condition=Q(mottagare__isnull=False, mottagare_namn="")
                | Q(mottagare__isnull=True) & ~Q(mottagare_namn=""),
                name="ekonomi_utbetalning_en_mottagare",
            ),
            models.CheckConstraint(
                condition=Q(period_fran=None) | Q(period_till__gte=F("period_fran")),
                name="ekonomi_utbetalning_period_i_ordning",
            ),
            models.CheckConstraint(
                condition=Q(
                    status__in=[
                        *("utkast", "inskickad", "atersand", "attesterad"),
                        *("overlamnad", "bokford", "makulerad"),
                    ]
                ),
                name="ekonomi_utbetalning_status_finns",
            ),
            models.CheckConstraint(
                condition=Q(inskickad_at__isnull=True, inskickad_by__isnull=True)
                & Q(status__in=["utkast", "makulerad"])
                | Q(inskickad_at__isnull=False, inskickad_by__isnull=False),
                name="ekonomi_utbetalning_inskickad_at_och_by",
            ),
            models.CheckConstraint(
                condition=Q(status="bokford", verifikation__isnull=False)
                | ~Q(status="bokford") & Q(verifikation__isnull=True),
                name="ekonomi_utbetalning_bokford_har_verifikation",
            ),
            models.CheckConstraint(
                condition=Q(status="overlamnad", forslag__isnull=False)
                | Q(status="bokford")
                | ~Q(status="overlamnad") & Q(forslag__isnull=True),
                name="ekonomi_utbetalning_overlamnad_har_forslag",
            ),
            models.CheckConstraint(
                condition=Q(betald_datum__isnull=True, betald_by__isnull=True)
                | Q(
                    betald_datum__isnull=False,
                    betald_by__isnull=False,
                    status__in=["overlamnad", "bokford"],
                ),
                name="ekonomi_utbetalning_betald_datum_och_by",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["atersand", "makulerad"]) | ~Q(skal=""),
                name="ekonomi_utbetalning_atersand_har_skal",
            ),
            models.UniqueConstraint(
                fields=["mottagare", "fakturanummer"],
                condition=Q(slag="faktura") & ~Q(status="makulerad"),
                name="ekonomi_faktura_en_per_organisation",
            ),
            models.UniqueConstraint(
                fields=["mottagare_namn", "fakturanummer"],
                condition=Q(slag="faktura", mottagare__isnull=True) & ~Q(status="makulerad"),
                name="ekonomi_faktura_en_per_namn",
            ),
            models.UniqueConstraint(
                fields=["organisationsnummer", "fakturanummer"],
                condition=Q(slag="faktura") & ~Q(organisationsnummer="") & ~Q(status="makulerad"),
                name="ekonomi_faktura_en_per_organisationsnummer",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        mottagare_namn = Klass.HANDLING
        organisationsnummer = Klass.HANDLING  # an enskild firma's is a person's
        referens = Klass.HANDLING
        skal = Klass.HANDLING
        avser = Klass.TJANST
        skapad_by = Klass.TJANST
        inskickad_by = Klass.TJANST
        betald_by = Klass.TJANST

    def __str__(self) -> str:
        nummer = self.fakturanummer or self.pk
        return f"{self.get_slag_display()} {nummer}"

    def get_absolute_url(self) -> str:
        return reverse("ekonomi:utbetalning_visa", args=[self.pk])

    @property
    def ar_rekvisition(self) -> bool:
        """Whether an insats asks for it."""
        return self.slag == self.Slag.REKVISITION

    @property
    def kan_andras(self) -> bool:
        """Whether its rows may still be written in."""
        return self.status in {self.Status.UTKAST, self.Status.ATERSAND}

    @property
    def lage_i_text(self) -> str:
        """Where it stands, within a sentence."""
        if self.status == self.Status.INSKICKAD:
            return "inskickad"
        if self.status == self.Status.UTKAST:
            return "ett utkast"
        return self.get_status_display().lower()

    @property
    def till(self) -> str:
        """Who is paid; read it with ``som_visas``."""
        return str(self.mottagare) if self.mottagare else self.mottagare_namn

    @property
    def vad(self) -> str:
        """What it is, in a list of both kinds; read it with ``som_visas``."""
        if self.ar_rekvisition:
            return f"{self.insats}, {self.period}"
        return f"Faktura {self.fakturanummer}"

    @property
    def inskickad_dag(self) -> date | None:
        """The Swedish day that it was sent in."""
        return timezone.localdate(self.inskickad_at) if self.inskickad_at else None

    @property
    def netto(self) -> Decimal:
        """Kronor without VAT."""
        return self.belopp - self.moms

    @property
    def egen_for(self) -> frozenset[int]:
        """The users whose own it is: who wrote it, who sent it in, whose cost it is."""
        inblandade = {self.skapad_by_id, self.inskickad_by_id, self.avser_id}
        return frozenset(pk for pk in inblandade if pk is not None)

    @property
    def period(self) -> str:
        """The quarter, or the days where they are not one; "" without a period."""
        if self.period_fran is None or self.period_till is None:
            return ""
        ar, kvartal = kvartal_for(self.period_fran)
        period = Period(self.period_fran, self.period_till)
        return f"kvartal {kvartal} {ar}" if period == kvartalet(ar, kvartal) else str(period)

    @property
    def bokford_som(self) -> object | None:
        """The voucher in the books, posted or come back in a file; read it with ``som_visas``."""
        return self.verifikation or (self.forslag.verifikation if self.forslag else None)
