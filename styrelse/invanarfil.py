"""Inhabitants pasted from a table or a CSV file: name, all, and those of 16-64. No database."""

import re
from collections.abc import Mapping

_FALT = re.compile(r"[\t;]|,(?=\s*\D)|(?<=\D),")
_ANTAL = re.compile(r"[0-9][0-9\s\u00a0\u202f]{0,12}")
_BLANKA = re.compile(r"[\s\u00a0\u202f]")
_KOMMUN = re.compile(r"s? kommun$")

Tal = tuple[int, int | None]


class OlasligRad(ValueError):
    """A line that cannot be read; the message says which and why, in Swedish."""


def las(text: str, namn: Mapping[str, int]) -> dict[int, Tal]:
    """Return {key: (all, those of 16-64 or None)} of a pasted table.

    ``namn`` maps what a member may be called (lower case) to its key; see ``kallas``. A first
    line without figures is a heading. OlasligRad where a line names no member or no figure.
    """
    funna: dict[int, Tal] = {}
    for nummer, rad in enumerate(text.splitlines(), 1):
        falt = [del_.strip() for del_ in _FALT.split(rad)]
        if not rad.strip() or (nummer == 1 and _ar_rubrik(falt, namn)):
            continue
        nyckel, tal = _rad(falt, nummer, namn)
        if nyckel in funna:
            raise OlasligRad(f"Rad {nummer}: medlemmen står redan på en tidigare rad.")
        funna[nyckel] = tal
    return funna


def kallas(namn: str, kortnamn: str = "") -> set[str]:
    """Return what a member may be called in a table: ``Ljungby kommun``, ``Ljungby``."""
    kanda = {namn.lower(), kortnamn.lower(), _KOMMUN.sub("", namn.lower())}
    return {n for n in kanda if n}


def _ar_rubrik(falt: list[str], namn: Mapping[str, int]) -> bool:
    """A first line that names no member and holds no count."""
    return falt[0].lower() not in namn and not any(map(_ANTAL.fullmatch, falt[1:]))


def _rad(falt: list[str], nummer: int, namn: Mapping[str, int]) -> tuple[int, Tal]:
    vem, *tal = falt
    kod_och_namn = re.fullmatch(r"\d{2,4}\s+(.+)", vem)  # SCB writes 0781 Ljungby
    vem = kod_och_namn[1] if kod_och_namn else vem
    nyckel = namn.get(vem.lower())
    if nyckel is None:
        raise OlasligRad(f"Rad {nummer}: {vem or 'namnet'} är ingen medlem med invånare.")
    if not tal or not tal[0]:
        raise OlasligRad(f"Rad {nummer}: antalet för {vem} saknas. Skriv namn; antal; 16–64 år.")
    alla = _heltal(tal[0], nummer)
    unga = _heltal(tal[1], nummer) if len(tal) > 1 and tal[1] else None
    return nyckel, (alla, unga)


def _heltal(text: str, nummer: int) -> int:
    if not _ANTAL.fullmatch(text):
        raise OlasligRad(f"Rad {nummer}: {text} är inte ett antal. Skriv till exempel 28 521.")
    return int(_BLANKA.sub("", text))
