"""Tables of enrolments."""

import django_tables2 as tables

from finsam.kolumner import Tabell
from insatser.models import Inskrivning
from insatser.tables.kolumner import SMAL, ManadColumn


class DeltagareTable(Tabell):
    """The enrolments of an insats, by the participants' codes."""

    kod = tables.Column(
        "Kod",
        accessor="deltagare__kod",
        linkify=("insatser:deltagare", {"pk": tables.A("deltagare_id")}),
    )
    kon = tables.Column("Kön", accessor="deltagare__kon")
    fodelsear = tables.Column("Födelseår", accessor="deltagare__fodelsear", attrs=SMAL)
    kommun = tables.Column("Kommun", accessor="deltagare__kommun", attrs=SMAL)
    in_manad = ManadColumn(verbose_name="Inskriven")
    ut_manad = ManadColumn(verbose_name="Avslutad")
    avslutsorsak = tables.Column("Orsak till avslutet", attrs=SMAL)

    def render_kon(self, record: Inskrivning) -> str:
        return record.deltagare.get_kon_display()

    class Meta(Tabell.Meta):
        model = Inskrivning
        fields = ()
        order_by = "-in_manad"
