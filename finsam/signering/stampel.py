"""The visible stamp in the field of whoever has signed: name, function and Swedish time.

It is set by the same engine and in the same typefaces as the page it stands on, as wide as its
field, and covers the lines that are there for a pen.
"""

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from zoneinfo import ZoneInfo

from django.template.loader import render_to_string
from pyhanko.pdf_utils.content import ResourceType
from pyhanko.pdf_utils.generic import NameObject
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.stamp import BaseStamp, BaseStampStyle
from weasyprint import CSS, HTML

from finsam.format import langt_datum
from finsam.pdf.hamtning import LokalHamtare
from finsam.pdf.sattning import Stil

STILMALL = "css/stampel.css"
_VARIANT = "pdf/a-3b"  # a drawing within a tagged page, without tags of its own
_SVENSK_TID = ZoneInfo("Europe/Stockholm")
_MALL = "finsam/signering/stampel.html"
_GRADER = (9, 8, 7, 6, 5)  # points; a long function is set smaller, never cut


@dataclass(frozen=True)
class Stampel(BaseStampStyle):
    """How pyHanko is to draw the stamp of one signature."""

    namn: str = ""
    funktion: str = ""
    rad: str = ""
    lag: bool = False  # one line, for the seal

    def create_stamp(
        self, writer: BasePdfFileWriter, box: BoxConstraints, text_params: dict[str, str]
    ) -> "_RitadStampel":
        """Return the stamp drawn for the field's box."""
        return _RitadStampel(writer=writer, style=self, box=box)


def stampel(namn: str, funktion: str, at: datetime) -> Stampel:
    """Return the stamp of a signature; ``at`` has a time zone and is shown as Swedish time."""
    return Stampel(border_width=0, namn=namn, funktion=funktion, rad=_tid("Underskriven", at))


def sigillstampel(forbund: str, at: datetime) -> Stampel:
    """Return the stamp of the förbund's seal: one line."""
    return Stampel(border_width=0, namn=forbund, rad=_tid("Förseglad", at), lag=True)


def _tid(vad: str, at: datetime) -> str:
    if at.tzinfo is None:
        raise ValueError("at saknar tidszon.")
    svensk = at.astimezone(_SVENSK_TID)
    return f"{vad} elektroniskt {langt_datum(svensk.date())} kl. {svensk:%H.%M}"


class _RitadStampel(BaseStamp):
    def _render_inner_content(self) -> list[bytes]:
        ritad = PdfFileReader(BytesIO(rita(self.style, self.box.width, self.box.height)))
        objekt = self._ensure_writer.import_page_as_xobject(ritad)
        self.set_resource(ResourceType.XOBJECT, NameObject("/Stampel"), objekt)
        return [b"/Stampel Do"]


def rita(stampel: Stampel, bredd: float, hojd: float) -> bytes:
    """Return the stamp as a PDF of one page, ``bredd`` by ``hojd`` points, every word within it."""
    stil = Stil(LokalHamtare(), (STILMALL,))
    html = render_to_string(_MALL, {"stampel": stampel})
    for grad in _GRADER:
        kalla = HTML(string=html, base_url="static:/", url_fetcher=stil.hamtare)
        matt = CSS(string=f"@page {{ size: {bredd}pt {hojd}pt }} html {{ font-size: {grad}pt }}")
        dokument = kalla.render(
            font_config=stil.typsnitt, stylesheets=[*stil.mallar, matt], pdf_variant=_VARIANT
        )
        if len(dokument.pages) == 1:
            break
    return dokument.copy(dokument.pages[:1]).write_pdf(
        pdf_variant=_VARIANT, pdf_identifier=b"stampel"
    )
