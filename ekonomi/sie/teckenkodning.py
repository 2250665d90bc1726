"""Which letters the bytes of a SIE file mean, and which bytes our letters become.

#FORMAT says PC8 whatever the bytes are, so the bytes decide: a byte order mark or valid UTF-8
beyond ASCII is UTF-8; otherwise the majority of the bytes of åäöÅÄÖ in CP437 against those in
Latin-1 and CP1252 does, and a tie is CP437 as the format prescribes (SIE 4B §5.8).
"""

import codecs
import unicodedata
from collections.abc import Iterable
from functools import cache

CP437 = "CP437"
CP1252 = "Latin-1/CP1252"
UTF8 = "UTF-8"

_BOKSTAVER_CP437 = bytes([0x84, 0x86, 0x8E, 0x8F, 0x94, 0x99])
_BOKSTAVER_CP1252 = bytes([0xC4, 0xC5, 0xD6, 0xE4, 0xE5, 0xF6])

# Letters that CP437 lacks and that compatibility decomposition does not turn into what a
# Swedish reader expects.
_OMSKRIVNING = {
    "§": "par.",
    "–": "-",
    "—": "-",
    "−": "-",
    "\N{NON-BREAKING HYPHEN}": "-",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{SINGLE LOW-9 QUOTATION MARK}": ",",
    "“": '"',
    "”": '"',
    "„": '"',
    "€": "EUR",
    "…": "...",
    "×": "x",
    "©": "(c)",
    "®": "(R)",
    "¤": "kr",
    "¶": "par.",
    "¹": "1",
    "³": "3",
    "¾": "3/4",
    "ø": "ö",
    "Ø": "Ö",
    "ð": "d",
    "Ð": "D",
    "þ": "th",
    "Þ": "Th",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "œ": "oe",
    "Œ": "OE",
    "\N{LATIN SMALL LETTER DOTLESS I}": "i",
    "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}": "<",
    "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}": ">",
    "\u200b": "",
    "\ufeff": "",
}
_OKAND = "_"


def valj_kodning(bitar: Iterable[bytes]) -> str:
    """Choose the encoding of a file from its bytes, given in pieces; memory stays bounded."""
    utf8 = codecs.getincrementaldecoder("utf-8")()
    kan_vara_utf8, beyond_ascii, forsta = True, False, True
    cp437 = cp1252 = 0
    for bit in bitar:
        if forsta and bit.startswith(codecs.BOM_UTF8):
            return UTF8
        forsta = False
        beyond_ascii = beyond_ascii or not bit.isascii()
        cp437 += len(bit) - len(bit.translate(None, _BOKSTAVER_CP437))
        cp1252 += len(bit) - len(bit.translate(None, _BOKSTAVER_CP1252))
        kan_vara_utf8 = kan_vara_utf8 and _tar_emot(utf8, bit)
    if beyond_ascii and kan_vara_utf8 and _tar_emot(utf8, b"", sist=True):
        return UTF8
    return CP1252 if cp1252 > cp437 else CP437


def _tar_emot(avkodare: codecs.IncrementalDecoder, bit: bytes, *, sist: bool = False) -> bool:
    try:
        avkodare.decode(bit, sist)
    except UnicodeDecodeError:
        return False
    return True


def avkoda(rad: bytes, kodning: str) -> str:
    """Text of one line; every byte has a meaning in the single-byte encodings."""
    if kodning == UTF8:
        return rad.removeprefix(codecs.BOM_UTF8).decode("utf-8", errors="replace")
    if kodning == CP437:
        return rad.decode("cp437")
    try:
        return rad.decode("cp1252")
    except UnicodeDecodeError:
        return rad.decode("latin-1")


def koda(text: str) -> bytes:
    """CP437 bytes of a text. What CP437 lacks is transliterated, never replaced by "?"."""
    try:
        return text.encode("cp437")
    except UnicodeEncodeError:
        return "".join(map(_omskriv, text)).encode("cp437")


@cache
def _omskriv(tecken: str) -> str:
    if _ryms(tecken):
        return tecken
    if tecken in _OMSKRIVNING:
        return _OMSKRIVNING[tecken]
    grund = "".join(t for t in unicodedata.normalize("NFKD", tecken) if _ryms(t))
    return grund or _OKAND


def _ryms(tecken: str) -> bool:
    try:
        tecken.encode("cp437")
    except UnicodeEncodeError:
        return False
    return True
