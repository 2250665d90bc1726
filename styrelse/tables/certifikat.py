"""The log of issued certificates as a table."""

import django_tables2 as tables

from finsam.kolumner import Tabell, TidColumn
from finsam.models import Certifikat
from styrelse.tables.kolumner import SMAL


class CertifikatTable(Tabell):
    """Who a certificate was for, when, and how the person was confirmed."""

    at = TidColumn(verbose_name="Utfärdat")
    metod = tables.Column("Bekräftad med", default="förbundets sigill")
    falt = tables.Column("Plats i filen", attrs=SMAL)
    serienummer = tables.Column("Serienummer", orderable=False)

    class Meta(Tabell.Meta):
        model = Certifikat
        fields = ("at", "namn", "funktion", "medlem", "metod", "falt", "serienummer", "by")
        order_by = "-at"
