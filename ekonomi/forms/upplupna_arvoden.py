"""The form that proposes the accruals of arvoden."""

from django import forms

from ekonomi.forms.bokslut import KontoFormField


class UpplupnaArvodenForm(forms.Form):
    """The account that the debt is put on."""

    balanskonto = KontoFormField(
        label="Skuldkonto", initial="2990", help_text="Konto för upplupna kostnader, i klass 29."
    )

    def clean_balanskonto(self) -> str:
        konto: str = self.cleaned_data["balanskonto"]
        if not konto.startswith("29"):
            raise forms.ValidationError(
                "Upplupna kostnader ligger på ett konto som börjar med 29, till exempel 2990."
            )
        return konto
