"""The table of the financial years and their locks."""

import django_tables2 as tables

from ekonomi.models import Rakenskapsar
from finsam.kolumner import AntalColumn, DatumColumn, Tabell, TidColumn


class RakenskapsarTable(Tabell):
    """Years, who keeps them, and what is locked: up to which day, by whom, when."""

    ar = tables.Column(
        verbose_name="År", accessor="pk", order_by="start", attrs={"td": {"class": "smal"}}
    )
    start = DatumColumn(verbose_name="Från")
    slut = DatumColumn(verbose_name="Till")
    bokfors = tables.Column(verbose_name="Böckerna förs")
    antal_bokforda = AntalColumn(verbose_name="Bokförda")
    last_till = DatumColumn(verbose_name="Låst till och med")
    last_at = TidColumn(verbose_name="Hela året låst")
    last_vem = tables.Column(verbose_name="Låst av", accessor="pk", orderable=False)
    las = tables.TemplateColumn(
        template_name="ekonomi/ar_las.html",
        verbose_name="Lås",
        orderable=False,
        exclude_from_export=True,
        attrs={"td": {"class": "atgard"}},
    )
    atgarder = tables.TemplateColumn(
        template_name="ekonomi/ar_atgarder.html",
        verbose_name="Gör",
        orderable=False,
        exclude_from_export=True,
        attrs={"td": {"class": "atgard"}},
    )

    class Meta(Tabell.Meta):
        model = Rakenskapsar
        fields = (
            "ar",
            "start",
            "slut",
            "bokfors",
            "antal_bokforda",
            "last_till",
            "last_at",
            "last_vem",
            "las",
            "atgarder",
        )
        order_by = "-start"

    def render_ar(self, record: Rakenskapsar) -> str:
        return str(record)

    def value_ar(self, record: Rakenskapsar) -> str:
        return str(record)

    def render_last_vem(self, record: Rakenskapsar) -> str:
        return str(record.last_by or record.last_till_by or "")

    def value_last_vem(self, record: Rakenskapsar) -> str:
        return str(record.last_by or record.last_till_by or "")
