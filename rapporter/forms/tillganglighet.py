"""Forms about the accessibility of the public pages."""

from django import forms

from finsam.oppen import KakfriForm
from rapporter.models import Tillganglighetsredogorelse


class BristForm(KakfriForm):
    """What a visitor could not read or use."""

    text = forms.CharField(
        label="Vad fungerade inte?",
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Skriv inga personnummer och inget om din hälsa. Vi behöver bara veta vad på "
        "sidan som inte gick att läsa eller använda.",
    )
    sida = forms.CharField(
        label="Vilken sida eller fil?",
        required=False,
        max_length=300,
        help_text="Adress eller titel.",
    )
    epost = forms.EmailField(
        label="E-post, om du vill ha svar",
        required=False,
        help_text="Adressen tas bort när vi har hanterat rapporten.",
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    field_order = ("text", "sida", "epost")

    @property
    def uppgifter(self) -> dict[str, str]:
        """What the service takes."""
        return {namn: self.cleaned_data[namn] for namn in ("text", "sida", "epost")}


def _stycke(etikett: str, hjalp: str, *, krav: bool = False) -> forms.CharField:
    ruta = forms.Textarea(attrs={"rows": 4})
    return forms.CharField(
        label=etikett, required=krav, max_length=5_000, widget=ruta, help_text=hjalp
    )


class RedogorelseForm(forms.Form):
    """What the public reads of how accessible the pages are."""

    efterlevnad = forms.ChoiceField(
        label="De öppna sidorna är",
        choices=Tillganglighetsredogorelse.Efterlevnad,
        widget=forms.RadioSelect,
    )
    brister = _stycke(
        "Kända brister", "Vad som inte är tillgängligt, var det finns och när det ska vara rättat."
    )
    betungande = _stycke(
        "Oskäligt betungande anpassning",
        "Vad förbundet inte anpassar för att det vore oskäligt betungande (12 §), och varför.",
    )
    undantag = _stycke(
        "Innehåll som lagen undantar", "Till exempel dokument från före den 23 september 2018."
    )
    provning = _stycke(
        "Så har sidorna prövats", "Vem som prövade, hur och med vilka verktyg.", krav=True
    )
    provad_datum = forms.DateField(label="Senast prövade")
    epost = forms.EmailField(label="E-post för synpunkter", help_text="Funktionens adress.")
    telefon = forms.CharField(label="Telefon", required=False, max_length=30)
    adress = forms.CharField(label="Postadress", required=False, max_length=200)


class HanteraForm(forms.Form):
    """What was done about a report."""

    atgard = forms.CharField(
        label="Vad som gjordes",
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Till exempel: bytte ut PDF:en mot en taggad. Besökarens e-postadress tas bort "
        "när du sparar, så svara först.",
    )
