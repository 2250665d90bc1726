"""The words of a PDF, read in a process of its own that can be stopped.

Pure, and without Django: the process imports nothing but this module and pypdf.
"""

import multiprocessing
import resource
import zlib
from io import BytesIO
from multiprocessing.connection import Connection

from pypdf import PdfReader
from pypdf.errors import PyPdfError

LANGSTA_TID = 60.0  # seconds that one file may take
STORSTA_MINNE = 1_500_000_000  # bytes that it may take
FLEST_SIDOR = 2_000
STORSTA_TEXT = 2_000_000  # characters
# What pypdf raises for one broken or hostile file or another.
_TRASIG = (
    PyPdfError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    RecursionError,
    MemoryError,
    NotImplementedError,
    OSError,
    zlib.error,
)


def ur_pdf(data: bytes, tid: float = LANGSTA_TID) -> str | None:
    """Return the words of the PDF; None where it cannot be read within the limits."""
    sammanhang = multiprocessing.get_context("spawn")
    har, dar = sammanhang.Pipe(duplex=False)
    process = sammanhang.Process(target=_arbete, args=(dar, data), daemon=True)
    process.start()
    dar.close()
    try:
        return har.recv() if har.poll(tid) else None
    except EOFError:  # the process died
        return None
    finally:
        process.kill()
        process.join()
        process.close()
        har.close()


def _arbete(dar: Connection, data: bytes) -> None:
    """Read within the limits and send the answer: what the process does."""
    resource.setrlimit(resource.RLIMIT_AS, (STORSTA_MINNE, STORSTA_MINNE))
    dar.send(ord_i_pdf(data))
    dar.close()


def ord_i_pdf(data: bytes) -> str | None:
    """Return the words of the PDF, a form feed between pages; None where broken or locked."""
    ord_: list[str] = []
    langd = 0
    try:
        for nummer, sida in enumerate(PdfReader(BytesIO(data)).pages):
            if nummer >= FLEST_SIDOR or langd > STORSTA_TEXT:
                break
            ord_.append(sida.extract_text().replace("\f", "\n"))
            langd += len(ord_[-1])
    except _TRASIG:
        return "\n\f".join(ord_) or None
    return "\n\f".join(ord_)[:STORSTA_TEXT]
