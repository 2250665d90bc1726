"""What the pages of the budget have in common: their tabs, the way back, a year's versions."""

from collections.abc import Callable, Sequence

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property

from ekonomi.models import Budget, Budgetgruppering, Rakenskapsar
from ekonomi.views.sida import OMRADE
from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView
from finsam.sida import SidaMixin
from finsam.synlig import hamta, synliga

ANDRA = Behorighet.ANDRA_EKONOMI
RAD_FOR_RAD = "rader"  # in the address: the budget's own rows, in no printing
SMULOR = (OMRADE, ("Budget och utfall", "ekonomi:budget"))
FLIKAR = (
    ("Budget och utfall", "ekonomi:budget"),
    ("Plan och versioner", "ekonomi:budgetplan"),
    ("Månader", "ekonomi:budgetmanader"),
    ("Disponibelt", "ekonomi:disponibelt"),
    ("Prognos", "ekonomi:prognos_lista"),
)


def flikar(request: HttpRequest, ar: int | None) -> list[tuple[str, str, bool]]:
    """Return the tabs of a year: words, address, and whether it is this page."""
    fraga = {"ar": ar} if ar else {}
    return [
        (ord_, reverse(namn, query=fraga), reverse(namn) == request.path) for ord_, namn in FLIKAR
    ]


class MedAren(SidaMixin):
    """A page of one of the years that have a budget or books."""

    @cached_property
    def aren(self) -> Sequence[int]:
        """The years, the latest first."""
        bocker = synliga(Rakenskapsar, self.request.user).kalenderar()
        budgetar = synliga(Budget, self.request.user).aren()
        return sorted({*bocker, *budgetar}, reverse=True)


class MedGruppering(SidaMixin):
    """A page of the budget in one of its printings; ``forvald`` gives the one where the address
    names none.
    """

    forvald: Callable[[], Budgetgruppering | None]

    @cached_property
    def grupperingar(self) -> list[Budgetgruppering]:
        """The printings to choose among."""
        return list(synliga(Budgetgruppering, self.request.user))

    @cached_property
    def gruppering(self) -> Budgetgruppering | None:
        """The printing that is shown; None for the budget's own rows, one by one."""
        begard = self.request.GET.get("gruppering", "")
        if begard == RAD_FOR_RAD:
            return None
        vald = next((g for g in self.grupperingar if str(g.pk) == begard), None)
        return vald or self.forvald()


class Budgetsida(MedAren):
    """A page of a budget year, chosen in the address; the latest of the books where it is not."""

    behorighet = Behorighet.SE_EKONOMI
    brodsmulor = (OMRADE,)

    @cached_property
    def ar(self) -> int | None:
        """The year that the page is about; None where there is none yet."""
        begart = self.request.GET.get("ar", "")
        if begart.isascii() and begart.isdigit() and int(begart) in self.aren:
            return int(begart)
        return self.forvalt_ar()

    def forvalt_ar(self) -> int | None:
        """The latest year with a budget, else with books."""
        budgetar = synliga(Budget, self.request.user).aren()
        return (budgetar or list(reversed(self.aren)) or [None])[-1]

    @cached_property
    def versioner(self) -> list[Budget]:
        """The year's budgets, the one in force first."""
        if self.ar is None:
            return []
        return list(synliga(Budget, self.request.user).gallande_forst(self.ar))

    @cached_property
    def budget(self) -> Budget | None:
        """The version that the address names, else the one in force."""
        begard = self.request.GET.get("version", "")
        vald = next((b for b in self.versioner if str(b.pk) == begard), None)
        return vald or (self.versioner[0] if self.versioner else None)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            flikar=flikar(self.request, self.ar),
            aren=self.aren,
            ar=self.ar,
            versioner=self.versioner,
            budget=self.budget,
            far_andra=self.request.user.har(ANDRA),
            **kwargs,
        )


class BudgetFormView(TjanstFormView):
    """A form about one budget; then back to its plan."""

    behorighet = ANDRA
    brodsmulor = SMULOR

    @cached_property
    def budget(self) -> Budget:
        """The budget that the address names."""
        return hamta(Budget, self.request.user, pk=self.kwargs["pk"])

    def get_success_url(self) -> str:
        return plan_url(self.budget)

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


def plan_url(budget: Budget) -> str:
    """Return the page of a version with its plan years."""
    return reverse("ekonomi:budgetplan", query={"ar": budget.ar, "version": budget.pk})
