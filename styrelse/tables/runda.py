"""Tables of the rounds of signatures."""

import django_tables2 as tables

from finsam.kolumner import DatumColumn, MarkeColumn, Tabell, TidColumn
from styrelse.models import Runda
from styrelse.tables.kolumner import SMAL, lank

LAGE = {
    "Väntar på underskrifter": "info",
    "Alla har skrivit under": "bra",
    "Avböjd": "fel",
    "Återkallad": "varning",
}


class RundaTable(Tabell):
    """Rounds: of what, how far, and until when."""

    handling = tables.Column(
        "Handling",
        accessor="handling__rubrik",
        linkify=lank("styrelse:runda"),
        order_by="handling__rubrik",
    )
    status = MarkeColumn(verbose_name="Läge", toner=LAGE)
    klara = tables.Column("Underskrifter", attrs=SMAL)
    senast = DatumColumn(verbose_name="Senast")
    skapad_at = TidColumn(verbose_name="Påbörjad")

    class Meta(Tabell.Meta):
        model = Runda
        fields = ()
        order_by = "-skapad_at"

    def render_klara(self, record: Runda) -> str:
        return f"{record.klara} av {record.antal}"
