"""The register of destroyed participants as a table."""

import django_tables2 as tables

from finsam.format import heltal
from finsam.kolumner import Tabell, TidColumn
from insatser.models import Deltagargallring
from insatser.tables.kolumner import SMAL

DOLT = "döljs"


class DeltagargallringTable(Tabell):
    """What has been destroyed; how many is for whoever may see exact counts."""

    gallrad_at = TidColumn(verbose_name="Gallrade")
    insats = tables.Column(
        "Insats", linkify=("insatser:insats", {"slug": tables.A("insats__slug")})
    )
    ar = tables.Column("Avslutade år", attrs=SMAL)
    # Never sorted by: the order would tell what is not shown.
    antal = tables.Column(
        "Inskrivningar", orderable=False, attrs={"td": {"class": "n"}, "th": {"class": "n"}}
    )
    regel = tables.Column("Regel")
    gallrad_by = tables.Column("Av")

    def __init__(self, *args: object, exakt: bool, **kwargs: object) -> None:
        self.exakt = exakt
        super().__init__(*args, **kwargs)

    def render_antal(self, value: int) -> str:
        return heltal(value) if self.exakt else DOLT

    def value_antal(self, value: int) -> int | str:
        return value if self.exakt else DOLT

    class Meta(Tabell.Meta):
        model = Deltagargallring
        fields = ()
        order_by = "-gallrad_at"
