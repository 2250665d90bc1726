"""Forms of the förbund, the organisations and the memberships."""

from django import forms

from finsam.falt import ArFormField
from styrelse.forms.falt import EnAvTva, NyttNamn, en_av_tva
from styrelse.models import Medlem, Organisation
from styrelse.models.forbund import ORGANISATIONSNUMMER


class ForbundForm(forms.Form):
    """The facts of the förbund that its ordning does not change."""

    bildat_datum = forms.DateField(
        label="Bildat", help_text="Den dag då förbundet blev en egen juridisk person."
    )
    organisationsnummer = forms.CharField(
        label="Organisationsnummer",
        required=False,
        validators=[ORGANISATIONSNUMMER],
        help_text="Till exempel 222000-1234.",
    )
    webbplats = forms.CharField(label="Webbplats", max_length=200, required=False)
    motto = forms.CharField(
        label="Motto",
        max_length=200,
        required=False,
        help_text="Står på årsredovisningens omslag, om förbundet har ett.",
    )


class ForbundNyForm(ForbundForm):
    """The förbund and its first ordning in one step."""

    namn = forms.CharField(label="Förbundets namn", max_length=100)
    sate = forms.CharField(label="Säte", max_length=100, required=False)
    field_order = ("namn", "sate", "bildat_datum", "organisationsnummer", "webbplats", "motto")


class ForbundsordningForm(forms.Form):
    """A new name or seat from a day on."""

    from_datum = forms.DateField(label="Gäller från och med")
    namn = forms.CharField(label="Förbundets namn", max_length=100)
    sate = forms.CharField(label="Säte", max_length=100, required=False)


class OrganisationForm(forms.Form):
    """What an organisation is called."""

    namn = forms.CharField(label="Namn", max_length=120)
    kortnamn = forms.CharField(
        label="Kortnamn",
        max_length=40,
        required=False,
        help_text="Används där det är trångt, till exempel i diagram.",
    )


class MedlemForm(forms.Form):
    """A membership's part and first day."""

    typ = forms.ChoiceField(label="Part", choices=Medlem.Typ)
    from_datum = forms.DateField(label="Medlem från och med")
    ordning = forms.IntegerField(
        label="Plats i förteckningar",
        min_value=0,
        max_value=999,
        initial=0,
        help_text="Lägst nummer står först i listor och rapporter.",
    )


class MedlemNyForm(MedlemForm):
    """A new membership, of an organisation in the register or of a new one."""

    organisation = EnAvTva(
        label="Organisation",
        queryset=Organisation.objects.all(),
        empty_label="Välj organisation",
    )
    ny_organisation = NyttNamn(
        label="eller en ny organisation",
        max_length=120,
        help_text="Skriv namnet, om organisationen inte finns i listan.",
    )
    field_order = ("organisation", "ny_organisation", "typ", "from_datum", "ordning")

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        en_av_tva(self, data, "organisation", "ny_organisation", Organisation)
        return data


class InvanarantalForm(forms.Form):
    """Inhabitants at the start of a year."""

    ar = ArFormField()
    antal = forms.IntegerField(
        label="Invånare", min_value=0, max_value=99_999_999, help_text="Den 1 januari det året."
    )
    antal_16_64 = forms.IntegerField(
        label="Invånare 16–64 år", min_value=0, max_value=99_999_999, required=False
    )
