"""Pages of the förbund's abbreviations."""

from django.urls import reverse_lazy
from django.views.generic import TemplateView

from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView, startvarden
from finsam.sida import Atgard, ObjektMixin, SidaMixin
from finsam.synlig import synliga
from rapporter.forms.bild import ForkortningForm
from rapporter.models import Forkortning
from rapporter.services import forkortning as services
from rapporter.views.sida import RAPPORTER

ANDRA = Behorighet.ANDRA_RAPPORTER
LISTA = ("Förkortningar", "rapporter:forkortningar")


class ForkortningListView(SidaMixin, TemplateView):
    """What the förbund's abbreviations stand for."""

    behorighet = Behorighet.SE_RAPPORTER
    template_name = "rapporter/forkortningar.html"
    rubrik = "Förkortningar"
    ingress = "Rapporter skriver ut dem som deras texter använder, med [[forkortningar]]."
    brodsmulor = (RAPPORTER,)
    atgarder = (Atgard("Ny förkortning", "rapporter:forkortning_ny", ANDRA),)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            forkortningar=synliga(Forkortning, self.request.user),
            far_andra=self.request.user.har(ANDRA),
            **kwargs,
        )


class _Formular(TjanstFormView):
    behorighet = ANDRA
    form_class = ForkortningForm
    brodsmulor = (RAPPORTER, LISTA)
    success_url = reverse_lazy("rapporter:forkortningar")


class ForkortningNyView(_Formular):
    """Add an abbreviation."""

    rubrik = "Ny förkortning"

    def utfor(self, form: ForkortningForm) -> str:
        ny = services.lagg_till_forkortning(by=self.request.user, **form.cleaned_data)
        return f"{ny.kort} är tillagd."


class ForkortningView(ObjektMixin, _Formular):
    """Write an abbreviation anew."""

    modell = Forkortning

    def get_rubrik(self) -> str:
        return f"Förkortningen {self.objekt.kort}"

    def get_initial(self) -> dict[str, object]:
        return startvarden(self.objekt, ForkortningForm)

    def utfor(self, form: ForkortningForm) -> str:
        services.andra_forkortning(
            forkortning=self.objekt, by=self.request.user, **form.cleaned_data
        )
        return "Förkortningen är ändrad."


class ForkortningTaBortView(ObjektMixin, TjanstFormView):
    """Take an abbreviation out of the list."""

    behorighet = ANDRA
    modell = Forkortning
    brodsmulor = (RAPPORTER, LISTA)
    success_url = reverse_lazy("rapporter:forkortningar")
    knapp = "Ta bort förkortningen"

    def get_rubrik(self) -> str:
        return f"Ta bort förkortningen {self.objekt.kort}"

    def utfor(self, form: object) -> str:
        services.ta_bort_forkortning(forkortning=self.objekt, by=self.request.user)
        return "Förkortningen är borttagen."
