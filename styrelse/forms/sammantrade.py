"""The form of a meeting."""

from django import forms

from styrelse.models import Organ, Organisation, Person, Sammantrade


class _Klockslag(forms.TimeInput):
    input_type = "time"


class SammantradeForm(forms.Form):
    """A meeting, planned or held."""

    organ = forms.ModelChoiceField(
        label="Organ", queryset=Organ.objects.all(), empty_label="Välj organ"
    )
    typ = forms.ChoiceField(label="Slag", choices=Sammantrade.Typ)
    datum = forms.DateField(label="Datum")
    starttid = forms.TimeField(label="Börjar", required=False, widget=_Klockslag(format="%H:%M"))
    sluttid = forms.TimeField(label="Slutar", required=False, widget=_Klockslag(format="%H:%M"))
    lokal = forms.CharField(label="Lokal", max_length=100, required=False)
    form = forms.ChoiceField(
        label="Mötets form",
        choices=Sammantrade.Form,
        widget=forms.RadioSelect,
        initial=Sammantrade.Form.FYSISKT,
    )
    videolank = forms.URLField(
        label="Länk till videomötet",
        max_length=500,
        required=False,
        assume_scheme="https",
        help_text="Visas i kallelsen och för den som är inloggad.",
    )
    offentligt = forms.BooleanField(
        label="Öppet för allmänheten",
        required=False,
        help_text="Ett budgetsammanträde ska vara öppet (lagen om finansiell samordning 19 §).",
    )
    status = forms.ChoiceField(
        label="Läge",
        choices=Sammantrade.Status,
        widget=forms.RadioSelect,
        initial=Sammantrade.Status.PLANERAT,
        help_text="Bara genomförda möten räknas i årsredovisningen.",
    )
    rubrik = forms.CharField(
        label="Rubrik",
        max_length=120,
        required=False,
        help_text="Till exempel Strategidag med Värend.",
    )
    inbjudna = forms.ModelMultipleChoiceField(
        label="Inbjudna organ",
        queryset=Organ.objects.all(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    inbjudna_personer = forms.ModelMultipleChoiceField(
        label="Andra som bjuds in",
        queryset=Person.objects.all(),
        required=False,
        help_text="Till exempel en revisor eller en föredragande. Håll ner Ctrl för att välja "
        "flera.",
    )
    upplysning = forms.CharField(
        label="Upplysning i kallelsen",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Till exempel att fika ingår eller hur man anmäler förhinder.",
    )
    gemensamt_med = forms.ModelMultipleChoiceField(
        label="Gemensamt med",
        queryset=Organisation.objects.all(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Andra förbund eller organisationer som höll mötet tillsammans med oss.",
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if not Organ.objects.exists():
            self.fields["organ"].help_text = "Inget organ finns än. Lägg till det under Organ."
            del self.fields["inbjudna"]
