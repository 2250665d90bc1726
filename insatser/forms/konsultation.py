"""The form of a consultation, short enough for a phone."""

from django import forms
from django.utils import timezone

from insatser.forms.falt import KodField, ManadField
from insatser.forms.utan_person import UtanPerson
from styrelse.models import Organisation


class KonsultationForm(UtanPerson):
    """A remiss was talked over. Nothing about the person."""

    remittent = KodField(
        "remittent",
        label="Vem remitterar?",
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"required": "Välj vem som remitterar."},
    )
    kommun = forms.ModelChoiceField(
        label="Kommun",
        queryset=Organisation.objects.kommuner(),
        required=False,
        empty_label="Uppgift saknas",
    )
    manad = ManadField(label="Månad", initial=timezone.localdate)
