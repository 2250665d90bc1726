"""The table of enkäter."""

import django_tables2 as tables

from finsam.kolumner import AntalColumn, Tabell
from insatser.models import Enkat


class EnkatTable(Tabell):
    """What has been answered, the latest first."""

    ar = tables.Column("År")
    grupp = tables.Column("Vilka", linkify=("insatser:enkat", {"pk": tables.A("pk")}))
    insats = tables.Column("Insats", default="Alla tillsammans", accessor="insats__namn")
    kalla = tables.Column("Källa")
    fragor = AntalColumn(verbose_name="Besvarade frågor", orderable=False)

    class Meta(Tabell.Meta):
        model = Enkat
        fields = ()
        order_by = "-ar"
