"""The form that notes what leaves the kansli."""

from django import forms


class PubliceringForm(forms.Form):
    """What it is called, and the file itself where there is one."""

    titel = forms.CharField(
        label="Vad som publiceras",
        max_length=200,
        help_text="Till exempel Årsredovisning 2022, eller en bilaga till styrelsen.",
    )
    fil = forms.FileField(
        label="Filen som lämnas ut",
        required=False,
        help_text="Sparas inte. Dess kontrollsumma (SHA-256) antecknas, så att det går att visa "
        "vilken fil det var.",
    )
