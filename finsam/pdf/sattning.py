"""From HTML to laid-out pages and to a file: what every way of rendering shares."""

import copy
import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Self

import pikepdf
from weasyprint import CSS, HTML, Attachment, Document
from weasyprint.text.fonts import FontConfiguration

from finsam.pdf.hamtning import LokalHamtare

VARIANT = "pdf/a-3a"
_LANKAR = ("#", "https:", "http:", "mailto:")
_SVG = "{http://www.w3.org/2000/svg}"
ANNANSTANS = "urn:finsam:del:"  # the address of an id in another part, until the parts are joined


@dataclass(frozen=True)
class Bilaga:
    """A file inside the PDF (an associated file of PDF/A-3), such as the printed figures as JSON.

    ``samband`` is the AFRelationship of ISO 19005-3: Data, Source, Alternative or Supplement.
    """

    namn: str
    innehall: bytes
    beskrivning: str
    samband: str = "Data"

    def som_attachment(self, skapad: datetime) -> Attachment:
        """Return it as WeasyPrint takes it."""
        tid = skapad.astimezone(UTC)
        return Attachment(
            file_obj=BytesIO(self.innehall),
            name=self.namn,
            description=self.beskrivning,
            relationship=self.samband,
            created=tid,
            modified=tid,
        )


@dataclass(frozen=True)
class Uppgifter:
    """What the file says of itself; ``skapad`` has a time zone, ``identitet`` is the file's own."""

    titel: str
    forfattare: str
    identitet: bytes
    skapad: datetime

    def __post_init__(self) -> None:
        if self.skapad.tzinfo is None:
            raise ValueError("skapad saknar tidszon.")

    def satt_i(self, dokument: Document) -> None:
        """Write them into the laid-out document. Raises ValueError for one without language."""
        metadata = dokument.metadata
        if not metadata.lang:
            raise ValueError("Dokumentet saknar språk (lang på html).")
        metadata.title = self.titel
        metadata.authors = [self.forfattare] if self.forfattare else []
        metadata.created = metadata.modified = self.skapad.isoformat(timespec="seconds")


class Stil:
    """Style sheets and typefaces, read once for all that is laid out with them."""

    def __init__(self, hamtare: LokalHamtare, stilmallar: Sequence[str]) -> None:
        self.hamtare = hamtare
        self.typsnitt = FontConfiguration()
        self.mallar = [self._las(namn) for namn in stilmallar]

    def _las(self, namn: str) -> CSS:
        return CSS(url=f"static:/{namn}", url_fetcher=self.hamtare, font_config=self.typsnitt)

    def med(self, stilmall: str) -> Self:
        """Return the same with one style sheet more."""
        ny = copy.copy(self)
        ny.mallar = [*self.mallar, self._las(stilmall)]
        return ny


def satt(html: str, stil: Stil, annanstans: frozenset[str] = frozenset()) -> Document:
    """The document laid out in pages; ``annanstans`` are ids that stand in another part."""
    kalla = HTML(string=html, base_url="static:/", url_fetcher=stil.hamtare)
    _beskriv_diagram(kalla)
    _slapp_lokala_lankar(kalla, annanstans)
    return kalla.render(font_config=stil.typsnitt, stylesheets=stil.mallar, pdf_variant=VARIANT)


def _beskriv_diagram(kalla: HTML) -> None:
    """Joins each chart's desc to its title: WeasyPrint takes only the title as alternative text."""
    for svg in kalla.etree_element.iter(f"{_SVG}svg"):
        titel, beskrivning = svg.find(f"{_SVG}title"), svg.find(f"{_SVG}desc")
        if titel is not None and beskrivning is not None and beskrivning.text:
            titel.text = f"{titel.text}. {beskrivning.text}"


def _slapp_lokala_lankar(kalla: HTML, annanstans: frozenset[str]) -> None:
    """Unlinks what leads into the application: a file lies anywhere, /ekonomi/ does not."""
    for lank in kalla.etree_element.iter("a"):
        mal = lank.get("href", "")
        if mal.removeprefix("#") in annanstans:
            lank.set("href", ANNANSTANS + mal.removeprefix("#"))
        elif not mal.startswith(_LANKAR):
            lank.attrib.pop("href", None)


def omsparad(fil: pikepdf.Pdf) -> bytes:
    """Objects in many small streams: signing tools read WeasyPrint's single one for minutes."""
    ut = BytesIO()
    fil.save(ut, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return ut.getvalue()


@contextmanager
def utan_skrapsamling() -> Iterator[None]:
    """No garbage collection meanwhile: the layout's many small objects cost a fifth of the time."""
    var_pa = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if var_pa:
            gc.enable()
