"""Forms of the budget."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from django import forms
from django.db.models import QuerySet

from ekonomi.models import Budgetrad, Objekt
from finsam.falt import ArFormField, BeloppFormField
from finsam.format import kr, kr_ore

Grupp = Budgetrad.Grupp
NOLL = Decimal(0)
RUBRIKER = {
    Grupp.INTAKT: "Intäkter",
    Grupp.EGET_KAPITAL: "Intäkter",
    Grupp.KOSTNAD: "Kostnader",
    Grupp.INSATS: "Finansierade insatser",
}
HJALP = {Grupp.EGET_KAPITAL: "Vad förbundet väntas ha kvar när året börjar."}


class BudgetForm(forms.Form):
    """A new proposal."""

    ar = ArFormField()
    namn = forms.CharField(
        label="Namn", max_length=100, help_text="Till exempel Budget 2023 eller Förslag A."
    )


class BudgetradForm(forms.Form):
    """A new row of the budget and the accounts that it counts."""

    rubrik = forms.CharField(
        label="Rubrik", max_length=100, help_text="Så som raden ska stå i budgeten."
    )
    grupp = forms.ChoiceField(label="Del av budgeten", choices=Grupp.choices)
    kontoprefix = forms.CharField(
        label="Konton som börjar med",
        max_length=10,
        required=False,
        help_text="Siffrorna som kontonumren börjar med, till exempel 5 eller 7240. "
        "Eget kapital behöver inga.",
    )
    objekt = forms.ModelChoiceField(
        label="Bara objektet",
        queryset=Objekt.objects.none(),
        required=False,
        empty_label="Alla objekt",
        help_text="Till exempel ett projekt, så att raden räknar bara dess kostnader.",
    )

    def __init__(self, *args: object, objekt: QuerySet[Objekt], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["objekt"].queryset = objekt


class BudgetbeloppForm(forms.Form):
    """One amount per row of the budget, named by the row's key."""

    def __init__(
        self, *args: object, rader: Sequence[Budgetrad], belopp: Mapping[int, Decimal], **kwargs
    ) -> None:
        super().__init__(*args, **kwargs)
        self.rader = rader
        for rad in rader:
            self.fields[rad.nyckel] = BeloppFormField(
                label=rad.rubrik,
                initial=_skrivet(belopp.get(rad.pk, NOLL)),
                help_text=HJALP.get(rad.grupp, ""),
                error_messages={"required": "Skriv ett belopp, 0 om raden inte har någon budget."},
            )

    def grupper(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields under the headings that the budget is printed with."""
        per_rubrik: dict[str, list[forms.BoundField]] = {r: [] for r in RUBRIKER.values()}
        for rad in self.rader:
            per_rubrik[RUBRIKER[rad.grupp]].append(self[rad.nyckel])
        return [(rubrik, falt) for rubrik, falt in per_rubrik.items() if falt]


def _skrivet(belopp: Decimal) -> str:
    """An amount as people write it: öre only where there are any."""
    return kr(belopp) if belopp == belopp.to_integral_value() else kr_ore(belopp)


class BeslutForm(forms.Form):
    """The board's decision on a budget."""

    datum = forms.DateField(
        label="Beslutsdag",
        required=False,
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
