"""Tables of arvoden."""

import django_tables2 as tables

from finsam.kolumner import (
    AntalColumn,
    BeloppColumn,
    DatumColumn,
    MarkeColumn,
    SistaDagColumn,
    Tabell,
)
from styrelse.models import (
    Arvodesansprak,
    Arvodeslista,
    Arvodesreglemente,
    Arvodesunderlag,
)
from styrelse.tables.kolumner import SMAL, lank

UNDERLAG_TONER = {
    "Öppet": "info",
    "Godkänt": "varning",
    "Att skicka": "varning",
    "Klart": "bra",
}
LISTA_TONER = {"Inte skickad": "varning", "Skickad": "info", "Betald": "bra"}
ANSPRAK_TONER = {"Väntar": "info", "Godkänt": "bra", "Avslaget": "fel"}


class UnderlagTable(Tabell):
    """The periods, the latest first."""

    period = tables.Column(
        "Period", accessor="i_ord", order_by="from_datum", linkify=lank("styrelse:arvodesunderlag")
    )
    lage = MarkeColumn(verbose_name="Läge", accessor="lage", orderable=False, toner=UNDERLAG_TONER)
    antal = AntalColumn(verbose_name="Personer", default="")
    summa = BeloppColumn(verbose_name="Godkänt, kr", default="")
    godkant_by = tables.Column("Godkänt av")

    class Meta(Tabell.Meta):
        model = Arvodesunderlag
        fields = ()

    def render_period(self, value: str) -> str:
        return value.capitalize()


class AnsprakTable(Tabell):
    """Claims, the latest day first."""

    dag = DatumColumn(verbose_name="Dag", linkify=lank("styrelse:ansprak"))
    namn = tables.Column("Person", accessor="person__namn")
    slag = tables.Column("Vad", accessor="get_slag_display", order_by="slag")
    mangd = tables.Column("Begärt", orderable=False, attrs=SMAL)
    andamal = tables.Column("Gäller")
    lage = MarkeColumn(verbose_name="Läge", accessor="lage", orderable=False, toner=ANSPRAK_TONER)

    class Meta(Tabell.Meta):
        model = Arvodesansprak
        fields = ()


class ReglementeTable(Tabell):
    """Sets of rules, the latest first."""

    namn = tables.Column("Regler", linkify=lank("styrelse:arvodesreglemente"))
    bas = BeloppColumn(verbose_name="Grundbelopp, kr")
    from_datum = DatumColumn(verbose_name="Från och med")
    till_datum = SistaDagColumn()
    beslut = tables.Column("Beslut", order_by="beslutat_datum")

    class Meta(Tabell.Meta):
        model = Arvodesreglemente
        fields = ()


class ListorTable(Tabell):
    """The lists of a period."""

    caption = "Listor till den som betalar ut"
    utbetalare = tables.Column(
        "Betalas ut av", accessor="betalas_av", linkify=lank("styrelse:arvodeslista")
    )
    summa = BeloppColumn(verbose_name="Summa, kr")
    lage = MarkeColumn(verbose_name="Läge", accessor="lage", toner=LISTA_TONER)
    skickad_datum = DatumColumn(verbose_name="Skickad")
    betald_datum = DatumColumn(verbose_name="Betald eller fakturerad")

    class Meta(Tabell.Meta):
        model = Arvodeslista
        fields = ()
        orderable = False
