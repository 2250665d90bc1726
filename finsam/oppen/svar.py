"""How a public page is answered: with a fingerprint, kept a while by caches, without a cookie."""

from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

from finsam.oppen.ram import ram

SEKUNDER = 300  # how long a browser or a cache may keep a page


def oppet(
    request: HttpRequest, svar: HttpResponse, *, sekunder: int = SEKUNDER
) -> HttpResponseBase:
    """Give the answer a fingerprint and say how long it may be kept; 0 is not at all."""
    if not sekunder:
        svar["Cache-Control"] = "no-store"
        return svar
    etag = quote_etag(sha256(svar.content).hexdigest()[:32])
    svar["ETag"] = etag
    svar["Cache-Control"] = f"public, max-age={sekunder}"
    return get_conditional_response(request, etag=etag, response=svar) or svar


def sida(
    request: HttpRequest,
    mall: str,
    *,
    forbund_namn: str,
    rubrik: str,
    status: int = 200,
    sekunder: int = SEKUNDER,
    **data: object,
) -> HttpResponseBase:
    """Answer with a page in the public frame (``finsam/oppen/bas.html``).

    The template reads ``rubrik``, ``kanonisk`` (the whole address that search engines keep) and
    ``indexeras``. What answers a form is not kept by anybody: ``sekunder=0``.
    """
    innehall = {"forbund_namn": forbund_namn, "rubrik": rubrik, **ram(request.path), **data}
    html = render_to_string(mall, innehall)
    return oppet(request, HttpResponse(html, status=status), sekunder=sekunder)


def saknas(request: HttpRequest, *, forbund_namn: str) -> HttpResponseBase:
    """Answer 404: the same words for what never was, is not public or was guessed at."""
    return sida(
        request,
        "finsam/oppen/saknas.html",
        forbund_namn=forbund_namn,
        rubrik="Sidan finns inte",
        status=404,
        sekunder=0,
    )


def borttagen(
    request: HttpRequest, *, forbund_namn: str, rubrik: str, ingress: str, **data: object
) -> HttpResponseBase:
    """Answer 410: it stood here once. ``ingress`` says why it is gone; ``vidare`` is an optional
    (words, address) to go on to, ``skal`` an optional text for the public.
    """
    mall = "finsam/oppen/borttagen.html"
    return sida(
        request,
        mall,
        forbund_namn=forbund_namn,
        rubrik=rubrik,
        status=410,
        ingress=ingress,
        **data,
    )
