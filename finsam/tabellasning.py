"""Reads a table that somebody uploads: CSV, Excel (.xlsx) or OpenDocument (.ods).

Pure: bytes in, rows of text out. The file comes from anybody and may be made to hurt, so it is
read within limits; what it says of its own size is not believed. Nothing of it is kept or logged.
"""

import csv
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

STORSTA_BYTES = 2 * 2**20
STORSTA_XML = 30_000_000  # bytes of a sheet unpacked before it is taken for a bomb
FLEST_ELEMENT = 1_000_000  # of XML; a small file may unpack to many more, each some 100 bytes
FLEST_RADER = 20_000
FLEST_KOLUMNER = 200
LANGST_CELL = 500
FLEST_FEL = 20  # lines with an error that are told one by one
TAS_EMOT = ".csv,.txt,.xlsx,.ods"

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Excel before 2007
_TRASIG = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, LookupError, OSError),
    *(RuntimeError, NotImplementedError, ParseError, DefusedXmlException, ValueError),
)
_KOLUMN = re.compile(r"[A-Z]{1,3}(?=[0-9])")


class FelIFilen(ValueError):
    """What is wrong with the lines; ``fel`` has a sentence for each of the first, in Swedish."""

    def __init__(self, fel: Sequence[str]) -> None:
        visade = list(fel[:FLEST_FEL])
        if len(fel) > FLEST_FEL:
            visade.append(f"… och {len(fel) - FLEST_FEL} rader till.")
        super().__init__(" ".join(visade))
        self.fel = visade


class OlasligTabell(ValueError):
    """The file cannot be read as a table; the message says why and what to do, in Swedish."""


@dataclass(frozen=True, slots=True)
class Tabellrad:
    """One row: its number in the file (from 1) and its cells as text."""

    nummer: int
    celler: tuple[str, ...]

    def cell(self, plats: int) -> str:
        """Return the cell at a place (from 0), empty where the row is shorter."""
        return self.celler[plats] if plats < len(self.celler) else ""


def las(data: bytes) -> list[Tabellrad]:
    """Return the rows of the first sheet that hold anything, the headings first.

    Raises OlasligTabell for a file that is empty, too large, of another kind, broken or locked.
    """
    if not data.strip():
        raise OlasligTabell("Filen är tom. Välj en annan fil.")
    if len(data) > STORSTA_BYTES:
        raise OlasligTabell(
            f"Filen är för stor. En lista får vara högst {STORSTA_BYTES // 2**20} MB."
        )
    rader = [Tabellrad(n, c) for n, c in enumerate(_inom(_lasare(data)(data)), 1) if any(c)]
    if not rader:
        raise OlasligTabell("Filen har inga rader. Välj en annan fil.")
    return rader


def _lasare(data: bytes) -> Callable[[bytes], Iterator[list[str]]]:
    if data.startswith(_ZIP):
        return _ur_zip
    if data.startswith(_OLE):
        raise OlasligTabell("Den äldre sortens Excelfil (.xls) läses inte. Spara den som .xlsx.")
    return _ur_csv


def _inom(rader: Iterator[list[str]]) -> Iterator[tuple[str, ...]]:
    """Yield trimmed rows; OlasligTabell for a table that is too long or too wide."""
    for nummer, rad in enumerate(rader, 1):
        if nummer > FLEST_RADER:
            raise OlasligTabell(f"Listan har mer än {FLEST_RADER} rader. Dela upp den.")
        celler = [" ".join(cell.split())[:LANGST_CELL] for cell in rad]
        while celler and not celler[-1]:
            celler.pop()
        if len(celler) > FLEST_KOLUMNER:
            raise OlasligTabell(f"Listan har mer än {FLEST_KOLUMNER} kolumner. Ta bort några.")
        yield tuple(celler)


# -- CSV -------------------------------------------------------------------------------------------


def _ur_csv(data: bytes) -> Iterator[list[str]]:
    text = _avkoda(data)
    if "\x00" in text:
        raise OlasligTabell("Filen är ingen tabell. Spara listan som CSV, Excel eller ODS.")
    forsta = next((rad for rad in text.splitlines() if rad.strip()), "")
    avgransare = max(";\t,", key=forsta.count)
    try:
        yield from csv.reader(StringIO(text, newline=""), delimiter=avgransare)
    except csv.Error as fel:
        raise OlasligTabell("CSV-filen är trasig. Spara listan på nytt.") from fel


def _avkoda(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


# -- Excel and OpenDocument: XML in a zip ----------------------------------------------------------


def _ur_zip(data: bytes) -> Iterator[list[str]]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as arkiv:
            namn = set(arkiv.namelist())
            if "content.xml" in namn:
                yield from _ur_ods(_del(arkiv, "content.xml"))
            elif "xl/workbook.xml" in namn:
                yield from _ur_xlsx(arkiv, namn)
            else:
                raise OlasligTabell("Filen är ingen tabell. Spara listan som CSV, Excel eller ODS.")
    except OlasligTabell:
        raise
    except _TRASIG as fel:
        raise OlasligTabell("Filen är trasig eller låst med lösenord. Spara den på nytt.") from fel


def _del(arkiv: zipfile.ZipFile, namn: str) -> BytesIO:
    """Return a part of the zip, unpacked within limits."""
    with arkiv.open(namn) as post:
        xml = post.read(STORSTA_XML + 1)
    if len(xml) > STORSTA_XML:
        raise OlasligTabell("Filen packas upp till orimligt mycket. Spara bara listan i den.")
    return BytesIO(xml)


def _element(kalla: BytesIO, *slag: str) -> Iterator[Element]:
    """Yield the elements of these kinds as they end, each emptied when it has been read."""
    for antal, (_, element) in enumerate(iterparse(kalla), 1):
        if antal > FLEST_ELEMENT:
            raise OlasligTabell("Filen packas upp till orimligt mycket. Spara bara listan i den.")
        if _namn(element) in slag:
            yield element
            element.clear()


def _namn(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _text(element: Element) -> str:
    return "".join(element.itertext())


def _ur_xlsx(arkiv: zipfile.ZipFile, namn: set[str]) -> Iterator[list[str]]:
    """Yield the rows of the first sheet; shared strings are looked up by number."""
    delade: list[str] = []
    if "xl/sharedStrings.xml" in namn:
        delade = [_text(si) for si in _element(_del(arkiv, "xl/sharedStrings.xml"), "si")]
    blad = sorted((n for n in namn if n.startswith("xl/worksheets/sheet")), key=_bladordning)
    if not blad:
        raise OlasligTabell("Arbetsboken har inga blad. Välj en annan fil.")
    senast = 0
    for rad in _element(_del(arkiv, blad[0]), "row"):
        nummer = int(rad.get("r") or senast + 1)
        yield from _tomma(nummer - senast - 1)
        senast = nummer
        yield _xlsx_rad(rad, delade)


def _bladordning(namn: str) -> tuple[int, str]:
    return len(namn), namn


def _tomma(antal: int) -> Iterator[list[str]]:
    """Yield the empty rows that a sheet leaves out, at most as many as may be read."""
    for _ in range(min(antal, FLEST_RADER + 1)):
        yield []


def _xlsx_rad(rad: Element, delade: list[str]) -> list[str]:
    celler: list[str] = []
    for cell in rad:
        traff = _KOLUMN.match(cell.get("r") or "")
        plats = _kolumnnummer(traff[0]) if traff else len(celler)
        if plats > FLEST_KOLUMNER:
            raise OlasligTabell(f"Listan har mer än {FLEST_KOLUMNER} kolumner. Ta bort några.")
        celler.extend([""] * (plats - len(celler)))
        celler.append(_xlsx_cell(cell, delade))
    return celler


def _kolumnnummer(bokstaver: str) -> int:
    nummer = 0
    for bokstav in bokstaver:
        nummer = nummer * 26 + ord(bokstav) - ord("A") + 1
    return nummer - 1


def _xlsx_cell(cell: Element, delade: list[str]) -> str:
    typ = cell.get("t")
    if typ == "inlineStr":
        return _text(cell)
    varde = next((_text(barn) for barn in cell if _namn(barn) == "v"), "")
    if typ == "s" and varde:
        return delade[int(varde)]
    return varde.removesuffix(".0") if typ in {None, "n"} else varde


def _ur_ods(kalla: BytesIO) -> Iterator[list[str]]:
    """Yield the rows of the first table; repeated rows and cells are unfolded within limits."""
    for tabell in _element(kalla, "table"):
        for rad in (r for r in tabell.iter() if _namn(r) == "table-row"):
            celler = _ods_rad(rad)
            upprepad = _upprepad(rad, "number-rows-repeated") if any(celler) else 1
            for _ in range(min(upprepad, FLEST_RADER + 1)):
                yield celler
        return


def _ods_rad(rad: Element) -> list[str]:
    celler: list[str] = []
    for cell in (c for c in rad if _namn(c) in {"table-cell", "covered-table-cell"}):
        text = " ".join(_text(p) for p in cell if _namn(p) == "p")
        antal = _upprepad(cell, "number-columns-repeated")
        celler.extend([text] * min(antal, FLEST_KOLUMNER + 1))
        if len(celler) > 2 * FLEST_KOLUMNER:
            break
    return celler


def _upprepad(element: Element, namn: str) -> int:
    varde = next((v for k, v in element.attrib.items() if k.endswith(namn)), "1")
    return int(varde)
