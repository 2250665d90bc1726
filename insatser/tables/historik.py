"""Tables of historical key figures."""

import django_tables2 as tables
from django.urls import reverse

from finsam.format import decimal_kort
from finsam.kolumner import Tabell
from insatser.models import Nyckeltalshistorik
from insatser.statistik.matt import RUBRIKER

_NAMN = {matt.value: rubrik for matt, rubrik in RUBRIKER.items()}


class HistorikTable(Tabell):
    """Typed figures; one that is not locked leads to its form."""

    ar = tables.Column("År")
    nyckel = tables.Column("Mått")
    insats = tables.Column("Insats", default="Alla tillsammans")
    kon = tables.Column("Kön", default="Alla tillsammans")
    varde = tables.Column("Värde", attrs={"th": {"class": "n"}, "td": {"class": "n"}})
    kalla = tables.Column("Källa")
    last_at = tables.Column(
        "Läge",
        empty_values=(),
        orderable=False,
        linkify=lambda record: (
            None if record.last_at else reverse("insatser:historik_andra", args=[record.pk])
        ),
    )

    class Meta(Tabell.Meta):
        model = Nyckeltalshistorik
        fields = ()
        order_by = ("-ar", "nyckel")

    def render_nyckel(self, value: str) -> str:
        """The measure in words, its key where it has none."""
        return _NAMN.get(value, value)

    def render_varde(self, value) -> str:
        """The figure with the decimals that it has."""
        return decimal_kort(value)

    def value_varde(self, value):
        """The figure as a number in a file."""
        return value

    def render_last_at(self, record: Nyckeltalshistorik) -> str:
        """Whether it is locked; else a way to its form."""
        return "Låst" if record.last_at else "Ändra"

    def value_last_at(self, record: Nyckeltalshistorik) -> str:
        """Whether it is locked."""
        return "Låst" if record.last_at else "Öppet"
