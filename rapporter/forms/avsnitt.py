"""The forms of one avsnitt."""

from django import forms

from rapporter.models import Avsnitt


class TextForm(forms.Form):
    """A text as it is saved: its words, the version it was written from, the window."""

    text = forms.CharField(required=False, strip=False)
    bas = forms.IntegerField(min_value=0)
    flik = forms.CharField(max_length=40, required=False)


class LasForm(forms.Form):
    """What a window wants with the lock of an avsnitt."""

    val = forms.ChoiceField(choices=[("ta", "ta"), ("overta", "ta över"), ("slapp", "släpp")])
    flik = forms.CharField(max_length=40, required=False)


class LageForm(forms.Form):
    """How far an avsnitt has come."""

    lage = forms.ChoiceField(label="Läge", choices=Avsnitt.Lage)
