"""The form of who keeps a year's books."""

from django import forms

from ekonomi.models import Rakenskapsar


class BokforsForm(forms.Form):
    """Where the year's books are kept."""

    bokfors = forms.ChoiceField(
        label="Vem för böckerna?",
        choices=[
            (Rakenskapsar.Bokfors.HAR, "Vi, i det här systemet"),
            (
                Rakenskapsar.Bokfors.ANNANSTANS,
                "Någon annan, till exempel en kommun. Vi läser in deras SIE-filer",
            ),
        ],
        widget=forms.RadioSelect,
    )
