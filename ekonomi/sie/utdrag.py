"""A voucher's own lines in a SIE file, as they stand there: for whoever checks the books."""

from io import BytesIO

from ekonomi.sie.rader import las_bitar, las_rader, radslut
from ekonomi.sie.teckenkodning import avkoda, valj_kodning

SLUT = "}"


def utdrag(data: bytes, radnummer: int) -> list[tuple[int, str]]:
    """Return line number and text from ``radnummer`` to the line that ends the voucher.

    Rows that were added or struck in the other program (#RTRANS, #BTRANS) are among them. Raises
    SieFel where the bytes are no lines of SIE.
    """
    kodning = valj_kodning(las_bitar(BytesIO(data)))
    rader: list[tuple[int, str]] = []
    for nummer, bitar in las_rader(BytesIO(data), radslut(data)):
        if nummer < radnummer:
            continue
        text = avkoda(bitar, kodning).rstrip()
        if rader and text.lstrip().upper().startswith("#VER"):
            break
        rader.append((nummer, text))
        if text.strip() == SLUT:
            break
    return rader
