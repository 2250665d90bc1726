"""Whoever attests, decides or signs has a factor, and has shown it in this session."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode

from finsam.behorighet import KRAVER_FAKTOR, Behorighet, kravd_behorighet, vaktar_sig_sjalv
from finsam.bekraftelse import ar_bekraftad, faktorer
from finsam.models import User


def kravs(user: User) -> bool:
    """Say whether the user must have a factor: by its roles, or because it has no password."""
    if not settings.FAKTORKRAV:
        return False
    return not user.behorigheter.isdisjoint(KRAVER_FAKTOR) or not user.has_usable_password()


class FaktorkravMiddleware:
    """Leads whoever must have a factor to the page where it is added or shown.

    One's own account is open to whoever has none yet, for it is added there; with one it has to
    be shown first, so that a password alone adds no second one.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, vy: Callable, args: tuple, kwargs: dict
    ) -> HttpResponse | None:
        if not settings.FAKTORKRAV or vaktar_sig_sjalv(vy) or request.user.is_anonymous:
            return None
        eget = kravd_behorighet(vy) == Behorighet.EGET_KONTO
        if ar_bekraftad(request) or not (eget or kravs(request.user)):
            return None
        if faktorer(request.user):
            vidare = urlencode({"next": request.get_full_path() if request.method == "GET" else ""})
            return HttpResponseRedirect(f"{reverse('mfa_reauthenticate')}?{vidare}")
        return None if eget else HttpResponseRedirect(reverse("skydda"))
