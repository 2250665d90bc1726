"""Tables of the books: rows, accounts, imports."""

from collections.abc import Collection

import django_tables2 as tables
from django.utils.html import format_html

from ekonomi.models import Konto, Rad, SieImport
from finsam.kolumner import AntalColumn, BeloppColumn, DatumColumn, MarkeColumn, Tabell, TidColumn


class RadTable(Tabell):
    """Rows of the books, each with its voucher, account and objects."""

    bokforingsdatum = DatumColumn(verbose_name="Datum")
    verifikation = tables.Column(
        verbose_name="Verifikation",
        accessor="verifikation__beteckning",
        linkify=("ekonomi:verifikation", {"pk": tables.A("verifikation_id")}),
        order_by=("verifikation__serie_id", "verifikation__nummer"),
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
    """An account's rows with the balance after each (huvudbok).

    What closes the year is marked: the statements leave it out.
    """

    saldo = BeloppColumn(verbose_name="Saldo, kr", orderable=False)

    def __init__(self, *args: object, bokslut: Collection[int] = (), **kwargs: object) -> None:
        """``bokslut`` are the keys of the closing vouchers."""
        self.bokslut = bokslut
        super().__init__(*args, **kwargs)

    def render_text(self, value: str, record: Rad) -> str:
        """Write the text, after it whether the voucher closes the year."""
        if record.verifikation_id not in self.bokslut:
            return value
        return format_html('{} <span class="marke info">bokslut</span>', value)

    def value_text(self, value: str, record: Rad) -> str:
        """The same in a file."""
        return f"{value} (bokslut)" if record.verifikation_id in self.bokslut else value

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
