"""Forms about proposals."""

from django import forms


class AtertaForm(forms.Form):
    """Why a proposal is withdrawn."""

    skal = forms.CharField(
        label="Varför tas förslaget tillbaka?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Står kvar vid förslaget och i händelseloggen.",
    )
