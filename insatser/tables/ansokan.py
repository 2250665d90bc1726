"""The list of applications as a table."""

import django_tables2 as tables

from finsam.kolumner import BeloppColumn, DatumColumn, MarkeColumn, Tabell
from insatser.models import Ansokan

TONER = {
    "Inlämnad": "varning",
    "Återremitterad": "varning",
    "Bereds": "info",
    "Beviljad": "bra",
    "Avslagen": "fel",
}


class AnsokanTable(Tabell):
    """Applications: what, by whom, from when, how much, how far."""

    namn = tables.Column("Insats", linkify=lambda record: record.get_absolute_url())
    sokande = tables.Column("Sökande", order_by="sokande__namn")
    status = MarkeColumn(
        verbose_name="Läge", toner=TONER, accessor="get_status_display", order_by="status"
    )
    sokt = BeloppColumn(verbose_name="Sökt, kr", ore=False)
    beviljat = BeloppColumn(verbose_name="Beviljat, kr", ore=False)
    from_datum = DatumColumn(verbose_name="Från och med")
    dnr = tables.Column("Diarienummer", accessor="arende__dnr", attrs={"td": {"class": "smal"}})

    class Meta(Tabell.Meta):
        model = Ansokan
        fields = ()
