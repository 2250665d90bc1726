"""The user's calendar address: the page about it, and the feed that it leads to."""

from hashlib import sha256

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.decorators import method_decorator
from django.utils.http import quote_etag
from django.views.generic import View

from finsam.formular import TjanstFormView
from finsam.sida import Atgard
from finsam.synlig import synliga
from styrelse.kalender import agare, kalender, moten_for
from styrelse.models import Kalenderlank
from styrelse.services import kalenderlank as tjanst
from styrelse.views.mina_moten import MINA
from styrelse.views.sida import OMRADE, SE, StyrelseSida

MAX_ALDER = 900  # seconds that a calendar program may keep what it has


class KalenderView(StyrelseSida, TjanstFormView):
    """Whether the user has a calendar address; making one shows it once."""

    behorighet = SE
    template_name = "styrelse/kalender.html"
    form_class = forms.Form
    rubrik = "Möten i kalendern"
    ingress = "En adress som ditt kalenderprogram läser, så att mötena alltid stämmer där."
    brodsmulor = (OMRADE, MINA)

    def get_atgarder(self) -> tuple[Atgard, ...]:
        return ()

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        lank = synliga(Kalenderlank, self.request.user).gallande().first()
        return super().get_context_data(lank=lank, **kwargs)

    def form_valid(self, form: forms.Form) -> HttpResponseBase:
        """Show the new address at once: it is told on this page only, and kept nowhere."""
        _lank, nyckel = tjanst.skapa_kalenderlank(by=self.request.user)
        adress = self.request.build_absolute_uri(reverse("styrelse:kalenderflode", args=[nyckel]))
        svar = render(self.request, self.template_name, self.get_context_data(adress=adress))
        svar["Cache-Control"] = "no-store"
        return svar


class KalenderAterkallaView(StyrelseSida, TjanstFormView):
    """Let the address stop working."""

    behorighet = SE
    rubrik = "Återkalla kalenderadressen?"
    ingress = "Kalenderprogram som läser den får inget mer. Du kan skapa en ny när du vill."
    knapp = "Återkalla"
    brodsmulor = (OMRADE, MINA)
    success_url = reverse_lazy("styrelse:kalender")

    def utfor(self, form: forms.Form) -> str:
        fanns = tjanst.aterkalla_kalenderlank(by=self.request.user)
        return "Adressen är återkallad." if fanns else "Du hade ingen adress att återkalla."


@method_decorator(login_not_required, name="dispatch")
class KalenderflodeView(View):
    """The feed, for whoever has the address; an unknown and a revoked one are both not found."""

    http_method_names = ("get", "head")

    def get(self, request: HttpRequest, *args: object, **kwargs: str) -> HttpResponseBase:
        user = agare(kwargs["nyckel"])
        if user is None or not user.har(SE):
            raise Http404
        data = kalender(moten_for(user, timezone.localdate()))
        etag = quote_etag(sha256(data).hexdigest()[:32])
        svar = HttpResponse(data, content_type="text/calendar; charset=utf-8")
        svar["ETag"] = etag
        svar["Cache-Control"] = f"private, max-age={MAX_ALDER}"
        svar["Content-Disposition"] = 'inline; filename="moten.ics"'
        svar["X-Robots-Tag"] = "noindex"
        return get_conditional_response(request, etag=etag, response=svar) or svar
