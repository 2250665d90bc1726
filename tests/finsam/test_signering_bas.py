"""The file that is signed: the frozen one, and a page of places for signatures."""

from io import BytesIO

import pypdf

from finsam.signering.bas import SIGILL, faltnamn, gor_bas
from tests.signering import SKAPAD, sida
from tests.verapdf import granska


def test_base_begins_with_the_frozen_file(frysta, bas):
    assert bas.startswith(frysta)
    assert len(bas) > len(frysta)


def test_base_conforms_to_pdfa_3a_and_pdfua_1(bas):
    assert granska(bas) == {"3a": [], "ua1": []}


def test_base_has_an_empty_field_for_each_place_and_the_seal(bas):
    falt = pypdf.PdfReader(BytesIO(bas)).get_fields()
    assert list(falt) == [SIGILL, *(faltnamn(n) for n in range(1, 7))]
    assert all(f["/FT"] == "/Sig" and "/V" not in f for f in falt.values())


def test_same_arguments_give_same_bytes(frysta, bas):
    assert gor_bas(frysta, sida(frysta), skapad=SKAPAD) == bas
