"""The table of occasions."""

import django_tables2 as tables

from finsam.kolumner import AntalColumn, DatumColumn, Tabell
from insatser.models import Tillfalle


class TillfalleTable(Tabell):
    """Occasions, the latest first."""

    datum = DatumColumn(verbose_name="Dag")
    rubrik = tables.Column(
        "Tillfälle", empty_values=(), linkify=("insatser:tillfalle", {"pk": tables.A("pk")})
    )
    hallare = tables.Column("Insats", order_by="insats__namn")
    typ = tables.Column("Slag")
    form = tables.Column("Form")
    antal_tillfallen = AntalColumn(verbose_name="Tillfällen")
    antal = AntalColumn(verbose_name="Antal")

    def render_rubrik(self, record: Tillfalle) -> str:
        return record.rubrik or record.get_typ_display()

    def value_rubrik(self, record: Tillfalle) -> str:
        return record.rubrik

    class Meta(Tabell.Meta):
        model = Tillfalle
        fields = ()
        order_by = "-datum"
