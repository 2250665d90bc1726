"""Forms of the files that vouchers rest on (underlag)."""

from django import forms

from finsam.filfalt import FlerFilerField


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
