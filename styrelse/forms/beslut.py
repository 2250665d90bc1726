"""Forms about what decisions ask for, and what an organ recommends before one."""

from django import forms

from styrelse.models import Arende, Organ, Person, Rekommendation


class UppfoljningForm(forms.Form):
    """Who does what a decision asks for, and by when."""

    vad = forms.CharField(
        label="Vad ska göras?",
        max_length=200,
        required=False,
        help_text="Lämna tomt om beslutets egna ord räcker.",
    )
    person = forms.ModelChoiceField(
        label="Person", queryset=Person.objects.all(), required=False, empty_label="Ingen vald"
    )
    organ = forms.ModelChoiceField(
        label="Eller ett organ", queryset=Organ.objects.all(), required=False, empty_label="Inget"
    )
    roll = forms.CharField(
        label="Eller någon annan",
        max_length=100,
        required=False,
        help_text="Till exempel förbundschefen eller insatsens styrgrupp.",
    )
    senast = forms.DateField(label="Klart senast", required=False)

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        valda = [namn for namn in ("person", "organ", "roll") if data.get(namn)]
        if len(valda) != 1 and not self.errors:
            self.add_error("person", "Välj en person eller ett organ, eller skriv vem.")
        return data


class UtfordForm(forms.Form):
    """That it is done."""

    datum = forms.DateField(label="Gjort den")
    anteckning = forms.CharField(label="Anteckning", max_length=500, required=False)


class RekommendationForm(forms.Form):
    """What the meeting recommends in an ärende."""

    arende = forms.ModelChoiceField(
        label="Ärende", queryset=Arende.objects.oppna(), empty_label="Välj ärende"
    )
    utlatande = forms.ChoiceField(
        label="Utlåtande", choices=Rekommendation.Utlatande, widget=forms.RadioSelect
    )
    motivering = forms.CharField(
        label="Motivering", required=False, widget=forms.Textarea(attrs={"rows": 5})
    )


class RekommendationAndraForm(RekommendationForm):
    """What it recommends after all; the ärende stays."""

    arende = None
