"""A small PDF with empty fields for signatures, and what other programs say of a signed one."""

import subprocess
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field


@cache
def liten_pdf(platser: int = 3) -> bytes:
    """One empty page with the fields sigill and plats_1, plats_2 …, none of which is seen."""
    ut = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(595, 842))
        pdf.save(ut)
    skrivare = IncrementalPdfFileWriter(ut)
    for falt in ("sigill", *(f"plats_{nr}" for nr in range(1, platser + 1))):
        append_signature_field(skrivare, SigFieldSpec(sig_field_name=falt))
    ut = BytesIO()
    skrivare.write(ut)
    return ut.getvalue()


def pdfsig(fil: Path) -> str:
    """What poppler's pdfsig says of the file's signatures (it trusts no issuer of ours)."""
    svar = subprocess.run(
        ["pdfsig", "-nocert", str(fil)],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    )
    return svar.stdout
