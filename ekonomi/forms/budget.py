"""Forms of the budget."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django import forms

from ekonomi.models import PLANAR, Budget, Budgetrad
from ekonomi.services.budget import postnamn
from finsam.falt import ArFormField, BeloppFormField
from finsam.format import kr, kr_ore

Grupp = Budgetrad.Grupp
RUBRIKER = {
    Grupp.INTAKT: "Intäkter",
    Grupp.EGET_KAPITAL: "Intäkter",
    Grupp.KOSTNAD: "Kostnader",
    Grupp.INSATS: "Finansierade insatser",
}


class BudgetForm(forms.Form):
    """A new proposal."""

    ar = ArFormField()
    namn = forms.CharField(
        label="Namn", max_length=100, help_text="Till exempel Budget 2023 eller Förslag A."
    )


@dataclass(frozen=True, slots=True)
class Beloppsrad:
    """A row of the table: its budget row, a field per year, and whether it has months."""

    rad: Budgetrad
    falt: tuple[forms.BoundField | None, ...]
    har_manader: bool


class BudgetbeloppForm(forms.Form):
    """One amount per row and year, named by the row's key and the plan year.

    ``per`` is 1 for kronor and 1000 for tkr. An amount that is not touched stays as it is, so
    a budget shown in tkr keeps its kronor.
    """

    def __init__(
        self,
        *args: object,
        budget: Budget,
        rader: Sequence[Budgetrad],
        poster: Sequence[Mapping[int, Decimal]],
        per: Decimal = Decimal(1),
        **kwargs,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.budget, self.rader, self.poster, self.per = budget, rader, poster, per
        for rad in rader:
            for planar in PLANAR:
                if self._har_falt(rad, planar):
                    self.fields[postnamn(rad.nyckel, planar)] = BeloppFormField(
                        label=f"{rad.rubrik} {budget.ar + planar}",
                        required=False,
                        initial=self._skrivet(rad, planar),
                    )

    def _har_falt(self, rad: Budgetrad, planar: int) -> bool:
        """The capital of a plan year is reckoned, and a row is written where it is printed."""
        reknas = rad.grupp == Grupp.EGET_KAPITAL and planar
        return rad.trycks(self.budget.ar + planar) and not reknas

    def _skrivet(self, rad: Budgetrad, planar: int) -> str:
        belopp = self.poster[planar].get(rad.pk)
        return "" if belopp is None else skrivet(belopp / self.per)

    def belopp(self) -> dict[int, dict[str, Decimal | None]]:
        """What is written: {plan year: {row's key: kronor, None where the field is empty}}."""
        skrivna: dict[int, dict[str, Decimal | None]] = {planar: {} for planar in PLANAR}
        for rad in self.rader:
            for planar in PLANAR:
                namn = postnamn(rad.nyckel, planar)
                if namn in self.fields and self._rort(namn):
                    belopp = self.cleaned_data[namn]
                    skrivna[planar][rad.nyckel] = None if belopp is None else belopp * self.per
        return skrivna

    def _rort(self, namn: str) -> bool:
        skrivet_nu = self.data.get(namn)
        return skrivet_nu is not None and skrivet_nu.strip() != self.fields[namn].initial

    def grupper(self) -> list[tuple[str, list[Beloppsrad]]]:
        """The rows under the headings that the budget is printed with."""
        per_rubrik: dict[str, list[Beloppsrad]] = {r: [] for r in RUBRIKER.values()}
        for rad in self.rader:
            namn = [postnamn(rad.nyckel, planar) for planar in PLANAR]
            falt = tuple(self[n] if n in self.fields else None for n in namn)
            har_post = rad.pk in self.poster[0] and rad.grupp != Grupp.EGET_KAPITAL
            per_rubrik[RUBRIKER[rad.grupp]].append(Beloppsrad(rad, falt, har_post))
        return [(rubrik, rader) for rubrik, rader in per_rubrik.items() if rader]


def skrivet(belopp: Decimal) -> str:
    """An amount as people write it: decimals only where there are any."""
    return kr(belopp) if belopp == belopp.to_integral_value() else kr_ore(belopp)


class KapitalForm(forms.Form):
    """From what day and source the ingoing capital is a forecast."""

    per = forms.DateField(label="Beräknat per", required=False)
    kalla = forms.CharField(
        label="Källa",
        max_length=200,
        required=False,
        help_text="Till exempel prognos efter oktober, eller preliminärt bokslut.",
    )


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
