"""Forms of the föredragningslista: a point, its papers, the standing points."""

from django import forms
from django.db.models import QuerySet

from finsam.filfalt import FlerFilerField
from styrelse.dokumentplan import STANDARDPLAN
from styrelse.models import Arende, Dagordningspunkt, Handling, Person, Staende

_TEXT = forms.Textarea(attrs={"rows": 4})
_SLAG = "Formalia hör till mötet, anmälan är det som bara ska nämnas."


class PunktForm(forms.Form):
    """A point of the föredragningslista."""

    rubrik = forms.CharField(label="Rubrik", max_length=150)
    slag = forms.ChoiceField(
        label="Slag",
        choices=Dagordningspunkt.Slag,
        widget=forms.RadioSelect,
        initial=Dagordningspunkt.Slag.BESLUT,
        help_text=_SLAG,
    )
    foredragande = forms.CharField(label="Föredragande", max_length=100, required=False)
    bakgrund = forms.CharField(label="Bakgrund", required=False, widget=_TEXT)
    forslag = forms.CharField(
        label="Samordningsförbundet föreslås besluta att …",
        required=False,
        widget=_TEXT,
        help_text="En att-sats per rad.",
    )
    standard = forms.ChoiceField(
        label="Gäller",
        choices=[("", "Ett eget ärende"), *Staende.choices],
        required=False,
        help_text="Så vet systemet vad mötet har tagit upp: budget, årsredovisning, samråd …",
    )
    arende = forms.ModelChoiceField(
        label="Ärende i diariet",
        queryset=Arende.objects.none(),
        required=False,
        empty_label="Mötets eget ärende",
    )
    sekretess = forms.BooleanField(
        label="Sekretess",
        required=False,
        help_text="Rubrik, text och bilagor visas då bara för organets egna och kansliet, och "
        "följer inte med i e-post eller kalender.",
    )
    lagrum = forms.CharField(
        label="Lagrum för sekretessen",
        max_length=60,
        required=False,
        help_text="Till exempel OSL 26 kap. 1 §.",
    )

    def __init__(self, *args: object, arenden: QuerySet[Arende], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["arende"].queryset = arenden  # type: ignore[attr-defined]


class SkjutUppForm(forms.Form):
    """Whether a later meeting is to take a point up."""

    skjuts_upp = forms.BooleanField(label="Ett senare sammanträde tar upp punkten", required=False)


class BilagaForm(forms.Form):
    """Papers from one's own computer."""

    filer = FlerFilerField(label="Filer", help_text="PDF, Word, Excel, OpenDocument eller bild.")
    rubrik = forms.CharField(
        label="Bilagans namn",
        max_length=200,
        required=False,
        help_text="Lämna tomt för att kalla bilagan det som filen heter.",
    )
    typ = forms.ChoiceField(
        label="Handlingstyp",
        choices=[(rad.namn, rad.namn) for rad in STANDARDPLAN],
        initial="Tjänsteskrivelse",
        help_text="Styr hur länge handlingen sparas i diariet.",
    )


class ValjHandlingForm(forms.Form):
    """A document that is in the diarium already."""

    handling = forms.ModelChoiceField(
        label="Handling", queryset=Handling.objects.none(), empty_label="Välj handling"
    )

    def __init__(self, *args: object, handlingar: QuerySet[Handling], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        falt = self.fields["handling"]
        falt.queryset = handlingar  # type: ignore[attr-defined]
        falt.label_from_instance = lambda h: f"{h.arende.dnr} {h.rubrik}"  # type: ignore[attr-defined]


class MallpunktForm(forms.Form):
    """A standing point."""

    rubrik = forms.CharField(label="Rubrik", max_length=150)
    slag = forms.ChoiceField(
        label="Slag",
        choices=Dagordningspunkt.Slag,
        widget=forms.RadioSelect,
        initial=Dagordningspunkt.Slag.INFORMATION,
        help_text=_SLAG,
    )
    standard = forms.ChoiceField(
        label="Gäller", choices=[("", "Något eget"), *Staende.choices], required=False
    )
    forslag = forms.CharField(
        label="Samordningsförbundet föreslås besluta att …",
        required=False,
        widget=_TEXT,
        help_text="En att-sats per rad.",
    )


class DelegationsbeslutForm(forms.Form):
    """A decision by delegation."""

    datum = forms.DateField(label="Beslutsdatum")
    fattat_av = forms.ModelChoiceField(
        label="Fattat av", queryset=Person.objects.all(), empty_label="Välj person"
    )
    stod = forms.CharField(
        label="Stöd i delegationsordningen",
        max_length=120,
        help_text="Till exempel punkt 3.2, inköp upp till två prisbasbelopp.",
    )
    beslut = forms.CharField(label="Beslut", widget=_TEXT)
    arende = forms.ModelChoiceField(
        label="Ärende i diariet",
        queryset=Arende.objects.all(),
        required=False,
        empty_label="Inget ärende",
    )
