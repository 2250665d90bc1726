"""Tables of the books: rows, accounts, imports."""

import django_tables2 as tables

from ekonomi.models import Konto, Rad, SieImport
from finsam.kolumner import AntalColumn, BeloppColumn, DatumColumn, MarkeColumn, Tabell, TidColumn


class RadTable(Tabell):
    """Rows of the books, each with its voucher, account and objects."""

    bokforingsdatum = DatumColumn(verbose_name="Datum")
    verifikation = tables.Column(
        verbose_name="Verifikation",
        accessor="verifikation__beteckning",
        linkify=("ekonomi:verifikation", {"pk": tables.A("verifikation_id")}),
        order_by=("verifikation__serie", "verifikation__nummer"),
        attrs={"td": {"class": "smal"}},
    )
    konto = tables.Column(linkify=True, order_by="konto__nummer")
    text = tables.Column(
        verbose_name="Text", accessor="radtext", order_by=("text", "verifikation__text")
    )
    objekt = tables.Column(
        verbose_name="Objekt",
        accessor="objektkombination__i_ord",
        order_by="objektkombination__nyckel",
    )
    belopp = BeloppColumn(verbose_name="Belopp, kr")

    class Meta(Tabell.Meta):
        model = Rad
        fields = ("verifikation", "bokforingsdatum", "konto", "text", "objekt", "belopp")
        order_by = ("bokforingsdatum", "verifikation")


class HuvudbokTable(RadTable):
    """An account's rows with the balance after each (huvudbok)."""

    saldo = BeloppColumn(verbose_name="Saldo, kr", orderable=False)

    class Meta(RadTable.Meta):
        fields = ("verifikation", "bokforingsdatum", "text", "objekt", "belopp", "saldo")
        exclude = ("konto",)


class KontoTable(Tabell):
    """The chart of accounts."""

    nummer = tables.Column(linkify=True, attrs={"td": {"class": "smal"}})
    namn = tables.Column()
    ktyp = tables.Column(verbose_name="Typ")
    antal_rader = AntalColumn(verbose_name="Bokförda rader")

    class Meta(Tabell.Meta):
        model = Konto
        fields = ("nummer", "namn", "ktyp", "antal_rader")
        order_by = "nummer"


class SieImportTable(Tabell):
    """Imports of SIE files, newest first."""

    importerad_at = TidColumn(verbose_name="Inläst", linkify=True)
    fil = tables.Column(accessor="fil__namn", verbose_name="Fil")
    ar = tables.Column(verbose_name="Räkenskapsår")
    program = tables.Column()
    antal_verifikationer = AntalColumn(verbose_name="Bokförda")
    lage = MarkeColumn(
        verbose_name="Läge", accessor="lage", orderable=False, toner={"Ångrad": "varning"}
    )
    importerad_by = tables.Column(verbose_name="Av")

    class Meta(Tabell.Meta):
        model = SieImport
        fields = (
            "importerad_at",
            "fil",
            "ar",
            "program",
            "antal_verifikationer",
            "lage",
            "importerad_by",
        )
        order_by = "-importerad_at"
