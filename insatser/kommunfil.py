"""Figures per kommun in a table file, such as Försäkringskassan's försörjningsmått. Pure.

A column for the kommun, one for the year unless it is given, and one for each group, by heading.
The file may hold every kommun of the country; those that are not members are passed over.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from finsam.period import AREN
from finsam.tabellasning import FelIFilen, Tabellrad

_KOMMUNKOD = re.compile(r"^\d{4}\s+")
_TAL = re.compile(r"\d{1,7}([.,]\d+)?")


@dataclass(frozen=True, slots=True)
class Mattrad:
    """One figure: kommun and group by their keys; no group is the estimated behovsgrupp."""

    kommun: int
    ar: int
    grupp: int | None
    antal: int


@dataclass(frozen=True, slots=True)
class Inlast:
    """What a file holds: its figures, and how many lines were of kommuner outside the förbund."""

    rader: list[Mattrad]
    utanfor: int


def las(
    rader: Sequence[Tabellrad],
    kommuner: Mapping[str, int],
    grupper: Mapping[str, int | None],
    ar: int | None = None,
) -> Inlast:
    """Return the figures. ``kommuner`` and ``grupper`` are {name in lower case: key}.

    Raises FelIFilen with every line that is wrong, and then reads nothing.
    """
    rubriker = [rubrik.casefold() for rubrik in rader[0].celler]
    kommunplats, arsplats = _plats(rubriker, "kommun"), _plats(rubriker, "år")
    kolumner = {i: grupper[r] for i, r in enumerate(rubriker) if r in grupper}
    _krav(kommunplats, arsplats, kolumner, ar, grupper)
    fel: list[str] = []
    funna: dict[tuple[int, int, int | None], Mattrad] = {}
    utanfor = 0
    for rad in rader[1:]:
        kommun = kommuner.get(_KOMMUNKOD.sub("", rad.cell(kommunplats or 0).casefold()))
        if kommun is None:
            utanfor += 1
            continue
        try:
            aret = ar if arsplats is None else _ar(rad.cell(arsplats))
            for plats, grupp in kolumner.items():
                _lagg(funna, kommun, aret or 0, grupp, rad.cell(plats))
        except ValueError as ett:
            fel.append(f"Rad {rad.nummer}: {ett}")
    if not funna and not fel:
        fel.append("Ingen rad i filen är om en medlemskommun. Kontrollera kolumnen Kommun.")
    if fel:
        raise FelIFilen(fel)
    return Inlast(list(funna.values()), utanfor)


def _krav(
    kommunplats: int | None,
    arsplats: int | None,
    kolumner: Mapping[int, int | None],
    ar: int | None,
    grupper: Mapping[str, int | None],
) -> None:
    if kommunplats is None:
        raise FelIFilen(["Kolumnen ”Kommun” saknas. Den första raden ska vara rubriker."])
    if arsplats is None and ar is None:
        raise FelIFilen(["Filen har ingen kolumn ”År”. Skriv vilket år den gäller."])
    if not kolumner:
        namn = ", ".join(f"”{namn.capitalize()}”" for namn in grupper)
        raise FelIFilen([f"Ingen kolumn heter som ett mått. De som läses är {namn}."])


def _plats(rubriker: Sequence[str], sokt: str) -> int | None:
    return next((i for i, rubrik in enumerate(rubriker) if rubrik.split(" ")[0] == sokt), None)


def _ar(text: str) -> int:
    if not text.isdecimal() or int(text) not in AREN:
        raise ValueError(f"året ”{text}” går inte att läsa.")
    return int(text)


def _lagg(
    funna: dict[tuple[int, int, int | None], Mattrad],
    kommun: int,
    ar: int,
    grupp: int | None,
    text: str,
) -> None:
    """Add a figure; an empty cell is none, and a cell with dots is one that the source hides."""
    if not text or text in {"..", "-", "–"}:
        return
    ren = "".join(text.split())
    if not _TAL.fullmatch(ren):
        raise ValueError(f"”{text}” är inte ett antal.")
    if (kommun, ar, grupp) in funna:
        raise ValueError("kommunen och året står redan på en tidigare rad.")
    antal = round(float(ren.replace(",", ".")))
    funna[kommun, ar, grupp] = Mattrad(kommun, ar, grupp, antal)
