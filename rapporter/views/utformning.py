"""How the förbund's reports look."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse_lazy
from django.utils import timezone
from django.views.decorators.http import require_safe

from finsam import filer
from finsam.behorighet import Behorighet, kraver
from finsam.formular import TjanstFormView, startvarden
from finsam.synlig import synliga
from rapporter import utskrift
from rapporter.forms.utformning import UtformningForm
from rapporter.models import Utformning
from rapporter.services.utformning import spara_utformning
from rapporter.views.sida import RAPPORTER


class UtformningView(TjanstFormView):
    """Which colour and logotype the reports have, and a page to see them on."""

    behorighet = Behorighet.ANDRA_RAPPORTER
    form_class = UtformningForm
    template_name = "rapporter/utformning.html"
    rubrik = "Utformning"
    ingress = "Färgen och logotypen gäller alla rapporter som görs från och med nu."
    brodsmulor = (RAPPORTER,)
    success_url = reverse_lazy("rapporter:utformning")
    avbryt_url = reverse_lazy("rapporter:oversikt")

    def get_initial(self) -> dict[str, object]:
        return startvarden(self._rad(), UtformningForm)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(utformning=self._rad(), **kwargs)

    def utfor(self, form: UtformningForm) -> str:
        val = dict(form.cleaned_data)
        fil = val.pop("fil")
        spara_utformning(
            by=self.request.user, logotyp=(fil.read(), fil.name) if fil else None, **val
        )
        return "Utformningen är sparad."

    def _rad(self) -> Utformning:
        return synliga(Utformning, self.request.user).gallande()


@kraver(Behorighet.SE_RAPPORTER)
@require_safe
def logotyp(request: HttpRequest) -> HttpResponse:
    """Give the förbund's logotype."""
    rad = synliga(Utformning, request.user).gallande()
    if rad.logotyp is None:
        raise Http404("Förbundet har ingen logotyp.")
    return filer.som_bilaga(rad.logotyp)


@kraver(Behorighet.ANDRA_RAPPORTER)
@require_safe
def prov(request: HttpRequest) -> HttpResponse:
    """Give a PDF of two pages that shows how reports look."""
    rad = synliga(Utformning, request.user).gallande()
    data = utskrift.gor_prov(rad, skapad=timezone.now())
    svar = HttpResponse(data, content_type=utskrift.PDF)
    svar["Content-Disposition"] = 'inline; filename="utformning.pdf"'
    return svar
