"""Incremental saving (ISA) and shadow attacks: something is added after the last signature."""

from io import BytesIO

import pikepdf
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from tests import undertecknad
from tests.attacker.grund import (
    BYTERANGE,
    FALSKT,
    byt_sidans_innehall,
    falsk_text,
    forfalskat,
    forsta_sidan,
    utokad,
)

# -- Incremental saving


def isa_sidans_innehall(data: bytes) -> bytes:
    """Let the page show other content, in a proper increment."""
    return utokad(data, byt_sidans_innehall)


def isa_samma_objekt(data: bytes) -> bytes:
    """Write the content's own object anew: the page itself is not touched."""

    def andra(skrivare: IncrementalPdfFileWriter) -> None:
        innehall = forsta_sidan(skrivare).raw_get("/Contents")
        if isinstance(innehall, generic.ArrayObject):
            innehall = innehall.raw_get(0)
        strom = innehall.get_object()
        strom._data, strom._encoded_data = FALSKT, None
        strom.pop("/Filter", None)
        skrivare.mark_update(innehall.reference)

    return utokad(data, andra)


def isa_ny_sida(data: bytes) -> bytes:
    """Add a page."""

    def andra(skrivare: IncrementalPdfFileWriter) -> None:
        sidor = skrivare.root["/Pages"]
        ny = generic.DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/Page"),
                pdf_name("/Parent"): skrivare.root.raw_get("/Pages"),
                pdf_name("/MediaBox"): generic.ArrayObject(map(generic.NumberObject, (0, 0, 9, 9))),
                pdf_name("/Contents"): falsk_text(skrivare),
            }
        )
        sidor["/Kids"].append(skrivare.add_object(ny))
        sidor["/Count"] = generic.NumberObject(sidor["/Count"] + 1)
        skrivare.update_container(sidor["/Kids"])
        skrivare.update_container(sidor)

    return utokad(data, andra)


def isa_utan_tabell(data: bytes) -> bytes:
    """Append a forged object and a trailer, but no cross-reference table."""
    _, kropp = forfalskat(data)
    with pikepdf.open(BytesIO(data)) as pdf:
        rot = pdf.Root.objgen[0]
    slut = b"trailer\n<</Root %d 0 R/Size 9999>>\nstartxref\n%d\n%%%%EOF\n"
    return data + b"\n" + kropp + slut % (rot, len(data) + 1)


def isa_bara_objekt(data: bytes) -> bytes:
    """Append a forged object and nothing else: some readers mend the file and use it."""
    return data + b"\n" + forfalskat(data)[1]


def isa_med_kopierad_underskrift(data: bytes) -> bytes:
    """Append a forged object, a copy of the last signature's object, and a table."""
    omfang = list(BYTERANGE.finditer(data))[-1]
    start = data.rfind(b" 0 obj", 0, omfang.start())
    start = data.rfind(b"\n", 0, start) + 1
    slut = data.find(b"endobj", omfang.end()) + 7
    nummer, kropp = forfalskat(data)
    sig = data[start:slut]
    sig_nummer = int(sig.split(b" ", 1)[0])
    ny = data + b"\n" + kropp
    sig_plats = len(ny)
    ny += sig
    with pikepdf.open(BytesIO(data)) as pdf:
        rot = pdf.Root.objgen[0]
    forra = int(data[data.rfind(b"startxref") + 9 :].split()[0])
    tabell = b"xref\n%d 1\n%010d 00000 n \n%d 1\n%010d 00000 n \ntrailer\n"
    tabell %= (nummer, len(data) + 1, sig_nummer, sig_plats)
    sista = b"<</Root %d 0 R/Size 9999/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (rot, forra, len(ny))
    return ny + tabell + sista


# -- Shadow


def med_skugga(oppet: bytes) -> bytes:
    """Prepare an unsigned file: a picture over the false text, and a second page tree.

    The attacker does this before anyone signs; the signed file looks as it should.
    """
    with pikepdf.open(BytesIO(oppet)) as pdf:
        sida = pdf.pages[0]
        lock = pdf.make_stream(b"1 1 1 rg 60 680 400 50 re f", {"/Type": pikepdf.Name.XObject})
        lock.Subtype = pikepdf.Name.Form
        lock.BBox = pikepdf.Array([0, 0, 595, 842])
        sida.obj.Resources.XObject = pikepdf.Dictionary(Lock=lock)
        ratt = b"\n/Lock Do\n" + undertecknad.INNEHALL
        sida.Contents = pdf.make_stream(FALSKT + ratt)
        gomd = pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Page,
                MediaBox=pikepdf.Array([0, 0, 595, 842]),
                Resources=sida.obj.Resources,
                Contents=pdf.make_stream(FALSKT),
            )
        )
        trad = pikepdf.Dictionary(Type=pikepdf.Name.Pages, Kids=[gomd], Count=1)
        pdf.Root.Skugga = pdf.make_indirect(trad)
        gomd.Parent = pdf.Root.Skugga
        ut = BytesIO()
        pdf.save(ut, deterministic_id=True)
    return ut.getvalue()


def skugga_dolj(data: bytes) -> bytes:
    """Take away what covers: the overlay is written anew as nothing (or the page's content is)."""

    def andra(skrivare: IncrementalPdfFileWriter) -> None:
        sida = forsta_sidan(skrivare)
        ref = sida["/Resources"]["/XObject"].raw_get("/Lock") if _har_lock(sida) else None
        if ref is None:
            ref = sida.raw_get("/Contents")
            ref = ref.raw_get(0) if isinstance(ref, generic.ArrayObject) else ref
        strom = ref.get_object()
        strom._data, strom._encoded_data = b"", None
        strom.pop("/Filter", None)
        skrivare.mark_update(ref.reference)

    return utokad(data, andra)


def _har_lock(sida: generic.DictionaryObject) -> bool:
    resurser = sida["/Resources"]
    return "/XObject" in resurser and "/Lock" in resurser["/XObject"]


def skugga_ersatt(data: bytes) -> bytes:
    """Exchange the typeface: the same codes become other signs."""

    def andra(skrivare: IncrementalPdfFileWriter) -> None:
        typsnitt = forsta_sidan(skrivare)["/Resources"]["/Font"]
        namn = next(iter(typsnitt))
        font = typsnitt[namn]
        font["/Encoding"] = generic.DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/Encoding"),
                pdf_name("/Differences"): generic.ArrayObject(
                    [generic.NumberObject(48), pdf_name("/nine"), pdf_name("/nine")]
                ),
            }
        )
        skrivare.update_container(font)

    return utokad(data, andra)


def skugga_dolj_och_ersatt(data: bytes) -> bytes:
    """Let the root point at the page tree that was hidden in the file, or at a new one."""

    def andra(skrivare: IncrementalPdfFileWriter) -> None:
        rot = skrivare.root
        if "/Skugga" in rot:
            rot["/Pages"] = rot.raw_get("/Skugga")
        else:
            sida = generic.DictionaryObject(dict(forsta_sidan(skrivare)))
            sida["/Contents"] = falsk_text(skrivare)
            trad = generic.DictionaryObject(
                {
                    pdf_name("/Type"): pdf_name("/Pages"),
                    pdf_name("/Kids"): generic.ArrayObject([skrivare.add_object(sida)]),
                    pdf_name("/Count"): generic.NumberObject(1),
                }
            )
            rot["/Pages"] = skrivare.add_object(trad)
        skrivare.update_root()

    return utokad(data, andra)
