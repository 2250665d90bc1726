"""Forms of payment plans and of invoices."""

from django import forms

from ekonomi.models import Betalningsplan


class BetalningsplanForm(forms.Form):
    """How often, and from when."""

    takt = forms.ChoiceField(label="Bidraget betalas", choices=Betalningsplan.Takt.choices)
    forsta_forfallodag = forms.DateField(
        label="Första förfallodag",
        help_text="De andra följer samma dag i månaden, till årets slut.",
    )


class FaktureradForm(forms.Form):
    """The invoice that was sent."""

    datum = forms.DateField(label="Fakturans dag")
    nummer = forms.CharField(label="Fakturans nummer", max_length=30)


class AngraFaktureringForm(forms.Form):
    """Why a sum is not invoiced after all."""

    skal = forms.CharField(
        label="Varför", max_length=200, help_text="Till exempel att fakturan är krediterad."
    )
