"""Tables of the catalogue."""

import django_tables2 as tables

from finsam.kolumner import DatumColumn, MarkeColumn, Tabell
from insatser.models import Katalogtjanst

_TONER = {"Publicerad": "bra", "Utkast": "info"}


class KatalogTable(Tabell):
    """The parties' services."""

    namn = tables.Column("Tjänst", linkify=("insatser:katalogtjanst", {"pk": tables.A("pk")}))
    organisation = tables.Column("Part", order_by="organisation__namn")
    kommuner = tables.ManyToManyColumn(verbose_name="Kommuner", orderable=False)
    kategori = tables.Column("Kategori", order_by="kategori__namn")
    status = MarkeColumn(verbose_name="Läge", accessor="get_status_display", toner=_TONER)
    granskad_datum = DatumColumn(verbose_name="Granskad")
    nasta_granskning = DatumColumn(verbose_name="Nästa granskning")

    class Meta(Tabell.Meta):
        model = Katalogtjanst
        fields = ()
        order_by = ("namn",)
