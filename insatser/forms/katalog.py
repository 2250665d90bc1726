"""Forms about the catalogue."""

from collections.abc import Iterable

from django import forms
from django.utils import timezone

from finsam.sok import vikt
from insatser.models import Katalogkategori
from insatser.oppen_katalog import LANGSTA_FRAGA, SLAG, Katalogpost
from styrelse.models import Medlem, Organisation

_MARKDOWN = "Ett stycke, en rad med - för punktlista. Skriv så att den som söker stöd förstår."


class SokForm(forms.Form):
    """What a visitor of the public catalogue asks for."""

    q = forms.CharField(label="Sök", required=False, max_length=LANGSTA_FRAGA)
    kommun = forms.ChoiceField(label="Kommun", required=False)
    part = forms.ChoiceField(label="Vem som erbjuder", required=False)
    slag = forms.ChoiceField(label="Visa", required=False, choices=[("", "Allt"), *SLAG.items()])

    def __init__(self, *args: object, poster: Iterable[Katalogpost], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        alla = list(poster)
        self.fields["q"].widget.input_type = "search"
        self._val("kommun", "Alla kommuner", {k for post in alla for k in post.kommuner})
        self._val("part", "Alla", {post.part for post in alla})

    def _val(self, falt: str, tomt: str, namn: Iterable[str]) -> None:
        self.fields[falt].choices = [("", tomt), *((n, n) for n in sorted(namn, key=vikt))]


class _KontaktForm(forms.Form):
    """Whom to turn to."""

    kontaktfunktion = forms.CharField(
        label="Kontakt",
        required=False,
        max_length=80,
        help_text="En funktion, till exempel Arbetsmarknadsenheten. Aldrig en persons namn.",
    )
    telefon = forms.CharField(label="Telefon", required=False, max_length=30)
    epost = forms.EmailField(label="E-post", required=False, help_text="Funktionens adress.")
    webbplats = forms.URLField(label="Webbplats", required=False, assume_scheme="https")


def _text(etikett: str, rader: int, hjalp: str) -> forms.CharField:
    ruta = forms.Textarea(attrs={"rows": rader})
    return forms.CharField(label=etikett, widget=ruta, max_length=5000, help_text=hjalp)


class KatalogtjanstForm(_KontaktForm):
    """A service of a party."""

    namn = forms.CharField(label="Namn", max_length=120)
    organisation = forms.ModelChoiceField(
        label="Part", queryset=Organisation.objects.all(), empty_label="Välj"
    )
    kommuner = forms.ModelMultipleChoiceField(
        label="Kommuner",
        queryset=Organisation.objects.filter(medlemskap__typ=Medlem.Typ.KOMMUN).distinct(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Där tjänsten finns. Ingen vald betyder hela området.",
    )
    kategori = forms.ModelChoiceField(
        label="Kategori",
        queryset=Katalogkategori.objects.all(),
        required=False,
        empty_label="Ingen",
    )
    malgrupp = _text("Målgrupp", 3, "Vem tjänsten är till för, i klartext.")
    beskrivning = _text("Beskrivning", 8, _MARKDOWN)

    field_order = ("namn", "organisation", "kommuner", "kategori", "malgrupp", "beskrivning")


class PresentationForm(_KontaktForm):
    """What the public reads of an insats."""

    malgrupp = _text("Målgrupp", 3, "Vem insatsen är till för, i klartext.")
    beskrivning = _text("Beskrivning", 8, _MARKDOWN)
    visas = forms.BooleanField(
        label="Visas i den öppna katalogen",
        required=False,
        help_text="Alla kan läsa den utan att logga in.",
    )

    field_order = ("malgrupp", "beskrivning")


class KategoriForm(forms.Form):
    """A category."""

    namn = forms.CharField(label="Namn", max_length=60)


class _DagForm(forms.Form):
    datum = forms.DateField(label="Dag", initial=timezone.localdate)


class GranskningForm(_DagForm):
    """When it was found right, and when to ask again."""

    nasta_granskning = forms.DateField(label="Nästa granskning", help_text="Oftast om ett år.")


class GranskadForm(GranskningForm):
    """That the party has answered."""

    anteckning = forms.CharField(
        label="Anteckning", required=False, max_length=200, help_text="Vad parten svarade."
    )


class AvslutaTjanstForm(_DagForm):
    """The last day in the catalogue."""


class AntalDagForm(forms.Form):
    """The day to count on."""

    dag = forms.DateField(label="Dag")
