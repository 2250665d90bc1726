"""Views of a text that is saved while it is written (finsam.versioner, static/js/skriv.js).

A script asks for JSON; without one the form leads back to the page.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.middleware.csrf import get_token
from django.utils import timezone
from django.views.generic import View

from finsam.versioner import Sparat


def klockan() -> str:
    """Return the time of day as the page writes it: ``13.05``."""
    return timezone.localtime().strftime("%H.%M")


def laget(
    request: HttpRequest, texter: Mapping[str, int], skrivs: bool, **annat: object
) -> JsonResponse:
    """Answer what a page of writing asks for while it is open: who is signed in, which versions.

    The token is a fresh one: whoever signs in again gets another than the page was made with.
    """
    svar = JsonResponse(
        {
            "csrf": get_token(request),
            "vem": str(request.user.pk),
            "texter": texter,
            "skrivs": skrivs,
            **annat,
        }
    )
    svar["Cache-Control"] = "no-store"
    return svar


class Textvy(View):
    """One text: GET gives it as it is, POST saves it."""

    form_class: type[forms.Form]

    def nu(self) -> tuple[str, int]:
        """Return the text that holds and the number of its version."""
        raise NotImplementedError

    def spara(self, data: dict[str, Any]) -> Sparat:
        """Save what the form holds."""
        raise NotImplementedError

    def get_tillbaka_url(self) -> str:
        """Return the address of the page of writing, at the text."""
        raise NotImplementedError

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> JsonResponse:
        text, nummer = self.nu()
        svar = JsonResponse({"text": text, "nummer": nummer})
        svar["Cache-Control"] = "no-store"
        return svar

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        med_skript = request.headers.get("Accept") == "application/json"
        form = self.form_class(request.POST)
        try:
            if not form.is_valid():
                raise ValidationError("Texten kunde inte läsas. Läs om sidan.")
            sparat = self.spara(form.cleaned_data)
        except ValidationError as fel:
            if med_skript:
                return JsonResponse({"fel": " ".join(fel.messages)}, status=422)
            messages.error(request, " ".join(fel.messages))
            return HttpResponseRedirect(self.get_tillbaka_url())
        return self._skriptets(sparat) if med_skript else self._sidans(request, sparat)

    def _skriptets(self, sparat: Sparat) -> JsonResponse:
        gren = sparat.gren.pk if sparat.gren else None
        svar = {"nummer": sparat.nummer, "klockan": klockan(), "gren": gren}
        return JsonResponse(svar, status=409 if gren else 200)

    def _sidans(self, request: HttpRequest, sparat: Sparat) -> HttpResponse:
        if sparat.gren:
            messages.warning(request, "Någon annan hann spara. Din text är sparad bredvid.")
        else:
            messages.success(request, f"Sparat {klockan()}.")
        return HttpResponseRedirect(self.get_tillbaka_url())


class Textval(View):
    """Settle which of two texts holds: ``val`` maps an answer to the service that does it."""

    val: Mapping[str, Callable[..., object]]

    def get_gren(self) -> Any:
        """Return the branch of the address."""
        raise NotImplementedError

    def get_tillbaka_url(self, gren: Any) -> str:
        """Return the address of the page of writing, at the text."""
        raise NotImplementedError

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        gren = self.get_gren()
        valt = self.val.get(request.POST.get("val", ""))
        try:
            if valt is None:
                raise ValidationError("Välj vilken text som ska gälla.")
            valt(by=request.user, gren=gren)
        except ValidationError as fel:
            messages.error(request, " ".join(fel.messages))
        return HttpResponseRedirect(self.get_tillbaka_url(gren))


class Aterstallning(View):
    """Let an earlier version hold again."""

    def get_version(self) -> Any:
        """Return the version of the address."""
        raise NotImplementedError

    def aterstall(self, version: Any) -> Any:
        """Call the service; return the new version."""
        raise NotImplementedError

    def get_tillbaka_url(self, version: Any) -> str:
        """Return the address of the page of writing, at the text."""
        raise NotImplementedError

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        version = self.get_version()
        try:
            ny = self.aterstall(version)
            messages.success(request, f"Version {version.nummer} gäller igen, som {ny.nummer}.")
        except ValidationError as fel:
            messages.error(request, " ".join(fel.messages))
        return HttpResponseRedirect(self.get_tillbaka_url(version))
