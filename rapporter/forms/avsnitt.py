"""The forms of one avsnitt."""

from django import forms


class AvsnittForm(forms.Form):
    """The text of an avsnitt; ``version`` is the one that the writer began from."""

    text = forms.CharField(
        label="Text",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 24, "spellcheck": "true", "lang": "sv"}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)
