"""The form of a SIE file to take out: up to which day."""

from django import forms


class SieUtForm(forms.Form):
    """Up to which day the file goes; empty for the whole year."""

    till = forms.DateField(label="Till och med", required=False)
