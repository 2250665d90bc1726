"""Search in Swedish words that works alike in both databases.

SQLite's LIKE knows only ASCII, so ``icontains`` misses ÅSE for åse. A case-insensitive
regular expression, with both cases of every other letter spelled out, finds it on either
engine, whatever collation the database was made with.
"""

import unicodedata
from collections.abc import Iterable

import django_filters
from django.db.models import Q, QuerySet

STORSTA_ORD = 10  # words of one search; more only make it slow


def vikt(text: str) -> str:
    """Fold words so that the same are written the same: case, ligatures, signs nobody sees."""
    utan_osynliga = text.replace("\xad", "").replace("\u200b", "").replace("\x00", " ")
    helt = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", utan_osynliga).casefold())
    return " ".join(helt.encode("utf-8", "ignore").decode("utf-8").split())


def monster(ord_: str) -> str:
    """Return a regular expression that matches the word in upper or lower case."""
    return "".join(_tecken(t) for t in ord_)


def _tecken(t: str) -> str:
    if t.isascii():
        return t if t.isalnum() or t == "_" else f"\\{t}"
    varianter = sorted({v for v in (t, t.lower(), t.upper()) if len(v) == 1})
    return f"[{''.join(varianter)}]"


def sok(text: str, falt: Iterable[str]) -> Q:
    """Return a condition: each word of the text is found in one of the fields (lookup paths)."""
    villkor = Q()
    namn = tuple(falt)
    for ord_ in text.replace("\x00", "").split()[:STORSTA_ORD]:
        i_nagot = Q()
        for n in namn:
            i_nagot |= Q(**{f"{n}__iregex": monster(ord_)})
        villkor &= i_nagot
    return villkor


class SokFilter(django_filters.CharFilter):
    """A search box over several fields: ``q = SokFilter(falt=["namn", "kortnamn"])``."""

    def __init__(self, *, falt: Iterable[str], label: str = "Sök", **kwargs: object) -> None:
        self.falt = tuple(falt)
        super().__init__(label=label, max_length=100, **kwargs)
        self.extra["widget"] = _sokruta()

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        return qs.filter(sok(value, self.falt)) if value else qs


def _sokruta() -> django_filters.widgets.forms.TextInput:
    ruta = django_filters.widgets.forms.TextInput(attrs={"autocomplete": "off"})
    ruta.input_type = "search"
    return ruta
