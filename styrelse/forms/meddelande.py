"""Forms of messages and contacts."""

from django import forms

from styrelse.models import Organ, Organisation


class MeddelandeForm(forms.Form):
    """A message to organs and organisations."""

    organ = forms.ModelMultipleChoiceField(
        label="Till dem som har uppdrag i",
        queryset=Organ.objects.all(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    organisationer = forms.ModelMultipleChoiceField(
        label="och till kontakterna hos",
        queryset=Organisation.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Funktionsbrevlådan används där det finns en.",
    )
    amne = forms.CharField(label="Ämne", max_length=150)
    text = forms.CharField(
        label="Text",
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text="Skriv inget som omfattas av sekretess. E-post är inte skyddad.",
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        med = Organisation.objects.filter(kontakter__isnull=False).distinct()
        self.fields["organisationer"].queryset = med
        if not med.exists():
            self.fields[
                "organisationer"
            ].help_text = "Ingen organisation har någon kontakt än. Lägg till dem under Kontakter."
        if not Organ.objects.exists():
            self.fields["organ"].help_text = "Inget organ finns än. Lägg till det under Organ."


class KontaktForm(forms.Form):
    """An address at an organisation."""

    organisation = forms.ModelChoiceField(
        label="Organisation", queryset=Organisation.objects.all(), empty_label="Välj organisation"
    )
    namn = forms.CharField(
        label="Funktion eller namn", max_length=100, help_text="Till exempel Registrator."
    )
    epost = forms.EmailField(label="E-postadress")
    funktion = forms.BooleanField(
        label="Det är en funktionsbrevlåda",
        required=False,
        help_text="Den går före personer: den läses också när någon är borta eller har slutat.",
    )
