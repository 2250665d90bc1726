"""Lock a financial year, and open it again."""

from django import forms
from django.urls import reverse_lazy

from ekonomi.forms.verifikation import OppnaArForm
from ekonomi.models import Rakenskapsar
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
