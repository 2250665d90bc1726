"""Tables of insatser."""

from decimal import Decimal

import django_tables2 as tables

from finsam.kolumner import AntalColumn, DatumColumn, SistaDagColumn, Tabell
from finsam.taltabell import Enhet, Tal
from insatser.models import Insats


class InsatsTable(Tabell):
    """Every insats with its period and how many have taken part."""

    namn = tables.Column("Insats", linkify=("insatser:insats", {"slug": tables.A("slug")}))
    inriktning = tables.Column("Inriktning")
    from_datum = DatumColumn(verbose_name="Från och med")
    till_datum = SistaDagColumn()
    projektagare = tables.Column("Projektägare")
    deltagare = AntalColumn(verbose_name="Deltagare", accessor="pk", orderable=False)

    def __init__(self, *args: object, antal: dict[int, Tal], **kwargs: object) -> None:
        self.antal = antal
        super().__init__(*args, **kwargs)

    def render_deltagare(self, value: int, record: Insats) -> str:
        return self._deltagare(record).visat

    def value_deltagare(self, value: int, record: Insats) -> int | str:
        tal = self._deltagare(record)
        return tal.visat if tal.exakt is None else int(tal.exakt)

    def _deltagare(self, insats: Insats) -> Tal:
        """Return how many have taken part: none yet, or empty where none are enrolled at all."""
        individ = insats.inriktning == Insats.Inriktning.INDIVID
        ingen = Tal(Decimal(0) if individ else None, Enhet.ANTAL)
        return self.antal.get(insats.pk, ingen)

    class Meta(Tabell.Meta):
        model = Insats
        fields = ("namn", "inriktning", "from_datum", "till_datum", "projektagare", "deltagare")
