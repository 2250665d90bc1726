"""Forms about occasions: what was held, how many came from each part, what they thought."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet

from insatser import svarsrader
from insatser.forms.utan_person import UtanPerson
from insatser.models import OVRIGA, Tillfalle
from styrelse.models import Organisation

_ANTAL: dict[str, Any] = {"min_value": 0, "max_value": 1_000_000}


class TillfalleForm(UtanPerson):
    """An occasion, or several summed up."""

    typ = forms.ChoiceField(label="Slag", choices=Tillfalle.Typ.choices)
    rubrik = forms.CharField(
        label="Rubrik",
        max_length=120,
        required=False,
        help_text="Ämne eller plats. Skriv aldrig något om en enskild deltagare.",
    )
    datum = forms.DateField(
        label="Dag", help_text="Om flera tillfällen räknas ihop: sista dagen de gäller."
    )
    form = forms.ChoiceField(
        label="Form",
        choices=[("", "Uppgift saknas"), *Tillfalle.Form.choices],
        required=False,
    )
    antal_tillfallen = forms.IntegerField(
        label="Antal tillfällen",
        required=False,
        initial=1,
        min_value=0,
        max_value=32_000,
        help_text="Lämna tomt om bara antalet personer är känt.",
    )
    antal = forms.IntegerField(
        label="Antal personer",
        required=False,
        help_text="För utdelat material antalet exemplar, för en katalog antalet poster den "
        "dagen. Antal per part skrivs sedan, på tillfällets egen sida.",
        **_ANTAL,
    )


def valbara_parter(tillfalle: Tillfalle) -> QuerySet[Organisation]:
    """Return who may be counted from: the insats's parties, the members, those already there."""
    egna = Q(tillfallesdeltagande__tillfalle=tillfalle)
    if tillfalle.insats_id:
        egna |= Q(insatsparter__insats=tillfalle.insats_id)
    return Organisation.objects.filter(egna | Q(medlemskap__isnull=False)).distinct()


class AntalPerPartForm(forms.Form):
    """How many came from each part; left empty a part is left out."""

    def __init__(self, *args: Any, tillfalle: Tillfalle, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.parter = list(valbara_parter(tillfalle).order_by("namn"))
        nu = dict(tillfalle.delar.values_list("organisation", "antal"))
        for part in self.parter:
            self.fields[f"part_{part.pk}"] = self._falt(part.namn, nu.get(part.pk))
        self.fields["ovriga"] = self._falt(OVRIGA, nu.get(None))
        kanda = [part.pk for part in self.parter]
        andra = Organisation.objects.exclude(pk__in=kanda).order_by("namn")
        if andra.exists():
            self.fields["annan"] = forms.ModelChoiceField(
                label="Annan organisation", queryset=andra, required=False, empty_label="Ingen"
            )
            self.fields["annan_antal"] = self._falt("Antal från den andra", None)

    @staticmethod
    def _falt(rubrik: str, varde: int | None) -> forms.IntegerField:
        return forms.IntegerField(label=rubrik, required=False, initial=varde, **_ANTAL)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if bool(data.get("annan")) != bool(data.get("annan_antal")) and "annan" in self.fields:
            self.add_error("annan_antal", "Välj organisation och skriv antal, eller inget av dem.")
        return data

    def delar(self) -> dict[Organisation | None, int]:
        """Return {organisation, None for the others: how many} as the service takes it."""
        data = self.cleaned_data
        delar: dict[Organisation | None, int] = {
            part: data[f"part_{part.pk}"] for part in self.parter if data.get(f"part_{part.pk}")
        }
        if data.get("ovriga"):
            delar[None] = data["ovriga"]
        if data.get("annan"):
            delar[data["annan"]] = data["annan_antal"]
        return delar


class UtvarderingForm(forms.Form):
    """A question and how many gave each answer."""

    text = forms.CharField(label="Fråga", max_length=300)
    svar = forms.CharField(
        label="Svar och antal",
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Ett svar på varje rad med antalet sist, till exempel ”Mycket bra; 12”. Fritext "
        "från dem som var med sparas inte här.",
    )

    def clean_svar(self) -> dict[str, int]:
        try:
            return svarsrader.las(self.cleaned_data["svar"])
        except svarsrader.OlasligRad as fel:
            raise forms.ValidationError(str(fel)) from fel
