"""What the members have decided that an uppdrag gives (FinsamL 11 §; KL 4:12, 4:16)."""

from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q

from finsam.falt import BeloppField
from finsam.format import decimal_kort, langt_datum
from finsam.period import Tidsbunden
from finsam.personuppgifter import Klass
from styrelse.arvodesberakning import skriv
from styrelse.arvodesslag import VERKLIGT, Arvodesroll, Arvodesslag, Avrundning, Delmanad
from styrelse.models.forbund import Organisation
from styrelse.models.organ import Organ
from styrelse.querysets.arvode import ArvodesregelQuerySet, ArvodesreglementeQuerySet


class Arvodesreglemente(Tidsbunden):
    """A set of rules with its base, from a month on; one at a time (a trigger holds that).

    The members decide it, never the styrelse whose pay it is. ``bas`` is what percentages are
    of, in kronor. ``per_medlem``: each ledamot is paid by whoever has appointed the ledamot,
    else all by ``utbetalare``, or by the förbund itself where that is null.
    """

    namn = models.CharField("namn", max_length=100)
    bas = BeloppField(
        "belopp som procenten räknas på",
        default=Decimal(0),
        help_text="Till exempel ett jämförelsetal: 73 000. Lämna 0 om allt anges i kronor.",
    )
    avrundning = models.CharField(
        "avrundning", max_length=10, choices=Avrundning, default=Avrundning.KRONA
    )
    delmanad = models.CharField(
        "del av månad", max_length=10, choices=Delmanad, default=Delmanad.DAGAR
    )
    organ = models.ManyToManyField(
        Organ, related_name="arvodesreglementen", verbose_name="organ som det gäller"
    )
    ersattare_utan_tjanst = models.BooleanField(
        "ersättare som närvarar utan att tjänstgöra får sammanträdesarvode",
        default=False,
        help_text="Ska i så fall stå i förbundsordningen.",
    )
    utbetalare = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="arvodesreglementen",
        verbose_name="betalas ut av",
        help_text="Lämna tomt om förbundet självt betalar ut.",
    )
    per_medlem = models.BooleanField(
        "betalas ut av den medlem som har utsett ledamoten", default=False
    )
    beslutat_av = models.CharField(
        "beslutat av",
        max_length=120,
        help_text="Medlemmarna beslutar, aldrig styrelsen: det är dess egna arvoden.",
    )
    beslutat_datum = models.DateField("beslutsdatum")
    paragraf = models.CharField("paragraf", max_length=20)

    objects = ArvodesreglementeQuerySet.as_manager()

    class Meta(Tidsbunden.Meta):
        verbose_name = "arvodesreglemente"
        verbose_name_plural = "arvodesreglementen"
        ordering = ("-from_datum", "-pk")
        constraints = [
            *Tidsbunden.Meta.constraints,
            models.CheckConstraint(
                condition=Q(bas__gte=0),
                name="styrelse_arvodesreglemente_bas",
                violation_error_message="Beloppet som procenten räknas på kan inte vara negativt.",
            ),
            models.CheckConstraint(
                condition=Q(avrundning__in=Avrundning.values) & Q(delmanad__in=Delmanad.values),
                name="styrelse_arvodesreglemente_satt",
            ),
            models.CheckConstraint(
                condition=Q(per_medlem=False) | Q(utbetalare=None),
                name="styrelse_arvodesreglemente_en_utbetalare",
                violation_error_message="Välj en utbetalare, eller att varje medlem betalar sina.",
            ),
            models.CheckConstraint(
                condition=~Q(beslutat_av="") & ~Q(paragraf=""),
                name="styrelse_arvodesreglemente_beslut",
                violation_error_message="Skriv vem som har beslutat, och i vilken paragraf.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn

    @property
    def beslut(self) -> str:
        """The decision, as it is referred to."""
        return f"{self.beslutat_av} § {self.paragraf}, {langt_datum(self.beslutat_datum)}"


class Arvodesregel(models.Model):
    """A row of a reglemente: what one kind gives, to all or to one role.

    ``procent`` (1.29) is of the reglemente's base; ``belopp`` is kronor per meeting, month, hour,
    km …; with neither the real amount is paid, up to ``belopp`` a day for lost earnings.
    ``konto`` is where the cost goes, for whoever pays and for the books.
    """

    reglemente = models.ForeignKey(
        Arvodesreglemente, models.PROTECT, related_name="regler", verbose_name="reglemente"
    )
    slag = models.CharField("slag", max_length=20, choices=Arvodesslag)
    roll = models.CharField("gäller", max_length=20, choices=Arvodesroll, blank=True)
    procent = models.DecimalField(
        "procent av grundbeloppet",
        max_digits=7,
        decimal_places=4,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("0.0001"))],
    )
    belopp = BeloppField("kronor", null=True, blank=True)
    konto = models.CharField("konto", max_length=10, blank=True)

    objects = ArvodesregelQuerySet.as_manager()

    class Meta:
        verbose_name = "arvodesregel"
        verbose_name_plural = "arvodesregler"
        ordering = ("reglemente", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["reglemente", "slag", "roll"],
                name="styrelse_arvodesregel_en_av_varje",
                violation_error_message="Reglementet har redan en rad för det slaget och rollen.",
            ),
            models.CheckConstraint(
                condition=Q(slag__in=Arvodesslag.values)
                & (Q(roll="") | Q(roll__in=Arvodesroll.values)),
                name="styrelse_arvodesregel_slag_finns",
            ),
            models.CheckConstraint(
                condition=~Q(slag=Arvodesslag.MANAD) | ~Q(roll=""),
                name="styrelse_arvodesregel_manad_har_roll",
                violation_error_message="Välj vilken roll månadsarvodet gäller.",
            ),
            models.CheckConstraint(
                condition=Q(slag__in=[Arvodesslag.MANAD, Arvodesslag.SAMMANTRADE]) | Q(roll=""),
                name="styrelse_arvodesregel_roll_bara_for_arvode",
                violation_error_message="Bara månads- och sammanträdesarvode kan skilja på roller.",
            ),
            models.CheckConstraint(
                condition=Q(procent=None) | Q(belopp=None),
                name="styrelse_arvodesregel_procent_eller_kronor",
                violation_error_message="Skriv procent eller kronor, inte båda.",
            ),
            models.CheckConstraint(
                condition=Q(procent__isnull=False) | Q(belopp__isnull=False) | Q(slag__in=VERKLIGT),
                name="styrelse_arvodesregel_har_belopp",
                violation_error_message="Skriv hur mycket det ger: procent eller kronor.",
            ),
            models.CheckConstraint(
                condition=Q(procent=None) | Q(procent__gt=0, procent__lte=1000),
                name="styrelse_arvodesregel_procent_inom",
                violation_error_message="Procenten ska vara över 0 och högst 1 000.",
            ),
            models.CheckConstraint(
                condition=Q(belopp=None) | Q(belopp__gt=0),
                name="styrelse_arvodesregel_belopp_over_noll",
                violation_error_message="Skriv ett belopp över 0.",
            ),
            models.CheckConstraint(
                condition=Q(slag=Arvodesslag.DAGTAK) | ~Q(konto=""),
                name="styrelse_arvodesregel_har_konto",
                violation_error_message="Skriv kontot som kostnaden hör till.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        roll = f", {self.get_roll_display().lower()}" if self.roll else ""
        return f"{self.get_slag_display()}{roll}"

    @property
    def i_ord(self) -> str:
        """What the row says: ``1,29 %``, ``25,00 kr``, or what it was."""
        if self.procent is not None:
            return f"{decimal_kort(self.procent)} %"
        if self.belopp is None:
            return "Det verkliga beloppet"
        hogst = "Det verkliga beloppet, högst " if self.slag in VERKLIGT else ""
        return f"{hogst}{skriv(self.belopp)}"
