"""What people in office are paid: what is approved, its corrections, and the lists."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from finsam.falt import BeloppField
from finsam.format import MANADER, langt_datum
from finsam.period import Period
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from styrelse.arvodesslag import Arvodesslag
from styrelse.models.arvodesansprak import Arvodesansprak
from styrelse.models.arvodesregel import Arvodesregel
from styrelse.models.forbund import Organisation
from styrelse.models.organ import Organ, Person
from styrelse.querysets.arvode import (
    ArvodeQuerySet,
    ArvodeslistaQuerySet,
    ArvodesrattelseQuerySet,
    ArvodesunderlagQuerySet,
)


class Arvodesunderlag(models.Model):
    """A period of whole months whose arvoden are worked out, approved and paid together.

    Open until nothing of it waits for approval; what comes to light after that belongs to the
    next period. Periods never overlap (a trigger holds that).
    """

    from_datum = models.DateField("från och med")
    till_datum = models.DateField("till och med")
    skapat_at = models.DateTimeField("skapat", auto_now_add=True)
    skapat_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="skapade_arvodesunderlag",
        verbose_name="skapat av",
    )
    godkant_at = models.DateTimeField("godkänt", null=True, blank=True, editable=False)
    godkant_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="godkanda_arvodesunderlag",
        verbose_name="godkänt av",
    )

    objects = ArvodesunderlagQuerySet.as_manager()

    class Meta:
        verbose_name = "arvodesunderlag"
        verbose_name_plural = "arvodesunderlag"
        ordering = ("-from_datum",)
        constraints = [
            models.CheckConstraint(
                condition=Q(till_datum__gt=models.F("from_datum")),
                name="styrelse_arvodesunderlag_period",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("godkant_at", "godkant_by"),
                name="styrelse_arvodesunderlag_godkant_at_och_by",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        skapat_by = Klass.TJANST
        godkant_by = Klass.TJANST

    def __str__(self) -> str:
        return f"Arvoden {self.i_ord}"

    def get_absolute_url(self) -> str:
        return reverse("styrelse:arvodesunderlag", args=[self.pk])

    @property
    def period(self) -> Period:
        """Its whole months."""
        return Period(self.from_datum, self.till_datum)

    @property
    def i_ord(self) -> str:
        """Its months in words: ``januari–mars 2022``; ``2022`` for a whole year."""
        fran, till = self.from_datum, self.till_datum
        if (fran.month, till.month) == (1, 12) and fran.year == till.year:
            return str(fran.year)
        forsta = MANADER[fran.month - 1] + (f" {fran.year}" if fran.year != till.year else "")
        sista = f"{MANADER[till.month - 1]} {till.year}"
        return sista if forsta + f" {till.year}" == sista else f"{forsta}–{sista}"

    @property
    def ar_godkant(self) -> bool:
        """Whether all of it is approved and nothing more can come in."""
        return self.godkant_at is not None

    @property
    def lage(self) -> str:
        """Where it stands, in a word; read it with ``som_visas``."""
        if not self.ar_godkant:
            return "Öppet"
        if self.utan_lista:
            return "Godkänt"
        return "Att skicka" if self.osand_lista else "Klart"


class Arvodeslista(models.Model):
    """What one payer is to pay of an underlag, as it is sent for the payroll.

    ``utbetalare`` null is the förbund itself. ``betald_datum`` is when the cost has reached the
    förbund: paid by it, or invoiced to it.
    """

    underlag = models.ForeignKey(
        Arvodesunderlag, models.PROTECT, related_name="listor", verbose_name="underlag"
    )
    utbetalare = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="arvodeslistor",
        verbose_name="betalas ut av",
    )
    skapad_at = models.DateTimeField("gjord", auto_now_add=True)
    skapad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="skapade_arvodeslistor",
        verbose_name="gjord av",
    )
    skickad_datum = models.DateField("skickad", null=True, blank=True, editable=False)
    skickad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="skickade_arvodeslistor",
        verbose_name="skickad av",
    )
    betald_datum = models.DateField(
        "betald eller fakturerad", null=True, blank=True, editable=False
    )
    betald_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="betalda_arvodeslistor",
        verbose_name="betalningen noterad av",
    )

    objects = ArvodeslistaQuerySet.as_manager()

    class Meta:
        verbose_name = "arvodeslista"
        verbose_name_plural = "arvodeslistor"
        ordering = ("-underlag__from_datum", "utbetalare__namn", "pk")
        constraints = [
            models.CheckConstraint(
                condition=alla_eller_ingen("skickad_datum", "skickad_by"),
                name="styrelse_arvodeslista_skickad_helt",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("betald_datum", "betald_by"),
                name="styrelse_arvodeslista_betald_helt",
            ),
            models.CheckConstraint(
                condition=Q(betald_datum=None) | Q(skickad_datum__isnull=False),
                name="styrelse_arvodeslista_betald_efter_skickad",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        skapad_by = Klass.TJANST
        skickad_by = Klass.TJANST
        betald_by = Klass.TJANST

    def __str__(self) -> str:
        return f"{self.underlag}, {self.betalas_av}"

    def get_absolute_url(self) -> str:
        return reverse("styrelse:arvodeslista", args=[self.pk])

    @property
    def betalas_av(self) -> str:
        """Who pays it; read it with ``som_visas``."""
        return str(self.utbetalare) if self.utbetalare else "förbundet"

    @property
    def lage(self) -> str:
        """Where it stands, in words."""
        if self.betald_datum:
            return "Betald"
        return "Skickad" if self.skickad_datum else "Inte skickad"


class Arvode(models.Model):
    """An approved amount of one person, fixed: it never changes, a correction is a row of its own.

    It comes from one of: a ``narvaro`` at a meeting, a month (``manad``, its first day) of a role
    in an ``organ``, a claim (``ansprak``) or a correction (``rattelse``); each pays once.
    Whoever approves is never the one who is paid; triggers hold all of it (styrelse.vakter).
    """

    underlag = models.ForeignKey(
        Arvodesunderlag, models.PROTECT, related_name="arvoden", verbose_name="underlag"
    )
    person = models.ForeignKey(Person, models.PROTECT, related_name="arvoden")
    slag = models.CharField("slag", max_length=20, choices=Arvodesslag)
    dag = models.DateField("dag")
    belopp = BeloppField("belopp")
    forklaring = models.CharField("så är det räknat", max_length=300)
    konto = models.CharField("konto", max_length=10)
    utbetalare = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="arvoden",
        verbose_name="betalas ut av",
    )
    regel = models.ForeignKey(Arvodesregel, models.PROTECT, related_name="arvoden")
    narvaro = models.ForeignKey(
        "styrelse.Narvaro", models.PROTECT, null=True, blank=True, related_name="arvoden"
    )
    organ = models.ForeignKey(Organ, models.PROTECT, null=True, blank=True, related_name="arvoden")
    manad = models.DateField("månad", null=True, blank=True)
    ansprak = models.OneToOneField(
        Arvodesansprak, models.PROTECT, null=True, blank=True, related_name="arvode"
    )
    rattelse = models.OneToOneField(
        "styrelse.Arvodesrattelse",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="ny_rad",
        verbose_name="rättelse",
    )
    godkant_at = models.DateTimeField("godkänt")
    godkant_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="godkanda_arvoden",
        verbose_name="godkänt av",
    )
    lista = models.ForeignKey(
        Arvodeslista, models.PROTECT, null=True, blank=True, related_name="arvoden"
    )

    objects = ArvodeQuerySet.as_manager()

    class Meta:
        verbose_name = "arvode"
        verbose_name_plural = "arvoden"
        ordering = ("person__namn", "dag", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    narvaro__isnull=False, organ=None, manad=None, ansprak=None, rattelse=None
                )
                | Q(
                    narvaro=None,
                    organ__isnull=False,
                    manad__isnull=False,
                    ansprak=None,
                    rattelse=None,
                )
                | Q(narvaro=None, organ=None, manad=None, ansprak__isnull=False, rattelse=None)
                | Q(narvaro=None, organ=None, manad=None, ansprak=None, rattelse__isnull=False),
                name="styrelse_arvode_av_en_sak",
            ),
            models.UniqueConstraint(
                fields=["narvaro", "slag"], name="styrelse_arvode_en_per_narvaro"
            ),
            models.UniqueConstraint(
                fields=["person", "organ", "manad", "regel"], name="styrelse_arvode_en_per_manad"
            ),
            models.CheckConstraint(
                condition=Q(belopp__gte=0) | Q(rattelse__isnull=False),
                name="styrelse_arvode_minus_bara_vid_rattelse",
            ),
            models.CheckConstraint(
                condition=Q(slag__in=Arvodesslag.values) & ~Q(slag=Arvodesslag.DAGTAK),
                name="styrelse_arvode_slag_finns",
            ),
        ]
        indexes = [models.Index(fields=["dag"], name="styrelse_arvode_dag")]

    class Personuppgifter:
        standard = Klass.TJANST
        underlag = Klass.INGEN
        regel = Klass.INGEN
        konto = Klass.INGEN
        utbetalare = Klass.INGEN
        organ = Klass.INGEN
        manad = Klass.INGEN
        lista = Klass.INGEN
        forklaring = Klass.HANDLING

    def __str__(self) -> str:
        if self.manad:
            return f"{self.get_slag_display()} {MANADER[self.manad.month - 1]} {self.manad.year}"
        return f"{self.get_slag_display()} {langt_datum(self.dag)}"

    @property
    def slag_i_ord(self) -> str:
        """The kind's name."""
        return self.get_slag_display()

    @property
    def vad(self) -> str:
        """What it is for; read it with ``som_visas``."""
        if self.narvaro:
            mote = self.narvaro.sammantrade
            return f"{mote.rubrik or mote.get_typ_display()} {langt_datum(mote.datum)}"
        if self.rattelse:
            return f"Rättelse: {self.rattelse.arvode}"
        if self.manad:
            return f"{MANADER[self.manad.month - 1].capitalize()} {self.manad.year}"
        andamal = f": {self.ansprak.andamal}" if self.ansprak and self.ansprak.andamal else ""
        return f"{self}{andamal}"


class Arvodesrattelse(models.Model):
    """That an approved amount should have been another; paid as a row of the next underlag."""

    arvode = models.ForeignKey(Arvode, models.PROTECT, related_name="rattelser")
    ratt_belopp = BeloppField("rätt belopp")
    skal = models.CharField("skäl", max_length=200)
    gjord_at = models.DateTimeField("gjord", auto_now_add=True)
    gjord_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="arvodesrattelser",
        verbose_name="gjord av",
    )

    objects = ArvodesrattelseQuerySet.as_manager()

    class Meta:
        verbose_name = "arvodesrättelse"
        verbose_name_plural = "arvodesrättelser"
        ordering = ("pk",)
        constraints = [
            models.CheckConstraint(
                condition=Q(ratt_belopp__gte=0),
                name="styrelse_arvodesrattelse_belopp",
                violation_error_message="Skriv det rätta beloppet, 0 eller mer.",
            ),
            models.CheckConstraint(
                condition=~Q(skal=""),
                name="styrelse_arvodesrattelse_skal",
                violation_error_message="Skriv varför beloppet rättas.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.TJANST
        skal = Klass.HANDLING

    def __str__(self) -> str:
        return f"Rättelse av {self.arvode}"

    @property
    def vantar(self) -> bool:
        """Whether it has not become a row yet."""
        return not hasattr(self, "ny_rad")
