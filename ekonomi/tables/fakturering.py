"""What is to be invoiced, as a list."""

import django_tables2 as tables
from django.urls import reverse

from ekonomi.models import Fakturaunderlag
from finsam.kolumner import BeloppColumn, DatumColumn, Tabell


def _markera(record: Fakturaunderlag) -> str:
    """Where a sum is marked as invoiced, or as not invoiced after all."""
    namn = "ekonomi:faktura_angra" if record.fakturerad else "ekonomi:faktura_markera"
    return reverse(namn, args=[record.pk])


class FakturaunderlagTable(Tabell):
    """Due date, receiver, text, sum, VAT and the invoice's day and number."""

    forfallodag = DatumColumn(verbose_name="Förfaller")
    mottagare = tables.Column(verbose_name="Mottagare", order_by="mottagare__namn")
    text = tables.Column(verbose_name="Text på fakturan")
    belopp = BeloppColumn(verbose_name="Belopp, kr")
    moms = BeloppColumn(verbose_name="Moms, kr", orderable=False)
    att_betala = BeloppColumn(verbose_name="Att betala, kr", orderable=False)
    fakturerad_datum = DatumColumn(verbose_name="Fakturerad")
    fakturanummer = tables.Column(verbose_name="Faktura")
    markera = tables.Column(
        verbose_name="Ändra",
        accessor="pk",
        orderable=False,
        exclude_from_export=True,
        linkify=_markera,
    )

    class Meta(Tabell.Meta):
        model = Fakturaunderlag
        fields = (
            *("forfallodag", "mottagare", "text", "belopp", "moms", "att_betala"),
            *("fakturerad_datum", "fakturanummer", "markera"),
        )
        order_by = ("forfallodag", "mottagare")

    def render_markera(self, record: Fakturaunderlag) -> str:
        return "Ångra" if record.fakturerad else "Markera fakturerad"
