"""Forms of the förbund and its ordning."""

from collections.abc import Iterator

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.forms.boundfield import BoundField

from finsam.filer import DOKUMENT
from finsam.format import MANADER
from styrelse.models import Forbundsordning, Handling
from styrelse.models.forbund import ORGANISATIONSNUMMER
from styrelse.ordning import AVSNITT


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


def _manadsval() -> list[tuple[int, str]]:
    return [(nr, f"den 1 {namn}") for nr, namn in enumerate(MANADER, 1)]


class ForbundsordningForm(forms.ModelForm):
    """What the förbundsordning says from a day on, in the parts that it is read in."""

    mandat_fran_manad = forms.TypedChoiceField(
        label="Mandattiden börjar", coerce=int, choices=_manadsval
    )
    undertecknad = forms.FileField(
        label="Undertecknad förbundsordning",
        required=False,
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(DOKUMENT)}),
        help_text="Helst som PDF. Filen sparas oförändrad.",
    )

    class Meta:
        model = Forbundsordning
        fields = ("from_datum", *(f for _, falt in AVSNITT for f in falt), "handling")
        widgets = {
            falt.name: forms.Textarea(attrs={"rows": 3})
            for falt in Forbundsordning._meta.get_fields()
            if falt.get_internal_type() == "TextField"
        }
        help_texts = {
            "representation": "Till exempel vilka medlemmar som delar på en plats.",
            "mandattid_ar": "Högst fyra (FinsamL 13 §).",
            "antal_vice": "En eller två (FinsamL 17 §).",
            "distansdeltagande": "Ledamöter får delta med ljud och bild (FinsamL 19 a §).",
            "kallelse_dagar": "Systemet varnar när en kallelse skickas senare än så.",
            "kreditram": "Sedvanliga krediter, i kronor (FinsamL 21 §).",
            "uttradestid_ar": "Tre, om ordningen inte säger kortare (FinsamL 27 §).",
            "handling": "Om ordningen är diarieförd i stället för uppladdad här.",
        }

    def __init__(self, *args: object, handlingar: QuerySet[Handling], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["handling"].queryset = handlingar
        self.fields["arkivmyndighet"].empty_label = "Inte angivet"

    def clean_undertecknad(self) -> tuple[bytes, str] | None:
        """Return the file's bytes and name, None where none is sent."""
        fil: UploadedFile | None = self.cleaned_data["undertecknad"]
        return (fil.read(), fil.name or "forbundsordning") if fil else None

    def avsnitt(self) -> Iterator[tuple[str, list[BoundField]]]:
        """Yield the form's parts: heading and fields."""
        yield "Gäller", [self["from_datum"]]
        for rubrik, falt in AVSNITT:
            yield rubrik, [self[namn] for namn in falt]
        yield "Dokumentet", [self["undertecknad"], self["handling"]]
