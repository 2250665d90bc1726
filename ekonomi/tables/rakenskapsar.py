"""The table of the financial years and their locks."""

import django_tables2 as tables

from ekonomi.models import Rakenskapsar
from finsam.kolumner import AntalColumn, Tabell, TidColumn


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
    las = tables.TemplateColumn(
        template_name="ekonomi/ar_las.html",
        verbose_name="Lås",
        orderable=False,
        exclude_from_export=True,
    )
    atgarder = tables.TemplateColumn(
        template_name="ekonomi/ar_atgarder.html",
        verbose_name="Gör",
        orderable=False,
        exclude_from_export=True,
    )

    class Meta(Tabell.Meta):
        model = Rakenskapsar
        fields = ("ar", "bokfors", "antal_bokforda", "last", "last_nar", "last_vem")
        sequence = (*fields, "las", "atgarder")
        order_by = "-start"

    def render_ar(self, record: Rakenskapsar) -> str:
        return str(record)

    def value_ar(self, record: Rakenskapsar) -> str:
        return str(record)
