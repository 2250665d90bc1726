"""One line of a SIE file as fields, and single fields as amounts, dates and object lists."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from ekonomi.sie.poster import Objektlista

ORE = Decimal("0.01")

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
    for traff in _FALT.finditer(rad.translate(_STYRTECKEN)):
        citat, klammer, bart, oppet = traff.groups()
        if klammer == "{":
            lista = []
        elif klammer == "}":
            ut.append(tuple(lista or ()))
            lista = None
        else:
            text = _text(citat, bart, oppet)
            (ut if lista is None else lista).append(text)
    if lista is not None:
        ut.append(tuple(lista))
    return ut


def _text(citat: str | None, bart: str | None, oppet: str | None) -> str:
    if bart is not None:
        return bart
    return ((oppet or "") if citat is None else citat).replace('\\"', '"')


def las_belopp(text: str) -> Decimal:
    """Kronor, comma or point, 0 to n decimals, rounded to whole öre. Raises Faltfel."""
    if not _BELOPP.fullmatch(text):
        raise Faltfel(f"beloppet {kort(text)} är inte ett tal")
    belopp = Decimal(text.replace(",", ".")).quantize(ORE, rounding=ROUND_HALF_UP)
    return belopp or abs(belopp)


def har_delar_av_ore(text: str) -> bool:
    """True when the amount had to be rounded to whole öre."""
    return Decimal(text.replace(",", ".")) != las_belopp(text)


def las_kvantitet(text: str) -> Decimal | None:
    """A quantity, None when left out. Raises Faltfel."""
    if not text:
        return None
    if not _BELOPP.fullmatch(text):
        raise Faltfel(f"kvantiteten {kort(text)} är inte ett tal")
    return Decimal(text.replace(",", "."))


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


def las_objekt(falt: Sequence[str]) -> Objektlista:
    """Pairs of dimension and object from the content of {…}. Raises Faltfel."""
    if len(falt) % 2:
        raise Faltfel("objektlistan saknar en dimension eller ett objekt")
    par = zip(falt[::2], falt[1::2], strict=True)
    return tuple((las_heltal(dim, "dimensionen"), kod) for dim, kod in par)


def kort(text: str) -> str:
    """A field as it may stand in a message: quoted, and cut when long."""
    return f"”{text}”" if len(text) <= 40 else f"”{text[:37]}…”"
