"""The lines of a file in bounded memory, and a plain answer when the bytes are not SIE at all."""

from collections.abc import Iterator
from typing import BinaryIO

from ekonomi.sie.poster import SieFel

MAX_RAD = 100_000  # bytes; real lines stay far below a thousand
_BIT = 65_536

_INTE_SIE = "Det här är inte en SIE-fil"
_EXPORTERA = "Exportera bokföringen som SIE 4 ur ekonomisystemet och försök igen."
_SIE5 = (
    "Det här är en SIE 5-fil (XML), som inte kan läsas här. "
    "Exportera i stället som SIE 4 (filändelse .se eller .si) ur ekonomisystemet."
)
_KANNETECKEN = [
    (b"PK\x03\x04", "utan ett ziparkiv eller ett kontorsdokument"),
    (b"PK\x05\x06", "utan ett tomt ziparkiv"),
    (b"\x1f\x8b", "utan en komprimerad fil (gzip)"),
    (b"%PDF", "utan en PDF"),
    (b"\x89PNG", "utan en bild (PNG)"),
    (b"\xff\xd8\xff", "utan en bild (JPEG)"),
    (b"GIF8", "utan en bild (GIF)"),
    (b"RIFF", "utan en bild eller ett ljud"),
    (b"BM", "utan en bild (BMP)"),
    (b"\xd0\xcf\x11\xe0", "utan ett äldre kontorsdokument"),
]


def las_bitar(fil: BinaryIO) -> Iterator[bytes]:
    """The file in pieces of at most 64 KiB."""
    while bit := fil.read(_BIT):
        yield bit


def avvisa_annat(borjan: bytes) -> None:
    """Raise SieFel unless the first kilobytes look like SIE 4; the message says what it is."""
    if not borjan.strip(b"\xef\xbb\xbf \t\r\n\x1a"):
        raise SieFel(None, f"{_INTE_SIE}: filen är tom. {_EXPORTERA}")
    for tecken, vad in _KANNETECKEN:
        if borjan.startswith(tecken):
            raise SieFel(None, f"{_INTE_SIE} {vad}. {_EXPORTERA}")
    if borjan.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise SieFel(1, f"{_INTE_SIE}: texten är sparad som UTF-16 med nolltecken i. {_EXPORTERA}")
    text = borjan.removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n")
    if text.startswith(b"<"):
        raise SieFel(None, _om_marksprak(text.lower()))
    if not text.startswith(b"#"):
        raise SieFel(1, f"{_INTE_SIE}: första raden ska börja med #FLAGGA. {_EXPORTERA}")


def _om_marksprak(text: bytes) -> str:
    if b"<html" in text or text.startswith(b"<!doctype html"):
        return f"{_INTE_SIE} utan en webbsida (HTML). {_EXPORTERA}"
    if b"sie5" in text or b"<sie" in text or b":sie" in text:
        return _SIE5
    return f"{_INTE_SIE} utan ett XML-dokument. {_EXPORTERA}"


def inga_kanda_poster() -> SieFel:
    """The refusal of a text where no line is a SIE record."""
    return SieFel(None, f"{_INTE_SIE}: ingen rad är en känd SIE-post. {_EXPORTERA}")


def las_rader(fil: BinaryIO, slut: bytes) -> Iterator[tuple[int, bytes]]:
    """Line number and bytes of each line, without its end (slut, and any CR before it).

    Raises SieFel with the line number on a NUL byte and on a line over MAX_RAD bytes.
    """
    rest, klara = b"", 0
    for bit in las_bitar(fil):
        *hela, rest = (rest + bit).split(slut)
        for nummer, rad in enumerate(hela, klara + 1):
            yield nummer, _godta(nummer, rad)
        klara += len(hela)
        _godta(klara + 1, rest)
    if rest:
        yield klara + 1, _godta(klara + 1, rest)


def _godta(nummer: int, rad: bytes) -> bytes:
    if len(rad) > MAX_RAD:
        raise SieFel(
            nummer, f"Raden är längre än {MAX_RAD} tecken. Filen är trasig eller inte en SIE-fil."
        )
    if b"\0" in rad:
        raise SieFel(nummer, "Raden innehåller nolltecken (NUL). Filen är trasig.")
    return rad.rstrip(b"\r\x1a")


def radslut(borjan: bytes) -> bytes:
    """LF, or CR alone as old Macintosh programs wrote."""
    return b"\r" if b"\r" in borjan and b"\n" not in borjan else b"\n"
