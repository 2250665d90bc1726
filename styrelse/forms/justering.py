"""Forms of justering: a signature, a reason, a paper, a signed file, an announcement."""

from collections.abc import Iterable

from django import forms
from django.db.models import QuerySet

from finsam.filfalt import FlerFilerField
from styrelse.models import Tillkannagivande, Underskrift


class UndertecknaForm(forms.Form):
    """What one signs: the checksum of what was shown, and that one has read it."""

    sha256 = forms.CharField(widget=forms.HiddenInput, max_length=64)
    last = forms.BooleanField(
        label="Jag har läst protokollet och det stämmer med vad som sades och beslutades",
        error_messages={"required": "Kryssa i rutan när du har läst protokollet."},
    )


class AtersandForm(forms.Form):
    """Why it is sent back."""

    skal = forms.CharField(
        label="Vad ska ändras?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Skriv paragraf och vad som är fel. Kansliet och de andra ser det.",
    )


class PapperForm(forms.Form):
    """A signature on paper: when, and where the original is."""

    dag = forms.DateField(label="Undertecknat den")
    forvaras = forms.CharField(
        label="Originalet förvaras",
        max_length=120,
        help_text="Till exempel kansliets arkiv, pärm 3.",
    )


class UndertecknadFilForm(forms.Form):
    """A PDF that was signed elsewhere: whose signatures it holds, and from when."""

    fil = FlerFilerField(label="Undertecknad PDF")
    underskrifter = forms.ModelMultipleChoiceField(
        label="Vilka har skrivit under i filen?",
        queryset=Underskrift.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kryssa för dem som har skrivit under i filen."},
    )
    dag = forms.DateField(label="Undertecknad den")

    def __init__(self, *args: object, platser: QuerySet[Underskrift], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["underskrifter"].queryset = platser

    def clean_fil(self) -> object:
        """Return the one file; two are two signings."""
        filer = self.cleaned_data["fil"]
        if len(filer) > 1:
            raise forms.ValidationError("Ta emot en fil i taget.")
        return filer[0]


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
