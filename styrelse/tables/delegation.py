"""The table of decisions by delegation."""

import django_tables2 as tables
from django.utils.html import format_html

from finsam.format import langt_datum
from finsam.kolumner import DatumColumn, Tabell
from styrelse.tables.kolumner import lank


class DelegationsbeslutTable(Tabell):
    """Decisions by delegation, the latest first."""

    datum = DatumColumn(verbose_name="Datum", linkify=lank("styrelse:delegationsbeslut_andra"))
    beslut = tables.Column("Beslut", orderable=False)
    fattat_av = tables.Column("Fattat av")
    stod = tables.Column("Stöd")
    arende = tables.Column("Ärende", accessor="arende__dnr", default="")
    anmald = tables.Column("Anmält", empty_values=(), order_by="anmald__sammantrade__datum")

    class Meta(Tabell.Meta):
        order_by = "-datum"

    def render_anmald(self, record) -> str:
        if record.anmald is None:
            return "väntar på nästa möte"
        mote = record.anmald.sammantrade
        ord_ = "" if mote.status == mote.Status.GENOMFORT else "anmäls "
        return format_html("{}{}", ord_, langt_datum(mote.datum))

    def value_anmald(self, record) -> str:
        return record.anmald.sammantrade.datum.isoformat() if record.anmald else ""
