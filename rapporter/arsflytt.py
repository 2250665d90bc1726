"""From one year's report to the next one's: what moves by itself, and what a person must judge.

Live figures are relative to the report's year and need nothing. A year that is written out is
moved where it can only mean the report's own time: in a heading, and in an argument of a
reference. In running text nothing is changed: a sentence about 2022 may be as true as before, so
every such place is pointed out instead. Pure: texts in, texts out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapporter.mall import Avsnittsmall
from rapporter.referens import hitta

FORE, EFTER = 1, 2  # years around the report's own that are its own time: a plan has two more
_ARTAL = r"(?:19|20)\d{2}"
# Not the year of a law (2018:597), nor of a diarienummer (2022/14), nor a part of a longer number.
_FRITT = re.compile(rf"(?<![\d:/.,-])({_ARTAL})(?![\d:/]|[.,]\d)")
_ARGUMENT = re.compile(rf"(\b\w*ar\s*=\s*)({_ARTAL})\b")
_DAG = re.compile(rf'"({_ARTAL})(-\d\d-\d\d)"')
_REFERENS = re.compile(r"\{\{.{0,800}?\}\}|^\[\[.*\]\][ \t]*$", re.DOTALL | re.MULTILINE)
_REFERENS_DELA = re.compile(rf"({_REFERENS.pattern})", _REFERENS.flags)
_RUBRIK = re.compile(r"^#{1,6} .*$", re.MULTILINE)
_MANADER = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_DATUM = re.compile(rf"\b\d{{1,2}} (?:{_MANADER})\b(?! {_ARTAL})")
UTDRAG = 60  # characters to each side of what is pointed out
LANGT = 1000  # how far to each side it is looked for: else time grows by the square


@dataclass(frozen=True, slots=True)
class Flyttat:
    """What was moved: in which avsnitt, what stood there and what stands there now."""

    nyckel: str
    fore: str
    efter: str


@dataclass(frozen=True, slots=True)
class AttBedoma:
    """What stood still and must be judged: the avsnitt, the line (from 1, 0 for its heading),
    what is written there, and the words before and after it."""

    nyckel: str
    rad: int
    ord: str
    fore: str = ""
    efter: str = ""

    def pa_rad(self, rad: int) -> "AttBedoma":
        """Return the same on another line."""
        return replace(self, rad=rad)


def flytta_text(text: str, fran: int, till: int) -> str:
    """Return a text with the years of its headings and references moved."""
    text = _RUBRIK.sub(lambda t: flytta_rubrik(t.group(), fran, till), text)
    return _REFERENS.sub(lambda t: _flytta_referens(t.group(), fran, till), text)


def flytta_rubrik(rubrik: str, fran: int, till: int) -> str:
    """Return a heading with its years moved, unless one of them is outside the report's time.

    References in it are left as they are.
    """
    bitar = _REFERENS_DELA.split(rubrik)
    if not all(_nara(int(ar), fran) for bit in bitar[::2] for ar in _FRITT.findall(bit)):
        return rubrik
    bitar[::2] = (_FRITT.sub(lambda t: _flyttat(t.group(), fran, till), b) for b in bitar[::2])
    return "".join(bitar)


def flytta(avsnitt: Sequence[Avsnittsmall], fran: int, till: int) -> tuple[Avsnittsmall, ...]:
    """Return the avsnitt of a report as the next one begins with them."""
    return tuple(
        replace(
            a,
            rubrik=flytta_rubrik(a.rubrik, fran, till),
            text=flytta_text(a.text, fran, till),
            id=0,
        )
        for a in avsnitt
    )


def flyttade(avsnitt: Sequence[Avsnittsmall], fran: int, till: int) -> Iterator[Flyttat]:
    """Yield every heading and reference that ``flytta`` moves."""
    for a in avsnitt:
        delar = [a.rubrik, *(t.group() for t in _RUBRIK.finditer(a.text))]
        for del_ in delar:
            if (ny := flytta_rubrik(del_, fran, till)) != del_:
                yield Flyttat(a.nyckel, del_, ny)
        for traff in _REFERENS.finditer(a.text):
            if (ny := _flytta_referens(traff.group(), fran, till)) != traff.group():
                yield Flyttat(a.nyckel, traff.group(), ny)


def att_bedoma(a: Avsnittsmall, fran: int) -> Iterator[AttBedoma]:
    """Yield what ``flytta`` leaves for a person to judge, in order.

    That is: a year from the one before the report's own on, or a date without a year, in running
    text; a heading with a year outside the report's time; and a reference that asks for one.
    """
    yield from _i_rubriken(a, 0, a.rubrik, fran)
    sopad = _REFERENS.sub(lambda t: re.sub(r"[^\n]", " ", t.group()), a.text)
    rader = zip(a.text.split("\n"), sopad.split("\n"), strict=True)
    for nummer, (rad, sopad_rad) in enumerate(rader, 1):
        if _RUBRIK.fullmatch(rad):
            yield from _i_rubriken(a, nummer, rad, fran)
        else:
            yield from _i_raden(a, nummer, rad, sopad_rad, fran)
    yield from _i_hanvisningar(a, fran)


def flyttbara(text: str) -> list[str]:
    """Return the headings and the references of a text: what may move."""
    return [t.group() for monster in (_RUBRIK, _REFERENS) for t in monster.finditer(text)]


def _i_rubriken(a: Avsnittsmall, nummer: int, rad: str, fran: int) -> Iterator[AttBedoma]:
    """A heading stood still where one of its years lies outside the report's time."""
    ar = [int(t) for bit in _REFERENS_DELA.split(rad)[::2] for t in _FRITT.findall(bit)]
    if any(not _nara(t, fran) for t in ar) and max(ar) >= fran - FORE:
        yield AttBedoma(a.nyckel, nummer, rad.lstrip("# "))


def _i_raden(a: Avsnittsmall, nummer: int, rad: str, sopad: str, fran: int) -> Iterator[AttBedoma]:
    """Years and dates of one line; ``sopad`` is the line without its references."""
    artal = (t for t in _FRITT.finditer(sopad) if int(t.group()) >= fran - FORE)
    for traff in sorted([*artal, *_DATUM.finditer(sopad)], key=lambda t: t.start()):
        fore = _REFERENS.sub("…", rad[max(traff.start() - LANGT, 0) : traff.start()])
        efter = _REFERENS.sub("…", rad[traff.end() : traff.end() + LANGT])
        yield AttBedoma(a.nyckel, nummer, traff.group(), _slutet(fore), _borjan(efter))


def _i_hanvisningar(a: Avsnittsmall, fran: int) -> Iterator[AttBedoma]:
    for plats in hitta(a.text):
        ar = [int(t.group(2)) for t in _ARGUMENT.finditer(plats.text)]
        if any(not _nara(t, fran) for t in ar):
            yield AttBedoma(a.nyckel, plats.rad, plats.text)


def _slutet(text: str) -> str:
    """Return the last words of what stands before, with … where more stands."""
    return text if len(text) <= UTDRAG else "…" + text[-UTDRAG:].partition(" ")[2]


def _borjan(text: str) -> str:
    """Return the first words of what stands after, with … where more stands."""
    return text if len(text) <= UTDRAG else text[:UTDRAG].rpartition(" ")[0] + "…"


def _nara(ar: int, fran: int) -> bool:
    return fran - FORE <= ar <= fran + EFTER


def _flyttat(ar: str, fran: int, till: int) -> str:
    return str(int(ar) + till - fran) if _nara(int(ar), fran) else ar


def _flytta_referens(referens: str, fran: int, till: int) -> str:
    referens = _ARGUMENT.sub(lambda t: t.group(1) + _flyttat(t.group(2), fran, till), referens)
    return _DAG.sub(lambda t: _flyttad_dag(t, fran, till), referens)


def _flyttad_dag(traff: re.Match, fran: int, till: int) -> str:
    ar, dag = _flyttat(traff.group(1), fran, till), traff.group(2)
    return f'"{ar}{"-02-28" if dag == "-02-29" else dag}"'
