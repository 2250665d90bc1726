"""The table of the financial years and their locks."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html_join

from ekonomi.models import Rakenskapsar
from finsam.kolumner import AntalColumn, Tabell, TidColumn


class _LankColumn(tables.Column):
    """What can be done with the row, as links; not in the file."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(accessor="pk", orderable=False, exclude_from_export=True, **kwargs)


def _lankar(ar: Rakenskapsar, lankar: list[tuple[str, str]]) -> str:
    """Links to the year's pages: (URL name, words); the year's name is read out with each."""
    return format_html_join(
        " · ",
        '<a href="{}">{}<span class="dold"> {}</span></a>',
        ((reverse(namn, args=[ar.pk]), ord_, ar) for namn, ord_ in lankar),
    )


class RakenskapsarTable(Tabell):
    """Years, who keeps them, and what is locked: up to which day, by whom, when."""

    ar = tables.Column(
        verbose_name="År", accessor="pk", order_by="start", attrs={"td": {"class": "smal"}}
    )
    bokfors = tables.Column(verbose_name="Böckerna förs")
    antal_bokforda = AntalColumn(verbose_name="Bokförda")
    last = tables.Column(verbose_name="Låst", accessor="last_i_ord", order_by="last_till")
    last_nar = TidColumn(verbose_name="Låstes", accessor="last_nar", orderable=False)
    last_vem = tables.Column(verbose_name="Av", accessor="last_vem", orderable=False)
    las = _LankColumn(verbose_name="Lås")
    atgarder = _LankColumn(verbose_name="Gör")

    class Meta(Tabell.Meta):
        model = Rakenskapsar
        fields = ("ar", "bokfors", "antal_bokforda", "last", "last_nar", "last_vem")
        sequence = (*fields, "las", "atgarder")
        order_by = "-start"

    def render_ar(self, record: Rakenskapsar) -> str:
        return str(record)

    def value_ar(self, record: Rakenskapsar) -> str:
        return str(record)

    def render_las(self, record: Rakenskapsar) -> str:
        if record.last:
            return _lankar(record, [("ekonomi:ar_oppna", "Öppna året")])
        period = [("ekonomi:ar_las_till", "Lås period")]
        if record.last_till:
            period.append(("ekonomi:ar_oppna_till", "Öppna period"))
        return _lankar(record, [*period, ("ekonomi:ar_las", "Lås året")])

    def render_atgarder(self, record: Rakenskapsar) -> str:
        lankar = [
            ("ekonomi:ar_bokfors", "Vem bokför?"),
            ("ekonomi:ingaende", "Ingående balanser"),
        ]
        if not record.antal_bokforda:
            lankar.append(("ekonomi:ar_bort", "Ta bort"))
        return _lankar(record, lankar)
