"""The access table of every app as one, and every address that the site has.

A new URL needs one row in ``tests/atkomst/<app>.py``: ``"ekonomi:konto_lista": SER_EKONOMI``.
A parameter is filled with a value that no object has, so a right answer to whoever may enter
is also "finns inte"; a parameter that must have a certain form gets a value in ``VARDEN``.
"""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, converters, get_resolver, reverse

from tests.atkomst import ekonomi, finsam, insatser, rapporter, styrelse

DELAR = (finsam, styrelse, insatser, ekonomi, rapporter)
TABELL: dict[str, frozenset[str] | str] = {
    namn: vilka for del_ in DELAR for namn, vilka in del_.TABELL.items()
}

# Parameters whose value must have a form that the converter alone does not tell.
VARDEN: dict[str, object] = {"datum": "2022-12-31", "ar": 2022}
FINNS_INTE = {
    converters.IntConverter: 999_999_999,
    converters.UUIDConverter: uuid.UUID(int=0),
    converters.SlugConverter: "finns-inte",
    converters.StringConverter: "finns-inte",
    converters.PathConverter: "finns/inte",
}


@dataclass(frozen=True, slots=True)
class Adress:
    """One URL pattern: its full name and its path with every parameter filled."""

    namn: str
    route: str
    parametrar: tuple[tuple[str, object], ...]

    @property
    def vag(self) -> str:
        return reverse(self.namn, kwargs=dict(self.parametrar))


def varde(parameter: str, omvandlare: object) -> object:
    if parameter in VARDEN:
        return VARDEN[parameter]
    return FINNS_INTE[type(omvandlare)]


def adresser(
    resolver: URLResolver | None = None,
    prefix: tuple[str, ...] = (),
    route: str = "",
    ovanfor: tuple[tuple[str, object], ...] = (),
) -> Iterator[Adress]:
    """Walk the URL configuration to its leaves; ``ovanfor`` are the parameters on the way."""
    resolver = resolver or get_resolver()
    for post in resolver.url_patterns:
        hit = route + str(post.pattern)
        egna = tuple((p, varde(p, o)) for p, o in post.pattern.converters.items())
        if isinstance(post, URLResolver):
            rum = (*prefix, post.namespace) if post.namespace else prefix
            yield from adresser(post, rum, hit, (*ovanfor, *egna))
        elif isinstance(post, URLPattern):
            yield Adress(
                namn=":".join((*prefix, post.name or "")),
                route=hit,
                parametrar=(*ovanfor, *egna),
            )
