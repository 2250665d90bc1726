"""The form by which anybody hands in a file to be checked."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from finsam.signering.verifiering import STORSTA_FIL


class FilForm(forms.Form):
    """One PDF. What it is called is not read."""

    fil = forms.FileField(
        label="PDF-filen",
        help_text="Högst 30 MB. Filen sparas inte.",
        widget=forms.ClearableFileInput(attrs={"accept": "application/pdf,.pdf"}),
        error_messages={
            "required": "Välj filen som ska kontrolleras.",
            "empty": "Filen är tom. Välj en annan.",
        },
    )

    def clean_fil(self) -> UploadedFile:
        """Refuse what is too large."""
        fil = self.cleaned_data["fil"]
        if fil.size > STORSTA_FIL:
            raise ValidationError("Filen är större än 30 MB. Så stora filer prövas inte.")
        return fil


class KodForm(forms.Form):
    """The code on the page of signatures, as one types it."""

    kod = forms.CharField(
        label="Koden",
        help_text="Står under rutan med QR-koden, på sidan med underskrifter.",
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": "Skriv koden som står på sidan med underskrifter."},
    )

    def clean_kod(self) -> str:
        """Take away what people add to read it more easily."""
        kod = "".join(tecken for tecken in self.cleaned_data["kod"].lower() if tecken.isalnum())
        if not kod:
            raise ValidationError("Skriv koden som står på sidan med underskrifter.")
        return kod
