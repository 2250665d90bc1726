"""Forms of signing: here by code or passkey, in a file from elsewhere, by hand on paper."""

import json
from typing import Any

from django import forms
from django.db.models import QuerySet

from finsam.filfalt import FlerFilerField
from styrelse.models import Underskrift


class SkrivUnderForm(forms.Form):
    """What one signs and by what one confirms who one is: a code, or the passkey's answer.

    Nothing here is believed: the checksum is compared with the round's, the code and the answer
    are proved by finsam.bekraftelse.
    """

    sha256 = forms.CharField(widget=forms.HiddenInput, max_length=64)
    svar = forms.CharField(widget=forms.HiddenInput, required=False, max_length=20_000)
    last = forms.BooleanField(
        label="Jag har läst handlingen och skriver under den",
        error_messages={"required": "Kryssa i rutan när du har läst handlingen."},
    )
    kod = forms.CharField(
        label="Kod ur din kodapp",
        required=False,
        max_length=12,
        widget=forms.TextInput(
            attrs={"inputmode": "numeric", "autocomplete": "one-time-code", "pattern": "[0-9 ]*"}
        ),
    )

    def __init__(self, *args: Any, har_kod: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not har_kod:
            del self.fields["kod"]

    def clean_svar(self) -> dict[str, Any]:
        """Return the passkey's answer, empty where none was given."""
        try:
            svar = json.loads(self.cleaned_data["svar"] or "{}")
        except ValueError:
            svar = None
        if not isinstance(svar, dict):
            raise forms.ValidationError("Passernyckelns svar gick inte att läsa. Försök igen.")
        return svar

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.errors or data.get("svar") or (data.get("kod") or "").strip():
            return data
        if "kod" in self.fields:
            self.add_error("kod", "Skriv koden ur din kodapp, eller använd en passernyckel.")
        else:
            raise forms.ValidationError("Tryck på Skriv under med passernyckel.")
        return data


class PapperForm(forms.Form):
    """A signature on paper: when, where the original is, and perhaps a copy of it."""

    dag = forms.DateField(label="Undertecknat den")
    forvaras = forms.CharField(
        label="Originalet förvaras",
        max_length=120,
        help_text="Till exempel kansliets arkiv, pärm 3.",
    )
    kopia = FlerFilerField(
        label="Inskannad kopia",
        required=False,
        help_text="PDF eller bild av det undertecknade papperet.",
    )

    def clean_kopia(self) -> object | None:
        """Return the one copy, None without."""
        return _en_fil(self.cleaned_data["kopia"])


class EgenFilForm(forms.Form):
    """The file that a signatory has signed elsewhere, with only his or her own place in view."""

    fil = FlerFilerField(label="Undertecknad PDF")
    dag = forms.DateField(label="Undertecknad den")

    def clean_fil(self) -> object | None:
        """Return the one file; two are two signings."""
        return _en_fil(self.cleaned_data["fil"])


class UndertecknadFilForm(EgenFilForm):
    """A PDF that was signed elsewhere: whose signatures it holds, and from when."""

    underskrifter = forms.ModelMultipleChoiceField(
        label="Vilka har skrivit under i filen?",
        queryset=Underskrift.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kryssa för dem som har skrivit under i filen."},
    )
    field_order = ("fil", "underskrifter", "dag")

    def __init__(self, *args: object, platser: QuerySet[Underskrift], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["underskrifter"].queryset = platser


def _en_fil(filer: list) -> object | None:
    if len(filer) > 1:
        raise forms.ValidationError("Ta emot en fil i taget.")
    return filer[0] if filer else None
