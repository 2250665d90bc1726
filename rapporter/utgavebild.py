"""What a version keeps of a document: its texts, its figures and its tables as plain values.

Everything comes out of a document that was built for reading outside the system, so counts of
few participants are hidden in it (design decision 6).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from finsam.taltabell import Taltabell
from rapporter.dokument import Dokument, Kapitel
from rapporter.sammanhang import Sammanhang

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Bild:
    """A document as JSON values, in reading order; see ``Utgava`` for what an item holds."""

    texter: list[Json]
    siffror: list[Json]
    tabeller: list[Json]


def bild(dokument: Dokument) -> Bild:
    """Return what a version keeps of the document."""
    return Bild(
        [_text(k) for k in dokument.alla()],
        list(_siffror(dokument.sammanhang)),
        list(_tabeller(dokument.sammanhang)),
    )


def siffror_utan_kallor(bilden: Bild) -> list[Json]:
    """Return the figures of the texts as they may be read outside: without our addresses."""
    return [{k: v for k, v in s.items() if k in _UTAT} for s in bilden.siffror]


_UTAT = ("plats", "referens", "visat", "exakt")


def _text(k: Kapitel) -> Json:
    return {
        "nyckel": k.avsnitt.nyckel,
        "nummer": k.nummer,
        "rubrik": k.avsnitt.rubrik,
        "niva": k.niva,
        "h": k.h,
        "text": k.avsnitt.text,
        "html": str(k.html),
    }


def _siffror(s: Sammanhang) -> Iterator[Json]:
    """Yield each figure of a text once, however many times it stands there."""
    sedda = set()
    for sparad in s.spar:
        if (sparad.plats, sparad.referens) in sedda:
            continue
        sedda.add((sparad.plats, sparad.referens))
        yield {
            "plats": sparad.plats,
            "referens": sparad.referens,
            "visat": sparad.visat,
            "exakt": sparad.exakt,
            "url": sparad.url,
            "kalla": sparad.kalla,
        }


def _tabeller(s: Sammanhang) -> Iterator[Json]:
    for plats, tabell in s.tabeller:
        yield {
            "plats": plats,
            "nyckel": tabell.nyckel,
            "rubrik": tabell.rubrik,
            "kolumner": {k.nyckel: k.rubrik for k in tabell.kolumner},
            "rubriker": {rad.nyckel: rad.rubrik for rad in tabell.rader},
            "rader": tabell.json(),
            "urler": _urler(tabell),
        }


def _urler(tabell: Taltabell) -> Json:
    """Where the figures of a table come from: {row: {column: address}}, those that have one."""
    rader = {
        rad.nyckel: {
            k.nyckel: t.url for k, t in zip(tabell.kolumner, rad.tal, strict=True) if t.url
        }
        for rad in tabell.rader
        if rad.tal
    }
    return {rad: urler for rad, urler in rader.items() if urler}
