"""Tables of enrolments."""

import django_tables2 as tables

from finsam.kolumner import AntalColumn, Tabell
from insatser.models import Deltagare, Inskrivning
from insatser.ovanliga import lasta
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


class AllaDeltagareTable(DeltagareTable):
    """The enrolments of all insatser that the user may see."""

    insats = tables.Column(
        "Insats", linkify=("insatser:insats", {"slug": tables.A("insats__slug")})
    )

    class Meta(DeltagareTable.Meta):
        sequence = ("kod", "insats", "...")


class OvanligTable(Tabell):
    """Participants of whom few have the same birth year, kön and kommun, the rarest first."""

    kod = tables.Column("Kod", linkify=("insatser:deltagare", {"pk": tables.A("pk")}))
    fodelsear = tables.Column("Födelseår", attrs=SMAL)
    kon = tables.Column("Kön")
    kommun = tables.Column("Kommun", attrs=SMAL)
    lika = AntalColumn(verbose_name="Har samma tre")
    lika_utan_ar = AntalColumn(verbose_name="Samma kön och kommun")
    rad = tables.Column("Råd", accessor="pk", orderable=False)

    def render_kon(self, record: Deltagare) -> str:
        return record.get_kon_display()

    def render_rad(self, record: Deltagare) -> str:
        return lasta(record).rad

    def value_rad(self, record: Deltagare) -> str:
        return lasta(record).rad

    class Meta(Tabell.Meta):
        model = Deltagare
        fields = ()
        order_by = ("lika", "lika_utan_ar")
