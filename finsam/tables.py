"""Tables of users and of the log."""

import django_tables2 as tables

from finsam.kolumner import JaNejColumn, Tabell, TidColumn
from finsam.models import Faktoraterstallning, Handelse, User


class AnvandareTable(Tabell):
    """Users with their roles."""

    namn = tables.Column(linkify=("anvandare_andra", {"pk": tables.A("pk")}))
    roller = tables.Column(accessor="rolltext", orderable=False)
    email = tables.Column()
    is_active = JaNejColumn(verbose_name="Får logga in")
    last_login = TidColumn(default="aldrig")

    class Meta(Tabell.Meta):
        model = User
        fields = ("namn", "email", "roller", "is_active", "last_login")
        order_by = "namn"
        empty_text = "Här finns inga användare som passar urvalet."


class HandelseTable(Tabell):
    """The log, newest first, with each event's link in the chain."""

    at = TidColumn()
    forsegling = tables.Column(
        accessor="forsegling__nummer", verbose_name="Länk", empty_values=(None,), default="väntar"
    )

    class Meta(Tabell.Meta):
        model = Handelse
        fields = ("at", "by", "verb", "objekt_namn", "forsegling")
        order_by = "-at"
        empty_text = "Loggen har inga händelser som passar urvalet."


class AterstallningTable(Tabell):
    """Recoveries of lost factors, newest first, with what can be done now."""

    begard_at = TidColumn()
    godkand_by = tables.Column(verbose_name="Godkänd av", default="väntar på en till")
    tidigast_at = TidColumn(default="")
    lage = tables.TemplateColumn(
        template_name="finsam/konto/aterstallning_lage.html",
        verbose_name="Läge",
        orderable=False,
        exclude_from_export=True,
    )

    class Meta(Tabell.Meta):
        model = Faktoraterstallning
        fields = ("user", "skal", "begard_by", "begard_at", "godkand_by", "tidigast_at")
        order_by = "-begard_at"
        empty_text = "Ingen har bett om en väg in igen."
