"""Forms about the codes that the förbund edits itself."""

from typing import Any

from django import forms
from django.utils.text import slugify

from insatser.models import Kod, Kodlista


class KodForm(forms.Form):
    """A choice's words, meaning and place."""

    namn = forms.CharField(
        label="Namn", max_length=100, help_text="Så som valet visas i formulär och tabeller."
    )
    raknas_som = forms.ChoiceField(
        label="Räknas som",
        choices=[("", "Inget särskilt"), *Kod.RaknasSom.choices],
        required=False,
        help_text="Avgör vad statistiken räknar som arbete, studier, egen försörjning, avslut i "
        "förtid och okänt.",
    )
    fran = forms.IntegerField(
        label="Från och med",
        required=False,
        min_value=0,
        max_value=1200,
        help_text="Var gruppen börjar: åldersgrupper i hela år, tid i offentlig försörjning i "
        "månader. Varje grupp slutar där nästa börjar.",
    )
    ordning = forms.IntegerField(
        label="Ordning", min_value=0, max_value=999, help_text="Lägst står först i listan."
    )
    aktiv = forms.BooleanField(
        label="Går att välja",
        required=False,
        help_text="Avmarkera när koden inte ska användas mer. Det som redan är registrerat står "
        "kvar.",
    )

    def __init__(self, *args: Any, lista: Kodlista, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if lista.nyckel not in Kod.GRUPPER:
            del self.fields["fran"]
        else:
            self.fields["fran"].label += f" ({Kod.GRUPPER[lista.nyckel]})"
        raknas = Kod.RAKNAS.get(lista.nyckel, ())
        if not raknas:
            del self.fields["raknas_som"]
        else:
            val = [(sort.value, sort.label) for sort in raknas]
            self.fields["raknas_som"].choices = [("", "Inget särskilt"), *val]


class NyKodForm(forms.Form):
    """A new choice in one of the lists."""

    lista = forms.ModelChoiceField(
        label="Kodlista", queryset=Kodlista.objects.all(), empty_label="Välj"
    )
    namn = KodForm.base_fields["namn"]
    raknas_som = KodForm.base_fields["raknas_som"]
    fran = KodForm.base_fields["fran"]
    ordning = KodForm.base_fields["ordning"]

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        if namn := data.get("namn"):
            data["kod"] = slugify(namn)[:40].strip("-")
            if not data["kod"]:
                self.add_error("namn", "Skriv namnet med bokstäver.")
            elif lista := data.get("lista"):
                self._neka_dubblett(lista, data["kod"])
        return data

    def _neka_dubblett(self, lista: Kodlista, kod: str) -> None:
        finns = lista.koder.filter(kod=kod).first()
        if finns:
            self.add_error(
                "namn",
                f"{finns} finns redan i listan. Ändra den, eller skriv ett namn som går att skilja "
                "från det.",
            )
