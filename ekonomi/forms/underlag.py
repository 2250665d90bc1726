"""Forms of the files that vouchers rest on (underlag)."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

TAS_EMOT = ".pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.odt,.ods,.txt,.csv"
FLEST_FILER = 20


class _FlerFiler(forms.FileInput):
    allow_multiple_selected = True


class FlerFilerField(forms.FileField):
    """Several files at once; what they are is judged by the service that keeps them."""

    def __init__(self, **kwargs: Any) -> None:
        widget = _FlerFiler(attrs={"accept": TAS_EMOT})
        super().__init__(**{"widget": widget, "allow_empty_file": True, **kwargs})

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        """Return the files; an empty list for none where none is demanded."""
        filer = data or []
        if len(filer) > FLEST_FILER:
            raise forms.ValidationError(f"Välj högst {FLEST_FILER} filer åt gången.")
        rena = [super(FlerFilerField, self).clean(fil, initial) for fil in filer]
        if self.required and not rena:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        return rena


class UnderlagForm(forms.Form):
    """Files to add to a voucher."""

    underlag = FlerFilerField(
        label="Lägg till underlag",
        help_text="PDF, bild, Word, Excel, OpenDocument eller text. Flera filer går bra.",
        error_messages={"required": "Välj minst en fil."},
    )


class AtertaUnderlagForm(forms.Form):
    """Why a file is no underlag to its voucher."""

    skal = forms.CharField(
        label="Varför är underlaget fel?",
        max_length=500,
        help_text="Till exempel: hör till en annan verifikation. Filen ligger kvar med skälet.",
    )
