"""The form of a row's twelve months."""

from collections.abc import Sequence
from decimal import Decimal

from django import forms

from ekonomi.forms.budget import skrivet
from finsam.falt import BeloppFormField
from finsam.format import MANADER


class ManaderForm(forms.Form):
    """One amount per month, in kronor."""

    def __init__(self, *args: object, manader: Sequence[Decimal], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        for nr, (namn, belopp) in enumerate(zip(MANADER, manader, strict=True), start=1):
            self.fields[f"manad_{nr}"] = BeloppFormField(
                label=namn.capitalize(), initial=skrivet(belopp)
            )

    def manader(self) -> list[Decimal]:
        """The twelve amounts in order."""
        return [self.cleaned_data[f"manad_{nr}"] for nr in range(1, 13)]
