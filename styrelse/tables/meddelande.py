"""Tables of messages and contacts."""

import django_tables2 as tables

from finsam.kolumner import AntalColumn, JaNejColumn, Tabell, TidColumn
from styrelse.models import Kontakt, Meddelande
from styrelse.tables.kolumner import lank


class MeddelandeTable(Tabell):
    """Messages, the latest first."""

    amne = tables.Column("Ämne", linkify=lank("styrelse:meddelande"))
    till = tables.Column("Till")
    skapat_at = TidColumn(verbose_name="Skrivet")
    skapat_by = tables.Column("Av", accessor="skapat_by__namn")
    antal_skickade = AntalColumn(verbose_name="Skickade")
    antal_fel = AntalColumn(verbose_name="Inte framme")

    class Meta(Tabell.Meta):
        model = Meddelande
        fields = ()


class KontaktTable(Tabell):
    """Addresses at organisations."""

    namn = tables.Column("Funktion eller namn", linkify=lank("styrelse:kontakt_andra"))
    organisation = tables.Column("Organisation", accessor="organisation__namn")
    epost = tables.Column("E-postadress")
    funktion = JaNejColumn(verbose_name="Funktionsbrevlåda")

    class Meta(Tabell.Meta):
        model = Kontakt
        fields = ()
