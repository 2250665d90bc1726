"""Forms about insatser, their parties, years and noted figures."""

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.text import slugify

from finsam.behorighet import Roll
from finsam.falt import ArFormField
from finsam.format import langt_datum, nyckel
from finsam.models import User
from insatser.models import Insats, Insatspart, Stegskala
from insatser.services.insatsregler import FRYSTA
from styrelse.models import Organ, Organisation

# First words of addresses under /insatser/ that are pages of their own.
UPPTAGNA = frozenset(
    {"lista", "ny", "mal", "tillfallen", "volymer", "kodlistor", "koder", "deltagare"}
    | {"att-mata", "inskrivningar", "matningar", "parter", "uppgifter", "uppfoljningar"}
    | {"uppfoljning-finsam", "konsultationer", "forlangningar", "ansokningar", "statistik"}
    | {"indikatorer", "katalog", "laslogg", "gallring"}
)


def kan_ansvara(insats: Insats | None = None) -> QuerySet[User]:
    """Those who may be responsible for an insats, and those who already are for this one."""
    kan = User.objects.filter(rolltilldelningar__roll=Roll.INSATSANSVARIG)
    redan = insats.ansvariga.all() if insats else User.objects.none()
    return (kan | redan).distinct().order_by("namn")


def krav_adress(namn: str) -> str:
    """Return a name that can be an address below /insatser/; ValidationError for another."""
    if slugify(namn) in UPPTAGNA | {""}:
        raise forms.ValidationError(
            "Namnet går inte att använda som adress. Skriv ett längre namn."
        )
    return namn


class InsatsForm(forms.Form):
    """What an insats is."""

    namn = forms.CharField(
        label="Namn", max_length=120, help_text="Så som det ska stå i årsredovisningen."
    )
    kortnamn = forms.CharField(
        label="Kortnamn", max_length=40, required=False, help_text="För tabeller och diagram."
    )
    inriktning = forms.ChoiceField(
        label="Inriktning",
        choices=Insats.Inriktning.choices,
        widget=forms.RadioSelect,
        help_text="En insats har en inriktning. Den låses när deltagare är registrerade och när "
        "den har lämnats till Försäkringskassan.",
    )
    foralder = forms.ModelChoiceField(
        label="Del av insatsen",
        queryset=Insats.objects.none(),
        required=False,
        empty_label="Ingen: en egen insats",
        help_text="När en insats är delad i flera, till exempel en för varje inriktning.",
    )
    tidsform = forms.ChoiceField(
        label="Tid",
        choices=Insats.Tidsform.choices,
        initial=Insats.Tidsform.TIDSBESTAMD,
        widget=forms.RadioSelect,
    )
    from_datum = forms.DateField(label="Från och med")
    till_datum = forms.DateField(
        label="Till och med", required=False, help_text="Lämna tomt om insatsen går tills vidare."
    )
    syfte = forms.CharField(label="Syfte", required=False, widget=forms.Textarea(attrs={"rows": 4}))
    malgrupp = forms.CharField(
        label="Målgrupp", required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    projektagare = forms.ModelChoiceField(
        label="Projektägare",
        queryset=Organisation.objects.all(),
        required=False,
        empty_label="Ingen vald",
    )
    styrgrupp = forms.ModelChoiceField(
        label="Styrgrupp", queryset=Organ.objects.all(), required=False, empty_label="Ingen vald"
    )
    stegskala = forms.ModelChoiceField(
        label="Stegskala",
        queryset=Stegskala.objects.all(),
        required=False,
        empty_label="Mäter inte steg",
        help_text="Den trappa som deltagarnas utveckling mäts på.",
    )
    ansvariga = forms.ModelMultipleChoiceField(
        label="Insatsansvariga",
        queryset=User.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="De ser insatsens deltagare och kan skriva in, mäta och avsluta.",
    )
    ordning = forms.IntegerField(
        label="Ordning i förteckningar",
        min_value=0,
        max_value=999,
        initial=0,
        help_text="Lägst står först.",
    )

    def __init__(self, *args: object, insats: Insats | None = None, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ansvariga"].queryset = kan_ansvara(insats)
        egna = Insats.objects.filter(foralder=None).exclude(pk=insats.pk if insats else None)
        self.fields["foralder"].queryset = egna
        self.ny = insats is None
        las_frysta(self, insats)

    def clean_namn(self) -> str:
        namn = self.cleaned_data["namn"]
        return krav_adress(namn) if self.ny else namn


def las_frysta(form: forms.Form, insats: Insats | None) -> None:
    """Turn the fields off that have gone to Försäkringskassan, and say why beside them."""
    if insats is None or insats.inriktning_fryst_at is None:
        return
    dag = timezone.localdate(insats.inriktning_fryst_at)
    for falt in FRYSTA:
        if falt in form.fields:
            form.fields[falt].disabled = True
            form.fields[falt].help_text = (
                f"Låst sedan {langt_datum(dag)}: lämnad till Försäkringskassan, vars system inte "
                "kan ändra den."
            )


class InsatspartForm(forms.Form):
    """An organisation takes part in an insats."""

    organisation = forms.ModelChoiceField(
        label="Organisation", queryset=Organisation.objects.all(), empty_label="Välj"
    )
    roll = forms.ChoiceField(label="Roll", choices=Insatspart.Roll.choices)
    andel_procent = forms.DecimalField(
        label="Andel av kostnaden, procent",
        required=False,
        max_digits=5,
        decimal_places=2,
        min_value=0,
        max_value=100,
        localize=True,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        help_text="Parternas andelar blir tillsammans högst 100. Lämna tomt om andelen inte är "
        "bestämd.",
        error_messages={
            "invalid": "Skriv andelen som ett tal, till exempel 33,33.",
            "max_value": "En andel kan inte vara större än 100 procent. Skriv ett lägre tal.",
            "min_value": "En andel kan inte vara mindre än noll. Skriv ett tal från 0 till 100.",
        },
    )


class InsatsarForm(forms.Form):
    """How many participants a year is budgeted for."""

    ar = ArFormField()
    budgeterade_deltagare = forms.IntegerField(
        label="Budgeterade deltagare",
        required=False,
        min_value=0,
        max_value=32_000,
        help_text="Lämna tomt om inget antal är bestämt.",
    )


class InsatsuppgiftForm(forms.Form):
    """A figure about an insats that no register here gives."""

    namn = forms.CharField(
        label="Vad siffran visar",
        max_length=120,
        help_text="Till exempel: Publicerade insatser i Insatskatalogen.",
    )
    varde = forms.IntegerField(label="Antal", min_value=0, max_value=2_000_000_000)
    per_datum = forms.DateField(label="Per den", help_text="Dagen då antalet gällde.")
    kalla = forms.CharField(
        label="Källa",
        max_length=200,
        help_text="Var siffran kommer ifrån, så att den går att pröva.",
    )

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        if namn := data.get("namn"):
            data["nyckel"] = nyckel(namn)[:60]
            if not data["nyckel"]:
                self.add_error("namn", "Skriv med bokstäver vad siffran visar.")
        return data
