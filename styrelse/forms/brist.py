"""The form of accepting a warning."""

from django import forms


class GodtaForm(forms.Form):
    """Why it may be as it is."""

    skal = forms.CharField(
        label="Skäl",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=1000,
        help_text="Till exempel vilken överenskommelse som gäller och var den finns.",
    )
