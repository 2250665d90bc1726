"""Forms about ladders and measurements. No field for free text about a participant."""

from django import forms
from django.utils import timezone

from insatser.models import (
    Inskrivning,
    Skattare,
    Steg,
    Stegfraga,
    Stegmatning,
    Stegskala,
)

_Typ = Stegmatning.Typ


class StegmatningForm(forms.Form):
    """Where a participant stands: the step itself, or an answer to each question of the ladder.

    Without a typ chosen from before it begins with what most likely comes next.
    """

    skattare = forms.ChoiceField(
        label="Vem bedömer", choices=Skattare.choices, widget=forms.RadioSelect
    )
    typ = forms.ChoiceField(label="Slag av mätning", choices=_Typ.choices, widget=forms.RadioSelect)
    datum = forms.DateField(label="Dag för mätningen", initial=timezone.localdate)
    steg = forms.ModelChoiceField(
        label="Steg", queryset=Steg.objects.none(), widget=forms.RadioSelect, empty_label=None
    )

    def __init__(self, *args: object, inskrivning: Inskrivning, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.matta = list(inskrivning.stegmatningar.all())
        skala = inskrivning.insats.stegskala
        self.fragor: list[Stegfraga] = []
        if skala is not None:
            self.fields["skattare"].initial = skala.raknas
            self.fields["steg"].queryset = skala.steg.all()
            self.fragor = list(skala.fragor.stallda())
            self._stall_fragor(skala)
        skattare = self.get_initial_for_field(self.fields["skattare"], "skattare")
        self.fields["typ"].initial = self._nasta(str(skattare), oppen=inskrivning.ar_oppen)
        self._neka_dubbletter()

    def _stall_fragor(self, skala: Stegskala) -> None:
        """Put a question for each, answered with a step of the ladder, instead of the step."""
        if not self.fragor:
            return
        del self.fields["steg"]
        val = [(steg.nummer, str(steg)) for steg in skala.steg.all()]
        for fraga in self.fragor:
            self.fields[self._namn(fraga)] = forms.TypedChoiceField(
                label=str(fraga),
                choices=[*val, ("", "Inget svar")],
                coerce=int,
                empty_value=None,
                required=False,
                widget=forms.RadioSelect(attrs={"class": "skalsvar"}),
            )

    @staticmethod
    def _namn(fraga: Stegfraga) -> str:
        return f"fraga_{fraga.pk}"

    def _neka_dubbletter(self) -> None:
        """Offer no start and no end that both raters have made already."""
        gjorda = {(m.typ, m.skattare) for m in self.matta}
        self.fields["typ"].choices = [
            (typ, ord_)
            for typ, ord_ in _Typ.choices
            if typ == _Typ.UPPFOLJNING or any((typ, vem) not in gjorda for vem in Skattare)
        ]

    def _nasta(self, skattare: str, *, oppen: bool) -> str:
        """Return the kind that most likely comes next for a rater: start, follow-up, end."""
        har = {m.typ for m in self.matta if m.skattare == skattare}
        if _Typ.START not in har:
            return _Typ.START
        return _Typ.UPPFOLJNING if oppen or _Typ.AVSLUT in har else _Typ.AVSLUT

    def till_tjanst(self) -> dict[str, object]:
        """Return the keyword arguments of ``services.mat_steg``."""
        data = self.cleaned_data
        valda = {"datum": data["datum"], "typ": data["typ"], "skattare": data["skattare"]}
        if not self.fragor:
            return valda | {"steg": data["steg"]}
        svar = {fraga: data[self._namn(fraga)] for fraga in self.fragor}
        return valda | {"svar": {fraga: varde for fraga, varde in svar.items() if varde}}


class StegskalaForm(forms.Form):
    """A ladder: its steps from the lowest to the highest, how often it is measured and by whom."""

    namn = forms.CharField(label="Namn", max_length=80)
    beskrivning = forms.CharField(
        label="Beskrivning", required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    steg = forms.CharField(
        label="Steg",
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text="Ett steg på varje rad, det lägsta först.",
    )
    ovre_fran = forms.IntegerField(
        label="Den övre delen börjar med steg",
        min_value=2,
        max_value=100,
        help_text="Rapporterna räknar hur många som står på den övre delen vid start och avslut.",
    )
    intervall_manader = forms.IntegerField(
        label="Månader mellan mätningar",
        min_value=1,
        max_value=24,
        initial=3,
        help_text="Så ofta påminner systemet om att mäta, mellan start och avslut.",
    )
    raknas = forms.ChoiceField(
        label="Statistiken räknar",
        choices=Skattare.choices,
        widget=forms.RadioSelect,
        initial=Skattare.PERSONAL,
        help_text="Båda kan bedöma samtidigt, men en person räknas bara en gång.",
    )

    def clean_steg(self) -> list[str]:
        steg = [rad.strip() for rad in self.cleaned_data["steg"].splitlines() if rad.strip()]
        if any(len(namn) > 80 for namn in steg):
            raise forms.ValidationError("Ett steg får ha högst 80 tecken. Korta det längsta.")
        return steg


class StegfragaNyForm(forms.Form):
    """A question of a ladder."""

    text = forms.CharField(
        label="Fråga",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Svaret är ett av skalans steg. Frågor ur ett köpt eller licensierat instrument "
        "skriver ni in själva, ordagrant och med stöd av ert avtal.",
    )


class StegfragaForm(StegfragaNyForm):
    """A question that is there already."""

    aktiv = forms.BooleanField(
        label="Frågan ställs",
        required=False,
        help_text="Avmarkera när frågan inte ska ställas mer. Svaren som finns står kvar.",
    )
