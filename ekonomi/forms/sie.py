"""The form that takes a SIE file."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile


class SieFilForm(forms.Form):
    """A SIE file to look at before anything is booked."""

    fil = forms.FileField(
        label="SIE-fil",
        widget=forms.ClearableFileInput(attrs={"accept": ".se,.si,.sie,text/plain"}),
        help_text="Typ 1 till 4, så som bokföringsprogrammet exporterar den (.se, .si eller .sie).",
        error_messages={"empty": "Filen är tom. Exportera den igen och välj den nya."},
    )

    def clean_fil(self) -> UploadedFile:
        fil = self.cleaned_data["fil"]
        if fil.size > settings.FIL_STORSTA_BYTES:
            storst = settings.FIL_STORSTA_BYTES // 2**20
            raise ValidationError(f"Filen är för stor. Den får vara högst {storst} MB.")
        return fil
