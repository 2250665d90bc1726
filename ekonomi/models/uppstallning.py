"""The förbund's statements as data: rows, their accounts and their sums; and the notes."""

from django.db import models
from django.db.models import Q

from ekonomi.kontoplan import Plan
from ekonomi.mall import Matt, Radslag, Sida, Typ
from ekonomi.querysets.bok import EkonomiQuerySet
from ekonomi.querysets.uppstallning import (
    NotQuerySet,
    UppstallningQuerySet,
)
from ekonomi.radurval import delar
from finsam.personuppgifter import Klass


class Uppstallning(models.Model):
    """One statement's row template (LKBR 5, 6 and 8 kap.): at most one in use of each typ."""

    typ = models.CharField("typ", max_length=2, choices=Typ, unique=True)
    namn = models.CharField("namn", max_length=100)
    forlaga = models.CharField("förlaga", max_length=50, help_text="Filen som raderna kom från.")
    kontoplan = models.CharField("kontoplan", max_length=10, choices=Plan, default=Plan.BAS)
    fotnot = models.TextField("fotnot under tabellen", blank=True)

    objects = UppstallningQuerySet.as_manager()

    class Meta:
        verbose_name = "uppställning"
        verbose_name_plural = "uppställningar"
        constraints = [
            models.CheckConstraint(
                condition=Q(typ__in=Typ.values), name="ekonomi_uppstallningstyp_finns"
            ),
            models.CheckConstraint(
                condition=Q(kontoplan__in=Plan.values), name="ekonomi_uppstallning_kontoplan_finns"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.get_typ_display()}, {self.namn}"


class Uppstallningsrad(models.Model):
    """One row of a statement: from accounts (POST) or from other rows (DELSUMMA, SUMMA).

    ``teckenvand`` turns the ledger's sign (debet > 0) once, here: revenue, equity and debts
    are then shown positive and costs negative. ``matt`` says which balance of an account the
    row takes. UTANFOR is a row that takes its accounts out of the statement unprinted.
    """

    uppstallning = models.ForeignKey(Uppstallning, models.PROTECT, related_name="rader")
    ordning = models.PositiveSmallIntegerField("ordning")
    nyckel = models.CharField("nyckel", max_length=100)
    rubrik = models.CharField("rubrik", max_length=150)
    slag = models.CharField("slag", max_length=10, choices=Radslag)
    matt = models.CharField("mått", max_length=10, choices=Matt)
    summa_av = models.JSONField("summa av raderna", default=list, blank=True)
    teckenvand = models.BooleanField("tecknet vänds")
    not_nr = models.PositiveSmallIntegerField("not", null=True, blank=True)
    fotnot = models.TextField("fotnot", blank=True)
    dold_utan_belopp = models.BooleanField("trycks bara med belopp", default=False)

    objects = EkonomiQuerySet.as_manager()

    class Meta:
        verbose_name = "uppställningsrad"
        verbose_name_plural = "uppställningsrader"
        ordering = ("uppstallning", "ordning")
        constraints = [
            models.UniqueConstraint(
                fields=["uppstallning", "ordning"], name="ekonomi_en_rad_per_plats"
            ),
            models.UniqueConstraint(
                fields=["uppstallning", "nyckel"], name="ekonomi_en_rad_per_nyckel"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.rubrik


class Kontokoppling(models.Model):
    """The accounts of a row: those with this prefix, the longest prefix of a statement wins.

    ``ktyp`` instead of a prefix is the fallback by #KTYP (SIE) for accounts that no prefix
    takes. ``sida`` takes only the debits or only the credits of the period (the
    kassaflödesanalys shows purchases and sales gross, RKR R13).
    """

    rad = models.ForeignKey(Uppstallningsrad, models.PROTECT, related_name="kontokopplingar")
    prefix = models.CharField("kontot börjar med", max_length=10, blank=True)
    ktyp = models.CharField("kontotyp", max_length=1, blank=True)
    sida = models.CharField("sida", max_length=6, choices=Sida, default=Sida.BADA)

    class Meta:
        verbose_name = "kontokoppling"
        verbose_name_plural = "kontokopplingar"
        ordering = ("rad", "prefix", "ktyp", "sida")
        constraints = [
            models.UniqueConstraint(
                fields=["rad", "prefix", "ktyp", "sida"], name="ekonomi_kontokoppling_unik"
            ),
            models.CheckConstraint(
                condition=(Q(prefix="") & Q(ktyp__in=["T", "S", "K", "I"]))
                | (~Q(prefix="") & Q(ktyp="")),
                name="ekonomi_kontokoppling_prefix_eller_ktyp",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.prefix or f"kontotyp {self.ktyp}"


class Not(models.Model):
    """A note to the statements (LKBR 9 kap.), the same template every year.

    The text may hold ``$ar``, ``$balansdag``, ``$belopp`` (the note's total) and ``$antal``
    (number of booked rows); they are filled in from the books.
    """

    nummer = models.PositiveSmallIntegerField("nummer", unique=True)
    rubrik = models.CharField("rubrik", max_length=150)
    text = models.TextField("text", blank=True)

    objects = NotQuerySet.as_manager()

    class Meta:
        verbose_name = "not"
        verbose_name_plural = "noter"
        ordering = ("nummer",)

    class Personuppgifter:
        standard = Klass.HANDLING

    def __str__(self) -> str:
        return f"Not {self.nummer} {self.rubrik}"


class Notdel(models.Model):
    """A part of a note's table: accounts by prefix, itemised in one of these ways."""

    class Typ(models.TextChoices):
        KONTO = "konto", "En rad per konto"
        MEDLEM = "medlem", "En rad per medlem"
        PROJEKT = "projekt", "En rad per projekt"
        SUMMA = "summa", "En enda rad, med delens rubrik"
        BOKSLUTSRADER = "bokslutsrader", "En rad per bokföringsrad på balansdagen"

    noten = models.ForeignKey(Not, models.PROTECT, related_name="notdelar")
    ordning = models.PositiveSmallIntegerField("ordning")
    rubrik = models.CharField("rubrik", max_length=150, blank=True)
    typ = models.CharField("typ", max_length=15, choices=Typ)
    kontoprefix = models.CharField(
        "kontot börjar med", max_length=50, help_text="Flera skiljs med komma: 24, 27, 29."
    )

    class Meta:
        verbose_name = "notdel"
        verbose_name_plural = "notdelar"
        ordering = ("noten", "ordning")
        constraints = [
            models.UniqueConstraint(
                fields=["noten", "ordning"], name="ekonomi_en_notdel_per_plats"
            ),
            models.CheckConstraint(condition=~Q(kontoprefix=""), name="ekonomi_notdel_har_konto"),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.rubrik or self.kontoprefix

    @property
    def har_overrubrik(self) -> bool:
        """Whether the heading stands over the part's rows; else it is the row's own."""
        return bool(self.rubrik) and self.typ != self.Typ.SUMMA

    @property
    def prefix(self) -> list[str]:
        """The beginnings of the accounts' numbers."""
        return delar(self.kontoprefix)
