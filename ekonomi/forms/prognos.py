"""Forms of a forecast."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django import forms
from django.db.models import QuerySet

from ekonomi.forms.budget import skrivet
from ekonomi.models import Budget, Prognosrad
from finsam.falt import BeloppFormField

TEXT = {"rows": 3}


class PrognosForm(forms.Form):
    """A new forecast: of which budget, as it is seen on which day."""

    budget = forms.ModelChoiceField(
        label="Budget", queryset=Budget.objects.none(), empty_label=None
    )
    datum = forms.DateField(
        label="Utfall till och med",
        help_text="Vanligen en månads sista dag. Utfallet läses ur böckerna.",
    )
    kommentar = forms.CharField(
        label="Kommentar", required=False, widget=forms.Textarea(attrs=TEXT)
    )

    def __init__(self, *args: object, budgetar: QuerySet[Budget], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["budget"].queryset = budgetar


@dataclass(frozen=True, slots=True)
class Radfalt:
    """A row of the table to fill in."""

    rad: Prognosrad
    rest: forms.BoundField
    kommentar: forms.BoundField


class PrognosraderForm(forms.Form):
    """What is expected of the rest of the year, row by row, with why."""

    kommentar = forms.CharField(
        label="Kommentar till hela prognosen",
        required=False,
        widget=forms.Textarea(attrs=TEXT),
    )

    def __init__(self, *args: object, rader: Sequence[Prognosrad], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.rader = rader
        for rad in rader:
            namn = rad.budgetrad.nyckel
            self.fields[f"rest__{namn}"] = BeloppFormField(
                label=f"{rad.budgetrad}: väntas under resten av året", initial=skrivet(rad.rest)
            )
            self.fields[f"text__{namn}"] = forms.CharField(
                label=f"{rad.budgetrad}: kommentar",
                max_length=300,
                required=False,
                initial=rad.kommentar,
            )

    def radfalt(self) -> list[Radfalt]:
        """The fields of each row."""
        return [
            Radfalt(r, self[f"rest__{r.budgetrad.nyckel}"], self[f"text__{r.budgetrad.nyckel}"])
            for r in self.rader
        ]

    def vantat(self) -> dict[str, tuple[Decimal, str]]:
        """What is written: {row's key: (expected kronor, comment)}."""
        nycklar = [r.budgetrad.nyckel for r in self.rader]
        return {
            n: (self.cleaned_data[f"rest__{n}"], self.cleaned_data[f"text__{n}"]) for n in nycklar
        }
