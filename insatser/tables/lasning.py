"""The table of the log of reads."""

import django_tables2 as tables

from finsam.kolumner import Tabell, TidColumn
from insatser.models import Lasning

# The words of each filter by its name in the log.
FILTERORD = {
    "ar": "år",
    "export": "fil",
    "insats": "insats",
    "kod": "kod",
    "kommun": "kommun",
    "kon": "kön",
    "lage": "läge",
    "ovanliga": "ovanliga kombinationer",
    "remittent": "remittent",
    "tidigare_kod": "kod vid inskrivning",
}


class LasningTable(Tabell):
    """Who read what of which insatser, the latest first. Never what was searched for."""

    at = TidColumn(accessor="handelse__at", verbose_name="När")
    by = tables.Column("Vem", accessor="handelse__by")
    slag = tables.Column("Vad")
    galler = tables.Column("Gäller", accessor="handelse__objekt_namn", orderable=False)
    insatser = tables.ManyToManyColumn(verbose_name="Insatser", separator=", ", default="–")
    filter = tables.Column("Filter", accessor="handelse__detaljer", orderable=False)

    def render_filter(self, value: dict[str, list[str]]) -> str:
        return ", ".join(FILTERORD.get(namn, namn) for namn in value.get("filter", ())) or "–"

    def value_filter(self, value: dict[str, list[str]]) -> str:
        return self.render_filter(value)

    class Meta(Tabell.Meta):
        model = Lasning
        fields = ("at", "by", "slag", "galler", "insatser", "filter")
        order_by = "-at"
        empty_text = "Ingen har läst om deltagare, med det urvalet."
