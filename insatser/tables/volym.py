"""Tables of volumes."""

import django_tables2 as tables

from finsam.kolumner import AntalColumn, DatumColumn, Tabell
from insatser.models import Volym


class VolymTable(Tabell):
    """Volumes with what follows from them."""

    insats = tables.Column(
        "Insats", linkify=("insatser:insats", {"slug": tables.A("insats__slug")})
    )
    from_datum = DatumColumn(verbose_name="Från och med")
    till_datum = DatumColumn(verbose_name="Till och med")
    kon = tables.Column("Kön")
    pagaende_start = AntalColumn(verbose_name="Pågående vid start")
    nya = AntalColumn(verbose_name="Nya")
    avslutade = AntalColumn(verbose_name="Avslutade")
    pagaende_slut = AntalColumn(verbose_name="Pågående vid slut", orderable=False)

    class Meta(Tabell.Meta):
        model = Volym
        fields = ()
        order_by = "-from_datum"
