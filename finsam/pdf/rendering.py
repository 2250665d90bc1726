"""HTML to a file that is at once PDF/A-3a (to archive) and PDF/UA-1 (to read aloud).

The same input gives the same bytes: dates and identifier come from the caller, never from the
clock. See docs/papper.md for the HTML that the style sheet knows.
"""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
from weasyprint import CSS, HTML, Attachment, Document
from weasyprint.text.fonts import FontConfiguration

from finsam.pdf.hamtning import HamtaFil, LokalHamtare
from finsam.pdf.struktur import gor_tillganglig

_VARIANT = "pdf/a-3a"
_LANKAR = ("#", "https:", "http:", "mailto:")
_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Bilaga:
    """A file inside the PDF (an associated file of PDF/A-3), such as the printed figures as JSON.

    ``samband`` is the AFRelationship of ISO 19005-3: Data, Source, Alternative or Supplement.
    """

    namn: str
    innehall: bytes
    beskrivning: str
    samband: str = "Data"


def rendera(
    html: str,
    *,
    titel: str,
    identitet: bytes,
    skapad: datetime,
    forfattare: str = "",
    bilagor: Sequence[Bilaga] = (),
    hamta_fil: HamtaFil | None = None,
    stilmallar: Sequence[str] = ("css/papper.css",),
) -> bytes:
    """The PDF of a whole HTML document whose root says ``lang``.

    ``identitet`` is the file's lasting identifier (such as the version's UUID), ``skapad`` its
    date with time zone, ``hamta_fil`` gives the bytes of a kept file by its UUID, ``stilmallar``
    are static paths. Raises OtillatenResurs if the document asks for anything but static and
    kept files, what ``hamta_fil`` raises, and ValueError for a date without time zone or a
    document without language.
    """
    if skapad.tzinfo is None:
        raise ValueError("skapad saknar tidszon.")
    hamtare = LokalHamtare(hamta_fil)
    with _utan_skrapsamling(), hamtare.fullstandig():
        dokument = _sattning(html, hamtare, stilmallar)
        _satt_uppgifter(dokument, titel, forfattare, skapad)
        pdf = dokument.write_pdf(
            finisher=gor_tillganglig,
            pdf_variant=_VARIANT,
            pdf_identifier=identitet,
            attachments=[_bilaga(b, skapad) for b in bilagor],
        )
    return _omsparad(pdf)


def _sattning(html: str, hamtare: LokalHamtare, stilmallar: Sequence[str]) -> Document:
    """The document laid out in pages."""
    typsnitt = FontConfiguration()
    kalla = HTML(string=html, base_url="static:/", url_fetcher=hamtare)
    _beskriv_diagram(kalla)
    _slapp_lokala_lankar(kalla)
    mallar = [
        CSS(url=f"static:/{namn}", url_fetcher=hamtare, font_config=typsnitt) for namn in stilmallar
    ]
    return kalla.render(font_config=typsnitt, stylesheets=mallar, pdf_variant=_VARIANT)


def _beskriv_diagram(kalla: HTML) -> None:
    """Joins each chart's desc to its title: WeasyPrint takes only the title as alternative text."""
    for svg in kalla.etree_element.iter(f"{_SVG}svg"):
        titel, beskrivning = svg.find(f"{_SVG}title"), svg.find(f"{_SVG}desc")
        if titel is not None and beskrivning is not None and beskrivning.text:
            titel.text = f"{titel.text}. {beskrivning.text}"


def _slapp_lokala_lankar(kalla: HTML) -> None:
    """Unlinks what leads into the application: a file lies anywhere, /ekonomi/ does not."""
    for lank in kalla.etree_element.iter("a"):
        if not lank.get("href", "").startswith(_LANKAR):
            lank.attrib.pop("href", None)


def _satt_uppgifter(dokument: Document, titel: str, forfattare: str, skapad: datetime) -> None:
    uppgifter = dokument.metadata
    if not uppgifter.lang:
        raise ValueError("Dokumentet saknar språk (lang på html).")
    uppgifter.title = titel
    uppgifter.authors = [forfattare] if forfattare else []
    uppgifter.created = uppgifter.modified = skapad.isoformat(timespec="seconds")


def _bilaga(bilaga: Bilaga, skapad: datetime) -> Attachment:
    tid = skapad.astimezone(UTC)
    return Attachment(
        file_obj=BytesIO(bilaga.innehall),
        name=bilaga.namn,
        description=bilaga.beskrivning,
        relationship=bilaga.samband,
        created=tid,
        modified=tid,
    )


def _omsparad(pdf: bytes) -> bytes:
    """Objects in many small streams: signing tools read WeasyPrint's single one for minutes."""
    ut = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as fil:
        fil.save(ut, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return ut.getvalue()


@contextmanager
def _utan_skrapsamling() -> Iterator[None]:
    """No garbage collection meanwhile: the layout's many small objects cost a fifth of the time."""
    var_pa = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if var_pa:
            gc.enable()
