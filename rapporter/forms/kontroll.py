"""Forms of the gate."""

from django import forms


class GodtaFyndForm(forms.Form):
    """Why a warning may stand."""

    skal = forms.CharField(
        label="Skäl",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        help_text="Skälet sparas med rapporten och i loggen, så att revisorerna kan läsa det.",
    )
