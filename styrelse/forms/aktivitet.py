"""Forms of activities and how they stand."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from styrelse.models import Aktivitetsuppfoljning


class AktivitetForm(forms.Form):
    """What is to be done, by whom and when."""

    namn = forms.CharField(label="Aktivitet", max_length=150)
    beskrivning = forms.CharField(label="Beskrivning", widget=forms.Textarea, required=False)
    person = forms.ModelChoiceField(
        label="Ansvarig person", queryset=None, required=False, empty_label="Ingen person"
    )
    organ = forms.ModelChoiceField(
        label="Ansvarigt organ", queryset=None, required=False, empty_label="Inget organ"
    )
    ansvarig = forms.CharField(
        label="Annan ansvarig",
        max_length=100,
        required=False,
        help_text="En funktion eller någon utanför registret. Ange bara en av de tre.",
    )
    from_datum = forms.DateField(label="Från och med", required=False)
    till_datum = forms.DateField(label="Till och med", required=False)

    def __init__(self, *args: Any, personer: QuerySet, organ: QuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = personer
        self.fields["organ"].queryset = organ

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if sum(bool(data.get(falt)) for falt in ("person", "organ", "ansvarig")) > 1:
            self.add_error("ansvarig", "Ange en person, ett organ eller någon annan, inte flera.")
        fran, till = data.get("from_datum"), data.get("till_datum")
        if fran and till and till < fran:
            self.add_error(
                "till_datum",
                f"Sista dagen ({till}) ligger före den första ({fran}). Rätta någon av dem.",
            )
        return data


class AktivitetsuppfoljningForm(forms.Form):
    """How an activity stands on a day."""

    datum = forms.DateField(label="Läget den")
    status = forms.ChoiceField(
        label="Läge", choices=Aktivitetsuppfoljning.Status, widget=forms.RadioSelect
    )
    utfall = forms.CharField(
        label="Utfall",
        widget=forms.Textarea,
        required=False,
        help_text="Vad som har kommit ut. Det står bredvid aktiviteten i rapporten.",
    )
