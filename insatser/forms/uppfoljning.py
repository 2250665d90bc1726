"""Forms about the follow-ups of an insats."""

from django import forms

from insatser.forms.utan_person import UtanPerson


class UppfoljningForm(UtanPerson):
    """What was done in a period, and what did not go as planned."""

    gjort = forms.CharField(
        label="Vad har gjorts?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="Siffrorna bredvid kommer ur systemet och behöver inte skrivas. Inga uppgifter "
        "om enskilda deltagare.",
    )
    avvikelser = forms.CharField(
        label="Vad avviker från planen, och vad gör ni åt det?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class AtersandForm(UtanPerson):
    """Why a follow-up is sent back."""

    skal = forms.CharField(
        label="Vad ska ändras?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Skriv vad som ska ändras."},
    )
