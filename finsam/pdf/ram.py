"""The frame of a document in parts: cover, contents, and an empty page for each page of each part.

It is laid out with the whole document's page numbers and running strings, so that heads, feet,
totals and the contents' page numbers come out as if all had been laid out together.
"""

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from finsam.pdf.avlagd import Avlagd, Sida
from finsam.pdf.papper import Papper

_BLAD = "blad"


def ram(papper: Papper, delar: Iterable[Avlagd]) -> str:
    """Return the HTML of the frame."""
    sidor = [sida for del_ in delar for sida in del_.sidor]
    blad = format_html_join("", "{}", ((_blad(sida),) for sida in sidor))
    return papper.dokument(format_html("{}{}", papper.fore, blad), stil=_stil(sidor))


def _blad(sida: Sida) -> SafeString:
    """An empty page that holds the ids and sets the strings of a page."""
    bitar = [
        format_html('<div style="string-set: {} {}"></div>', namn, _css_strang(text))
        for namn, text in sida.strangar
    ]
    bitar += [format_html('<div id="{}"></div>', ankare) for ankare in sida.ankare]
    innehall = format_html_join("", "{}", ((bit,) for bit in bitar))
    return format_html(
        '<div class="{} {}-{}">{}</div>', _BLAD, _BLAD, sida.namn or "vanlig", innehall
    )


def _stil(sidor: Iterable[Sida]) -> SafeString:
    namngivna = sorted({sida.namn for sida in sidor if sida.namn})
    regler = [f".{_BLAD} {{ break-before: page }}"]
    regler += [f".{_BLAD}-{namn} {{ page: {namn} }}" for namn in namngivna]
    return mark_safe(f"<style>{' '.join(regler)}</style>")  # noqa: S308 - names of our style sheet


def _css_strang(text: str) -> str:
    """A CSS string with every sign that could end it written as its number."""
    return '"' + "".join(t if t.isalnum() or t == " " else f"\\{ord(t):x} " for t in text) + '"'
