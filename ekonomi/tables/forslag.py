"""The table of proposals (bokföringsförslag)."""

import django_tables2 as tables

from ekonomi.models import Bokforingsforslag
from finsam.kolumner import BeloppColumn, DatumColumn, MarkeColumn, Tabell

TONER = {"Förslag": "", "Lämnat": "varning", "Bokfört": "bra", "Återtaget": "info"}


class ForslagTable(Tabell):
    """Proposals, each with its state and, once it is booked, its voucher."""

    nummer = tables.Column(
        verbose_name="Nummer",
        accessor="beteckning",
        linkify=True,
        order_by=("ar", "nummer"),
        attrs={"td": {"class": "smal"}},
    )
    datum = DatumColumn(verbose_name="Datum")
    text = tables.Column(verbose_name="Text")
    omslutning = BeloppColumn(verbose_name="Belopp, kr")
    status = MarkeColumn(
        verbose_name="Läge", accessor="get_status_display", order_by="status", toner=TONER
    )
    verifikation = tables.Column(
        verbose_name="Bokfört som", accessor="verifikation__beteckning", linkify=True
    )

    class Meta(Tabell.Meta):
        model = Bokforingsforslag
        fields = ("nummer", "datum", "text", "omslutning", "status", "verifikation")
        order_by = "-nummer"
