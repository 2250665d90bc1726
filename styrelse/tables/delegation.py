"""The table of decisions by delegation."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html

from finsam.behorighet import Behorighet
from finsam.format import langt_datum
from finsam.kolumner import DatumColumn, Tabell
from styrelse.models import Delegationsbeslut


def _andra(record: Delegationsbeslut, table: tables.Table) -> str | None:
    """The form of the decision, for whoever may change it."""
    if not table.request.user.har(Behorighet.ANDRA_STYRELSE):
        return None
    return reverse("styrelse:delegationsbeslut_andra", args=[record.pk])


class DelegationsbeslutTable(Tabell):
    """Decisions by delegation, the latest first."""

    datum = DatumColumn(verbose_name="Datum", linkify=_andra)
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
