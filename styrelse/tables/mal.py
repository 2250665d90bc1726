"""Tables of goals."""

import django_tables2 as tables
from django.utils.html import format_html

from finsam.kolumner import (
    DatumColumn,
    Tabell,
)
from styrelse.models import Mal, Maluppfoljning
from styrelse.tables.kolumner import SMAL, lank

UTFALL_TONER = {
    Maluppfoljning.Utfall.UPPNATT: "bra",
    Maluppfoljning.Utfall.HITTILLS_UPPFYLLT: "info",
    Maluppfoljning.Utfall.DELVIS: "varning",
    Maluppfoljning.Utfall.INTE_UPPNATT: "fel",
}


class UtfallColumn(tables.Column):
    """The latest verdict on a goal in a tag; words in the file."""

    def render(self, value: str) -> str:
        utfall = Maluppfoljning.Utfall(value)
        return format_html('<span class="marke {}">{}</span>', UTFALL_TONER[utfall], utfall.label)

    def value(self, value: str) -> str:
        return Maluppfoljning.Utfall(value).label if value in Maluppfoljning.Utfall else value


class MalTable(Tabell):
    """Goals with their latest verdict."""

    namn = tables.Column("Mål", linkify=lank("styrelse:mal"))
    ar = tables.Column("År")
    ordning = tables.Column("Nr", attrs=SMAL)
    niva = tables.Column("Nivå")
    senaste_utfall = UtfallColumn(verbose_name="Utfall", default="inte följt upp")
    senaste_datum = DatumColumn(verbose_name="Följt upp", default="")

    class Meta(Tabell.Meta):
        model = Mal
        fields = ()
