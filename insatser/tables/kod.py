"""Tables of codes."""

import django_tables2 as tables

from finsam.kolumner import AntalColumn, JaNejColumn, Tabell
from insatser.models import Kod


class KodTable(Tabell):
    """The choices of the code lists."""

    namn = tables.Column("Namn", linkify=("insatser:kod_andra", {"pk": tables.A("pk")}))
    lista = tables.Column("Kodlista", accessor="lista__namn")
    raknas_som = tables.Column("Räknas som")
    fran = AntalColumn(verbose_name="Från och med")
    ordning = AntalColumn(verbose_name="Ordning")
    aktiv = JaNejColumn(verbose_name="Går att välja")

    class Meta(Tabell.Meta):
        model = Kod
        fields = ()
        order_by = ("lista", "ordning")
