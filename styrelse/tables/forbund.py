"""Tables of members, their inhabitants and other organisations."""

import django_tables2 as tables

from finsam.kolumner import (
    AntalColumn,
    DatumColumn,
    JaNejColumn,
    SistaDagColumn,
    Tabell,
)
from styrelse.models import Medlem, Organisation
from styrelse.tables.kolumner import SMAL, lank


class MedlemTable(Tabell):
    """Memberships with the inhabitants of the latest year noted."""

    namn = tables.Column(
        "Medlem",
        accessor="organisation__namn",
        linkify=lank("styrelse:medlem"),
    )
    typ = tables.Column("Part")
    from_datum = DatumColumn(verbose_name="Från och med")
    till_datum = SistaDagColumn()
    uttrade_anmalt_datum = DatumColumn(verbose_name="Utträde anmält", default="")
    invanare = AntalColumn(verbose_name="Invånare")
    invanare_16_64 = AntalColumn(verbose_name="16–64 år")
    invanare_ar = tables.Column("År", attrs=SMAL)

    class Meta(Tabell.Meta):
        model = Medlem
        fields = ()


class OrganisationTable(Tabell):
    """Every body that the förbund deals with."""

    namn = tables.Column("Organisation", linkify=lank("styrelse:organisation"))
    kortnamn = tables.Column("Kortnamn")
    ar_medlem = JaNejColumn(verbose_name="Medlem")
    roller = tables.Column("Roller", orderable=False, empty_values=())
    epost = tables.Column("E-post")

    class Meta(Tabell.Meta):
        model = Organisation
        fields = ()
        order_by = "namn"

    def render_roller(self, record: Organisation) -> str:
        return ", ".join(str(roll) for roll in record.roller.all())


class InvanareTable(Tabell):
    """The inhabitants of one member by year."""

    caption = "Invånare den 1 januari"
    ar = tables.Column("År")
    antal = AntalColumn(verbose_name="Invånare")
    antal_16_64 = AntalColumn(verbose_name="Varav 16–64 år")

    class Meta(Tabell.Meta):
        orderable = False
