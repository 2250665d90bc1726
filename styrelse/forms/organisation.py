"""The form of an organisation."""

from django import forms

from styrelse.models import Organisationsroll
from styrelse.models.forbund import ORGANISATIONSNUMMER


class OrganisationForm(forms.Form):
    """What an organisation is called, what it is to the förbund and how it is reached."""

    namn = forms.CharField(label="Namn", max_length=120)
    kortnamn = forms.CharField(
        label="Kortnamn",
        max_length=40,
        required=False,
        help_text="Används där det är trångt, till exempel i diagram.",
    )
    roller = forms.MultipleChoiceField(
        label="Roller",
        choices=Organisationsroll.Roll,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Vad organisationen är för förbundet. Medlemskap registreras för sig.",
    )
    organisationsnummer = forms.CharField(
        label="Organisationsnummer",
        required=False,
        validators=[ORGANISATIONSNUMMER],
        help_text="Till exempel 212000-0621.",
    )
    kontakt = forms.CharField(label="Kontaktperson", max_length=100, required=False)
    epost = forms.EmailField(label="E-postadress", required=False)
    telefon = forms.CharField(label="Telefon", max_length=40, required=False)
    adress = forms.CharField(
        label="Postadress", max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    fakturaadress = forms.CharField(
        label="Fakturaadress",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Om den är en annan än postadressen.",
    )
