"""Pages of how the budget is printed."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from ekonomi.forms.budgetgruppering import GrupperingForm, GrupperingsradForm
from ekonomi.models import Budgetgruppering, Budgetrad, Grupperingsrad
from ekonomi.services import budgetgruppering as tjanst
from ekonomi.views.budgetsida import ANDRA, SMULOR
from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView, startvarden
from finsam.sida import Atgard, SidaMixin
from finsam.synlig import hamta, synliga

GRUPPSMULOR = (*SMULOR, ("Grupperingar", "ekonomi:grupperingar"))


class GrupperingarView(SidaMixin, TemplateView):
    """Every printing with its headings and what each gathers."""

    behorighet = Behorighet.SE_EKONOMI
    template_name = "ekonomi/grupperingar.html"
    rubrik = "Grupperingar"
    ingress = (
        "Samma budget tryckt på flera sätt. Rubrikerna samlar budgetens rader; "
        "en rad som ingen rubrik samlar trycks för sig."
    )
    brodsmulor = SMULOR
    atgarder = (Atgard("Ny gruppering", "ekonomi:gruppering_ny", ANDRA),)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        grupperingar = synliga(Budgetgruppering, self.request.user).med_rader()
        return super().get_context_data(
            grupperingar=grupperingar, far_andra=self.request.user.har(ANDRA), **kwargs
        )


class GrupperingFormView(TjanstFormView):
    """A form about one printing."""

    behorighet = ANDRA
    brodsmulor = GRUPPSMULOR

    @cached_property
    def gruppering(self) -> Budgetgruppering:
        """The printing that the address names."""
        return hamta(Budgetgruppering, self.request.user, pk=self.kwargs["pk"])

    def get_success_url(self) -> str:
        return reverse("ekonomi:grupperingar")

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


class GrupperingNyView(GrupperingFormView):
    """A new printing."""

    form_class = GrupperingForm
    rubrik = "Ny gruppering"
    knapp = "Skapa grupperingen"

    def utfor(self, form: GrupperingForm) -> str:
        gruppering = tjanst.skapa_gruppering(by=self.request.user, **form.cleaned_data)
        return f"{gruppering} är skapad. Lägg till dess rubriker."


class GrupperingAndraView(GrupperingFormView):
    """Its name, its use and what its sums are called."""

    form_class = GrupperingForm

    def get_rubrik(self) -> str:
        return f"Ändra {self.gruppering}"

    def get_initial(self) -> dict[str, object]:
        return startvarden(self.gruppering, GrupperingForm)

    def utfor(self, form: GrupperingForm) -> str:
        tjanst.andra_gruppering(
            by=self.request.user, gruppering=self.gruppering, **form.cleaned_data
        )
        return f"{self.gruppering} är ändrad."


class GrupperingTaBortView(GrupperingFormView):
    """Take a printing away."""

    knapp = "Ta bort grupperingen"
    ingress = "Budgetens rader och belopp berörs inte."

    def get_rubrik(self) -> str:
        return f"Ta bort {self.gruppering}?"

    def utfor(self, form: object) -> str:
        namn = str(self.gruppering)
        tjanst.ta_bort_gruppering(by=self.request.user, gruppering=self.gruppering)
        return f"{namn} är borttagen."


class GrupperingsradNyView(GrupperingFormView):
    """A new heading, last."""

    form_class = GrupperingsradForm
    knapp = "Lägg till rubriken"

    def get_rubrik(self) -> str:
        return f"Ny rubrik i {self.gruppering}"

    def get_form_kwargs(self) -> dict[str, object]:
        rader = synliga(Budgetrad, self.request.user).order_by("ordning")
        return super().get_form_kwargs() | {"budgetrader": rader}

    def utfor(self, form: GrupperingsradForm) -> str:
        rad = tjanst.lagg_till_grupperingsrad(
            by=self.request.user, gruppering=self.gruppering, **form.cleaned_data
        )
        return f"Rubriken {rad} är tillagd."


class RubrikFormView(GrupperingFormView):
    """A form about one heading."""

    @cached_property
    def rad(self) -> Grupperingsrad:
        """The heading that the address names."""
        return hamta(Grupperingsrad, self.request.user, pk=self.kwargs["pk"])


class GrupperingsradAndraView(RubrikFormView):
    """What the heading is called and gathers."""

    form_class = GrupperingsradForm

    def get_rubrik(self) -> str:
        return f"Ändra rubriken {self.rad}"

    def get_initial(self) -> dict[str, object]:
        return startvarden(self.rad, GrupperingsradForm)

    def get_form_kwargs(self) -> dict[str, object]:
        rader = synliga(Budgetrad, self.request.user).order_by("ordning")
        return super().get_form_kwargs() | {"budgetrader": rader}

    def utfor(self, form: GrupperingsradForm) -> str:
        rad = tjanst.andra_grupperingsrad(by=self.request.user, rad=self.rad, **form.cleaned_data)
        return f"Rubriken {rad} är ändrad."


class GrupperingsradFlyttaView(RubrikFormView):
    """One step up or down."""

    knapp = "Flytta"

    @property
    def upp(self) -> bool:
        """True for a step up."""
        return self.kwargs["hall"] == "upp"

    def get_rubrik(self) -> str:
        return f"Flytta {self.rad} {'uppåt' if self.upp else 'nedåt'}?"

    def utfor(self, form: object) -> str:
        tjanst.flytta_grupperingsrad(by=self.request.user, rad=self.rad, upp=self.upp)
        return f"{self.rad} är flyttad."


class GrupperingsradTaBortView(RubrikFormView):
    """Take a heading away."""

    knapp = "Ta bort rubriken"
    ingress = "Raderna som den samlade trycks då för sig. Beloppen berörs inte."

    def get_rubrik(self) -> str:
        return f"Ta bort rubriken {self.rad}?"

    def utfor(self, form: object) -> str:
        namn = str(self.rad)
        tjanst.ta_bort_grupperingsrad(by=self.request.user, rad=self.rad)
        return f"Rubriken {namn} är borttagen."
