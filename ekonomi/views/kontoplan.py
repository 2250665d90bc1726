"""Pages where the kontoplan is set up: presets and single accounts."""

from collections.abc import Sequence

from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property

from ekonomi.forms.uppstallning import KontoForm, KontoplanForm
from ekonomi.kontoplan import Plan
from ekonomi.models import Konto
from ekonomi.services import kontoplan as tjanst
from ekonomi.services.uppstallning import plan_i_bruk
from ekonomi.views.sida import OMRADE
from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView, startvarden
from finsam.synlig import hamta

SMULOR = (OMRADE, ("Kontoplan", "ekonomi:konto_lista"))


class KontoplanView(TjanstFormView):
    """Load a preset kontoplan and couple the statements to it."""

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = KontoplanForm
    rubrik = "Hämta en kontoplan"
    ingress = (
        "Konton som saknas läggs upp, och räkningarnas rader kopplas till kontoplanens nummer. "
        "Egna kopplingar skrivs över; konton och böcker behåller sitt."
    )
    knapp = "Hämta kontoplanen"
    brodsmulor = SMULOR
    success_url = reverse_lazy("ekonomi:konto_lista")

    def get_initial(self) -> dict[str, object]:
        return {"plan": plan_i_bruk()}

    def utfor(self, form: KontoplanForm) -> str:
        plan = Plan(form.cleaned_data["plan"])
        antal = tjanst.lagg_upp_kontoplan(by=self.request.user, plan=plan)
        return f"{plan.label}: {antal} konton lades upp, och räkningarna följer kontoplanen."


class KontoNyView(TjanstFormView):
    """Add an account."""

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = KontoForm
    rubrik = "Nytt konto"
    brodsmulor = SMULOR
    success_url = reverse_lazy("ekonomi:konto_lista")

    def utfor(self, form: KontoForm) -> str:
        konto = tjanst.skapa_konto(by=self.request.user, **form.cleaned_data)
        return f"{konto} är upplagt."


class KontoAndraView(TjanstFormView):
    """Change an account's name, type and, while nothing is booked on it, its number."""

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = KontoForm

    @cached_property
    def konto(self) -> Konto:
        """The account that the address names."""
        return hamta(Konto, self.request.user, nummer=self.kwargs["nummer"])

    def get_rubrik(self) -> str:
        return f"Ändra {self.konto}"

    def get_brodsmulor(self) -> Sequence[tuple[str, str]]:
        return (*SMULOR, (str(self.konto), self.konto.get_absolute_url()))

    def get_initial(self) -> dict[str, object]:
        return startvarden(self.konto, KontoForm)

    def get_success_url(self) -> str:
        return reverse("ekonomi:konto", args=[self.konto.nummer])

    def utfor(self, form: KontoForm) -> str:
        konto = tjanst.andra_konto(by=self.request.user, konto=self.konto, **form.cleaned_data)
        return f"{konto} är sparat."


class KontoBortView(KontoAndraView):
    """Take away an account that nothing refers to."""

    form_class = TjanstFormView.form_class
    knapp = "Ta bort kontot"
    ingress = "Det går bara så länge inget är bokfört på kontot."

    def get_rubrik(self) -> str:
        return f"Ta bort {self.konto}"

    def get_initial(self) -> dict[str, object]:
        return {}

    def get_success_url(self) -> str:
        return reverse("ekonomi:konto_lista")

    def utfor(self, form: object) -> str:
        ord_ = str(self.konto)
        tjanst.ta_bort_konto(by=self.request.user, konto=self.konto)
        return f"{ord_} är borttaget."
