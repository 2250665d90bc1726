"""Pages of the budget's rows: what they are called, their order, and what they count."""

from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from ekonomi.forms.budgetrad import (
    AvslutaKopplingForm,
    BudgetradAndraForm,
    BudgetradForm,
    KopplingForm,
)
from ekonomi.models import Budgetrad, Budgetradkoppling, Objekt
from ekonomi.services import budgetrad as tjanst
from ekonomi.views.budgetsida import ANDRA, SMULOR, BudgetFormView
from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView, startvarden
from finsam.sida import SidaMixin
from finsam.synlig import hamta, synliga

RADSMULOR = (*SMULOR, ("Rader och konton", "ekonomi:budgetrader"))


class BudgetraderView(SidaMixin, TemplateView):
    """Every row with what it counts, in the order that they are printed."""

    behorighet = Behorighet.SE_EKONOMI
    template_name = "ekonomi/budgetrader.html"
    rubrik = "Rader och konton"
    ingress = "Vad budgetens rader heter, i vilken ordning de står och vilka konton de räknar."
    brodsmulor = SMULOR

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        rader = synliga(Budgetrad, self.request.user).med_kopplingar()
        return super().get_context_data(
            rader=rader, far_andra=self.request.user.har(ANDRA), **kwargs
        )


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
        rad = tjanst.lagg_till_budgetrad(
            by=self.request.user, budget=self.budget, **form.cleaned_data
        )
        return f"Raden {rad} är tillagd. Fyll i beloppet."


class RadFormView(TjanstFormView):
    """A form about one row."""

    behorighet = ANDRA
    brodsmulor = RADSMULOR

    @cached_property
    def rad(self) -> Budgetrad:
        """The row that the address names."""
        return hamta(Budgetrad, self.request.user, pk=self.kwargs["pk"])

    def get_success_url(self) -> str:
        return f"{reverse('ekonomi:budgetrader')}#rad-{self.rad.pk}"

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


class BudgetradAndraView(RadFormView):
    """How the row is printed."""

    form_class = BudgetradAndraForm

    def get_rubrik(self) -> str:
        return f"Ändra raden {self.rad}"

    def get_initial(self) -> dict[str, object]:
        return startvarden(self.rad, BudgetradAndraForm)

    def utfor(self, form: BudgetradAndraForm) -> str:
        rad = tjanst.andra_budgetrad(by=self.request.user, budgetrad=self.rad, **form.cleaned_data)
        return f"Raden {rad} är ändrad."


class BudgetradFlyttaView(RadFormView):
    """One step up or down; the page asks nothing but which way."""

    @property
    def upp(self) -> bool:
        """True for a step up."""
        return self.kwargs["hall"] == "upp"

    knapp = "Flytta"

    def get_rubrik(self) -> str:
        return f"Flytta {self.rad} {'uppåt' if self.upp else 'nedåt'}?"

    def utfor(self, form: object) -> str:
        tjanst.flytta_budgetrad(by=self.request.user, budgetrad=self.rad, upp=self.upp)
        return f"{self.rad} är flyttad."


class KopplingNyView(RadFormView):
    """More accounts for the row."""

    form_class = KopplingForm
    knapp = "Koppla kontona"

    def get_rubrik(self) -> str:
        return f"Konton för {self.rad}"

    def get_initial(self) -> dict[str, object]:
        return {"from_datum": date(timezone.localdate().year, 1, 1)}

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"objekt": synliga(Objekt, self.request.user)}

    def utfor(self, form: KopplingForm) -> str:
        koppling = tjanst.koppla_budgetrad(
            by=self.request.user, budgetrad=self.rad, **form.cleaned_data
        )
        return f"{self.rad} räknar nu konton som börjar med {koppling.kontoprefix}."


class KopplingFormView(RadFormView):
    """A form about one coupling."""

    @cached_property
    def koppling(self) -> Budgetradkoppling:
        """The coupling that the address names."""
        return hamta(Budgetradkoppling, self.request.user, pk=self.kwargs["pk"])

    @cached_property
    def rad(self) -> Budgetrad:
        return self.koppling.budgetrad


class KopplingAvslutaView(KopplingFormView):
    """The last day that the row counts the accounts."""

    form_class = AvslutaKopplingForm
    knapp = "Avsluta kopplingen"

    def get_rubrik(self) -> str:
        return f"Avsluta konton {self.koppling.kontoprefix} för {self.rad}"

    def utfor(self, form: AvslutaKopplingForm) -> str:
        tjanst.avsluta_koppling(by=self.request.user, koppling=self.koppling, **form.cleaned_data)
        return f"{self.rad} räknar kontona till och med {form.cleaned_data['till_datum']}."


class KopplingTaBortView(KopplingFormView):
    """Take away a coupling that was a mistake."""

    knapp = "Ta bort kopplingen"
    ingress = (
        "Raden räknar då inte kontona i något år, inte heller bakåt. "
        "Avsluta kopplingen i stället om den har gällt."
    )

    def get_rubrik(self) -> str:
        return f"Ta bort konton {self.koppling.kontoprefix} från {self.rad}?"

    def utfor(self, form: object) -> str:
        rad, prefix = self.rad, self.koppling.kontoprefix
        tjanst.ta_bort_koppling(by=self.request.user, koppling=self.koppling)
        return f"{rad} räknar inte längre konton som börjar med {prefix}."
