"""Tables of the diarium."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html

from finsam.kolumner import AntalColumn, DatumColumn, MarkeColumn, Tabell, TidColumn
from styrelse.models import Arende, Arkivuttag, Gallring, Handling, Handlingstyp
from styrelse.tables.kolumner import SMAL, lank

SEKRETESS = {"Sekretess": "varning"}
LAGE = {"Öppet": "info", "Avslutat": ""}


class HandlingTable(Tabell):
    """Documents: what came in, was made and went out."""

    datum = DatumColumn(verbose_name="Datum")
    rubrik = tables.Column("Handling", linkify=lank("styrelse:handling"))
    beteckning = tables.Column(
        "Diarienummer",
        linkify=lank("styrelse:arende", "arende_id"),
        order_by=("arende", "nummer"),
        attrs=SMAL,
    )
    riktning = tables.Column("Riktning", attrs=SMAL)
    fran_eller_till = tables.Column("Från eller till", order_by="motpart")
    typ = tables.Column("Handlingstyp")
    sekretess = MarkeColumn(verbose_name="Sekretess", toner=SEKRETESS, accessor="sekretessmarke")

    class Meta(Tabell.Meta):
        model = Handling
        fields = ()
        order_by = "-datum"


class ArendehandlingTable(HandlingTable):
    """The documents of one case, in their order."""

    caption = "Handlingar"
    nummer = tables.Column("Nr", attrs=SMAL)
    beteckning = None
    fil = tables.Column("Fil", empty_values=())

    class Meta(HandlingTable.Meta):
        order_by = "nummer"
        orderable = False
        sequence = ("rubrik", "fil", "nummer", "...")

    def render_fil(self, record: Handling) -> str:
        if record.fil_id:
            url = reverse("styrelse:handling_fil", args=[record.pk])
            return format_html('<a href="{}">{}</a>', url, record.fil.namn)
        if getattr(record, "gallring", None):
            return "Gallrad"
        return record.forvaras or "Ingen fil"


class ArendeTable(Tabell):
    """Cases with how many documents the reader may see of each."""

    dnr = tables.Column(
        "Diarienummer", linkify=lank("styrelse:arende"), order_by=("ar", "nummer"), attrs=SMAL
    )
    mening = tables.Column("Ärende")
    oppnat_datum = DatumColumn(verbose_name="Öppnat")
    avslutat_datum = DatumColumn(verbose_name="Avslutat")
    antal = AntalColumn(verbose_name="Handlingar")
    lage = MarkeColumn(verbose_name="Läge", toner=LAGE, order_by="avslutat_datum")

    class Meta(Tabell.Meta):
        model = Arende
        fields = ()
        order_by = "-dnr"


class HandlingstypTable(Tabell):
    """The dokumenthanteringsplan."""

    namn = tables.Column("Handlingstyp")
    regel = tables.Column("Regel", order_by="gallras_efter_ar")
    anmarkning = tables.Column("Anmärkning")
    beslut = tables.Column("Beslut")
    antal = AntalColumn(verbose_name="Handlingar")

    class Meta(Tabell.Meta):
        model = Handlingstyp
        fields = ()
        order_by = "namn"

    def __init__(self, *args: object, far_andra: bool = False, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.far_andra = far_andra

    def render_namn(self, record: Handlingstyp) -> str:
        if not self.far_andra:
            return record.namn
        url = reverse("styrelse:handlingstyp_andra", args=[record.pk])
        return format_html('<a href="{}">{}</a>', url, record.namn)

    def value_namn(self, value: str) -> str:
        return value


class AttGallraTable(Tabell):
    """What is due for destruction, and by which rule."""

    rubrik = tables.Column("Handling", linkify=lank("styrelse:handling"))
    beteckning = tables.Column("Diarienummer", order_by=("arende", "nummer"), attrs=SMAL)
    datum = DatumColumn(verbose_name="Datum")
    typ = tables.Column("Handlingstyp")
    regel = tables.Column("Regel", accessor="typ__regel", orderable=False)
    gallras_fran = DatumColumn(verbose_name="Får gallras från", orderable=False)
    forvaras = tables.Column("Papper att förstöra")

    class Meta(Tabell.Meta):
        model = Handling
        fields = ()
        order_by = "datum"


class GallringTable(Tabell):
    """The register of destruction."""

    gallrad_at = TidColumn(verbose_name="Gallrad")
    beteckning = tables.Column(
        "Diarienummer",
        accessor="handling__beteckning",
        order_by=("handling__arende", "handling__nummer"),
        attrs=SMAL,
    )
    rubrik = tables.Column("Handling", accessor="rubrik")
    datum = DatumColumn(verbose_name="Handlingens datum", accessor="handling__datum")
    regel = tables.Column("Regel")
    gallrad_by = tables.Column("Av")
    forvarades = tables.Column("Papper")
    sha256 = tables.Column("SHA-256", visible=False)

    class Meta(Tabell.Meta):
        model = Gallring
        fields = ()
        order_by = "-gallrad_at"


class ArkivuttagTable(Tabell):
    """Years handed over."""

    caption = "Arkivuttag"
    ar = tables.Column("År")
    fil = tables.Column("Fil", linkify=lank("styrelse:arkivuttag_fil"))
    antal_arenden = AntalColumn(verbose_name="Ärenden")
    antal_handlingar = AntalColumn(verbose_name="Handlingar")
    skapad_at = TidColumn(verbose_name="Gjort")
    skapad_by = tables.Column("Av")

    class Meta(Tabell.Meta):
        model = Arkivuttag
        fields = ()
        orderable = False
