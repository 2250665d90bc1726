"""Tables of members, their inhabitants and other organisations."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html

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
    invanare = AntalColumn(verbose_name="Invånare")
    invanare_16_64 = AntalColumn(verbose_name="16–64 år")
    invanare_ar = tables.Column("År", attrs=SMAL)

    class Meta(Tabell.Meta):
        model = Medlem
        fields = ()


class OrganisationTable(Tabell):
    """Every body that the förbund deals with."""

    namn = tables.Column("Organisation")
    kortnamn = tables.Column("Kortnamn")
    ar_medlem = JaNejColumn(verbose_name="Medlem")

    class Meta(Tabell.Meta):
        model = Organisation
        fields = ()
        order_by = "namn"

    def __init__(self, *args: object, far_andra: bool = False, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.far_andra = far_andra

    def render_namn(self, record: Organisation) -> str:
        if not self.far_andra:
            return record.namn
        url = reverse("styrelse:organisation_andra", args=[record.pk])
        return format_html('<a href="{}">{}</a>', url, record.namn)

    def value_namn(self, value: str) -> str:
        return value


class InvanareTable(Tabell):
    """The inhabitants of one member by year."""

    caption = "Invånare den 1 januari"
    ar = tables.Column("År")
    antal = AntalColumn(verbose_name="Invånare")
    antal_16_64 = AntalColumn(verbose_name="Varav 16–64 år")

    class Meta(Tabell.Meta):
        orderable = False
