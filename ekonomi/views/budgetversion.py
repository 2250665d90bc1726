"""Pages of a budget's versions: made, written, dated, decided, revised, compared."""

from decimal import Decimal

from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from ekonomi.budgetplan import budgetplan, plantabell
from ekonomi.budgettryck import for_verksamhetsplan
from ekonomi.forms.budget import (
    BeslutForm,
    BudgetbeloppForm,
    BudgetForm,
    KapitalForm,
    RevideringForm,
)
from ekonomi.jamforelse import jamfor
from ekonomi.models import PLANAR, Budget, Budgetpost, Budgetrad
from ekonomi.services.budget import (
    ange_kapitalprognos,
    besluta_budget,
    ratta_beslut,
    revidera_budget,
    skapa_budget,
    skriv_budget,
    ta_bort_budget,
)
from ekonomi.views.budgetsida import (
    ANDRA,
    SMULOR,
    BudgetFormView,
    Budgetsida,
    MedGruppering,
    plan_url,
)
from finsam import tabellfil
from finsam.export import FORMAT
from finsam.sida import Atgard
from finsam.synlig import synliga
from finsam.taltabell import Enhet, Taltabell


class BudgetplanView(MedGruppering, Budgetsida, TemplateView):
    """A version with its plan years in one of its printings, and the year's other versions."""

    template_name = "ekonomi/budgetplan.html"
    rubrik = "Plan och versioner"
    forvald = staticmethod(for_verksamhetsplan)
    atgarder = (
        Atgard("Ny budget", "ekonomi:budget_ny", ANDRA),
        Atgard("Rader och konton", "ekonomi:budgetrader", ANDRA),
        Atgard("Grupperingar", "ekonomi:grupperingar", ANDRA),
    )

    def get(self, request, *args: object, **kwargs: object):
        format_ = request.GET.get("export")
        if format_ in FORMAT and self.tabell is not None:
            return tabellfil.svar(self.tabell, format_)
        return super().get(request, *args, **kwargs)

    def get_ingress(self) -> str:
        return "Budgetåret och två planår, så som de trycks." if self.budget else ""

    @cached_property
    def enhet(self) -> Enhet | None:
        """The unit that the address asks for; the printing's own where it asks for none."""
        begard = self.request.GET.get("enhet")
        return Enhet(begard) if begard in {Enhet.KR, Enhet.TKR} else None

    @cached_property
    def tabell(self) -> Taltabell | None:
        """The plan as a table."""
        if self.budget is None:
            return None
        return plantabell(budgetplan(self.budget, self.gruppering), self.enhet)

    @cached_property
    def jamford(self) -> Taltabell | None:
        """The version beside another of the year, where the address names one."""
        begard = self.request.GET.get("jamfor", "")
        annan = next((b for b in self.versioner if str(b.pk) == begard), None)
        if annan is None or self.budget is None or annan == self.budget:
            return None
        return jamfor(annan, self.budget, self.enhet or Enhet.KR)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            tabell=self.tabell,
            jamford=self.jamford,
            grupperingar=self.grupperingar,
            gruppering=self.gruppering,
            enhet=self.tabell.enhet.value if self.tabell else "",
            exportformat=FORMAT,
            **kwargs,
        )


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
    """The amounts of a proposal as one table: a row each, a column for each of the years."""

    form_class = BudgetbeloppForm
    template_name = "ekonomi/budget_form.html"
    knapp = "Spara beloppen"

    def get_rubrik(self) -> str:
        return f"Belopp i {self.budget.namn}"

    def get_ingress(self) -> str:
        enhet = "tusental kronor" if self.i_tkr else "kronor"
        return f"Skriv {enhet} utan minus, också för kostnader. Tomt betyder inget belopp."

    @property
    def i_tkr(self) -> bool:
        """True where the amounts are written in thousands."""
        return self.request.GET.get("enhet") == Enhet.TKR

    def get_atgarder(self) -> list[Atgard]:
        return [
            Atgard("Ny rad", "ekonomi:budgetrad_ny", ANDRA, (self.budget.pk,)),
            Atgard("Ingående kapital", "ekonomi:budget_kapital", ANDRA, (self.budget.pk,)),
        ]

    def get_form_kwargs(self) -> dict[str, object]:
        user = self.request.user
        rader = synliga(Budgetrad, user).order_by("ordning")
        poster = synliga(Budgetpost, user).per_planar(self.budget)
        return super().get_form_kwargs() | {
            "rader": [r for r in rader if any(r.trycks(ar) for ar in self.budget.planaren)],
            "poster": [poster.get(planar, {}) for planar in PLANAR],
            "budget": self.budget,
            "per": Decimal(1000) if self.i_tkr else Decimal(1),
        }

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(i_tkr=self.i_tkr, budget=self.budget, **kwargs)

    def utfor(self, form: BudgetbeloppForm) -> str:
        skriv_budget(by=self.request.user, budget=self.budget, belopp=form.belopp())
        return f"Beloppen i {self.budget.namn} är sparade."


class BudgetKapitalView(BudgetFormView):
    """From what day and source the ingoing capital is a forecast."""

    form_class = KapitalForm
    rubrik = "Ingående kapital"
    ingress = (
        "Tills böckerna har året är det ingående kapitalet en beräkning. "
        "Dagen och källan står under den tryckta budgeten."
    )

    def get_initial(self) -> dict[str, object]:
        return {"per": self.budget.kapital_per, "kalla": self.budget.kapital_kalla}

    def utfor(self, form: KapitalForm) -> str:
        ange_kapitalprognos(by=self.request.user, budget=self.budget, **form.cleaned_data)
        return "Uppgifterna om det ingående kapitalet är sparade."


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


class BudgetRattaBeslutView(BudgetFormView):
    """Correct the day and paragraph of a decision."""

    form_class = BeslutForm
    knapp = "Spara"
    ingress = "Rättar dagen och paragrafen. Beloppen är beslutade och ändras inte här."

    def get_rubrik(self) -> str:
        return f"Rätta beslutet om {self.budget.namn}"

    def get_initial(self) -> dict[str, object]:
        return {"datum": self.budget.beslutad_datum, "paragraf": self.budget.paragraf}

    def utfor(self, form: BeslutForm) -> str:
        ratta_beslut(by=self.request.user, budget=self.budget, **form.cleaned_data)
        return "Beslutets dag och paragraf är rättade."


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
        return plan_url(self.budget)

    def utfor(self, form: RevideringForm) -> str:
        self.ny: Budget = revidera_budget(
            by=self.request.user, budget=self.budget, **form.cleaned_data
        )
        return f"{self.ny.namn} är skapad med beloppen ur {self.budget.namn}."


class BudgetTaBortView(BudgetFormView):
    """Throw a proposal away."""

    knapp = "Ta bort förslaget"
    ingress = "Förslaget och dess belopp tas bort. En beslutad budget kan inte tas bort."
    brodsmulor = SMULOR

    def get_rubrik(self) -> str:
        return f"Ta bort {self.budget.namn}?"

    def get_success_url(self) -> str:
        return reverse("ekonomi:budgetplan", query={"ar": self.budget.ar})

    def utfor(self, form: object) -> str:
        namn, ar = self.budget.namn, self.budget.ar
        ta_bort_budget(by=self.request.user, budget=self.budget)
        self.budget = Budget(ar=ar, namn=namn)
        return f"{namn} är borttagen."
