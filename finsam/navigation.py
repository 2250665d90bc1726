"""The site's head: the förbund's name and the areas of work that the user may enter."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from finsam.behorighet import Behorighet


@dataclass(frozen=True, slots=True)
class Omrade:
    """One area of work: its label, first page and the permission that shows it."""

    rubrik: str
    url_namn: str
    behorighet: Behorighet


OMRADEN = (
    Omrade("Översikt", "start", Behorighet.SE_START),
    Omrade("Styrelse", "styrelse:oversikt", Behorighet.SE_STYRELSE),
    Omrade("Insatser", "insatser:oversikt", Behorighet.SE_INSATSER),
    Omrade("Ekonomi", "ekonomi:oversikt", Behorighet.SE_EKONOMI),
    Omrade("Rapporter", "rapporter:oversikt", Behorighet.SE_RAPPORTER),
)


def sidhuvud(request: HttpRequest) -> dict[str, object]:
    """Give templates the menu: (rubrik, url, is this where the user is)."""
    user = getattr(request, "user", None)
    if user is None or user.is_anonymous:
        return {"meny": []}
    meny = []
    for omrade in OMRADEN:
        if user.har(omrade.behorighet):
            url = reverse(omrade.url_namn)
            har = request.path == url if url == "/" else request.path.startswith(url)
            meny.append((omrade.rubrik, url, har))
    return {"meny": meny}
