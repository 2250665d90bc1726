"""Known attacks on signed PDFs, each built by our own code from any signed file.

After Mladenov, Mainka et al. (2019: incremental saving, universal forgery, wrapping) and
Mainka, Mladenov, Rohlmann (2021: shadow, certification). Every attack takes the bytes of a
signed file and returns another file that some viewer would show, or be fooled by.
"""

import random
from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields

from tests import undertecknad
from tests.attacker.certifierat import (
    eaa,
    ssa_falt_over_texten,
    ssa_tomt_falt_utseende,
    ssa_underskrift_over_texten,
)
from tests.attacker.grund import (
    BYTERANGE,
    FALSKT,
    Attack,
)
from tests.attacker.omfang import (
    USF,
    swa_flyttad_del,
    swa_utfylld,
)
from tests.attacker.tillagg import (
    isa_bara_objekt,
    isa_med_kopierad_underskrift,
    isa_ny_sida,
    isa_samma_objekt,
    isa_sidans_innehall,
    isa_utan_tabell,
    med_skugga,
    skugga_dolj,
    skugga_dolj_och_ersatt,
    skugga_ersatt,
)

__all__ = ["ATTACKER", "enbyte", "med_skugga"]


def okand_underskrift(data: bytes) -> bytes:
    """Sign an empty field with a certificate of the attacker's own, in another's name."""
    lasare = IncrementalPdfFileWriter(BytesIO(data)).prev
    tomma = [namn for namn, _, _ in fields.enumerate_sig_fields(lasare, filled_status=False)]
    return undertecknad.skriv_under(data, tomma[-1], "Ordförande")


def utfyllnad_i_sista_vardet(data: bytes) -> bytes:
    """Change one sign of padding in the last signature: validators accept it."""
    traff = list(BYTERANGE.finditer(data))[-1]
    sist = int(traff[3]) - 2
    return data[:sist] + b"1" + data[sist + 1 :]


def borttagen_underskrift(data: bytes) -> bytes:
    """Cut the file in the middle of its last increment."""
    traff = list(BYTERANGE.finditer(data))[-1]
    return data[: traff.start()]


def ny_fil(data: bytes) -> bytes:
    """Save the whole file anew with the false text: the signatures are there but sign nothing."""
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.pages[0].Contents = pdf.make_stream(FALSKT)
        ut = BytesIO()
        pdf.save(ut)
    return ut.getvalue()


def ett_tecken_sist(data: bytes) -> bytes:
    """Add a line break."""
    return data + b"\n"


def ett_tecken_forst(data: bytes) -> bytes:
    """Put a space first."""
    return b" " + data


ATTACKER: dict[str, Attack] = {
    attack.__name__: attack
    for attack in (
        isa_sidans_innehall,
        isa_samma_objekt,
        isa_ny_sida,
        isa_utan_tabell,
        isa_bara_objekt,
        isa_med_kopierad_underskrift,
        skugga_dolj,
        skugga_ersatt,
        skugga_dolj_och_ersatt,
        swa_flyttad_del,
        swa_utfylld,
        ssa_falt_over_texten,
        ssa_underskrift_over_texten,
        ssa_tomt_falt_utseende,
        okand_underskrift,
        utfyllnad_i_sista_vardet,
        borttagen_underskrift,
        ny_fil,
        ett_tecken_sist,
        ett_tecken_forst,
    )
} | {f"eaa_{slag[1:].lower()}": eaa(slag) for slag in ("/FreeText", "/Stamp", "/Redact")}
ATTACKER |= USF


def enbyte(data: bytes, antal: int, slump: random.Random) -> Iterator[bytes]:
    """Give ``antal`` copies of the file with one byte changed, each somewhere at random."""
    for _ in range(antal):
        plats = slump.randrange(len(data))
        yield data[:plats] + bytes([data[plats] ^ slump.randrange(1, 256)]) + data[plats + 1 :]
