"""The page of the budget against outcome, row by row."""

from dataclasses import dataclass

from django.utils.functional import cached_property

from ekonomi.budgetavvikelse import uppfoljning
from ekonomi.budgetlage import Budgetlage, Budgetlagen
from ekonomi.budgettryck import for_arsredovisning
from ekonomi.forms.urval import UrvalForm
from ekonomi.models import Budget, Rakenskapsar
from ekonomi.views.budgetsida import ANDRA, MedAren, MedGruppering, flikar
from ekonomi.views.uppstallning import UrvalsView
from finsam.sida import Atgard
from finsam.synlig import synliga
from finsam.taltabell import Rad, Taltabell


@dataclass(frozen=True, slots=True)
class Budgetsidrad:
    """A row of the page: its figures, and how much of a cost's budget is used."""

    rad: Rad
    lage: Budgetlage | None

    @property
    def procent(self) -> int | None:
        """The used share in whole percent, None for what is no cost with a budget."""
        lage = self.lage
        if lage is None or not lage.ar_kostnad or lage.forbrukat is None:
            return None
        return round(lage.forbrukat * 100)


class BudgetView(MedAren, MedGruppering, UrvalsView):
    """Budget against outcome, row by row, with what is used and what was never budgeted."""

    template_name = "ekonomi/budget.html"
    rubrik = "Budget och utfall"
    forvald = staticmethod(for_arsredovisning)
    ingress = "Varje utfall leder till det som är bokfört."
    atgarder = (
        Atgard("Ny prognos", "ekonomi:prognos_ny", ANDRA),
        Atgard("Rader och konton", "ekonomi:budgetrader", ANDRA),
    )

    @cached_property
    def formular(self) -> UrvalForm:
        """The choice; the latest year of the books where the address names none."""
        data = self.request.GET.copy()
        bocker = synliga(Rakenskapsar, self.request.user).kalenderar()
        if bocker and not data.get("ar"):
            data["ar"] = str(bocker[0])
        return UrvalForm(data, ar=self.aren, med_manad=self.med_manad)

    @cached_property
    def versioner(self) -> list[Budget]:
        """The year's budgets, the one in force first."""
        return list(synliga(Budget, self.request.user).gallande_forst(self.urval.ar))

    @cached_property
    def uppfoljd(self) -> tuple[Taltabell, Budgetlagen]:
        """The table and what it was made of."""
        begard = self.request.GET.get("version", "")
        valt = self.urval
        return uppfoljning(
            valt.ar,
            till=valt.till,
            enhet=valt.enhet,
            budget=next((b for b in self.versioner if str(b.pk) == begard), None),
            gruppering=self.gruppering,
        )

    @cached_property
    def tabell(self) -> Taltabell | None:
        return self.uppfoljd[0]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        if not self.aren:
            return super().get_context_data(**kwargs)
        tabell, lagen = self.uppfoljd
        per_nyckel = {lage.nyckel: lage for lage in (*lagen.rader, lagen.summa_kostnader)}
        context = super().get_context_data(
            rader=[Budgetsidrad(rad, per_nyckel.get(rad.nyckel)) for rad in tabell.rader],
            utan_budget=[lage for lage in lagen.rader if lage.utan_budget],
            over_budget=[lage for lage in lagen.rader if lage.over_budget],
            budget=lagen.budget,
            versioner=self.versioner,
            grupperingar=self.grupperingar,
            gruppering=self.gruppering,
            har_bocker=bool(lagen.perioder),
            far_andra=self.request.user.har(ANDRA),
            **kwargs,
        )
        return context | {"flikar": flikar(self.request, self.urval.ar)}
