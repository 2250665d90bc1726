"""Forms about coded participants. None has a field for free text, so no name can be written."""

from django import forms

from finsam.models import User
from finsam.synlig import synliga
from insatser.forms.falt import KoderField, KodField, ManadField
from insatser.models import Deltagare, Kon
from styrelse.models import Organisation

_EN_ANNAN_KOD = (
    "Ingen deltagare i dina insatser har den koden. Kontrollera den, eller lämna fältet tomt "
    "för att få en ny kod."
)


class InskrivningForm(forms.Form):
    """A participant enters an insats: a new one, or one who has a code already."""

    in_manad = ManadField(label="Inskriven från och med månad")
    kon = forms.ChoiceField(
        label="Kön",
        choices=Kon.choices,
        widget=forms.RadioSelect,
        help_text="Juridiskt kön, som den nationella uppföljningen räknar.",
        error_messages={"required": "Välj kön."},
    )
    fodelsear = forms.IntegerField(
        label="Födelseår",
        required=False,
        min_value=1900,
        max_value=2100,
        help_text="Fyra siffror, till exempel 1994. Aldrig hela födelsedatumet.",
    )
    kommun = forms.ModelChoiceField(
        label="Kommun",
        queryset=Organisation.objects.kommuner(),
        required=False,
        empty_label="Uppgift saknas",
    )
    remittent = KodField("remittent", label="Remitterande aktör", required=False)
    sysselsattning_fore = KoderField("sysselsattning", label="Sysselsättning före")
    forsorjning_fore = KoderField("forsorjning", label="Försörjning före")
    tidigare_kod = forms.CharField(
        label="Deltagarens kod från tidigare",
        required=False,
        max_length=12,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
        help_text="Om personen har varit inskriven förut. Då behövs inte kön, födelseår och "
        "kommun.",
    )

    def __init__(self, *args: object, user: User, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        # Whoever has a code already is known by it, with what was said the first time.
        self.fields["kon"].required = not self.data.get(self.add_prefix("tidigare_kod"))

    def clean_tidigare_kod(self) -> Deltagare | None:
        kod = self.cleaned_data["tidigare_kod"].strip().upper()
        if not kod:
            return None
        deltagare = synliga(Deltagare, self.user).filter(kod=kod).first()
        if deltagare is None:
            raise forms.ValidationError(_EN_ANNAN_KOD)
        return deltagare

    def till_tjanst(self) -> dict[str, object]:
        """Return the keyword arguments of ``services.skriv_in``."""
        data = dict(self.cleaned_data)
        data["deltagare"] = data.pop("tidigare_kod")
        return data


class AvslutaForm(forms.Form):
    """A participant leaves an insats."""

    ut_manad = ManadField(label="Sista månad i insatsen")
    avslutsorsak = KodField("avslutsorsak", label="Orsak till avslutet")
    sysselsattning_efter = KoderField("sysselsattning", label="Sysselsättning efter")
    forsorjning_efter = KoderField("forsorjning", label="Försörjning efter")
