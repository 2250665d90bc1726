"""The attestordning as a list."""

import django_tables2 as tables
from django.urls import reverse

from ekonomi.models import Attestregel
from finsam.kolumner import BeloppColumn, DatumColumn, SistaDagColumn, Tabell


def _avsluta(record: Attestregel) -> str | None:
    """Where a line that holds until further notice is closed."""
    return None if record.till_datum else reverse("ekonomi:attestregel_avsluta", args=[record.pk])


class AttestregelTable(Tabell):
    """Who, what, up to how much, instead of whom, from and to, by which decision."""

    attestant = tables.Column(verbose_name="Attestant", order_by=("funktion", "user__namn"))
    slag = tables.Column(verbose_name="Får attestera")
    till_belopp = BeloppColumn(verbose_name="Till och med, kr", default="ingen gräns", ore=False)
    ersatter = tables.Column(verbose_name="I stället för", accessor="ersatter__attestant")
    from_datum = DatumColumn(verbose_name="Från och med")
    till_datum = SistaDagColumn()
    beslut = tables.Column(verbose_name="Beslut", order_by="beslutad_datum")
    inlagd_by = tables.Column(verbose_name="Inlagd av")
    avsluta = tables.Column(
        verbose_name="Ändra",
        accessor="pk",
        orderable=False,
        exclude_from_export=True,
        linkify=_avsluta,
    )

    class Meta(Tabell.Meta):
        model = Attestregel
        fields = (
            *("attestant", "slag", "till_belopp", "ersatter", "from_datum", "till_datum"),
            *("beslut", "inlagd_by", "avsluta"),
        )

    def render_avsluta(self, record: Attestregel) -> str:
        return "" if record.till_datum else "Avsluta"
