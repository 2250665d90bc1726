"""The five documents of the examples, built as they are printed, and what they say."""

import re
from decimal import Decimal
from html import unescape
from pathlib import Path

import yaml
from django.utils.html import strip_tags

from finsam.format import avrunda
from finsam.taltabell import Taltabell
from rapporter.dokument import Dokument, Medium, bygg
from rapporter.models import Rapport


def facit(namn: str) -> dict:
    """The figures of a source document."""
    return yaml.safe_load((Path(__file__).parents[1] / "facit" / f"{namn}.yaml").read_text("utf-8"))


def byggt(typ: str, ar: int) -> Dokument:
    """The document as paper has it."""
    return bygg(Rapport.objects.get(typ=typ, ar=ar), Medium.PAPPER)


def ren(html: str) -> str:
    """What is read: no tags, a blank between two cells, every blank a plain one."""
    html = re.sub(r"<svg.*?</svg>|(?<=</td>)|(?<=</th>)", " ", html, flags=re.S)
    return " ".join(unescape(strip_tags(html)).split())


def text(dokument: Dokument, nyckel: str = "") -> str:
    """The words of the whole document, or of one avsnitt."""
    return " ".join(ren(str(k.html)) for k in dokument.alla() if nyckel in ("", k.avsnitt.nyckel))


def tabell(dokument: Dokument, nyckel: str) -> Taltabell:
    """The first table with this key that a block of the document drew."""
    return next(t for _, t in dokument.sammanhang.tabeller if t.nyckel == nyckel)


def rader(dokument: Dokument, nyckel: str, kolumn: int = 0) -> dict[str, int | None]:
    """The amounts of a table's column as they are printed, by the row's heading."""
    return {r.rubrik: r.tal[kolumn].avrundat for r in tabell(dokument, nyckel).rader if r.tal}


def tkr(belopp: Decimal | int) -> str:
    """An amount in whole tkr as running text has it, with plain blanks."""
    return f"{avrunda(Decimal(belopp)):,}".replace(",", " ").replace("-", "−")


def fel(dokument: Dokument) -> list[str]:
    """References that could not be drawn, and figures that are not known."""
    html = "".join(str(k.html) for k in dokument.alla())
    return re.findall(r'class="(?:textfel|saknas)"[^>]*>(.{0,80})', html)
