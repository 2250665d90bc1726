"""Files that cannot be signed, and what is said of them."""

from io import BytesIO

import pikepdf
import pytest
from django.core.exceptions import ValidationError
from pikepdf import Array, Dictionary, Name

from finsam.signering.bas import gor_bas, hinder
from tests.signering import SKAPAD, bas, frysta, sida


def med(andra=lambda fil: None, **val) -> bytes:
    ut = BytesIO()
    with pikepdf.open(BytesIO(frysta())) as fil:
        andra(fil)
        fil.save(ut, **val)
    return ut.getvalue()


def underskriven(fil: pikepdf.Pdf) -> None:
    falt = fil.make_indirect(
        Dictionary(FT=Name.Sig, T="namn", V=Dictionary(Type=Name.Sig, Contents=b"x"))
    )
    fil.Root.AcroForm = Dictionary(Fields=Array([falt]))


def ifyllbar(fil: pikepdf.Pdf) -> None:
    barn = fil.make_indirect(Dictionary(FT=Name.Tx, T="belopp"))
    falt = fil.make_indirect(Dictionary(T="grupp", Kids=Array([barn])))
    barn.Kids = Array([falt])  # a field that holds itself must not hold us
    fil.Root.AcroForm = Dictionary(Fields=Array([falt]))


def program(slag: str):
    def lagg_in(fil: pikepdf.Pdf) -> None:
        fil.Root.OpenAction = Dictionary(S=Name(slag), JS="app.alert(1)", F="x")

    return lagg_in


def utan_sidor(fil: pikepdf.Pdf) -> None:
    del fil.pages[:]


@pytest.mark.parametrize(
    ("data", "skal"),
    [
        (lambda: b"", "går inte att läsa som PDF"),
        (lambda: b"<html>", "går inte att läsa som PDF"),
        (lambda: frysta()[:-200], "går inte att läsa som PDF"),
        (lambda: med(encryption=pikepdf.Encryption(owner="a", user="b")), "lösenord"),
        (lambda: med(encryption=pikepdf.Encryption(owner="a", user="")), "lösenord"),
        (lambda: med(utan_sidor), "inga sidor"),
        (lambda: med(underskriven), "redan underskriven elektroniskt"),
        (lambda: med(ifyllbar), "fält att fylla i"),
        (bas, "fält att fylla i"),
        (lambda: med(program("/JavaScript")), "innehåller program"),
        (lambda: med(program("/Launch")), "innehåller program"),
    ],
)
def test_file_that_cannot_be_signed_is_refused_with_what_to_do(data, skal):
    fil = data()
    assert skal in hinder(fil)
    with pytest.raises(ValidationError, match=skal):
        gor_bas(fil, sida(fil), skapad=SKAPAD)


def test_file_with_form_that_has_no_fields_is_accepted():
    def tom(fil: pikepdf.Pdf) -> None:
        fil.Root.AcroForm = Dictionary(Fields=Array())

    fil = med(tom)
    assert hinder(fil) == ""
    assert gor_bas(fil, sida(fil), skapad=SKAPAD).startswith(fil)


@pytest.mark.parametrize("trad", [Name.Sig, Dictionary(K=3, ParentTree=Name.Sig)])
def test_file_with_broken_tags_is_refused_not_a_fault(trad):
    def bryt(fil: pikepdf.Pdf) -> None:
        fil.Root.StructTreeRoot = fil.make_indirect(trad) if trad != Name.Sig else trad

    fil = med(bryt)
    with pytest.raises(ValidationError, match="går inte att läsa som PDF"):
        gor_bas(fil, sida(fil), skapad=SKAPAD)
