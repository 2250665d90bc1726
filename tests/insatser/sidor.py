"""How the tests of insatser's pages speak: where a page is, and a form that is sent."""

from django.test import Client
from django.urls import reverse

from finsam.models import Handelse
from tests.styrelse.sidor import nekas, tas_emot, text

__all__ = ["adress", "lasningar", "nekas", "sida", "skicka", "tas_emot", "text"]


def adress(namn: str, /, *args: object) -> str:
    return reverse(f"insatser:{namn}", args=args)


def sida(klient: Client, namn: str, /, *args: object, **fraga: object) -> str:
    """What the page says."""
    return text(klient.get(adress(namn, *args), fraga))


def skicka(klient: Client, namn: str, /, *args: object, **falt: object):
    """Send the form and return the answer: 302 when it was taken, the page again when not."""
    return klient.post(adress(namn, *args), falt)


def lasningar() -> list[tuple[str, list[str]]]:
    """Who-read-what as the log has it, oldest first: (object, names of the filters)."""
    handelser = Handelse.objects.filter(verb="läste").order_by("pk")
    return [(h.objekt_namn, h.detaljer["filter"]) for h in handelser]
