"""The public catalogue: no login, no cookie, the same page for everybody.

The pages are rendered without the request, so that nothing in them can depend on who asks.
"""

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from finsam.oppen import OppenVy, borttagen, oppet, saknas, sida
from insatser import oppen_katalog
from insatser.forms.katalog import SokForm
from insatser.oppen_katalog import (
    INSATS,
    LICENS,
    PER_JSONSIDA,
    PER_SIDA,
    TJANST,
    Katalogpost,
    Urval,
)
from styrelse import forteckning


def _namn() -> str:
    return forteckning.forbundsnamn(timezone.localdate())


def _sida(request: HttpRequest, mall: str, **data: Any) -> HttpResponseBase:
    return sida(request, mall, forbund_namn=_namn(), **data)


class SokView(OppenVy):
    """What there is, and a search in it."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        urval = Urval.ur(request.GET)
        alla = oppen_katalog.poster()
        blad = Paginator(urval.av(alla), PER_SIDA).get_page(request.GET.get("sida"))
        return _sida(
            request,
            "insatser/oppen/sok.html",
            rubrik="Insatskatalogen",
            urval=urval,
            form=SokForm(_val(urval), poster=alla),
            sida=blad,
            fore=_adress(urval, blad.number - 1) if blad.has_previous() else "",
            efter=_adress(urval, blad.number + 1) if blad.has_next() else "",
            kanonisk=f"{settings.SITE_URL}{reverse('katalog:sok')}",
            indexeras=not urval.nagot and blad.number == 1,
        )


def _val(urval: Urval) -> dict[str, str]:
    return {namn: getattr(urval, namn) for namn in oppen_katalog.FALT}


def _adress(urval: Urval, sida: int, namn: str = "sok") -> str:
    """Return the address of a page of a search; the same search has one address."""
    delar = {n: v for n, v in _val(urval).items() if v}
    if sida > 1:
        delar["sida"] = str(sida)
    fraga = f"?{urlencode(delar)}" if delar else ""
    return f"{reverse(f'katalog:{namn}')}{fraga}"


class _PostView(OppenVy):
    """One entry."""

    slag: str

    def get(self, request: HttpRequest, *args: object, **kwargs: str) -> HttpResponseBase:
        slug = kwargs["slug"]
        for post in oppen_katalog.poster():
            if (post.slag, post.slug) == (self.slag, slug):
                return self._visa(request, post)
        if self.slag == TJANST and (namn := oppen_katalog.avslutad(slug)):
            return borttagen(
                request,
                forbund_namn=_namn(),
                rubrik=namn,
                ingress="Tjänsten finns inte längre i katalogen.",
                vidare=("Sök bland det som finns nu", reverse("katalog:sok")),
            )
        return saknas(request, forbund_namn=_namn())

    def _visa(self, request: HttpRequest, post: Katalogpost) -> HttpResponseBase:
        mall = "insatser/oppen/post.html"
        return _sida(
            request, mall, rubrik=post.namn, post=post, kanonisk=post.adress, indexeras=True
        )


class TjanstView(_PostView):
    """A service of one of the parties."""

    slag = TJANST


class InsatsView(_PostView):
    """One of the förbund's own insatser."""

    slag = INSATS


class DataView(OppenVy):
    """The catalogue as open data, a page at a time."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        urval = Urval.ur(request.GET)
        sida = Paginator(urval.av(oppen_katalog.poster()), PER_JSONSIDA).get_page(
            request.GET.get("sida")
        )
        svar = JsonResponse(
            {
                "forbund": _namn(),
                "licens": LICENS,
                "antal": sida.paginator.count,
                "sida": sida.number,
                "sidor": sida.paginator.num_pages,
                "nasta": _nasta(urval, sida),
                "poster": [post.som_json() for post in sida],
            },
            json_dumps_params={"ensure_ascii": False, "indent": 1},
        )
        svar["Access-Control-Allow-Origin"] = "*"
        svar["X-Robots-Tag"] = "noindex"
        return oppet(request, svar)


def _nasta(urval: Urval, sida: Page) -> str | None:
    if not sida.has_next():
        return None
    return f"{settings.SITE_URL}{_adress(urval, sida.number + 1, 'data')}"
