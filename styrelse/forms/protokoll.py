"""Forms of what is noted at a point: yrkande, votes, reservation; and of the meeting's hours."""

from collections.abc import Iterable

from django import forms

from styrelse.models import Narvaro, Person, Reservation, Rost, Textversion, Votering

KANDIDATER = 4


class _Klockslag(forms.TimeInput):
    input_type = "time"


class TextForm(forms.Form):
    """A text as it is saved: which, its words, the version it was written from, the window."""

    falt = forms.ChoiceField(choices=Textversion.Falt)
    text = forms.CharField(required=False, strip=False)
    bas = forms.IntegerField(min_value=0)
    flik = forms.CharField(max_length=40, required=False)


class TiderForm(forms.Form):
    """When the meeting opened and closed, and who keeps the protokoll."""

    oppnat_kl = forms.TimeField(
        label="Mötet öppnades", required=False, widget=_Klockslag(format="%H:%M")
    )
    avslutat_kl = forms.TimeField(
        label="Mötet avslutades", required=False, widget=_Klockslag(format="%H:%M")
    )
    sekreterare = forms.ModelChoiceField(
        label="Sekreterare", queryset=Person.objects.all(), required=False, empty_label="Ingen vald"
    )


class PersonForm(forms.Form):
    """A form about one of those who may act at the point."""

    narvaro = forms.ModelChoiceField(
        label="Vem", queryset=Narvaro.objects.none(), empty_label="Välj"
    )

    def __init__(self, *args: object, narvaron: Iterable[Narvaro], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["narvaro"].queryset = narvaron


class YrkandeForm(PersonForm):
    """What someone proposes."""

    text = forms.CharField(label="Yrkar", widget=forms.Textarea(attrs={"rows": 3}))


class ReservationForm(PersonForm):
    """A reservation or a protokollsanteckning."""

    slag = forms.ChoiceField(
        label="Slag",
        choices=Reservation.Slag,
        widget=forms.RadioSelect,
        initial=Reservation.Slag.RESERVATION,
    )
    text = forms.CharField(
        label="Motivering eller anteckning",
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
    )
    anmald_fore_slut = forms.BooleanField(
        label="Anmäldes innan mötet avslutades",
        required=False,
        help_text="Gäller reservationer (4 kap. 27 § kommunallagen).",
    )


class OrdningForm(forms.Form):
    """In which order the chair put the proposals; whether the point has a §."""

    text = forms.CharField(
        label="Propositionsordning",
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
        help_text="Till exempel: Ordföranden ställer förslaget mot yrkandet om avslag.",
    )
    utan_paragraf = forms.BooleanField(label="Punkten får ingen egen paragraf", required=False)


class VoteringForm(forms.Form):
    """An open vote: what yes and no mean, and how each who serves voted."""

    ja_betyder = forms.CharField(label="Ja betyder", max_length=300)
    nej_betyder = forms.CharField(label="Nej betyder", max_length=300)
    utslag = forms.ChoiceField(
        label="Ordförandens utslagsröst",
        choices=[("", "Behövs inte"), *Votering.Svar.choices],
        required=False,
        help_text="Bara när det står lika och ordföranden avstod.",
    )

    def __init__(self, *args: object, narvaron: Iterable[Narvaro], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.narvaron = list(narvaron)
        for rad in self.narvaron:
            self.fields[f"rost{rad.pk}"] = forms.ChoiceField(
                label=str(rad), choices=Rost.Svar, widget=forms.RadioSelect
            )
        self.order_fields(
            ["ja_betyder", "nej_betyder", *(f"rost{r.pk}" for r in self.narvaron), "utslag"]
        )

    def roster(self) -> dict[Narvaro, str]:
        """Return how each voted."""
        return {rad: self.cleaned_data[f"rost{rad.pk}"] for rad in self.narvaron}


class ValForm(forms.Form):
    """An election by ballot: candidates and how many each got."""

    lottens_vinnare = forms.CharField(
        label="Lotten gav",
        max_length=100,
        required=False,
        help_text="Bara när flera fick lika många: namnet på den som lottades fram.",
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for n in range(1, KANDIDATER + 1):
            self.fields[f"namn{n}"] = forms.CharField(
                label=f"Kandidat {n}", max_length=100, required=n == 1
            )
            self.fields[f"antal{n}"] = forms.IntegerField(
                label=f"Röster på kandidat {n}", min_value=0, required=n == 1
            )
        self.order_fields([n for n in self.fields if n != "lottens_vinnare"])

    def antal(self) -> dict[str, int]:
        """Return {candidate: ballots}."""
        data = self.cleaned_data
        return {
            data[f"namn{n}"]: data[f"antal{n}"] or 0
            for n in range(1, KANDIDATER + 1)
            if data.get(f"namn{n}")
        }
