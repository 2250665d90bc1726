"""A member's package as the files of its zip."""

from django.template.loader import render_to_string

from finsam import filer
from finsam.format import nyckel
from rapporter.medlemspaket import Medlemssida
from rapporter.zipfil import Zipdel

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
    if sida.omgang.rapportfil is None:
        return []
    innehall = filer.las(sida.omgang.rapportfil.fil)
    return [Zipdel(f"3-arsredovisning-{sida.omgang.ar}.pdf", innehall)]


def _handlingarna(sida: Medlemssida) -> list[Zipdel]:
    ut = []
    for nummer, handling in enumerate((h for h in sida.handlingar if h.fil), start=4):
        andelse = ANDELSER.get(handling.fil.innehallstyp, "bin")
        namn = nyckel(handling.rubrik).replace("_", "-")[:60] or "handling"
        ut.append(Zipdel(f"{nummer}-{namn}.{andelse}", filer.las(handling.fil)))
    return ut
