"""The words of a kept file, for the search: PDF, Word, OpenDocument, e-mail and plain text.

Pure: bytes in, text out. A file comes from anybody and may be made to hurt, so each kind is read
within limits, and a PDF in a process of its own that can be stopped (``pdftext``).
"""

import zipfile
import zlib
from collections.abc import Callable
from functools import partial
from io import BytesIO
from xml.sax import SAXException
from xml.sax.handler import ContentHandler

from defusedxml import DefusedXmlException
from defusedxml.sax import parseString

from finsam.filer import DOKUMENT, EPOST, TEXT
from finsam.sok import vikt
from styrelse.epost import InteEpost, avkoda, las_epost
from styrelse.pdftext import STORSTA_TEXT, ur_pdf

STORSTA_XML = 30_000_000  # bytes of a document's text before it is taken for a bomb
STORSTA_FORHALLANDE = 300  # times larger unpacked than packed
RADSLUT = {"p", "h", "br", "tab", "line-break"}
_DELAR = {"docx": "word/document.xml", "odt": "content.xml"}
_TRASIGT = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,  # a part that is locked with a password
    NotImplementedError,
    SAXException,
    DefusedXmlException,
    ValueError,
)


class Olaslig(ValueError):
    """The file's words cannot be read: broken, locked, or made to take too much."""


def las_ur(data: bytes, innehallstyp: str) -> str:
    """Return the words of a file, "" for a kind without any. Raises Olaslig."""
    las = _LASARE.get(innehallstyp)
    return las(data)[:STORSTA_TEXT] if las else ""


def sokbar(text: str) -> str:
    """Return a file's words as they are kept for the search: folded, split lines joined."""
    return vikt(text.replace("-\n\f", "").replace("-\n", ""))


def _ur_text(data: bytes) -> str:
    return avkoda(data[: 4 * STORSTA_TEXT].removeprefix(b"\xef\xbb\xbf"))


def _ur_epost(data: bytes) -> str:
    try:
        brev = las_epost(data)
    except InteEpost as fel:
        raise Olaslig(str(fel)) from fel
    return "\n".join((brev.rubrik, brev.fran_namn, brev.fran_adress, *brev.till, brev.text))


# -- Word and OpenDocument: one XML file in a zip --------------------------------------------------


class _Ord(ContentHandler):
    """Collects the text of an XML file, a new line after each paragraph; builds no tree."""

    def __init__(self) -> None:
        super().__init__()
        self.bitar: list[str] = []
        self.langd = 0

    def characters(self, content: str) -> None:
        if self.langd < STORSTA_TEXT:
            self.bitar.append(content)
            self.langd += len(content)

    def endElement(self, name: str) -> None:
        if name.rpartition(":")[2] in RADSLUT:
            self.characters("\n")


def _ur_dokument(data: bytes, del_: str) -> str:
    samlare = _Ord()
    try:
        with zipfile.ZipFile(BytesIO(data)) as arkiv:
            parseString(_packa_upp(arkiv, del_), samlare)
    except _TRASIGT as fel:
        raise Olaslig("Dokumentet är trasigt eller låst med lösenord.") from fel
    return "".join(samlare.bitar)


def _packa_upp(arkiv: zipfile.ZipFile, namn: str) -> bytes:
    """Return a part of the zip; what it says of its own size is not believed."""
    post = arkiv.getinfo(namn)
    with arkiv.open(post) as del_:
        xml = del_.read(STORSTA_XML + 1)
    if len(xml) > min(STORSTA_XML, max(STORSTA_FORHALLANDE * post.compress_size, 1_000_000)):
        raise Olaslig("Dokumentet packas upp till orimligt mycket.")
    return xml


def _ur_pdf(data: bytes) -> str:
    text = ur_pdf(data)
    if text is None:
        raise Olaslig("PDF-filen är trasig, låst med lösenord eller för tung att läsa.")
    return text


_LASARE: dict[str, Callable[[bytes], str]] = {
    TEXT: _ur_text,
    EPOST: _ur_epost,
    "application/pdf": _ur_pdf,
} | {
    typ: partial(_ur_dokument, del_=_DELAR[slag])
    for typ, slag in DOKUMENT.items()
    if slag in _DELAR
}
