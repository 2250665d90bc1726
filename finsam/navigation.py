"""The site's head: the förbund's name and the areas of work that the user may enter."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from finsam.behorighet import Behorighet, Roll


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


# What the user's own menu holds beside the areas: shown to whoever may.
EGNA_SIDOR = (
    Omrade("Byt lösenord", "account_change_password", Behorighet.SE_START),
    Omrade("Användare", "anvandare_lista", Behorighet.ANDRA_ANVANDARE),
    Omrade("Händelselogg", "logg", Behorighet.SE_LOGG),
)


def sidhuvud(request: HttpRequest) -> dict[str, object]:
    """Give templates the menus and the user's roles; ``meny`` is (rubrik, url, is it here)."""
    user = getattr(request, "user", None)
    if user is None or user.is_anonymous:
        return {"meny": []}
    meny = []
    for omrade in OMRADEN:
        if user.har(omrade.behorighet):
            url = reverse(omrade.url_namn)
            har = request.path == url if url == "/" else request.path.startswith(url)
            meny.append((omrade.rubrik, url, har))
    return {
        "meny": meny,
        "kontomeny": [
            (s.rubrik, reverse(s.url_namn)) for s in EGNA_SIDOR if user.har(s.behorighet)
        ],
        "rollnamn": sorted(Roll(roll).label for roll in user.roller),
    }
