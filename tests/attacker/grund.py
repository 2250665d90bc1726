"""What the attacks share: the false words, and increments that hold them."""

import re
from collections.abc import Callable
from io import BytesIO

import pikepdf
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

FALSKT = b"BT /F1 18 Tf 72 700 Td (Arets resultat: 999 kr) Tj ET"
Attack = Callable[[bytes], bytes]

BYTERANGE = re.compile(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)[^\]]*\]")


def utokad(data: bytes, andra: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    """Return the file with an increment that ``andra`` fills."""
    skrivare = IncrementalPdfFileWriter(BytesIO(data))
    andra(skrivare)
    ut = BytesIO()
    skrivare.write(ut)
    return ut.getvalue()


def forsta_sidan(skrivare: IncrementalPdfFileWriter) -> generic.DictionaryObject:
    """The first page of the file."""
    return skrivare.root["/Pages"]["/Kids"][0].get_object()


def falsk_text(skrivare: IncrementalPdfFileWriter) -> generic.IndirectObject:
    return skrivare.add_object(generic.StreamObject(stream_data=FALSKT))


def byt_sidans_innehall(skrivare: IncrementalPdfFileWriter) -> None:
    """Let the first page show other content."""
    sida = forsta_sidan(skrivare)
    sida["/Contents"] = falsk_text(skrivare)
    skrivare.update_container(sida)


def forfalskat(data: bytes) -> tuple[int, bytes]:
    """The number of the content's object and a forged body of it."""
    with pikepdf.open(BytesIO(data)) as pdf:
        innehall = pdf.pages[0].obj.Contents
        if isinstance(innehall, pikepdf.Array):
            innehall = innehall[0]
        nummer = innehall.objgen[0]
    kropp = b"%d 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n"
    return nummer, kropp % (nummer, len(FALSKT), FALSKT)
