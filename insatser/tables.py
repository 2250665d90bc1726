"""The lists of insatser as tables."""

from datetime import date
from decimal import Decimal

import django_tables2 as tables
from django.utils.html import format_html

from finsam.kolumner import AntalColumn, DatumColumn, JaNejColumn, SistaDagColumn, Tabell
from finsam.taltabell import Enhet, Tal
from insatser.models import Insats, Inskrivning, Kod, Tillfalle, Volym

_SMAL = {"td": {"class": "smal"}}


class ManadColumn(DatumColumn):
    """A month as 2022-05; the first day stands for it in the file too."""

    def render(self, value: date) -> str:
        return format_html('<time datetime="{0}">{0}</time>', f"{value:%Y-%m}")

    def value(self, value: date) -> str:
        return f"{value:%Y-%m}"


class InsatsTable(Tabell):
    """Every insats with its period and how many have taken part."""

    namn = tables.Column("Insats", linkify=("insatser:insats", {"slug": tables.A("slug")}))
    inriktning = tables.Column("Inriktning")
    from_datum = DatumColumn(verbose_name="Från och med")
    till_datum = SistaDagColumn()
    projektagare = tables.Column("Projektägare")
    deltagare = AntalColumn(verbose_name="Deltagare", accessor="pk", orderable=False)

    def __init__(self, *args: object, antal: dict[int, Tal], **kwargs: object) -> None:
        self.antal = antal
        super().__init__(*args, **kwargs)

    def render_deltagare(self, value: int, record: Insats) -> str:
        return self._deltagare(record).visat

    def value_deltagare(self, value: int, record: Insats) -> int | str:
        tal = self._deltagare(record)
        return tal.visat if tal.exakt is None else int(tal.exakt)

    def _deltagare(self, insats: Insats) -> Tal:
        """Return how many have taken part: none yet, or empty where none are enrolled at all."""
        individ = insats.inriktning == Insats.Inriktning.INDIVID
        ingen = Tal(Decimal(0) if individ else None, Enhet.ANTAL)
        return self.antal.get(insats.pk, ingen)

    class Meta(Tabell.Meta):
        model = Insats
        fields = ("namn", "inriktning", "from_datum", "till_datum", "projektagare", "deltagare")


class DeltagareTable(Tabell):
    """The enrolments of an insats, by the participants' codes."""

    kod = tables.Column(
        "Kod",
        accessor="deltagare__kod",
        linkify=("insatser:deltagare", {"pk": tables.A("deltagare_id")}),
    )
    kon = tables.Column("Kön", accessor="deltagare__kon")
    fodelsear = tables.Column("Födelseår", accessor="deltagare__fodelsear", attrs=_SMAL)
    kommun = tables.Column("Kommun", accessor="deltagare__kommun", attrs=_SMAL)
    in_manad = ManadColumn(verbose_name="Inskriven")
    ut_manad = ManadColumn(verbose_name="Avslutad")
    avslutsorsak = tables.Column("Orsak till avslutet", attrs=_SMAL)

    def render_kon(self, record: Inskrivning) -> str:
        return record.deltagare.get_kon_display()

    class Meta(Tabell.Meta):
        model = Inskrivning
        fields = ()
        order_by = "-in_manad"


class TillfalleTable(Tabell):
    """Occasions, the latest first."""

    datum = DatumColumn(verbose_name="Dag")
    insats = tables.Column(
        "Insats", linkify=("insatser:insats", {"slug": tables.A("insats__slug")})
    )
    typ = tables.Column("Slag")
    rubrik = tables.Column("Rubrik")
    form = tables.Column("Form")
    antal_tillfallen = AntalColumn(verbose_name="Tillfällen")
    antal = AntalColumn(verbose_name="Personer")

    class Meta(Tabell.Meta):
        model = Tillfalle
        fields = ()
        order_by = "-datum"


class VolymTable(Tabell):
    """Volumes with what follows from them."""

    insats = tables.Column(
        "Insats", linkify=("insatser:insats", {"slug": tables.A("insats__slug")})
    )
    from_datum = DatumColumn(verbose_name="Från och med")
    till_datum = DatumColumn(verbose_name="Till och med")
    kon = tables.Column("Kön")
    pagaende_start = AntalColumn(verbose_name="Pågående vid start")
    nya = AntalColumn(verbose_name="Nya")
    avslutade = AntalColumn(verbose_name="Avslutade")
    pagaende_slut = AntalColumn(verbose_name="Pågående vid slut", orderable=False)

    class Meta(Tabell.Meta):
        model = Volym
        fields = ()
        order_by = "-from_datum"


class KodTable(Tabell):
    """The choices of the code lists."""

    namn = tables.Column("Namn", linkify=("insatser:kod_andra", {"pk": tables.A("pk")}))
    lista = tables.Column("Kodlista", accessor="lista__namn")
    raknas_som = tables.Column("Räknas som")
    ordning = AntalColumn(verbose_name="Ordning")
    aktiv = JaNejColumn(verbose_name="Går att välja")

    class Meta(Tabell.Meta):
        model = Kod
        fields = ()
        order_by = ("lista", "ordning")
