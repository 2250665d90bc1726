"""Forms about the instrument, what was answered, and how goals are reckoned."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from finsam.falt import ArFormField
from insatser.indikatorformel import Metod
from insatser.models import (
    Enkat,
    Indikator,
    Indikatorformel,
    Indikatorfraga,
    Insats,
    Respondentgrupp,
    Svarsalternativ,
    Svarsskala,
)
from styrelse.models import Mal

_LANGST = 120
_FLEST = 12


def _rader(text: str) -> list[str]:
    rader = [" ".join(rad.split()) for rad in text.splitlines() if rad.strip()]
    if any(len(rad) > _LANGST for rad in rader):
        raise forms.ValidationError(f"Ett svar får ha högst {_LANGST} tecken.")
    if len(rader) > _FLEST:
        raise forms.ValidationError(f"Skriv högst {_FLEST} svar.")
    return rader


class SvarsskalaForm(forms.Form):
    """A scale of answers."""

    namn = forms.CharField(label="Namn", max_length=80)
    svar = forms.CharField(
        label="Svar",
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Ett svar på varje rad, det minst goda först. Orden är instrumentets.",
    )
    positiva = forms.IntegerField(
        label="Så många av de sista är positiva",
        min_value=1,
        max_value=_FLEST,
        help_text="Till exempel 2, om de två sista svaren räknas som positiva.",
    )
    raknas_inte = forms.CharField(
        label="Svar som inte räknas",
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
        help_text="Till exempel ej aktuellt. De är varken positiva eller med i antalet svar.",
    )

    def clean_svar(self) -> list[str]:
        return _rader(self.cleaned_data["svar"])

    def clean_raknas_inte(self) -> list[str]:
        return _rader(self.cleaned_data["raknas_inte"])

    @staticmethod
    def startvarden(skala: Svarsskala) -> dict[str, object]:
        """Return what the form of a scale begins with."""
        alla = list(skala.alternativ.all())
        raknas = [a for a in alla if not a.ej_aktuellt]
        return {
            "namn": skala.namn,
            "svar": "\n".join(a.text for a in raknas),
            "positiva": sum(a.positivt for a in raknas),
            "raknas_inte": "\n".join(a.text for a in alla if a.ej_aktuellt),
        }


class IndikatorForm(forms.Form):
    """An indikator's number and words."""

    nummer = forms.IntegerField(label="Nummer", min_value=1, max_value=99)
    namn = forms.CharField(
        label="Ämne", max_length=120, help_text="Kort, med egna ord. Frågan skrivs för sig."
    )


class IndikatorfragaForm(forms.Form):
    """A question of an indikator to one group."""

    indikator = forms.ModelChoiceField(
        label="Indikator", queryset=Indikator.objects.all(), empty_label="Välj"
    )
    grupp = forms.ChoiceField(label="Ställs till", choices=Respondentgrupp.choices)
    ordning = forms.IntegerField(
        label="Plats",
        min_value=1,
        max_value=20,
        initial=1,
        help_text="2, 3 … när indikatorn har flera frågor till gruppen.",
    )
    text = forms.CharField(
        label="Fråga",
        max_length=400,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Instrumentets ordalydelse, om förbundet har avtal med NNS. Kan lämnas tom.",
    )
    skala = forms.ModelChoiceField(
        label="Skala", queryset=Svarsskala.objects.all(), empty_label="Välj"
    )


class EnkatvalForm(forms.Form):
    """Whose answers, of which year and insats."""

    ar = ArFormField()
    grupp = forms.ChoiceField(label="Vilka som har svarat", choices=Respondentgrupp.choices)
    insats = forms.ModelChoiceField(
        label="Insats", queryset=None, required=False, empty_label="Alla tillsammans"
    )

    def __init__(self, *args: Any, insatser: QuerySet[Insats], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["insats"].queryset = insatser

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if (grupp := data.get("grupp")) and not Indikatorfraga.objects.till(grupp).exists():
            namn = Respondentgrupp(grupp).label.lower()
            self.add_error("grupp", f"Inga frågor ställs till {namn} än. Lägg till dem först.")
        if data.get("ar") and data.get("grupp"):
            redan = Enkat.objects.filter(
                ar=data["ar"], grupp=data["grupp"], insats=data.get("insats")
            )
            if redan.exists():
                self.add_error(None, "Den enkäten finns redan. Öppna den och välj Ändra.")
        return data


class EnkatsvarForm(forms.Form):
    """A whole enkät: how many gave each answer to each question of the group's form."""

    kalla = forms.CharField(
        label="Källa",
        max_length=200,
        required=False,
        help_text="Till exempel mätningen och när den gjordes.",
    )

    def __init__(self, *args: Any, grupp: str, enkat: Enkat | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fragor = list(Indikatorfraga.objects.till(grupp))
        nu: dict[tuple[int, int], int] = {}
        if enkat:
            self.initial.setdefault("kalla", enkat.kalla)
            svar = enkat.svar.values_list("fraga", "alternativ", "antal")
            nu = {(fraga, alternativ): antal for fraga, alternativ, antal in svar}
        for fraga in self.fragor:
            for alternativ in fraga.skala.alternativ.all():
                self.fields[_falt(fraga, alternativ)] = forms.IntegerField(
                    label=f"{fraga.indikator.nummer}: {alternativ}",
                    required=False,
                    min_value=0,
                    max_value=100_000,
                    initial=nu.get((fraga.pk, alternativ.pk)),
                )

    def tabeller(self) -> list[tuple[list[Svarsalternativ], list[tuple[Indikatorfraga, list]]]]:
        """Return the questions by scale: (answers, [(question, its fields)])."""
        per_skala: dict[int, tuple[list[Svarsalternativ], list]] = {}
        for fraga in self.fragor:
            svar = list(fraga.skala.alternativ.all())
            falt = [self[_falt(fraga, alternativ)] for alternativ in svar]
            per_skala.setdefault(fraga.skala_id, (svar, []))[1].append((fraga, falt))
        return list(per_skala.values())

    def svar(self) -> dict[tuple[Indikatorfraga, Svarsalternativ], int]:
        """Return {(question, answer): how many}."""
        return {
            (fraga, alternativ): antal
            for fraga in self.fragor
            for alternativ in fraga.skala.alternativ.all()
            if (antal := self.cleaned_data.get(_falt(fraga, alternativ)))
        }


def _falt(fraga: Indikatorfraga, alternativ: Svarsalternativ) -> str:
    return f"svar_{fraga.pk}_{alternativ.pk}"


class FormelForm(forms.Form):
    """How a goal is reckoned out of indikatorer."""

    namn = forms.CharField(label="Namn", max_length=120)
    indikatorer = forms.ModelMultipleChoiceField(
        label="Indikatorer", queryset=Indikator.objects.all(), widget=forms.CheckboxSelectMultiple
    )
    grupper = forms.MultipleChoiceField(
        label="Vilkas svar",
        choices=Respondentgrupp.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Kryssa i ingen för allas.",
    )
    metod = forms.ChoiceField(
        label="Räknas som",
        choices=Indikatorformel.Metod.choices,
        initial=Metod.MEDEL.value,
        widget=forms.RadioSelect,
    )
    ovre = forms.IntegerField(
        label="Så många av de sista svaren räknas som positiva",
        required=False,
        min_value=1,
        max_value=_FLEST,
        help_text="Lämna tomt så gäller det som skalan säger.",
    )


class FormelmalForm(forms.Form):
    """Which goal a formula measures."""

    mal = forms.ModelChoiceField(label="Mål", queryset=None, empty_label="Välj")

    def __init__(self, *args: Any, mal: QuerySet[Mal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["mal"].queryset = mal
        self.fields["mal"].label_from_instance = lambda m: f"{m.ar}: {m.namn}"
