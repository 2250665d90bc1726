"""Lock a financial year, open it again, and say who keeps its books."""

from django import forms
from django.urls import reverse_lazy

from ekonomi.forms.rakenskapsar import BokforsForm
from ekonomi.forms.verifikation import OppnaArForm
from ekonomi.models import Rakenskapsar
from ekonomi.services.bokfors import valj_bokforing
from ekonomi.services.rakenskapsar import las_ar, oppna_ar
from ekonomi.views.sida import OMRADE
from finsam.behorighet import Behorighet
from finsam.formular import BekraftaView, KraverOmbekraftelse, TjanstFormView
from finsam.sida import ObjektMixin


class LasArView(ObjektMixin, BekraftaView):
    """Lock a year: a page that says what follows, the password, one button."""

    behorighet = Behorighet.LASA_EKONOMI
    modell = Rakenskapsar
    success_url = reverse_lazy("ekonomi:oversikt")
    brodsmulor = (OMRADE,)
    knapp = "Lås året"
    foljder = (
        "Inget kan bokföras, rättas eller läsas in i året.",
        "Årets ingående balanser kan inte ändras.",
        "Året kan öppnas igen, med ett skäl som sparas i händelseloggen.",
    )

    def get_rubrik(self) -> str:
        return f"Lås räkenskapsåret {self.objekt}"

    def utfor(self, form: forms.Form) -> str:
        las_ar(by=self.request.user, ar=self.objekt)
        return f"Räkenskapsåret {self.objekt} är låst."


class OppnaArView(KraverOmbekraftelse, ObjektMixin, TjanstFormView):
    """Open a locked year, with the reason."""

    behorighet = Behorighet.LASA_EKONOMI
    modell = Rakenskapsar
    form_class = OppnaArForm
    success_url = reverse_lazy("ekonomi:oversikt")
    brodsmulor = (OMRADE,)
    knapp = "Öppna året"

    def get_rubrik(self) -> str:
        return f"Öppna räkenskapsåret {self.objekt}"

    def utfor(self, form: OppnaArForm) -> str:
        oppna_ar(by=self.request.user, ar=self.objekt, skal=form.cleaned_data["skal"])
        return f"Räkenskapsåret {self.objekt} är öppet."


class BokforsView(ObjektMixin, TjanstFormView):
    """Who keeps the year's books: we here, or somebody else elsewhere."""

    behorighet = Behorighet.ANDRA_EKONOMI
    modell = Rakenskapsar
    form_class = BokforsForm
    success_url = reverse_lazy("ekonomi:oversikt")
    brodsmulor = (OMRADE,)
    ingress = (
        "Förs böckerna av någon annan bokförs ingenting här utom det som läses in ur deras filer. "
        "Egna verifikationer blir förslag som lämnas till den som bokför."
    )

    def get_rubrik(self) -> str:
        return f"Vem för böckerna {self.objekt}?"

    def get_initial(self) -> dict[str, object]:
        return {"bokfors": self.objekt.bokfors}

    def utfor(self, form: BokforsForm) -> str:
        ar = valj_bokforing(by=self.request.user, ar=self.objekt, **form.cleaned_data)
        if ar.bokfors_har:
            return f"Böckerna {ar} förs här. Egna verifikationer bokförs."
        return f"Böckerna {ar} förs av någon annan. Egna verifikationer blir förslag."
