"""What the public pages of rapporter have in common: the förbund's name, and the frame."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone

from finsam import filer, oppen
from finsam.models import Fil
from styrelse import forteckning


def forbundsnamn() -> str:
    """Return the förbund's name today."""
    return forteckning.forbundsnamn(timezone.localdate())


def sida(request: HttpRequest, mall: str, **data: Any) -> HttpResponseBase:
    """Answer with a page in the public frame."""
    return oppen.sida(request, mall, forbund_namn=forbundsnamn(), **data)


def saknas(request: HttpRequest) -> HttpResponseBase:
    """Answer that there is nothing: the same for what never was and what is not public."""
    return oppen.saknas(request, forbund_namn=forbundsnamn())


def fil(request: HttpRequest, rad: Fil, namn: str, **huvuden: str) -> HttpResponseBase:
    """Give a kept file for download to anybody; its bytes are checked first."""
    svar = filer.som_bilaga(rad)
    return oppna(request, svar, namn, **huvuden)


def oppna(request: HttpRequest, svar: HttpResponse, namn: str, **huvuden: str) -> HttpResponseBase:
    """Say that an answer may be kept, fetched by other sites' pages, and what it is called."""
    svar["Content-Disposition"] = f'attachment; filename="{namn}"'
    svar["Access-Control-Allow-Origin"] = "*"
    svar["Cross-Origin-Resource-Policy"] = "cross-origin"
    for rubrik, varde in huvuden.items():
        svar[rubrik.replace("_", "-")] = varde
    return oppen.oppet(request, svar)
