"""The lists of styrelse as tables."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html

from finsam.format import uppraknat
from finsam.kolumner import (
    AntalColumn,
    DatumColumn,
    JaNejColumn,
    MarkeColumn,
    SistaDagColumn,
    Tabell,
)
from styrelse.forteckning import rolltext
from styrelse.models import Mal, Maluppfoljning, Medlem, Organ, Organisation, Person, Uppdrag

SMAL = {"td": {"class": "smal"}}
UTFALL_TONER = {
    Maluppfoljning.Utfall.UPPNATT: "bra",
    Maluppfoljning.Utfall.HITTILLS_UPPFYLLT: "info",
    Maluppfoljning.Utfall.DELVIS: "varning",
    Maluppfoljning.Utfall.INTE_UPPNATT: "fel",
}
STATUS_TONER = {"Genomfört": "bra", "Planerat": "info", "Inställt": "fel"}


def _lank(url_namn: str, falt: str = "pk") -> tuple[str, dict[str, object]]:
    return url_namn, {"pk": tables.A(falt)}


class UtfallColumn(tables.Column):
    """The latest verdict on a goal in a tag; words in the file."""

    def render(self, value: str) -> str:
        utfall = Maluppfoljning.Utfall(value)
        return format_html('<span class="marke {}">{}</span>', UTFALL_TONER[utfall], utfall.label)

    def value(self, value: str) -> str:
        return Maluppfoljning.Utfall(value).label if value in Maluppfoljning.Utfall else value


class MedlemTable(Tabell):
    """Memberships with the inhabitants of the latest year noted."""

    namn = tables.Column(
        "Medlem",
        accessor="organisation__namn",
        linkify=_lank("styrelse:medlem"),
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


class OrganTable(Tabell):
    """Organs with how many hold an assignment on the day."""

    namn = tables.Column("Organ", linkify=_lank("styrelse:organ"))
    typ = tables.Column("Slag")
    antal_vid = AntalColumn(verbose_name="Uppdrag i dag")
    from_datum = DatumColumn(verbose_name="Från och med")
    till_datum = SistaDagColumn()

    class Meta(Tabell.Meta):
        model = Organ
        fields = ()


class UppdragTable(Tabell):
    """Assignments with their periods."""

    namn = tables.Column("Namn", accessor="person__namn", linkify=_lank("styrelse:uppdrag"))
    organ = tables.Column("Organ", linkify=_lank("styrelse:organ", "organ_id"))
    roll = tables.Column("Roll")
    medlem = tables.Column(
        "Utsedd av", accessor="medlem__organisation__namn", order_by="medlem__organisation__namn"
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


class OrganUppdragTable(UppdragTable):
    """The assignments of one organ."""

    caption = "Alla uppdrag"
    organ = None


class PersonUppdragTable(UppdragTable):
    """The assignments of one person."""

    caption = "Uppdrag"
    namn = None
    organ = tables.Column("Organ", linkify=_lank("styrelse:uppdrag"))

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

    namn = tables.Column("Namn", linkify=_lank("styrelse:person"))
    epost = tables.Column("E-post")
    uppdrag = tables.Column("Organ", accessor="pk", orderable=False)

    class Meta(Tabell.Meta):
        model = Person
        fields = ()
        order_by = "namn"

    def render_uppdrag(self, record: Person) -> str:
        organ = dict.fromkeys(str(u.organ) for u in record.uppdrag.all())
        return uppraknat(organ) or "Inget uppdrag"


class SammantradeTable(Tabell):
    """Meetings, the latest first."""

    datum = DatumColumn(verbose_name="Datum", linkify=_lank("styrelse:sammantrade"))
    organ = tables.Column("Organ")
    typ = tables.Column("Slag", attrs=SMAL)
    rubrik = tables.Column("Rubrik")
    form = tables.Column("Form", attrs=SMAL)
    inbjudna = tables.Column("Inbjudna", orderable=False, empty_values=())
    status = MarkeColumn(verbose_name="Läge", toner=STATUS_TONER)

    class Meta(Tabell.Meta):
        order_by = "-datum"

    def render_inbjudna(self, record) -> str:
        vilka = [*record.inbjudna.all(), *record.gemensamt_med.all()]
        return uppraknat(str(v) for v in vilka)


class MalTable(Tabell):
    """Goals with their latest verdict."""

    namn = tables.Column("Mål", linkify=_lank("styrelse:mal"))
    ar = tables.Column("År")
    ordning = tables.Column("Nr", attrs=SMAL)
    niva = tables.Column("Nivå")
    senaste_utfall = UtfallColumn(verbose_name="Utfall", default="inte följt upp")
    senaste_datum = DatumColumn(verbose_name="Följt upp", default="")

    class Meta(Tabell.Meta):
        model = Mal
        fields = ()


class InvanareTable(Tabell):
    """The inhabitants of one member by year."""

    caption = "Invånare den 1 januari"
    ar = tables.Column("År")
    antal = AntalColumn(verbose_name="Invånare")
    antal_16_64 = AntalColumn(verbose_name="Varav 16–64 år")

    class Meta(Tabell.Meta):
        orderable = False
