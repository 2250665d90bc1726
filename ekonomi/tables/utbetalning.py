"""Lists of what is to be paid."""

import django_tables2 as tables

from ekonomi.models import Utbetalning
from finsam.kolumner import BeloppColumn, DatumColumn, MarkeColumn, Tabell

TONER = {
    "Väntar på attest": "varning",
    "Återsänd": "fel",
    "Attesterad": "info",
    "Överlämnad": "info",
    "Bokförd": "bra",
}


class RekvisitionTable(Tabell):
    """Rekvisitioner: of which insats and quarter, to whom, how much, how far."""

    insats = tables.Column(verbose_name="Insats", linkify=lambda record: record.get_absolute_url())
    period = tables.Column(
        verbose_name="Period",
        order_by="period_fran",
        linkify=lambda record: record.get_absolute_url(),
    )
    mottagare = tables.Column(verbose_name="Betalas till", accessor="till", order_by="mottagare")
    belopp = BeloppColumn(verbose_name="Belopp, kr")
    status = MarkeColumn(
        verbose_name="Läge", toner=TONER, accessor="get_status_display", order_by="status"
    )
    inskickad_at = DatumColumn(
        verbose_name="Inskickad", accessor="inskickad_dag", order_by="inskickad_at"
    )
    betald_datum = DatumColumn(verbose_name="Betald")

    class Meta(Tabell.Meta):
        model = Utbetalning
        fields = (
            *("insats", "period", "belopp", "status", "mottagare"),
            *("inskickad_at", "betald_datum"),
        )
        order_by = ("-period", "insats")


class FakturaTable(Tabell):
    """Supplier invoices: whose, which, when due, how much, how far."""

    till = tables.Column(
        verbose_name="Leverantör",
        order_by=("mottagare__namn", "mottagare_namn"),
        linkify=lambda record: record.get_absolute_url(),
    )
    fakturanummer = tables.Column(verbose_name="Nummer")
    fakturadatum = DatumColumn(verbose_name="Datum")
    forfallodag = DatumColumn(verbose_name="Förfaller")
    belopp = BeloppColumn(verbose_name="Belopp, kr")
    status = MarkeColumn(
        verbose_name="Läge", toner=TONER, accessor="get_status_display", order_by="status"
    )
    betald_datum = DatumColumn(verbose_name="Betald")

    class Meta(Tabell.Meta):
        model = Utbetalning
        fields = (
            *("till", "fakturanummer", "fakturadatum", "forfallodag", "belopp"),
            *("status", "betald_datum"),
        )
        order_by = "-fakturadatum"


class AttesteraTable(Tabell):
    """What waits for an attest: what, to whom, how much, who sent it."""

    vad = tables.Column(
        verbose_name="Vad",
        accessor="vad",
        order_by="slag",
        linkify=lambda record: record.get_absolute_url(),
    )
    till = tables.Column(verbose_name="Betalas till", orderable=False)
    belopp = BeloppColumn(verbose_name="Belopp, kr")
    inskickad_by = tables.Column(verbose_name="Inskickad av")
    inskickad_at = DatumColumn(
        verbose_name="Inskickad", accessor="inskickad_dag", order_by="inskickad_at"
    )
    forfallodag = DatumColumn(verbose_name="Förfaller")

    class Meta(Tabell.Meta):
        model = Utbetalning
        fields = ("vad", "till", "belopp", "inskickad_by", "inskickad_at", "forfallodag")
        order_by = "inskickad_at"
