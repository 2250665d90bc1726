"""Forms of the kansli's recurring tasks."""

from django import forms

from styrelse.forms.aterkommande import AterkommandeForm, ansvarig_falt
from styrelse.forms.falt import PeriodForm


class RutinForm(PeriodForm, AterkommandeForm):
    """A recurring task."""

    namn = forms.CharField(
        label="Rutin", max_length=120, help_text="Vad som ska göras, till exempel Stäm av banken."
    )
    ansvarig = ansvarig_falt()
    text = forms.CharField(
        label="Så gör vi",
        required=False,
        max_length=20_000,
        widget=forms.Textarea,
        help_text="Så att någon annan kan ta över. Listor och rubriker skrivs i Markdown.",
    )
    field_order = ("namn", "takt", "manad", "dag", "ansvarig", "text", "from_datum", "till_datum")


class UtforandeForm(forms.Form):
    """That one occasion is done."""

    datum = forms.DateField(label="Gjort den")
    anteckning = forms.CharField(
        label="Anteckning", max_length=400, required=False, help_text="Något att veta nästa gång?"
    )
