"""A document in parts that can be laid out apart: what stands first, and what begins a new page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

_ID = re.compile(r'\sid="([^"]+)"')
_HREF = re.compile(r'\shref="#([^"]+)"')


@dataclass(frozen=True)
class Del:
    """A part that begins a new page, whatever stands before it; ``nyckel`` is its own."""

    nyckel: str
    html: SafeString

    @cached_property
    def ankare(self) -> frozenset[str]:
        """Every id within the part."""
        return frozenset(_ID.findall(self.html))

    @cached_property
    def mal(self) -> frozenset[str]:
        """Every id that the part's links lead to, within it or in another part."""
        return frozenset(_HREF.findall(self.html))


@dataclass(frozen=True)
class Papper:
    """A whole document: head, what stands first (cover, contents), then parts.

    ``utkast`` is set across every page. The head's and first part's HTML is laid out each time.
    """

    huvud: SafeString
    fore: SafeString
    delar: tuple[Del, ...]
    utkast: str = ""

    def html(self) -> str:
        """Return the document in one piece."""
        delar = format_html_join("", "{}", ((del_.html,) for del_ in self.delar))
        return self.dokument(format_html("{}{}", self.fore, delar))

    def dokument(self, innehall: SafeString, *, stil: SafeString | str = "") -> str:
        """Return the HTML document with the given content instead of all of it."""
        utkast = format_html(' data-utkast="{}"', self.utkast) if self.utkast else ""
        mall = '<!doctype html><html lang="sv"><head>{}{}</head><body{}>{}</body></html>'
        return format_html(mall, self.huvud, stil, utkast, innehall)

    def gar_att_dela(self) -> bool:
        """Say whether there are two parts or more, each with its own key and its own ids."""
        nycklar = [del_.nyckel for del_ in self.delar]
        ankare = [id_ for del_ in self.delar for id_ in del_.ankare]
        return (
            len(nycklar) > 1
            and len(nycklar) == len(set(nycklar))
            and len(ankare) == len(set(ankare))
        )

    def utlankar(self) -> Iterator[tuple[Del, frozenset[str]]]:
        """Yield each part with the ids in the other parts that it leads to."""
        alla = frozenset(_ID.findall(self.fore)).union(*(del_.ankare for del_ in self.delar))
        for del_ in self.delar:
            yield del_, (del_.mal & alla) - del_.ankare
