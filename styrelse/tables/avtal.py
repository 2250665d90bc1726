"""Tables of agreements."""

from datetime import date

import django_tables2 as tables
from django.utils import timezone
from django.utils.html import format_html

from finsam.format import uppraknat
from finsam.kolumner import BeloppColumn, DatumColumn, Tabell
from styrelse.avtalslage import avtalslage
from styrelse.models import Avtal
from styrelse.tables.kolumner import SMAL, lank


class AvtalTable(Tabell):
    """Agreements as they stand today."""

    namn = tables.Column("Avtal", linkify=lank("styrelse:avtal"))
    slag = tables.Column("Slag")
    parter = tables.Column("Part", accessor="pk", orderable=False)
    lage = tables.Column("Läge", accessor="pk", orderable=False, attrs=SMAL)
    avgors = DatumColumn(verbose_name="Ompröva senast", accessor="pk", orderable=False)
    from_datum = DatumColumn(verbose_name="Från och med")
    slut = DatumColumn(verbose_name="Till och med", accessor="pk", orderable=False)
    kostnad = BeloppColumn(verbose_name="Kronor per år", ore=False)
    ansvarig = tables.Column("Ansvarig", accessor="ansvarig__namn")

    class Meta(Tabell.Meta):
        model = Avtal
        fields = ()

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.dag = timezone.localdate()

    def render_parter(self, record: Avtal) -> str:
        namn = [str(part) for part in record.parter.all()]
        return uppraknat([*namn, *filter(None, [record.annan_part])])

    def render_lage(self, record: Avtal) -> str:
        lage = avtalslage(record, self.dag)
        return format_html('<span class="marke {}">{}</span>', lage.ton, lage.lage)

    def value_lage(self, record: Avtal) -> str:
        return str(avtalslage(record, self.dag).lage)

    def render_avgors(self, record: Avtal) -> str:
        return _dag(record.avgorande_dag(self.dag))

    def value_avgors(self, record: Avtal) -> date | None:
        return record.avgorande_dag(self.dag)

    def render_slut(self, record: Avtal) -> str:
        return _dag(record.slut(self.dag), "tills vidare")

    def value_slut(self, record: Avtal) -> date | None:
        return record.slut(self.dag)


def _dag(dag: date | None, annars: str = "") -> str:
    if dag is None:
        return annars
    return format_html('<time datetime="{0}">{0}</time>', dag.isoformat())
