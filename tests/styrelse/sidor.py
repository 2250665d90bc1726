"""How the tests of pages speak: send a form, read what the page answers."""

from html import unescape

from django.test import Client
from django.urls import reverse


def adress(namn: str, /, *args: object) -> str:
    return reverse(f"styrelse:{namn}", args=args)


def text(svar) -> str:
    """The page as a reader has it, without HTML's own escapes."""
    assert svar.status_code == 200, svar.status_code
    return unescape(svar.content.decode())


def skicka(klient: Client, namn: str, /, *args: object, **falt: object):
    """Send the form and return the answer: 302 when it was taken, the page again when not."""
    return klient.post(adress(namn, *args), falt)


def tas_emot(svar, till: str) -> None:
    """The form was taken and leads to this address."""
    fel = svar.context["form"].errors if svar.status_code == 200 else {}
    assert svar.status_code == 302, dict(fel)
    assert svar["Location"] == till


def nekas(svar, falt: str, *ord_: str) -> None:
    """The form came back with an error at the field that holds these words, shown on the page."""
    assert svar.status_code == 200
    fel = " ".join(svar.context["form"].errors[falt])
    for o in ord_:
        assert o in fel
    assert unescape(str(svar.context["form"].errors[falt][0])) in text(svar)
