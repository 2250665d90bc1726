"""Lock a financial year, and open it again."""

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse_lazy

from ekonomi.forms.verifikation import OppnaArForm
from ekonomi.models import Rakenskapsar
from ekonomi.services.bokforing import las_ar, oppna_ar
from finsam.behorighet import Behorighet
from finsam.formular import KraverOmbekraftelse, TjanstFormView
from finsam.synlig import hamta

EKONOMI = ("Ekonomi", "ekonomi:oversikt")


class LasArView(KraverOmbekraftelse, TjanstFormView):
    """Lock a year: a page that says what follows, the password, one button."""

    behorighet = Behorighet.LASA_EKONOMI
    form_class = forms.Form
    template_name = "ekonomi/ar_las.html"
    success_url = reverse_lazy("ekonomi:oversikt")
    brodsmulor = (EKONOMI,)
    knapp = "Lås året"

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        self.ar = hamta(Rakenskapsar, request.user, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_rubrik(self) -> str:
        return f"Lås räkenskapsåret {self.ar}"

    def utfor(self, form: forms.Form) -> str:
        las_ar(by=self.request.user, ar=self.ar)
        return f"Räkenskapsåret {self.ar} är låst."


class OppnaArView(KraverOmbekraftelse, TjanstFormView):
    """Open a locked year, with the reason."""

    behorighet = Behorighet.LASA_EKONOMI
    form_class = OppnaArForm
    success_url = reverse_lazy("ekonomi:oversikt")
    brodsmulor = (EKONOMI,)
    knapp = "Öppna året"

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        self.ar = hamta(Rakenskapsar, request.user, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_rubrik(self) -> str:
        return f"Öppna räkenskapsåret {self.ar}"

    def utfor(self, form: OppnaArForm) -> str:
        oppna_ar(by=self.request.user, ar=self.ar, skal=form.cleaned_data["skal"])
        return f"Räkenskapsåret {self.ar} är öppet."
