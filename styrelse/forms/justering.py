"""Forms of justering: a reason to send back, an announcement."""

from collections.abc import Iterable

from django import forms
from django.db.models import QuerySet

from styrelse.models import Tillkannagivande


class AtersandForm(forms.Form):
    """Why it is sent back."""

    skal = forms.CharField(
        label="Vad ska ändras?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Skriv paragraf och vad som är fel. Kansliet och de andra ser det.",
    )


class _Anslagstavlor(forms.Form):
    tillkannagivanden = forms.ModelMultipleChoiceField(
        label="Anslagstavlor",
        queryset=Tillkannagivande.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kryssa för minst en anslagstavla."},
    )

    def __init__(self, *args: object, rader: QuerySet[Tillkannagivande], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        falt = self.fields["tillkannagivanden"]
        falt.queryset = rader
        falt.label_from_instance = lambda rad: str(rad.medlem)


class AnslagetForm(_Anslagstavlor):
    """The day on which it went up."""

    anslaget = forms.DateField(label="Anslaget sattes upp")
    lank = forms.URLField(
        label="Länk till anslaget",
        required=False,
        assume_scheme="https",
        help_text="När medlemmens anslagstavla finns på webben.",
    )
    forvaras = forms.CharField(
        label="Protokollet finns hos",
        max_length=120,
        required=False,
        help_text="Lämna tomt om det är förbundets kansli.",
    )


class NedtagetForm(_Anslagstavlor):
    """The day on which it was taken down."""

    nedtaget = forms.DateField(label="Anslaget togs ned")


class BevisForm(forms.Form):
    """The registrators' addresses; only those that are filled in get the mail."""

    def __init__(self, *args: object, rader: Iterable[Tillkannagivande], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.rader = {f"epost_{rad.pk}": rad for rad in rader}
        for namn, rad in self.rader.items():
            self.fields[namn] = forms.EmailField(label=str(rad.medlem), required=False)

    def mottagare(self) -> list[tuple[Tillkannagivande, str]]:
        """Return (announcement, address) for those that are filled in."""
        return [
            (rad, self.cleaned_data[namn])
            for namn, rad in self.rader.items()
            if self.cleaned_data.get(namn)
        ]

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        if not self.errors and not self.mottagare():
            raise forms.ValidationError("Skriv minst en adress.")
        return data
