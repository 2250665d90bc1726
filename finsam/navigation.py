"""The site's head: the areas of work that the user may enter, their pages, the user's own menu.

An area lists its pages in ``<app>/meny.py`` as ``SIDOR``; they stand below the bar on each of
the area's pages.
"""

from dataclasses import dataclass
from functools import cache
from importlib import import_module

from django.apps import apps
from django.http import HttpRequest
from django.urls import reverse
from django.utils.module_loading import module_has_submodule

from finsam.behorighet import Behorighet, Roll


@dataclass(frozen=True, slots=True)
class Omrade:
    """One area of work or a page of it: its label, first page and the permission that shows it."""

    rubrik: str
    url_namn: str
    behorighet: Behorighet
    ocksa: tuple[str, ...] = ()  # URL names of other pages that count as being here
    utom: Behorighet | None = None  # not shown to whoever may this: it has the page elsewhere
    flikar: tuple["Omrade", ...] = ()  # pages beside it, as tabs on each of them

    @property
    def url(self) -> str:
        """The address that it leads to."""
        return reverse(self.url_namn)

    def visas_for(self, user) -> bool:
        """Say whether the user's menu holds it."""
        return user.har(self.behorighet) and not (self.utom and user.har(self.utom))

    def traff(self, adress: str) -> int:
        """Return how much of an address lies here; 0 is elsewhere. The start is only itself."""
        flikar = (flik.url_namn for flik in self.flikar)
        egna = [reverse(namn) for namn in (self.url_namn, *self.ocksa, *flikar)]
        har = [u for u in egna if adress == u or (u != "/" and adress.startswith(u))]
        return max(map(len, har), default=0)


OMRADEN = (
    Omrade("Översikt", "start", Behorighet.SE_START),
    Omrade("Styrelse", "styrelse:oversikt", Behorighet.SE_STYRELSE),
    Omrade("Insatser", "insatser:oversikt", Behorighet.SE_INSATSER),
    Omrade("Ekonomi", "ekonomi:oversikt", Behorighet.SE_EKONOMI),
    Omrade(
        "Rekvisitioner",
        "ekonomi:rekvisition_lista",
        Behorighet.SE_REKVISITIONER,
        utom=Behorighet.SE_EKONOMI,
    ),
    Omrade("Rapporter", "rapporter:oversikt", Behorighet.SE_RAPPORTER),
    Omrade("Revision", "revision:lista", Behorighet.SE_REVISION),
)
# What the user's own menu holds beside the areas: shown to whoever may.
EGNA_SIDOR = (
    Omrade("Mitt konto", "konto", Behorighet.EGET_KONTO),
    Omrade("Användare", "anvandare_lista", Behorighet.ANDRA_ANVANDARE),
    Omrade("Återställningar", "aterstallning_lista", Behorighet.ATERSTALLA_FAKTOR),
    Omrade("Underskriftsnycklar", "styrelse:underskriftsnycklar", Behorighet.HANTERA_NYCKLAR),
    Omrade("Händelselogg", "logg", Behorighet.SE_LOGG),
    Omrade("Sidans byggdelar", "komponenter", Behorighet.ANDRA_ANVANDARE),
)


@cache
def undersidor(omrade: Omrade) -> tuple[Omrade, ...]:
    """Return the pages that an area lists, its overview first; none where it lists nothing."""
    app = omrade.url_namn.partition(":")[0]
    if (
        omrade.utom
        or not apps.is_installed(app)
        or not module_has_submodule(apps.get_app_config(app).module, "meny")
    ):
        return ()
    oversikt = Omrade("Översikt", omrade.url_namn, omrade.behorighet)
    return (oversikt, *import_module(f"{app}.meny").SIDOR)


def meny(sidor: tuple[Omrade, ...], user, adress: str) -> list[tuple[str, str, bool]]:
    """Return what the user may see of these as (rubrik, url, is it here)."""
    synliga = [sida for sida in sidor if sida.visas_for(user)]
    traffar = [sida.traff(adress) for sida in synliga]
    bast = max(traffar, default=0)
    return [(s.rubrik, s.url, 0 < bast == t) for s, t in zip(synliga, traffar, strict=True)]


def flikar(sidor: tuple[Omrade, ...], user, adress: str) -> tuple[str, list[tuple[str, str, bool]]]:
    """Return the name of the row of tabs that an address is one of, and (rubrik, url, is it here).

    There are none where the user may see fewer than two of them.
    """
    for sida in sidor:
        rad = [flik for flik in (sida, *sida.flikar) if flik.visas_for(user)]
        adresser = [flik.url for flik in rad]
        if len(rad) > 1 and adress in adresser:
            return sida.rubrik, [(flik.rubrik, flik.url, flik.url == adress) for flik in rad]
    return "", []


def sidhuvud(request: HttpRequest) -> dict[str, object]:
    """Give templates the menus and the user's roles."""
    user = getattr(request, "user", None)
    if user is None or user.is_anonymous:
        return {"meny": []}
    har = [o for o in OMRADEN if o.visas_for(user) and o.traff(request.path)]
    omrade = max(har, key=lambda o: o.traff(request.path), default=None)
    sidor = undersidor(omrade) if omrade else ()
    flikrad, sidflikar = flikar(sidor, user, request.path)
    return {
        "meny": meny(OMRADEN, user, request.path),
        "omrade": omrade,
        "omradessidor": meny(sidor, user, request.path),
        "flikrad": flikrad,
        "sidflikar": sidflikar,
        "kontomeny": meny(EGNA_SIDOR, user, request.path),
        "rollnamn": sorted(Roll(roll).label for roll in user.roller),
    }
