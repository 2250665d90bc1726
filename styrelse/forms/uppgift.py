"""Forms of the kansli's list of things to do."""

from django import forms

from finsam.behorighet import Behorighet
from finsam.models import User


def _kansliet() -> object:
    return User.objects.som_far(Behorighet.ANDRA_STYRELSE)


class UppgiftForm(forms.Form):
    """Something to do."""

    rubrik = forms.CharField(label="Uppgift", max_length=200)
    ansvarig = forms.ModelChoiceField(
        label="Ansvarig", queryset=User.objects.none(), required=False, empty_label="Ingen särskild"
    )
    klar_senast = forms.DateField(label="Klar senast", required=False)
    text = forms.CharField(
        label="Mer om den", required=False, max_length=5000, widget=forms.Textarea
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ansvarig"].queryset = _kansliet()


class SnabbuppgiftForm(forms.Form):
    """Something to do, in one line."""

    rubrik = forms.CharField(label="Ny uppgift", max_length=200)
    klar_senast = forms.DateField(label="Klar senast", required=False)
