"""How accessible the public pages are, and a way to say what is not: without login or cookie."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse

from finsam.formular import visa_fel
from finsam.oppen import KakfriVy, OppenVy, for_manga
from rapporter import tillganglighetslage
from rapporter.forms.tillganglighet import BristForm
from rapporter.services import rapportera_brist
from rapporter.views.oppet import sida

HOGST, SEKUNDER = 5, 3600  # reports from one address, per hour


class RedogorelseView(OppenVy):
    """The statement that the law wants (lag 2018:1937, 13 §)."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        return sida(
            request,
            "rapporter/oppen/tillganglighet.html",
            rubrik="Tillgänglighet",
            redogorelse=tillganglighetslage.redogorelse(),
            site_url=settings.SITE_URL,
            kanonisk=f"{settings.SITE_URL}{reverse('tillganglighet:redogorelse')}",
            indexeras=True,
        )


class RapporteraView(KakfriVy):
    """Say what could not be read or used."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        fran = request.GET.get("sida", "")[:300]
        return _formular(request, BristForm(initial={"sida": fran}))

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        form = BristForm(request.POST)
        if form.is_valid() and self._tas_emot(request, form):
            return HttpResponseRedirect(reverse("tillganglighet:tack"))
        return _formular(request, form, status=422)

    def _tas_emot(self, request: HttpRequest, form: BristForm) -> bool:
        if for_manga(request, "tillganglighetsbrist", hogst=HOGST, sekunder=SEKUNDER):
            form.add_error(None, "Du har skickat flera rapporter. Vänta en timme, eller ring oss.")
            return False
        try:
            rapportera_brist(**form.uppgifter)
        except ValidationError as fel:
            visa_fel(form, fel)
            return False
        return True


def _formular(request: HttpRequest, form: BristForm, status: int = 200) -> HttpResponseBase:
    return sida(
        request,
        "rapporter/oppen/rapportera.html",
        rubrik="Rapportera en brist i tillgängligheten",
        form=form,
        redogorelse=tillganglighetslage.redogorelse(),
        status=status,
        sekunder=0,
    )


class TackView(OppenVy):
    """Say that the report has come in."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        return sida(request, "rapporter/oppen/tack.html", rubrik="Tack, vi har tagit emot det")
