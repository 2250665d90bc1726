"""Forms about the yearly report of an insats."""

from django import forms
from django.utils.text import slugify

from insatser.forms.utan_person import UtanPerson
from insatser.models import Rapportrubrik, Siffror


class AvsnittstextForm(forms.Form):
    """A text as it is saved: its words, the version it was written from, the window."""

    text = forms.CharField(required=False, strip=False)
    bas = forms.IntegerField(min_value=0)
    flik = forms.CharField(max_length=40, required=False)


class KommentarForm(UtanPerson):
    """Why a report is sent back or opened again."""

    kommentar = forms.CharField(
        label="Kommentar", widget=forms.Textarea(attrs={"rows": 5}), max_length=2000
    )


class EgenUppgiftForm(UtanPerson):
    """The insats's own count, and why it is another than the system's."""

    varde = forms.IntegerField(label="Insatsens egen uppgift", min_value=0, max_value=100_000)
    skal = forms.CharField(
        label="Varför skiljer den sig?",
        max_length=300,
        help_text="Står som not i rapporten. Skriv inget om enskilda deltagare.",
    )


class RapportrubrikForm(forms.Form):
    """A heading's words and help."""

    rubrik = forms.CharField(label="Rubrik", max_length=120)
    hjalp = forms.CharField(
        label="Hjälptext",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Står under rubriken när insatsen skriver, men inte i rapporten.",
    )
    siffror = forms.ChoiceField(
        label="Siffror ur systemet",
        choices=[("", "Inga"), *Siffror.choices],
        required=False,
        help_text="Tabellen sätts under rubriken och räknas av systemet.",
    )
    anvands = forms.BooleanField(
        label="Används",
        required=False,
        initial=True,
        help_text="Avmarkera när nya rapporter inte ska ha rubriken. Äldre rapporter har den kvar.",
    )


class NyRapportrubrikForm(forms.Form):
    """A new heading, last or below another."""

    rubrik = RapportrubrikForm.base_fields["rubrik"]
    foralder = forms.ModelChoiceField(
        label="Står under",
        queryset=Rapportrubrik.objects.filter(foralder=None),
        required=False,
        empty_label="Ingen: en egen rubrik",
    )
    hjalp = RapportrubrikForm.base_fields["hjalp"]
    siffror = RapportrubrikForm.base_fields["siffror"]

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        if rubrik := data.get("rubrik"):
            data["nyckel"] = slugify(rubrik)[:40].strip("-")
            if not data["nyckel"]:
                self.add_error("rubrik", "Skriv rubriken med bokstäver.")
            elif Rapportrubrik.objects.filter(nyckel=data["nyckel"]).exists():
                self.add_error("rubrik", "Rubriken finns redan. Skriv en som går att skilja ut.")
        return data
