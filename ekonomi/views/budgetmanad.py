"""Pages of the months: the budget's against the books', and how a row's year is spread."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from ekonomi.budgetperiod import budget_per_manad
from ekonomi.forms.budgetmanad import ManaderForm
from ekonomi.manadstabell import Manadslage, manadsdiagram, manadslage, manadstabell
from ekonomi.models import Budgetrad
from ekonomi.services.budgetmanad import fordela_for_hand, fordela_jamnt, fordela_som_fjolaret
from ekonomi.views.budgetsida import BudgetFormView, Budgetsida
from finsam.synlig import hamta, synliga


class BudgetmanaderView(Budgetsida, TemplateView):
    """The costs month by month: the budget, what is booked, and both since the year began."""

    template_name = "ekonomi/budgetmanader.html"
    rubrik = "Månad för månad"

    def get_ingress(self) -> str:
        return "Kostnaderna mot budgeten, tusental kronor." if self.budget else ""

    @cached_property
    def rad(self) -> Budgetrad | None:
        """The row that the address narrows to; None for all costs."""
        begard = self.request.GET.get("rad", "")
        return synliga(Budgetrad, self.request.user).filter(nyckel=begard).first()

    @cached_property
    def lage(self) -> Manadslage | None:
        """The months."""
        return manadslage(self.budget, self.rad) if self.budget else None

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        lage = self.lage
        return super().get_context_data(
            rad=self.rad,
            rader=synliga(Budgetrad, self.request.user).kostnader().for_ar(self.ar or 0),
            tabell=manadstabell(lage) if lage else None,
            diagram=manadsdiagram(lage) if lage else None,
            **kwargs,
        )


class ManaderFormView(BudgetFormView):
    """A form about one row's months."""

    @cached_property
    def rad(self) -> Budgetrad:
        """The row that the address names."""
        return hamta(Budgetrad, self.request.user, nyckel=self.kwargs["rad"])

    def get_success_url(self) -> str:
        return reverse("ekonomi:budget_manader", args=[self.budget.pk, self.rad.nyckel])

    def get_avbryt_url(self) -> str:
        return reverse("ekonomi:budget_andra", args=[self.budget.pk])


class BudgetManaderView(ManaderFormView):
    """The twelve months by hand."""

    form_class = ManaderForm
    template_name = "ekonomi/manader_form.html"
    knapp = "Spara månaderna"

    def get_rubrik(self) -> str:
        return f"{self.rad} månad för månad"

    def get_ingress(self) -> str:
        return f"{self.budget.namn}. Månaderna ska bli årets belopp på öret."

    def get_form_kwargs(self) -> dict[str, object]:
        manader = budget_per_manad(self.budget).get(self.rad.nyckel, (0,) * 12)
        return super().get_form_kwargs() | {"manader": manader}

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(budget=self.budget, rad=self.rad, **kwargs)

    def utfor(self, form: ManaderForm) -> str:
        fordela_for_hand(
            by=self.request.user, budget=self.budget, rad=self.rad.nyckel, manader=form.manader()
        )
        return f"Månaderna för {self.rad} är sparade."


class FordelaJamntView(ManaderFormView):
    """Evenly over the year."""

    knapp = "Fördela jämnt"

    def get_rubrik(self) -> str:
        return f"Fördela {self.rad} jämnt över året?"

    def utfor(self, form: object) -> str:
        fordela_jamnt(by=self.request.user, budget=self.budget, rad=self.rad.nyckel)
        return f"{self.rad} är fördelad jämnt över året."


class FordelaFjolView(ManaderFormView):
    """As the year before."""

    knapp = "Fördela som året före"

    def get_rubrik(self) -> str:
        return f"Fördela {self.rad} som utfallet {self.budget.ar - 1}?"

    def utfor(self, form: object) -> str:
        fordela_som_fjolaret(by=self.request.user, budget=self.budget, rad=self.rad.nyckel)
        return f"{self.rad} är fördelad som utfallet {self.budget.ar - 1}."
