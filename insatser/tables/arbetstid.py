"""The table of working time."""

import django_tables2 as tables

from finsam.kolumner import DatumColumn, Tabell
from insatser.models import Arbetstid

_TAL = {"th": {"class": "n"}, "td": {"class": "n"}}


class ArbetstidTable(Tabell):
    """Noted time, the latest first."""

    from_datum = DatumColumn(verbose_name="Från och med")
    till_datum = DatumColumn(verbose_name="Till och med")
    fokusomrade = tables.Column("Fokusområde")
    insats = tables.Column("Insats")
    befattning = tables.Column("Befattning")
    timmar = tables.Column("Timmar", attrs=_TAL, localize=True)
    procent = tables.Column("Procent av heltid", attrs=_TAL, localize=True)
    bort = tables.LinkColumn(
        "insatser:arbetstid_ta_bort",
        args=[tables.A("pk")],
        text="Ta bort",
        verbose_name="Åtgärd",
        orderable=False,
        exclude_from_export=True,
    )

    class Meta(Tabell.Meta):
        model = Arbetstid
        fields = ()
        order_by = "-from_datum"
