"""A report as .docx, for those who must work in Word: headings, text, tables; charts in words.

Made from the report's HTML, so that it says what page and PDF say. The figures are text. A chart
stands as its description, which every chart has, before the table that shows the same.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from xml.etree.ElementTree import Element

from docx import Document
from docx.document import Document as Worddokument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph
from tinyhtml5 import parse

from rapporter.dokument import Dokument
from rapporter.models import Utformning

TYP = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SPRAK = "sv-SE"
_RUBRIKER = {f"h{niva}": niva - 1 for niva in range(2, 7)}  # h1 is the report's title
_LISTOR = {"ul": "List Bullet", "ol": "List Number"}
_FETT, _KURSIV = frozenset({"strong", "b"}), frozenset({"em", "i"})
_STYRTECKEN = re.compile(r"[\x00-\x1f\x7f\ufffe\uffff]")  # Word's XML takes none of them
_SVG = "{http://www.w3.org/2000/svg}svg"


def gor_docx(dokument: Dokument, utformning: Utformning, *, skapad: datetime) -> bytes:
    """Return the document as .docx; ``skapad`` is the time it says of itself."""
    word = Document()
    _stall_in(word, utformning)
    rapport = dokument.rapport
    uppgifter = word.core_properties
    uppgifter.title, uppgifter.language = _ord(rapport.titel), SPRAK
    uppgifter.author = dokument.sammanhang.forbundsnamn
    uppgifter.created = uppgifter.modified = skapad
    word.add_paragraph(_ord(rapport.titel), style="Title")
    for rad in (dokument.sammanhang.forbundsnamn, rapport.motto, rapport.fotrad):
        if rad:
            word.add_paragraph(_ord(rad), style="Subtitle")
    for kapitel in dokument.alla():
        rubrik = _ord(" ".join(filter(None, [kapitel.nummer, kapitel.avsnitt.rubrik])))
        word.add_heading(rubrik, min(kapitel.niva, 9))
        _Skrivare(word).skriv(_kropp(kapitel.html))
    ut = BytesIO()
    word.save(ut)
    return ut.getvalue()


def _kropp(html: str) -> Element:
    return next(parse(html, namespace_html_elements=False).iter("body"))


def _stall_in(word: Worddokument, utformning: Utformning) -> None:
    """Set the language of all text, and the förbund's colour on the headings."""
    for stil in word.styles:
        if isinstance(stil, ParagraphStyle) and stil.name.startswith(("Heading", "Title")):
            stil.font.color.rgb = RGBColor.from_string(utformning.farg.removeprefix("#").upper())
    egenskaper = word.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault"))[0]
    sprak = egenskaper.find(qn("w:lang"))
    if sprak is None:
        sprak = OxmlElement("w:lang")
        egenskaper.append(sprak)
    sprak.set(qn("w:val"), SPRAK)


class _Skrivare:
    """Writes HTML elements at the end of a Word document."""

    def __init__(self, word: Worddokument) -> None:
        self._word = word

    def skriv(self, element: Element) -> None:
        """Write what an element holds; an element that groups others is read through."""
        for barn in element:
            namn = barn.tag
            if namn in _RUBRIKER:
                self._word.add_heading(_text(barn), _RUBRIKER[namn])
            elif namn in _LISTOR:
                self._lista(barn)
            elif namn == "table":
                self._tabell(barn)
            elif namn in {_SVG, "svg", "img"}:
                self._bild(barn)
            elif namn in {"p", "figcaption", "dt", "dd", "blockquote"} and not _grupp(barn):
                _fyll(self._word.add_paragraph(style=_stil(barn)), barn)
            else:
                self.skriv(barn)

    def _lista(self, lista: Element) -> None:
        for punkt in lista.findall("li"):
            _fyll(self._word.add_paragraph(style=_LISTOR[lista.tag]), punkt)

    def _bild(self, bild: Element) -> None:
        """A picture or a chart as what it shows, in words."""
        text = bild.get("alt") or ". ".join(
            (del_.text or "").strip(". ")
            for del_ in bild
            if str(del_.tag).endswith(("title", "desc"))
        )
        if text:
            self._word.add_paragraph(f"Bild: {text}.", style="Caption")

    def _tabell(self, tabell: Element) -> None:
        rubrik = tabell.find("caption")
        if rubrik is not None:
            self._word.add_paragraph(_text(rubrik), style="Caption")
        rader = list(tabell.iter("tr"))
        bredd = max((sum(_spann(cell) for cell in rad) for rad in rader), default=0)
        if not bredd:
            return
        ut = self._word.add_table(len(rader), bredd, style="Table Grid")
        huvud = {id(rad) for del_ in tabell.findall("thead") for rad in del_}
        for nr, rad in enumerate(rader):
            if id(rad) in huvud:
                _upprepa(ut, nr)
            _rad(ut, nr, rad)


def _rad(tabell: Table, nr: int, rad: Element) -> None:
    kolumn = 0
    for cell in rad:
        ruta = tabell.cell(nr, kolumn)
        kolumn += _spann(cell)
        if _spann(cell) > 1:
            ruta = ruta.merge(tabell.cell(nr, kolumn - 1))
        stycke = ruta.paragraphs[0]
        _fyll(stycke, cell)
        if "n" in cell.get("class", "").split():
            stycke.alignment = 2  # right, as figures stand
        if cell.tag == "th":
            for del_ in stycke.runs:
                del_.bold = True


def _upprepa(tabell: Table, nr: int) -> None:
    """Mark a row as the table's head: repeated on each page, read aloud with each cell."""
    marke = OxmlElement("w:tblHeader")
    marke.set(qn("w:val"), "true")
    tabell.rows[nr]._tr.get_or_add_trPr().append(marke)


def _fyll(stycke: Paragraph, element: Element) -> None:
    for text, fet, kursiv in _delar(element):
        del_ = stycke.add_run(text)
        del_.bold, del_.italic = fet or None, kursiv or None


def _delar(
    element: Element, fet: bool = False, kursiv: bool = False
) -> Iterator[tuple[str, bool, bool]]:
    """Yield the element's text in runs: (text, bold, italic)."""
    yield _ord(element.text), fet, kursiv
    for barn in element:
        inre_fet, inre_kursiv = fet or barn.tag in _FETT, kursiv or barn.tag in _KURSIV
        if "fotnotstext" in barn.get("class", ""):
            yield f" (Not: {_text(barn)})", fet, kursiv
        else:
            yield from _delar(barn, inre_fet, inre_kursiv)
        yield _ord(barn.tail), fet, kursiv


def _ord(text: str | None) -> str:
    """Text with its line breaks as spaces; the hard spaces within figures stay."""
    if not text:
        return ""
    text = _STYRTECKEN.sub(" ", text)
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _text(element: Element) -> str:
    return " ".join("".join(text for text, _, _ in _delar(element)).split(" ")).strip()


def _grupp(element: Element) -> bool:
    return any(barn.tag in {"p", "ul", "ol", "table"} for barn in element)


def _stil(element: Element) -> str:
    return {"figcaption": "Caption", "blockquote": "Quote"}.get(str(element.tag), "Normal")


def _spann(cell: Element) -> int:
    return int(cell.get("colspan", "1"))
