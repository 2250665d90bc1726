"""The table of decisions."""

import django_tables2 as tables
from django.utils.html import format_html

from finsam.kolumner import DatumColumn, MarkeColumn, Tabell
from styrelse.tables.kolumner import SMAL


class BeslutTable(Tabell):
    """Every decision with its §, the latest first, and how its follow-up stands."""

    datum = DatumColumn(accessor="punkt__sammantrade__datum", verbose_name="Datum")
    organ = tables.Column("Organ", accessor="punkt__sammantrade__organ")
    paragraf = tables.Column(
        "§",
        accessor="punkt__paragraf__nummer",
        attrs=SMAL,
        linkify=("styrelse:paragraf", {"pk": tables.A("punkt__paragraf__pk")}),
    )
    rubrik = tables.Column("Ärende", accessor="punkt__rubrik")
    text = tables.Column("Beslut")
    dnr = tables.Column("Dnr", accessor="arende__dnr", attrs=SMAL)
    lage = MarkeColumn(
        verbose_name="Uppföljning",
        toner={"öppet": "info", "försenat": "fel", "gjort": "bra"},
    )

    class Meta(Tabell.Meta):
        order_by = ("-datum", "paragraf")

    def render_paragraf(self, value: int) -> str:
        return format_html("§&nbsp;{}", value)

    def render_text(self, value: str) -> str:
        return value.rstrip(",;")  # an att-sats that another follows

    def value_paragraf(self, value: int) -> int:
        return value
