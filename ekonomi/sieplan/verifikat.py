"""How a voucher of a file is taken by the books: its series, its text and the rows that count."""

from collections.abc import Iterator

from ekonomi.sie import Trans, Ver

SERIE_UTAN_KOD = "SIE"
SERIE_FOR_SALDON = "SIE-SALDO"
LANGSTA_TEXT = 500


def serie_for(ver: Ver) -> str:
    """Return the series that a voucher is booked in: the file's, or ours where it has none."""
    return ver.serie or SERIE_UTAN_KOD


def belopp_rader(ver: Ver) -> Iterator[Trans]:
    """Yield the booked rows that carry an amount; rows of 0 kr say nothing."""
    return (rad for rad in ver.rader if rad.belopp)


def kortad(text: str) -> str:
    """Cut a text to what the books hold of it."""
    return text[:LANGSTA_TEXT]
