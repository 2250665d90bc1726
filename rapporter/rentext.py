"""A text of a report as people read it, without its marks: for the gate and for differences.

Live figures stand as they are written out, and it is known where; blocks are left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from markdown_it.token import Token

from rapporter import fotnot, nyckeltal
from rapporter.nyckeltal.uppgift import Uppgift
from rapporter.referens import Referensfel, blockrad, las_figur
from rapporter.sammanhang import Sammanhang
from rapporter.text import MARKDOWN, STORSTA_TEXT


class Styckeslag(Enum):
    """What kind of piece it is."""

    RUBRIK = "rubrik"
    STYCKE = "stycke"
    CELL = "cell"
    FOTNOT = "fotnot"


@dataclass(frozen=True, slots=True)
class Levande:
    """A live figure in a piece of text: where it stands, what was asked for and what it gave."""

    start: int
    slut: int
    referens: str
    uppgift: Uppgift | None  # None where the reference is wrong


@dataclass(frozen=True, slots=True)
class Stycke:
    """One piece of text: a paragraph, an item of a list, a heading or a table's cell.

    ``rad`` is the line that it begins on (from 1).
    """

    slag: Styckeslag
    text: str
    rad: int
    levande: tuple[Levande, ...] = ()

    def ar_levande(self, start: int, slut: int) -> bool:
        """Say whether any of these characters came out of a live figure."""
        return any(lev.start < slut and start < lev.slut for lev in self.levande)


@dataclass(frozen=True, slots=True)
class Fritabell:
    """A table that was typed in Markdown: its first row has the headings."""

    rad: int
    rader: tuple[tuple[Stycke, ...], ...]


@dataclass(frozen=True, slots=True)
class Rentext:
    """A text read: its pieces in order, and the tables that were typed in it."""

    stycken: tuple[Stycke, ...]
    tabeller: tuple[Fritabell, ...]

    @property
    def tom(self) -> bool:
        """Say whether nothing is written."""
        return not any(s.text.strip() for s in self.stycken) and not self.tabeller


_BORJAR = {"heading_open": Styckeslag.RUBRIK, f"{fotnot.TEXT}_open": Styckeslag.FOTNOT}
_SLUTAR = {"heading_close", f"{fotnot.TEXT}_close"}


def las(text: str, sammanhang: Sammanhang) -> Rentext:
    """Return the text as pieces, with its live figures written out."""
    tokens = MARKDOWN.parse(utan_block(text[:STORSTA_TEXT]))
    stycken: list[Stycke] = []
    tabeller: list[Fritabell] = []
    slag, rader = Styckeslag.STYCKE, []
    for t in tokens:
        if t.type == "table_open":
            tabeller.append(Fritabell((t.map or [0])[0] + 1, ()))
            rader, slag = [], Styckeslag.CELL
        elif t.type == "tr_open":
            rader.append([])
        elif t.type == "table_close":
            tabeller[-1] = Fritabell(tabeller[-1].rad, tuple(map(tuple, rader)))
            slag = Styckeslag.STYCKE
        elif t.type in _BORJAR:
            slag = _BORJAR[t.type]
        elif t.type in _SLUTAR:
            slag = Styckeslag.STYCKE
        elif t.type == "inline":
            stycke = _stycke(slag, t, sammanhang)
            (rader[-1] if slag is Styckeslag.CELL else stycken).append(stycke)
    return Rentext(tuple(stycken), tuple(tabeller))


def ren(text: str, sammanhang: Sammanhang) -> str:
    """Return the text as it reads, a piece on each line, its figures written out."""
    lasning = las(text, sammanhang)
    rader = [(s.rad, s.text) for s in lasning.stycken]
    rader += [
        (t.rad, "\t".join(cell.text for cell in rad)) for t in lasning.tabeller for rad in t.rader
    ]
    return "\n".join(rad for _, rad in sorted(rader, key=lambda par: par[0]))


def utan_block(text: str) -> str:
    """Return the text with an empty line in the place of each block, so that lines keep."""
    rader = text.replace("\r\n", "\n").split("\n")
    return "\n".join("" if blockrad(rad) is not None else rad for rad in rader)


def _stycke(slag: Styckeslag, token: Token, sammanhang: Sammanhang) -> Stycke:
    bitar: list[str] = []
    levande: list[Levande] = []
    langd = 0
    for bit, lev in _bitar(token.children or (), sammanhang):
        if lev is not None:
            levande.append(Levande(langd, langd + len(bit), *lev))
        bitar.append(bit)
        langd += len(bit)
    rad = (token.map or [0])[0] + 1
    return Stycke(slag, "".join(bitar), rad, tuple(levande))


def _bitar(
    tokens: Sequence[Token], sammanhang: Sammanhang
) -> Iterator[tuple[str, tuple[str, Uppgift | None] | None]]:
    """Yield each run of words, with the reference and its value where it is a live figure."""
    for t in tokens:
        if t.type == "levande":
            ord_, uppgift = _figur(t.content, sammanhang)
            yield ord_, (t.content, uppgift)
        elif t.type in {"softbreak", "hardbreak"}:
            yield " ", None
        else:
            yield t.content, None


def _figur(innehall: str, sammanhang: Sammanhang) -> tuple[str, Uppgift | None]:
    try:
        referens = las_figur(innehall)
        uppgift = nyckeltal.hamta(referens, sammanhang)
        return nyckeltal.formatera(uppgift, referens.filter), uppgift
    except Referensfel:
        return f"{{{{ {innehall} }}}}", None
