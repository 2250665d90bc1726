"""Tables of the reports' lists."""

import django_tables2 as tables
from django.db.models import QuerySet

from finsam.kolumner import DatumColumn, MarkeColumn, Tabell, TidColumn
from rapporter.models import Publikation, Revisionsfraga, Tillganglighetsbrist

TONER = {"Väntar på svar": "varning", "Besvarad": "info", "Klar": "bra"}


class RevisionsfragaTable(Tabell):
    """What the auditors have asked: number, words, what it is about, by when, whose turn."""

    nummer = tables.Column(
        verbose_name="Nummer",
        linkify=True,
        order_by=("ar", "nummer"),
        attrs={"td": {"class": "smal"}},
    )
    rubrik = tables.Column(verbose_name="Fråga")
    galler = tables.Column(verbose_name="Gäller", accessor="galler_i_ord", orderable=False)
    by = tables.Column(verbose_name="Ställd av")
    senast = DatumColumn(verbose_name="Svar senast", default="")
    senaste_at = TidColumn(verbose_name="Senast skrivet")
    status = MarkeColumn(verbose_name="Läge", accessor="get_status_display", toner=TONER)

    class Meta(Tabell.Meta):
        model = Revisionsfraga
        fields = ("nummer", "rubrik", "galler", "by", "senast", "senaste_at", "status")
        order_by = "-nummer"
        caption = "Revisionens frågor"

    def render_nummer(self, record: Revisionsfraga) -> str:
        """Return the number with its year, as the mails write it."""
        return f"{record.ar}/{record.nummer}"

    def order_status(self, rader: QuerySet, fallande: bool) -> tuple[QuerySet, bool]:
        """Sort by the state that is kept."""
        return rader.order_by("-status" if fallande else "status"), True


class PublikationTable(Tabell):
    """Addresses of the public pages, and what stands on them now."""

    titel = tables.Column("Titel", linkify=lambda record: record.get_absolute_url())
    slag = tables.Column("Slag", orderable=False)
    datum = DatumColumn(verbose_name="Datum")
    publicerad_at = TidColumn(verbose_name="Publicerad")
    lage = MarkeColumn(
        verbose_name="Läge",
        toner={"Publicerad": "bra", "Beslutet är återkallat": "fel"},
        orderable=False,
    )
    slug = tables.Column("Adress")

    class Meta(Tabell.Meta):
        model = Publikation
        fields = ()


class TillganglighetsbristTable(Tabell):
    """What visitors have reported."""

    at = TidColumn(verbose_name="Inkom", linkify=lambda record: record.get_absolute_url())
    text = tables.Column("Vad som inte fungerade")
    sida = tables.Column("Sida")
    hanterad_at = TidColumn(verbose_name="Hanterad")

    class Meta(Tabell.Meta):
        model = Tillganglighetsbrist
        fields = ()
