"""Forms of goals and of what came of them."""

from django import forms

from finsam.falt import ArFormField
from styrelse.models import Mal, Maluppfoljning


def _lang_text(label: str, *, required: bool = True, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label, widget=forms.Textarea, required=required, help_text=help_text
    )


class MalAndraForm(forms.Form):
    """A goal's wording."""

    namn = forms.CharField(label="Mål", max_length=120, help_text="Kort, som i verksamhetsplanen.")
    niva = forms.ChoiceField(label="Nivå", choices=Mal.Niva)
    beskrivning = _lang_text(
        "Beskrivning", required=False, help_text="Vad som ska vara sant när målet är nått."
    )


class MalNyForm(MalAndraForm):
    """A new goal of a year."""

    ar = ArFormField()
    field_order = ("ar", "namn", "niva", "beskrivning")


class MaluppfoljningForm(forms.Form):
    """A verdict on a goal."""

    datum = forms.DateField(label="Läget den")
    utfall = forms.ChoiceField(
        label="Utfall", choices=Maluppfoljning.Utfall, widget=forms.RadioSelect
    )
    grund = _lang_text(
        "Grund för bedömningen", help_text="Vad som talar för utfallet. Texten går till rapporten."
    )
