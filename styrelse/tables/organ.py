"""Tables of organs, assignments and people."""

from datetime import date

import django_tables2 as tables

from finsam.format import uppraknat
from finsam.kolumner import (
    AntalColumn,
    DatumColumn,
    SistaDagColumn,
    Tabell,
)
from finsam.period import Period
from styrelse.forteckning import medlemstext, rolltext
from styrelse.models import Organ, Person, Uppdrag
from styrelse.tables.kolumner import lank


class OrganTable(Tabell):
    """Organs with how many hold an assignment on the day."""

    namn = tables.Column("Organ", linkify=lank("styrelse:organ"))
    typ = tables.Column("Slag")
    antal_vid = AntalColumn(verbose_name="Uppdrag i dag")
    from_datum = DatumColumn(verbose_name="Från och med")
    till_datum = SistaDagColumn()

    class Meta(Tabell.Meta):
        model = Organ
        fields = ()


class UppdragTable(Tabell):
    """Assignments with their periods."""

    namn = tables.Column("Namn", accessor="person__namn", linkify=lank("styrelse:uppdrag"))
    organ = tables.Column("Organ", linkify=lank("styrelse:organ", "organ_id"))
    roll = tables.Column("Roll")
    medlem = tables.Column(
        "Utsedd av",
        accessor="medlem__organisation__namn",
        order_by="medlem__organisation__namn",
        empty_values=(),
    )
    befattning = tables.Column("Befattning")
    omfattning_procent = AntalColumn(verbose_name="Procent")
    from_datum = DatumColumn(verbose_name="Från och med")
    till_datum = SistaDagColumn()

    class Meta(Tabell.Meta):
        model = Uppdrag
        fields = ()

    def render_roll(self, record: Uppdrag) -> str:
        return rolltext(record, record.period).capitalize()

    def render_medlem(self, record: Uppdrag) -> str:
        return medlemstext(record)


class VemTable(UppdragTable):
    """Who was what on one day, in every organ."""

    caption = "Vem som var vad"
    organ = tables.Column("Organ", linkify=lank("styrelse:organ", "organ_id"))
    plats = tables.Column("Plats", accessor="plats__ordning")

    class Meta(UppdragTable.Meta):
        orderable = False
        sequence = ("organ", "plats", "namn", "roll", "medlem", "...")

    def __init__(self, *args: object, dag: date, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.dag = dag

    def render_roll(self, record: Uppdrag) -> str:
        return rolltext(record, Period(self.dag, self.dag)).capitalize()


class OrganUppdragTable(UppdragTable):
    """The assignments of one organ."""

    caption = "Alla uppdrag"
    organ = None


class PersonUppdragTable(UppdragTable):
    """The assignments of one person."""

    caption = "Uppdrag"
    namn = None
    organ = tables.Column("Organ", linkify=lank("styrelse:uppdrag"))

    class Meta(UppdragTable.Meta):
        orderable = False


class MedlemUppdragTable(UppdragTable):
    """Those that one member has appointed."""

    caption = "Utsedda av medlemmen"
    medlem = None
    omfattning_procent = None

    class Meta(UppdragTable.Meta):
        orderable = False


class PersonTable(Tabell):
    """People with what they hold or have held."""

    namn = tables.Column("Namn", linkify=lank("styrelse:person"))
    epost = tables.Column("E-post")
    uppdrag = tables.Column("Organ", accessor="pk", orderable=False)

    class Meta(Tabell.Meta):
        model = Person
        fields = ()
        order_by = "namn"

    def render_uppdrag(self, record: Person) -> str:
        organ = dict.fromkeys(str(u.organ) for u in record.uppdrag.all())
        return uppraknat(organ) or "Inget uppdrag"
