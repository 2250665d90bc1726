"""Tables of recurring tasks and of the plans of internal control."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html

from finsam.format import MANADER
from finsam.kolumner import AntalColumn, DatumColumn, SistaDagColumn, Tabell
from styrelse.models import Internkontrollplan, Rutin
from styrelse.models.rutin import Aterkommande
from styrelse.tables.kolumner import lank
from styrelse.takt import Takt


def nar(post: Aterkommande) -> str:
    """Say when something comes back: ``Varje kvartal, den 15 januari, april …``."""
    dagen = "sista dagen" if post.dag == 31 else f"den {post.dag}"
    if post.takt == Takt.MANAD:
        return f"Varje månad, {dagen}"
    manader = [MANADER[t.datum.month - 1] for t in Aterkommande.tillfallen(post, 2000)]
    return f"{Takt(post.takt).label}, {dagen} i {', '.join(manader)}"


class RutinTable(Tabell):
    """The kansli's recurring tasks."""

    namn = tables.Column("Rutin", linkify=lank("styrelse:rutin"))
    nar = tables.Column("När", accessor="pk", order_by=("takt", "manad", "dag"))
    ansvarig = tables.Column("Ansvarig", accessor="ansvarig__namn")
    senast_gjord = DatumColumn(verbose_name="Senast gjord", default="aldrig")
    till_datum = SistaDagColumn()

    class Meta(Tabell.Meta):
        model = Rutin
        fields = ()

    def render_nar(self, record: Rutin) -> str:
        return nar(record)

    def value_nar(self, record: Rutin) -> str:
        return nar(record)


class PlanTable(Tabell):
    """The plans of internal control, with how far each has come."""

    ar = tables.Column("Plan")
    beslutad_datum = DatumColumn(verbose_name="Beslutad", default="inte beslutad")
    paragraf = tables.Column("Paragraf")
    antal_moment = AntalColumn(verbose_name="Moment")
    antal_resultat = AntalColumn(verbose_name="Kontroller gjorda")
    antal_avvikelser = AntalColumn(verbose_name="Avvikelser")

    class Meta(Tabell.Meta):
        model = Internkontrollplan
        fields = ()

    def render_ar(self, record: Internkontrollplan) -> str:
        url = reverse("styrelse:internkontroll", args=[record.ar])
        return format_html('<a href="{}">{}</a>', url, record.ar)

    def value_ar(self, record: Internkontrollplan) -> int:
        return record.ar
