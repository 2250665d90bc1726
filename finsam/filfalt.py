"""A form's field of several files at once."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

TAS_EMOT = ".pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.odt,.ods,.txt,.csv"
FLEST_FILER = 20
STORST_TILLSAMMANS = 4  # times the largest file: what the server holds in memory at once


class _FlerFiler(forms.FileInput):
    allow_multiple_selected = True


class FlerFilerField(forms.FileField):
    """Several files at once; what they are is judged by the service that keeps them.

    Their size is judged here, before any of them is read.
    """

    def __init__(self, **kwargs: Any) -> None:
        widget = _FlerFiler(attrs={"accept": TAS_EMOT})
        super().__init__(**{"widget": widget, "allow_empty_file": True, **kwargs})

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        """Return the files; an empty list for none where none is demanded."""
        filer = data or []
        if len(filer) > FLEST_FILER:
            raise forms.ValidationError(f"Välj högst {FLEST_FILER} filer åt gången.")
        _krav_storlek(filer)
        rena = [super(FlerFilerField, self).clean(fil, initial) for fil in filer]
        if self.required and not rena:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        return rena


def _krav_storlek(filer: Sequence[UploadedFile]) -> None:
    """Refuse a file that is too large, by its name, and too much at once."""
    storst = settings.FIL_STORSTA_BYTES
    for fil in filer:
        if fil.size > storst:
            raise forms.ValidationError(
                f"{fil.name} är för stor. En fil får vara högst {storst // 2**20} MB."
            )
    if sum(fil.size for fil in filer) > STORST_TILLSAMMANS * storst:
        raise forms.ValidationError(
            f"Filerna är tillsammans större än {STORST_TILLSAMMANS * storst // 2**20} MB. "
            "Lägg till några åt gången."
        )
