"""Forms of a financial year: who keeps it, a new one, its locks."""

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


class NyttArForm(forms.Form):
    """A financial year that no file has brought."""

    start = forms.DateField(label="Första dag")
    slut = forms.DateField(
        label="Sista dag",
        help_text="Ett kalenderår. Det första året får vara kortare eller längre.",
    )
    bokfors = BokforsForm.base_fields["bokfors"]


class LasTillForm(forms.Form):
    """Up to which day a year is locked."""

    dag = forms.DateField(
        label="Lås till och med", help_text="Oftast sista dagen i en månad som är avstämd."
    )


class OppnaTillForm(forms.Form):
    """Why a locked period is opened, and what stays locked."""

    skal = forms.CharField(
        label="Varför öppnas perioden?",
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Skälet sparas i händelseloggen.",
    )
    dag = forms.DateField(
        label="Behåll låst till och med",
        required=False,
        help_text="Lämna tomt för att öppna allt som är låst.",
    )


class OppnaArForm(forms.Form):
    """Why a locked year is opened."""

    skal = forms.CharField(
        label="Varför öppnas året?",
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Skälet sparas i händelseloggen.",
    )
