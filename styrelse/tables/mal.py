"""Tables of goals and activities."""

from collections.abc import Callable

import django_tables2 as tables
from django.utils.html import format_html

from finsam.kolumner import DatumColumn, MarkeColumn, Tabell
from styrelse.malskala import TONER, Skala
from styrelse.models import Aktivitet, Aktivitetsuppfoljning, Mal
from styrelse.tables.kolumner import SMAL, lank

STATUSTONER = {"Klar": "bra", "Pågår": "info", "Struken": "", "Planerad": ""}


class SkalaColumn(tables.Column):
    """A key in the förbund's own words."""

    def __init__(self, ord_: Callable[[Skala, str], str], **kwargs: object) -> None:
        super().__init__(**kwargs)
        self._ord = ord_

    def render(self, value: str, table: "MalTable") -> str:
        return self._ord(table.skala, value)


class UtfallColumn(tables.Column):
    """The latest verdict on a goal in a tag; words in the file."""

    def render(self, value: str, table: "MalTable") -> str:
        bedomning = table.skala.bedomning(value)
        ton = TONER.get(bedomning.grad, "")
        return format_html('<span class="marke {}">{}</span>', ton, bedomning.namn)

    def value(self, value: str, table: "MalTable") -> str:
        return value if value == self.default else table.skala.bedomning(value).namn


class MalTable(Tabell):
    """Goals with their latest verdict."""

    namn = tables.Column("Mål", linkify=lank("styrelse:mal"))
    ar = tables.Column("År")
    ordning = tables.Column("Nr", attrs=SMAL)
    niva = SkalaColumn(lambda skala, nyckel: skala.niva(nyckel).namn, verbose_name="Nivå")
    malvarde = tables.Column("Målvärde", accessor="mot", order_by="malvarde", default="")
    matt = tables.Column("Mått")
    senaste_utfall = UtfallColumn(verbose_name="Bedömning", default="inte följt upp")
    senaste_datum = DatumColumn(verbose_name="Följt upp", default="")

    class Meta(Tabell.Meta):
        model = Mal
        fields = ()

    def __init__(self, *args: object, skala: Skala, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.skala = skala


class AktivitetTable(Tabell):
    """Activities with how they stand."""

    namn = tables.Column("Aktivitet", linkify=lank("styrelse:aktivitet"))
    mal = tables.Column("Mål", linkify=lank("styrelse:mal", "mal_id"))
    ar = tables.Column("År", accessor="mal__ar")
    vem = tables.Column("Ansvarig", empty_values=(), orderable=False)
    from_datum = DatumColumn(verbose_name="Från", default="")
    till_datum = DatumColumn(verbose_name="Till", default="")
    status = MarkeColumn(verbose_name="Läge", toner=STATUSTONER)
    utfall = tables.Column("Utfall", default="")

    class Meta(Tabell.Meta):
        model = Aktivitet
        fields = ()

    def render_vem(self, record: Aktivitet) -> str:
        return str(record.person or record.organ or record.ansvarig)

    def render_status(self, value: str, column: MarkeColumn) -> str:
        return MarkeColumn.render(column, Aktivitetsuppfoljning.Status(value).label)

    def value_status(self, value: str) -> str:
        return Aktivitetsuppfoljning.Status(value).label
