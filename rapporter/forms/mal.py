"""The form of what measures a goal."""

from django import forms

from rapporter.nyckeltal import granska
from rapporter.referens import Referensfel, las_figur


class MattForm(forms.Form):
    """The nyckeltal that measures a goal, written as in a report's text."""

    nyckel = forms.CharField(
        label="Nyckeltal",
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"list": "nyckeltal", "autocomplete": "off"}),
        help_text="Börja skriva och välj i listan. Byt ut … mot det som ska mätas. "
        "Lämna tomt för ett mål som bedöms för hand.",
    )

    def clean_nyckel(self) -> str:
        nyckel = self.cleaned_data["nyckel"]
        if nyckel:
            try:
                granska(las_figur(nyckel))
            except Referensfel as fel:
                raise forms.ValidationError(str(fel)) from fel
        return nyckel
