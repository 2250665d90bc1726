"""Forms about discharge."""

from django import forms

from styrelse.models import Ansvarsfrihet


class SkickatForm(forms.Form):
    """On which day a member got its papers."""

    datum = forms.DateField(
        label="Skickat den", required=False, help_text="Lämna tomt för att ta tillbaka noteringen."
    )


class AnsvarsfrihetForm(forms.Form):
    """What a member decided."""

    beslut = forms.ChoiceField(
        label="Beslut", choices=Ansvarsfrihet.Beslut, widget=forms.RadioSelect
    )
    datum = forms.DateField(label="Beslutsdatum", help_text="Den dag då medlemmen beslutade.")
    dnr = forms.CharField(label="Medlemmens diarienummer", max_length=40, required=False)
    anteckning = forms.CharField(
        label="Anteckning",
        required=False,
        max_length=5000,
        widget=forms.Textarea,
        help_text="Behövs vid anmärkning, eller när ansvarsfrihet inte beviljas.",
    )
