"""A table as a file: CSV, Excel or OpenDocument, streamed, safe to open.

Text that a spreadsheet would run as a formula gets an apostrophe in front; amounts and
counts stay numbers and dates stay dates.
"""

import csv
import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

import xlsxwriter
from django.http import StreamingHttpResponse
from django.utils import timezone
from django_tables2 import Table
from django_tables2.rows import BoundRow
from stream_write_ods import stream_write_ods

from finsam.format import heltal, nyckel

Cell = str | int | Decimal | date | datetime | None
ODS_STORSTA = 10_000  # rows; the format is slow to write and slower to open
XLSX_STORSTA = 1_048_575  # the rows of a sheet, less the heading
FORMELTECKEN = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_STYRTECKEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class ForManyRader(Exception):
    """The format does not take this many rows; the message says which one does."""


@dataclass(frozen=True, slots=True)
class Blad:
    """What is written: the sheet's name, its headings and its rows, read as they are written."""

    namn: str
    rubriker: list[str]
    rader: Iterator[list[Cell]]


def ofarlig(text: str) -> str:
    """Return text that no spreadsheet runs: a leading formula sign is put after an apostrophe."""
    ren = _STYRTECKEN.sub("", text)
    return f"'{ren}" if ren.startswith(FORMELTECKEN) else ren


def cell(varde: object) -> Cell:
    """Return a value as the file shall hold it: number, date, or text that is not run."""
    if isinstance(varde, bool):
        return "Ja" if varde else "Nej"
    if isinstance(varde, float):
        return Decimal(str(varde))
    if varde is None or isinstance(varde, int | Decimal):
        return varde
    if isinstance(varde, datetime):
        return timezone.make_naive(varde) if timezone.is_aware(varde) else varde
    if isinstance(varde, date):
        return varde
    return ofarlig(str(varde))


def blad(tabell: Table, namn: str) -> Blad:
    """Return the visible columns of every row of the table, not only of the page shown."""
    kolumner = [k for k in tabell.columns.itervisible() if not k.column.exclude_from_export]

    def rader() -> Iterator[list[Cell]]:
        alla = tabell.data.data
        if hasattr(alla, "iterator"):
            alla = alla.iterator(chunk_size=2000)
        for post in alla:
            rad = BoundRow(post, table=tabell)
            yield [cell(rad.get_cell_value(k.name)) for k in kolumner]

    return Blad(namn, [ofarlig(str(k.header)) for k in kolumner], rader())


# -- The three formats -----------------------------------------------------------------------


class _Eko:
    """A file that gives back what is written to it, so that csv can stream."""

    def write(self, text: str) -> str:
        return text


def _csv_text(varde: Cell) -> str:
    if isinstance(varde, Decimal):
        return f"{varde:f}".replace(".", ",")
    if isinstance(varde, datetime):
        return varde.isoformat(sep=" ", timespec="seconds")
    return "" if varde is None else str(varde)


def som_csv(innehall: Blad) -> Iterator[bytes]:
    """Yield UTF-8 with a BOM, semicolons and decimal commas, as Swedish Excel reads it."""
    skrivare = csv.writer(_Eko(), delimiter=";")
    yield b"\xef\xbb\xbf"
    yield skrivare.writerow(innehall.rubriker).encode()
    for rad in innehall.rader:
        yield skrivare.writerow([_csv_text(varde) for varde in rad]).encode()


def som_ods(innehall: Blad) -> Iterator[bytes]:
    """Yield an OpenDocument spreadsheet."""
    typer = (
        (str, ("string", None, None, str)),
        (int, ("float", "office:value", None, str)),
        (Decimal, ("float", "office:value", None, lambda varde: f"{varde:f}")),
        (date, ("date", "office:date-value", "date", date.isoformat)),
        (datetime, ("date", "office:date-value", None, datetime.isoformat)),
        (type(None), (None, None, None, lambda varde: None)),
    )
    blad_ = ((innehall.namn[:31], innehall.rubriker, innehall.rader),)
    yield from stream_write_ods(blad_, encoders=typer, get_modified_at=timezone.localtime)


def _bladnamn(namn: str) -> str:
    return re.sub(r"[\[\]:*?/\\']", " ", namn)[:31].strip() or "Blad1"


def som_xlsx(innehall: Blad) -> Iterator[bytes]:
    """Yield an Excel workbook, written row by row to a temporary file."""
    with tempfile.TemporaryFile() as fil:
        bok = xlsxwriter.Workbook(fil, {"constant_memory": True})
        _skriv_blad(bok, innehall)
        bok.close()
        fil.seek(0)
        while bit := fil.read(65_536):
            yield bit


def _skriv_blad(bok: xlsxwriter.Workbook, innehall: Blad) -> None:
    blad_ = bok.add_worksheet(_bladnamn(innehall.namn))
    blad_.freeze_panes(1, 0)
    blad_.set_column(0, max(len(innehall.rubriker) - 1, 0), 18)
    fet = bok.add_format({"bold": True, "bottom": 1})
    for k, rubrik in enumerate(innehall.rubriker):
        blad_.write_string(0, k, rubrik, fet)
    skriv = _xlsx_skrivare(bok, blad_)
    for r, rad in enumerate(innehall.rader, start=1):
        for k, varde in enumerate(rad):
            skriv(r, k, varde)


def _xlsx_skrivare(bok: xlsxwriter.Workbook, blad_) -> Callable[[int, int, Cell], None]:
    """Return a function that writes one cell by its type; text is never read as a formula."""
    kronor = bok.add_format({"num_format": "#,##0.00"})
    dag = bok.add_format({"num_format": "yyyy-mm-dd"})
    tid = bok.add_format({"num_format": "yyyy-mm-dd hh:mm"})

    def skriv(r: int, k: int, varde: Cell) -> None:
        if isinstance(varde, Decimal):
            blad_.write_number(r, k, varde, kronor)
        elif isinstance(varde, int):
            blad_.write_number(r, k, varde)
        elif isinstance(varde, datetime):
            blad_.write_datetime(r, k, varde, tid)
        elif isinstance(varde, date):
            blad_.write_datetime(r, k, varde, dag)
        elif varde:
            blad_.write_string(r, k, varde[:32_767])

    return skriv


# -- The answer ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Filformat:
    """One format: its name on the button, its media type and the most rows that it takes."""

    rubrik: str
    typ: str
    storsta: int | None = None


FORMAT = {
    "csv": Filformat("CSV", "text/csv; charset=utf-8"),
    "xlsx": Filformat(
        "Excel",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        XLSX_STORSTA,
    ),
    "ods": Filformat("OpenDocument", "application/vnd.oasis.opendocument.spreadsheet", ODS_STORSTA),
}
_SKRIVARE = {"csv": som_csv, "xlsx": som_xlsx, "ods": som_ods}


def svar(tabell: Table, rubrik: str, format_: str) -> StreamingHttpResponse:
    """Return the table as a download in the format (a key of FORMAT).

    Raises ForManyRader where the format does not take the table's rows.
    """
    filformat = FORMAT[format_]
    if filformat.storsta is not None and (antal := len(tabell.data)) > filformat.storsta:
        raise ForManyRader(
            f"{filformat.rubrik} tar högst {heltal(filformat.storsta)} rader och listan har "
            f"{heltal(antal)}. Begränsa urvalet eller hämta listan som CSV."
        )
    return filsvar(blad(tabell, rubrik), format_)


def filsvar(innehall: Blad, format_: str) -> StreamingHttpResponse:
    """Return a sheet as a download in the format; the file is named after the sheet and the day."""
    response = StreamingHttpResponse(_SKRIVARE[format_](innehall))
    namn = f"{nyckel(innehall.namn).replace('_', '-')}-{timezone.localdate().isoformat()}.{format_}"
    response["Content-Type"] = FORMAT[format_].typ
    response["Content-Disposition"] = f'attachment; filename="{namn}"'
    return response
