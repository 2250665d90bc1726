"""A member's package as the files of its zip."""

from collections.abc import Iterable, Iterator

from django.template.loader import render_to_string

from finsam import filer
from finsam.format import nyckel
from finsam.models import Fil
from rapporter.medlemspaket import Medlemssida
from rapporter.zipfil import Zipdel
from styrelse.models import Handling

ANDELSER = {
    "application/pdf": "pdf",
    "text/plain": "txt",
    "image/png": "png",
    "image/jpeg": "jpg",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
}


def zipnamn(sida: Medlemssida) -> str:
    """Return what the zip is called: ``medlemspaket-2022-ljungby-kommun.zip``."""
    namn = nyckel(str(sida.medlem)).replace("_", "-")
    return f"medlemspaket-{sida.omgang.ar}-{namn}.zip"


def delar(sida: Medlemssida) -> list[Zipdel]:
    """Return the files in the order that the member reads them; their bytes are checked on read."""
    poster = [*_rapporten(sida), *_handlingarna(sida)]
    blad = render_to_string("rapporter/paket/blad.html", {"sida": sida, "poster": poster})
    return [
        Zipdel("1-medlemsblad.html", blad.encode()),
        Zipdel("2-forslag-till-beslut.txt", f"{sida.forslag}\n".encode()),
        *poster,
    ]


def _rapporten(sida: Medlemssida) -> list[Zipdel]:
    if sida.omgang.rapport_pdf is None:
        return []
    innehall = filer.las(sida.omgang.rapport_pdf)
    return [Zipdel(f"3-arsredovisning-{sida.omgang.ar}.pdf", innehall)]


def _handlingarna(sida: Medlemssida) -> list[Zipdel]:
    return [
        Zipdel(
            f"{nummer}-{_filnamn(rubrik)}.{ANDELSER.get(fil.innehallstyp, 'bin')}", filer.las(fil)
        )
        for nummer, (rubrik, fil) in enumerate(_filer(sida.handlingar), start=4)
    ]


def _filer(handlingar: Iterable[Handling]) -> Iterator[tuple[str, Fil]]:
    """The documents that are kept as files, with their headings."""
    for handling in handlingar:
        if handling.fil is not None:
            yield handling.rubrik, handling.fil


def _filnamn(rubrik: str) -> str:
    return nyckel(rubrik).replace("_", "-")[:60] or "handling"
