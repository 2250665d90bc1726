"""Forms of the budget."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from django import forms

from ekonomi.models import Budgetrad
from finsam.falt import BeloppFormField


class BudgetForm(forms.Form):
    """A new proposal."""

    ar = forms.IntegerField(label="År", min_value=1990, max_value=2099)
    namn = forms.CharField(
        label="Namn", max_length=100, help_text="Till exempel Budget 2023 eller Förslag A."
    )


class BudgetbeloppForm(forms.Form):
    """One amount per row of the budget, named by the row's key."""

    def __init__(
        self, *args: object, rader: Sequence[Budgetrad], belopp: Mapping[int, Decimal], **kwargs
    ) -> None:
        super().__init__(*args, **kwargs)
        for rad in rader:
            self.fields[rad.nyckel] = BeloppFormField(
                label=rad.rubrik,
                required=False,
                initial=belopp.get(rad.pk),
                help_text=HJALP.get(rad.grupp, ""),
            )


HJALP = {
    Budgetrad.Grupp.EGET_KAPITAL: "Vad förbundet väntas ha kvar när året börjar.",
}


class BeslutForm(forms.Form):
    """The board's decision on a budget."""

    datum = forms.DateField(
        label="Beslutsdag",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text="Lämna tomt om dagen inte är känd.",
    )
    paragraf = forms.CharField(
        label="Paragraf i protokollet",
        max_length=20,
        required=False,
        help_text="Bara numret, till exempel 47.",
    )


class RevideringForm(forms.Form):
    """A new version of a decided budget."""

    namn = forms.CharField(
        label="Namn", max_length=100, help_text="Till exempel Reviderad budget 2022."
    )
