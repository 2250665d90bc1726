"""The check sum #KSUMMA (SIE 4B §9): CRC-32 over labels and fields between its two records."""

import zlib
from collections.abc import Iterable

from ekonomi.sie.falt import Falt
from ekonomi.sie.teckenkodning import koda


def ksumma(poster: Iterable[list[Falt]]) -> int:
    """Check sum of records given as fields, the label with its # first."""
    kontroll = 0
    for falt in poster:
        kontroll = zlib.crc32(underlag(falt), kontroll)
    return kontroll


def underlag(falt: list[Falt]) -> bytes:
    """What one record adds: label and contents in CP437, no quotes, blanks or braces."""
    return koda("".join(f if isinstance(f, str) else "".join(f) for f in falt))
