"""Forms of organs, seats, people and assignments."""

from django import forms

from finsam.format import uppraknat
from finsam.models import User
from styrelse.forms.falt import EnAvTva, NyttNamn, PeriodForm, en_av_tva
from styrelse.models import Medlem, Ordforandeskap, Organ, Organisation, Person, Plats, Uppdrag


class OrganForm(PeriodForm):
    """An organ's name, kind and period."""

    namn = forms.CharField(
        label="Namn", max_length=100, help_text="I bestämd form, till exempel Styrelsen."
    )
    typ = forms.ChoiceField(label="Slag", choices=Organ.Typ)
    ordning = forms.IntegerField(
        label="Plats i förteckningar", min_value=0, max_value=999, initial=0
    )
    field_order = ("namn", "typ", "from_datum", "till_datum", "ordning")


class PlatsForm(PeriodForm):
    """A seat: the members that fill it, alone or together."""

    medlemmar = forms.ModelMultipleChoiceField(
        label="Medlemmar som fyller platsen",
        queryset=Medlem.objects.med_organisation(),
        widget=forms.CheckboxSelectMultiple,
        help_text="Kryssa för flera, om de delar platsen enligt överenskommelse.",
        error_messages={"required": "Välj minst en medlem för platsen."},
    )
    antal_ersattare = forms.IntegerField(
        label="Ersättare på platsen", min_value=0, max_value=9, initial=1
    )
    field_order = ("medlemmar", "antal_ersattare", "from_datum", "till_datum")


class PlatsinnehavForm(PeriodForm):
    """A member's turn on a seat that several share."""

    medlem = forms.ModelChoiceField(
        label="Medlem", queryset=Medlem.objects.none(), empty_label="Välj medlem"
    )
    field_order = ("medlem", "from_datum", "till_datum")

    def __init__(self, *args: object, plats: Plats, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["medlem"].queryset = plats.medlemmar.med_organisation()


class PersonForm(forms.Form):
    """Someone who holds assignments."""

    namn = forms.CharField(label="Namn", max_length=100, help_text="Förnamn och efternamn.")
    epost = forms.EmailField(label="E-postadress", required=False)
    telefon = forms.CharField(label="Telefon", max_length=40, required=False)
    adress = forms.CharField(
        label="Postadress",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Behövs bara om något ska skickas dit.",
    )
    user = forms.ModelChoiceField(
        label="Användarkonto",
        queryset=User.objects.filter(is_active=True).order_by("namn", "pk"),
        required=False,
        empty_label="Inget",
        help_text="Så vet systemet vem som loggar in, till exempel när ordföranden attesterar.",
    )


class _Platsval(forms.ModelChoiceField):
    """Seats named by the members that fill them."""

    def label_from_instance(self, obj: Plats) -> str:
        return f"{obj}: {uppraknat(str(m) for m in obj.medlemmar.all())}"


_FORTROENDEVALDA = {
    Organ.Typ.STYRELSE,
    Organ.Typ.PRESIDIUM,
    Organ.Typ.AU,
    Organ.Typ.BEREDNINGSGRUPP,
}


def _onodiga(organ: Organ, *, har_platser: bool) -> set[str]:
    """Return the fields that nobody in an organ of this kind has."""
    onodiga = set() if har_platser else {"plats"}
    if organ.typ in _FORTROENDEVALDA:
        onodiga |= {"befattning", "omfattning_procent", "arbetsgivare"}
    if organ.typ == Organ.Typ.KANSLI:
        onodiga |= {"medlem", "plats"}
    if organ.typ != Organ.Typ.REVISORER:
        onodiga |= {"medlemmar"}
    if organ.typ not in {Organ.Typ.STYRELSE, Organ.Typ.AU}:
        onodiga |= {"inkallas_som"}
    return onodiga


class UppdragForm(PeriodForm):
    """An assignment's role, period and what belongs to it."""

    roll = forms.ChoiceField(label="Roll", choices=Uppdrag.Roll)
    medlem = forms.ModelChoiceField(
        label="Utsedd av",
        queryset=Medlem.objects.med_organisation(),
        required=False,
        empty_label="Ingen medlem",
    )
    plats = _Platsval(
        label="Plats",
        queryset=Plats.objects.none(),
        required=False,
        empty_label="Ingen särskild plats",
        help_text="Behövs där flera medlemmar delar en plats.",
    )
    medlemmar = forms.ModelMultipleChoiceField(
        label="Revisor för",
        queryset=Medlem.objects.med_organisation(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Kryssa för flera, om de har en gemensam revisor (FinsamL 25 §).",
    )
    inkallas_som = forms.IntegerField(
        label="Inkallas som nummer",
        required=False,
        min_value=1,
        max_value=99,
        help_text="För ersättare: i vilken ordning de tjänstgör (FinsamL 12 §). Lämna tomt om "
        "ersättaren bara går in på sin egen plats.",
    )
    befattning = forms.CharField(
        label="Befattning", max_length=80, required=False, help_text="Till exempel förbundschef."
    )
    omfattning_procent = forms.IntegerField(
        label="Omfattning i procent",
        required=False,
        min_value=1,
        max_value=100,
        help_text="För anställda: hur stor del av heltid.",
        error_messages={
            "min_value": "Omfattningen ska vara mellan 1 och 100 procent.",
            "max_value": "Omfattningen ska vara mellan 1 och 100 procent.",
        },
    )
    arbetsgivare = forms.ModelChoiceField(
        label="Arbetsgivare",
        queryset=Organisation.objects.all(),
        required=False,
        empty_label="Förbundet eller ingen",
        help_text="Den som betalar lönen, när det är en annan än förbundet.",
    )
    ordning = forms.IntegerField(
        label="Plats i förteckningar",
        min_value=0,
        max_value=999,
        initial=0,
        help_text="Lägst nummer står först inom rollen.",
    )
    field_order = (
        *("person", "ny_person", "roll", "medlem", "medlemmar", "plats", "from_datum"),
        *("till_datum", "inkallas_som", "befattning", "omfattning_procent", "arbetsgivare"),
        "ordning",
    )

    def __init__(self, *args: object, organ: Organ, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        platser = organ.platser.med_medlemmar()
        self.fields["plats"].queryset = platser
        for namn in _onodiga(organ, har_platser=bool(platser)):
            del self.fields[namn]


class UppdragNyForm(UppdragForm):
    """A new assignment, of a person in the register or of a new one."""

    person = EnAvTva(
        label="Person",
        queryset=Person.objects.all(),
        empty_label="Välj person",
    )
    ny_person = NyttNamn(
        label="eller en ny person",
        max_length=100,
        help_text="Skriv namnet, om personen inte finns i listan.",
    )

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        en_av_tva(self, data, "person", "ny_person", Person)
        return data


class OrdforandeskapForm(PeriodForm):
    """A chair or vice chair for a time."""

    roll = forms.ChoiceField(label="Ordförandeskap", choices=Ordforandeskap.Roll)
    field_order = ("roll", "from_datum", "till_datum")
