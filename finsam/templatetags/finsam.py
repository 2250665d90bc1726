"""Template filters for amounts, counts and dates; built in, so no page loads them."""

import re

from django import template
from django.http import QueryDict
from django.utils.html import format_html

from finsam import format as fmt
from finsam.diagram import Diagram
from finsam.diagram.serie import visa
from finsam.kontolage import tjanst

register = template.Library()
_DAG = re.compile(r"\d{4}-\d{2}-\d{2}")
for _namn in ("kr", "tkr", "kr_ore", "heltal", "procent", "langt_datum", "ord_antal"):
    register.filter(_namn, getattr(fmt, _namn))

register.simple_tag(tjanst, name="inloggningstjanst")


@register.filter
def varde(fraga: QueryDict, namn: str) -> str:
    """Return what the address says about one parameter, empty where it says nothing."""
    return fraga.get(namn, "")


@register.filter
def ord_lista(text: str) -> list[str]:
    """Return the words of a text, for a short loop in a template."""
    return text.split()


@register.filter
def enhet_i_ord(enhet: str) -> str:
    """Return a table's unit as its caption says it: kr → kronor."""
    return {"kr": "kronor", "procent": "procent"}.get(enhet, enhet)


@register.filter
def kolumnrubrik(rubrik: str) -> str:
    """Return a column's heading; a date is kept on one line."""
    return format_html("<time>{}</time>", rubrik) if _DAG.fullmatch(rubrik) else rubrik


@register.filter
def radklass(slag: str) -> str:
    """Return the class that sets a row of figures off, the same on page and paper."""
    klasser = {"rubrik": "grupp", "delsumma": "del", "summa": "sum", "avrundning": "avrundning"}
    return klasser.get(slag, "")


@register.filter
def diagramrader(diagram: Diagram) -> list[tuple[str, list[str]]]:
    """Return a chart's values as rows of a table: (label, one written value per series)."""
    varden = zip(*(serie.varden for serie in diagram.serier), strict=True)
    return [(e, list(map(visa, v))) for e, v in zip(diagram.etiketter, varden, strict=True)]
