"""One line of a SIE file as fields, and single fields as amounts, dates and object lists."""

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from ekonomi.sie.poster import Objektlista

ORE = Decimal("0.01")
MINNE = 4096  # days and lists of objects that come again are read once

# A field is quoted (only \" is an escape, a lone \ is a backslash), a brace, or bare.
_FALT = re.compile(r'"((?:[^"\\]|\\"?)*)"|([{}])|([^ \t{}"][^ \t{}]*)|"(.*)')
_BELOPP = re.compile(r"[+-]?(?:[0-9]{1,15}(?:[.,][0-9]{0,10})?|[.,][0-9]{1,10})")
_STYRTECKEN = {kod: " " for kod in (*range(32), 127)}


class Faltfel(ValueError):
    """A field that cannot be read; the text is Swedish, for the user."""


Falt = str | tuple[str, ...]  # a tuple is the content of {…}


def dela(rad: str) -> list[Falt]:
    """Split a line into its fields, unquoted but else untouched; {…} becomes a tuple of texts.

    Tabs and several blanks separate alike. A quote or brace without its end lasts the line out.
    """
    ut: list[Falt] = []
    lista: list[str] | None = None
    for citat, klammer, bart, oppet in _FALT.findall(_ren(rad)):
        if klammer == "{":
            lista = []
        elif klammer:
            ut.append(tuple(lista or ()))
            lista = None
        else:
            text = bart or (citat or oppet).replace('\\"', '"')
            (ut if lista is None else lista).append(text)
    if lista is not None:
        ut.append(tuple(lista))
    return ut


def _ren(text: str) -> str:
    """The text with each control character as a blank."""
    return text if text.isprintable() else text.translate(_STYRTECKEN)


def las_tal(text: str) -> Decimal:
    """An amount as it is written, before any rounding. Raises Faltfel."""
    if not _BELOPP.fullmatch(text):
        raise Faltfel(f"beloppet {kort(text)} är inte ett tal")
    return Decimal(text.replace(",", "."))


def avrunda(belopp: Decimal) -> Decimal:
    """Whole öre, halves away from zero; never a zero with a minus."""
    oren = belopp.quantize(ORE, rounding=ROUND_HALF_UP)
    return oren or abs(oren)


def las_kvantitet(text: str) -> Decimal | None:
    """A quantity, None when left out. Raises Faltfel."""
    if not text:
        return None
    if not _BELOPP.fullmatch(text):
        raise Faltfel(f"kvantiteten {kort(text)} är inte ett tal")
    return Decimal(text.replace(",", "."))


@lru_cache(maxsize=MINNE)
def las_datum(text: str) -> date:
    """A day written ÅÅÅÅMMDD (hyphens tolerated). Raises Faltfel."""
    siffror = text.replace("-", "")
    if len(siffror) == 8 and siffror.isascii() and siffror.isdigit():
        try:
            return date(int(siffror[:4]), int(siffror[4:6]), int(siffror[6:]))
        except ValueError:
            pass
    raise Faltfel(f"datumet {kort(text)} finns inte")


def las_heltal(text: str, vad: str) -> int:
    """A whole number of at most six digits, such as a dimension or a year. Raises Faltfel."""
    if re.fullmatch(r"[+-]?[0-9]{1,6}", text):
        return int(text)
    raise Faltfel(f"{vad} {kort(text)} är inte ett heltal")


@lru_cache(maxsize=MINNE)
def las_objekt(falt: tuple[str, ...]) -> Objektlista:
    """Pairs of dimension and object from the content of {…}. Raises Faltfel."""
    if len(falt) % 2:
        raise Faltfel("objektlistan saknar en dimension eller ett objekt")
    par = zip(falt[::2], falt[1::2], strict=True)
    return tuple((las_heltal(dim, "dimensionen"), kod) for dim, kod in par)


def kort(text: str) -> str:
    """A field as it may stand in a message: quoted, and cut when long."""
    return f"”{text}”" if len(text) <= 40 else f"”{text[:37]}…”"
