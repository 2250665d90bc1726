"""Counts of answers in a table file: one line per question and answer. Pure.

Columns by heading, in any order: År, Grupp, Insats, Indikator, Fråga, Svar, Antal. Insats and
Fråga may be left out: then the answers are of all insatser together, and of the first question.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from finsam.period import AREN
from finsam.tabellasning import FelIFilen, Tabellrad

T = TypeVar("T")
KRAVDA = ("år", "grupp", "indikator", "svar", "antal")
KOLUMNER = (*KRAVDA, "insats", "fråga")
STORST = 100_000


@dataclass(frozen=True, slots=True)
class Lista:
    """What the file's words may be: {folded words: key} of groups, insatser, and the answers.

    ``fragor`` is {(group, indikator, place): scale} and ``svar`` {scale: {words: answer}}.
    """

    grupper: Mapping[str, str]
    insatser: Mapping[str, int]
    fragor: Mapping[tuple[str, int, int], tuple[int, int]]
    svar: Mapping[int, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Antalsrad:
    """One line: how many gave an answer to a question in an enkät."""

    ar: int
    grupp: str
    insats: int | None
    fraga: int
    svar: int
    antal: int


def las(rader: Sequence[Tabellrad], lista: Lista) -> list[Antalsrad]:
    """Return the lines. Raises FelIFilen with every line that is wrong, and then reads nothing."""
    platser = _kolumner(rader[0])
    fel: list[str] = []
    funna: dict[tuple[object, ...], Antalsrad] = {}
    for rad in rader[1:]:
        try:
            post = _rad({namn: rad.cell(plats) for namn, plats in platser.items()}, lista)
            nyckel = (post.ar, post.grupp, post.insats, post.fraga, post.svar)
            if nyckel in funna:
                raise ValueError("svaret står redan på en tidigare rad.")
            funna[nyckel] = post
        except ValueError as ett:
            fel.append(f"Rad {rad.nummer}: {ett}")
    if not funna and not fel:
        fel.append("Filen har bara rubriker. Skriv en rad för varje svar.")
    if fel:
        raise FelIFilen(fel)
    return list(funna.values())


def _kolumner(rubriker: Tabellrad) -> dict[str, int]:
    """Return {heading: place} of the columns that are read."""
    vikta = [rubrik.casefold() for rubrik in rubriker.celler]
    saknas = [namn for namn in KRAVDA if namn not in vikta]
    if saknas:
        ord_ = ", ".join(f"”{namn.capitalize()}”" for namn in saknas)
        raise FelIFilen([f"Kolumnen {ord_} saknas. Den första raden ska vara rubriker."])
    return {namn: vikta.index(namn) for namn in KOLUMNER if namn in vikta}


def _rad(celler: Mapping[str, str], lista: Lista) -> Antalsrad:
    ar = _heltal(celler["år"], "året")
    if ar not in AREN:
        raise ValueError(f"{ar} är inget år som kan läsas in.")
    grupp = _ur(lista.grupper, celler["grupp"], "gruppen")
    insats = celler.get("insats", "")
    indikator = _heltal(celler["indikator"], "indikatorns nummer")
    plats = _heltal(celler.get("fråga") or "1", "frågans plats")
    if (grupp, indikator, plats) not in lista.fragor:
        raise ValueError(f"indikator {indikator} har ingen fråga {plats} till den gruppen.")
    fraga, skala = lista.fragor[grupp, indikator, plats]
    antal = _heltal(celler["antal"], "antalet")
    if antal > STORST:
        raise ValueError(f"antalet {antal} är orimligt stort.")
    return Antalsrad(
        ar=ar,
        grupp=grupp,
        insats=_ur(lista.insatser, insats, "insatsen") if insats else None,
        fraga=fraga,
        svar=_ur(lista.svar[skala], celler["svar"], "svaret"),
        antal=antal,
    )


def _ur(kanda: Mapping[str, T], text: str, vad: str) -> T:
    if text.casefold() not in kanda:
        raise ValueError(f"{vad} ”{text}” finns inte.")
    return kanda[text.casefold()]


def _heltal(text: str, vad: str) -> int:
    ren = "".join(text.split())
    if not (ren.isascii() and ren.isdecimal()) or len(ren) > 9:
        raise ValueError(f"{vad} ”{text}” är inte ett heltal.")
    return int(ren)
