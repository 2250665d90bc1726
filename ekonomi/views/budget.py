"""Pages of the budget: against outcome, its versions, its amounts, its decision."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import cached_property

from ekonomi.budgetavvikelse import uppfoljning
from ekonomi.budgetlage import Budgetlage, Budgetlagen
from ekonomi.budgettryck import for_arsredovisning
from ekonomi.forms.budget import (
    BeslutForm,
    BudgetbeloppForm,
    BudgetForm,
    BudgetradForm,
    RevideringForm,
)
from ekonomi.forms.urval import UrvalForm
from ekonomi.models import Budget, Budgetpost, Budgetrad, Objekt, Rakenskapsar
from ekonomi.services.budget import (
    besluta_budget,
    revidera_budget,
    satt_poster,
    skapa_budget,
)
from ekonomi.services.budgetrad import lagg_till_budgetrad
from ekonomi.views.sida import OMRADE
from ekonomi.views.uppstallning import UrvalsView
from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from finsam.taltabell import Rad, Taltabell

SMULOR = (OMRADE, ("Budget och utfall", "ekonomi:budget"))


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


class BudgetView(UrvalsView):
    """Budget against outcome, row by row, with what is used and what was never budgeted."""

    template_name = "ekonomi/budget.html"
    rubrik = "Budget och utfall"
    ingress = "Varje utfall leder till det som är bokfört."
    atgarder = (Atgard("Ny budget", "ekonomi:budget_ny", Behorighet.ANDRA_EKONOMI),)

    @cached_property
    def aren(self) -> Sequence[int]:
        bocker = synliga(Rakenskapsar, self.request.user).kalenderar()
        budgetar = synliga(Budget, self.request.user).aren()
        return sorted({*bocker, *budgetar}, reverse=True)

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
        vald = next((b for b in self.versioner if str(b.pk) == begard), None)
        valt = self.urval
        return uppfoljning(
            valt.ar,
            till=valt.till,
            enhet=valt.enhet,
            budget=vald,
            gruppering=for_arsredovisning(),
        )

    @cached_property
    def tabell(self) -> Taltabell | None:
        return self.uppfoljd[0]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        if not self.aren:
            return super().get_context_data(**kwargs)
        tabell, lagen = self.uppfoljd
        per_nyckel = {lage.nyckel: lage for lage in (*lagen.rader, lagen.summa_kostnader)}
        return super().get_context_data(
            rader=[Budgetsidrad(rad, per_nyckel.get(rad.nyckel)) for rad in tabell.rader],
            utan_budget=[lage for lage in lagen.rader if lage.utan_budget],
            over_budget=[lage for lage in lagen.rader if lage.over_budget],
            budget=lagen.budget,
            versioner=self.versioner,
            har_bocker=bool(lagen.perioder),
            far_andra=self.request.user.har(Behorighet.ANDRA_EKONOMI),
            **kwargs,
        )


class BudgetFormView(TjanstFormView):
    """A form about one budget."""

    behorighet = Behorighet.ANDRA_EKONOMI
    brodsmulor = SMULOR

    @cached_property
    def budget(self) -> Budget:
        """The budget that the address names."""
        return hamta(Budget, self.request.user, pk=self.kwargs["pk"])

    def get_success_url(self) -> str:
        return f"{reverse('ekonomi:budget')}?ar={self.budget.ar}&version={self.budget.pk}"

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


class BudgetSkapaView(BudgetFormView):
    """A new proposal."""

    form_class = BudgetForm
    rubrik = "Ny budget"
    ingress = "Budgeten är ett förslag tills styrelsens beslut förs in."
    knapp = "Skapa budgeten"

    def get_avbryt_url(self) -> str:
        return reverse("ekonomi:budget")

    def get_success_url(self) -> str:
        return reverse("ekonomi:budget_andra", args=[self.budget.pk])

    def utfor(self, form: BudgetForm) -> str:
        self.budget = skapa_budget(by=self.request.user, **form.cleaned_data)
        return f"{self.budget.namn} är skapad. Fyll i beloppen."


class BudgetAndraView(BudgetFormView):
    """The amounts of a proposal, one field per row."""

    form_class = BudgetbeloppForm
    template_name = "ekonomi/budget_form.html"
    knapp = "Spara beloppen"
    ingress = "Skriv kronor utan minus, också för kostnader."

    def get_rubrik(self) -> str:
        return f"Belopp i {self.budget.namn}"

    def get_atgarder(self) -> list[Atgard]:
        return [Atgard("Ny rad", "ekonomi:budgetrad_ny", self.behorighet, (self.budget.pk,))]

    def get_form_kwargs(self) -> dict[str, object]:
        rader = synliga(Budgetrad, self.request.user).for_ar(self.budget.ar)
        belopp = synliga(Budgetpost, self.request.user).per_rad(self.budget)
        return super().get_form_kwargs() | {"rader": list(rader), "belopp": belopp}

    def utfor(self, form: BudgetbeloppForm) -> str:
        satt_poster(by=self.request.user, budget=self.budget, belopp=form.cleaned_data)
        return f"Beloppen i {self.budget.namn} är sparade."


class BudgetradNyView(BudgetFormView):
    """A new row, with the accounts that it counts."""

    form_class = BudgetradForm
    rubrik = "Ny budgetrad"
    knapp = "Lägg till raden"

    def get_ingress(self) -> str:
        return f"Raden läggs sist. Utfallet räknas från och med {self.budget.ar - 1}."

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"objekt": synliga(Objekt, self.request.user)}

    def get_success_url(self) -> str:
        return reverse("ekonomi:budget_andra", args=[self.budget.pk])

    def utfor(self, form: BudgetradForm) -> str:
        rad = lagg_till_budgetrad(by=self.request.user, budget=self.budget, **form.cleaned_data)
        return f"Raden {rad} är tillagd. Fyll i beloppet."


class BudgetBeslutView(BudgetFormView):
    """The board's decision."""

    form_class = BeslutForm
    knapp = "För in beslutet"
    ingress = "När beslutet är infört ändras beloppen bara genom en revidering."

    def get_rubrik(self) -> str:
        return f"Beslut om {self.budget.namn}"

    def utfor(self, form: BeslutForm) -> str:
        budget = besluta_budget(by=self.request.user, budget=self.budget, **form.cleaned_data)
        return f"Beslutet om {budget.namn} är infört."


class BudgetRevideraView(BudgetFormView):
    """A new proposal out of a decided budget."""

    form_class = RevideringForm
    knapp = "Gör ett nytt förslag"
    ingress = "Förslaget börjar med den beslutade budgetens belopp. Den beslutade står kvar."

    def get_rubrik(self) -> str:
        return f"Revidera {self.budget.namn}"

    def get_success_url(self) -> str:
        return reverse("ekonomi:budget_andra", args=[self.ny.pk])

    def get_avbryt_url(self) -> str:
        return f"{reverse('ekonomi:budget')}?ar={self.budget.ar}"

    def utfor(self, form: RevideringForm) -> str:
        self.ny = revidera_budget(by=self.request.user, budget=self.budget, **form.cleaned_data)
        return f"{self.ny.namn} är skapad med beloppen ur {self.budget.namn}."
