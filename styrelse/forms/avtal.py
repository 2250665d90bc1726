"""Forms of agreements."""

from django import forms

from finsam.falt import BeloppFormField
from styrelse.forms.aterkommande import ansvarig_falt
from styrelse.forms.falt import PeriodForm
from styrelse.models import Avtal, Organisation


class AvtalForm(PeriodForm):
    """An agreement: with whom, until when, how it ends, what it costs."""

    namn = forms.CharField(
        label="Avtal", max_length=150, help_text="Till exempel Redovisning och löner."
    )
    slag = forms.ChoiceField(label="Slag", choices=Avtal.Slag)
    parter = forms.ModelMultipleChoiceField(
        label="Parter",
        queryset=Organisation.objects.all(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="De organisationer som avtalet är med.",
    )
    annan_part = forms.CharField(
        label="eller en annan part",
        max_length=150,
        required=False,
        help_text="Den som inte finns bland organisationerna.",
    )
    uppsagningstid = forms.IntegerField(
        label="Uppsägningstid i månader", min_value=0, max_value=120, initial=0
    )
    fornyelse = forms.ChoiceField(
        label="När tiden är slut",
        choices=Avtal.Fornyelse,
        widget=forms.RadioSelect,
        initial=Avtal.Fornyelse.INGEN,
        help_text="Gäller bara avtal med en sista dag.",
    )
    forlangs_manader = forms.IntegerField(
        label="Förlängs med (månader)", min_value=1, max_value=120, required=False
    )
    kostnad = BeloppFormField(label="Kostnad per år, kronor", required=False)
    kostnad_text = forms.CharField(
        label="Om kostnaden",
        max_length=150,
        required=False,
        help_text="Till exempel 40 procent av en heltid, eller per påbörjad timme.",
    )
    ansvarig = ansvarig_falt(hjalp="Får påminnelsen.")
    paminn_dagar = forms.IntegerField(
        label="Påminn så många dagar före", min_value=0, max_value=730, initial=60
    )
    anteckning = forms.CharField(
        label="Anteckning", required=False, max_length=5000, widget=forms.Textarea
    )
    field_order = (
        *("namn", "slag", "parter", "annan_part", "from_datum", "till_datum"),
        *("fornyelse", "forlangs_manader", "uppsagningstid", "kostnad", "kostnad_text"),
        *("ansvarig", "paminn_dagar", "anteckning"),
    )


class UppsagningForm(forms.Form):
    """That notice was given."""

    datum = forms.DateField(label="Uppsagt den", help_text="Den dag då uppsägningen kom fram.")
    av = forms.ChoiceField(label="Uppsagt av", choices=Avtal.Part, widget=forms.RadioSelect)
    upphor_datum = forms.DateField(
        label="Upphör",
        required=False,
        help_text="Sista dagen avtalet gäller. Lämna tomt, så räknas den ut av uppsägningstiden.",
    )


class AvtalsfilForm(forms.Form):
    """The signed agreement, on its way into the diarium."""

    fil = forms.FileField(label="Avtalet som fil", help_text="Helst PDF.")
    datum = forms.DateField(label="Undertecknat den")
    mening = forms.CharField(
        label="Ärendemening", max_length=200, help_text="Vad ärendet i diariet ska heta."
    )
