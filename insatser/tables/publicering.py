"""Tables of what has left the kansli."""

import django_tables2 as tables

from finsam.kolumner import Tabell, TidColumn
from insatser.models import Publicering, Publiceringstal


class PubliceringTable(Tabell):
    """Every publication, the latest first."""

    titel = tables.Column("Publicerat", linkify=("insatser:publicering", {"pk": tables.A("pk")}))
    ar = tables.Column("År")
    publicerad_at = TidColumn(verbose_name="När")
    publicerad_by = tables.Column("Av", accessor="publicerad_by__namn")

    class Meta(Tabell.Meta):
        model = Publicering
        fields = ()
        order_by = ("-publicerad_at",)


class PubliceringstalTable(Tabell):
    """The figures of one publication, as they stood."""

    storhet = tables.Column("Vad som räknades", accessor="i_ord", order_by=("storhet",))
    visat = tables.Column("Visades som", orderable=False)

    class Meta(Tabell.Meta):
        model = Publiceringstal
        fields = ()
