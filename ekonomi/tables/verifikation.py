"""Tables of vouchers and of their templates."""

import django_tables2 as tables

from ekonomi.models import Verifikation, Verifikationsmall
from finsam.kolumner import AntalColumn, BeloppColumn, DatumColumn, MarkeColumn, Tabell

TONER = {
    "Utkast": "info",
    "Saknar underlag": "varning",
    "Inte attesterad": "varning",
    "Attesterad": "bra",
}


class VerifikationTable(Tabell):
    """Vouchers, each with its number, day, text, the sum of its debit, and what is missing."""

    nummer = tables.Column(
        verbose_name="Nummer",
        accessor="beteckning",
        linkify=True,
        order_by=("serie_id", "nummer"),
        attrs={"td": {"class": "smal"}},
    )
    datum = DatumColumn(verbose_name="Datum")
    text = tables.Column(verbose_name="Text")
    omslutning = BeloppColumn(verbose_name="Belopp, kr")
    lage = MarkeColumn(verbose_name="Läge", toner=TONER)

    class Meta(Tabell.Meta):
        model = Verifikation
        fields = ("nummer", "datum", "text", "omslutning", "lage")
        order_by = ("-datum", "nummer")


class MallTable(Tabell):
    """Templates by name."""

    namn = tables.Column(linkify=True)
    text = tables.Column(verbose_name="Text")
    antal_rader = AntalColumn(verbose_name="Rader")

    class Meta(Tabell.Meta):
        model = Verifikationsmall
        fields = ("namn", "text", "antal_rader")
        order_by = "namn"
