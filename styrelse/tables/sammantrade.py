"""Tables of meetings."""

import django_tables2 as tables

from finsam.format import uppraknat
from finsam.kolumner import (
    DatumColumn,
    MarkeColumn,
    Tabell,
)
from styrelse.tables.kolumner import SMAL, lank

STATUS_TONER = {"Genomfört": "bra", "Planerat": "info", "Inställt": "fel"}


class SammantradeTable(Tabell):
    """Meetings, the latest first."""

    datum = DatumColumn(verbose_name="Datum", linkify=lank("styrelse:sammantrade"))
    organ = tables.Column("Organ")
    typ = tables.Column("Slag", attrs=SMAL)
    rubrik = tables.Column("Rubrik")
    form = tables.Column("Form", attrs=SMAL)
    inbjudna = tables.Column("Inbjudna", orderable=False, empty_values=())
    status = MarkeColumn(verbose_name="Läge", toner=STATUS_TONER)

    class Meta(Tabell.Meta):
        order_by = "-datum"

    def render_inbjudna(self, record) -> str:
        vilka = [*record.inbjudna.all(), *record.gemensamt_med.all()]
        return uppraknat(str(v) for v in vilka)
