"""A kept page as a part of a page of ours: its contents and its text, byte for byte.

What is kept of a decided report is a whole document, with its style sheet within it, which the
site's CSP would not let a browser use. Its text has the same classes as our own pages, so the
text goes into the public frame as it is, and its pictures, which lie within it, with it.
"""

import re
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

_INNEHALL = re.compile(r'<nav class="innehall"[^>]*>.*?(<ol>.*?)</nav>', re.DOTALL)
_TEXT = re.compile(r'<main id="innehallet">(.*)</main>', re.DOTALL)
_TAGG = re.compile(r"<[^>]*>")


class IngenFilsida(ValueError):
    """The file is not a page that was made here."""


@dataclass(frozen=True, slots=True)
class Filsida:
    """The two parts of a kept page: the list of contents ("" where it has none) and the text."""

    innehall: SafeString
    text: SafeString

    @property
    def ord_(self) -> str:
        """The words alone, to look for what tells who someone is."""
        return _TAGG.sub(" ", self.text)


def filsida(data: bytes) -> Filsida:
    """Return the parts of a page that was made and kept here. Raises IngenFilsida for others."""
    html = data.decode()
    text = _TEXT.search(html)
    if text is None:
        raise IngenFilsida("Filen är ingen sida som har gjorts här.")
    lista = _INNEHALL.search(html[: text.start()])
    # Made by our own templates out of cleaned texts, and its SHA-256 was checked when it was read.
    return Filsida(
        mark_safe(lista[1] if lista else ""),  # noqa: S308
        mark_safe(text[1]),  # noqa: S308
    )
