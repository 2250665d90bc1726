"""A small PDF that unpacks to more than the memory is refused where it is taken in."""

import resource
import zlib
from io import BytesIO

import pikepdf
import pytest
from django.core.exceptions import ValidationError

from finsam.pdfgranser import STORSTA_STROM
from finsam.signering.bas import hinder
from styrelse.services.underskrift import _krav_pdf


def bomb(storlek: int) -> bytes:
    """Return a PDF whose page lies in a stream that unpacks to more than ``storlek`` bytes."""
    sidorna = b"<</Type/Pages/Kids[3 0 R]/Count 1>> "
    sidan = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    forst = b"2 0 3 %d " % len(sidorna)
    packare = zlib.compressobj(9)
    delar = [packare.compress(forst + sidorna + sidan)]
    delar += [packare.compress(bytes(1_000_000)) for _ in range(storlek // 1_000_000 + 1)]
    strom = b"".join([*delar, packare.flush()])
    ut, lagen = b"%PDF-1.5\n", {}
    for nummer, objekt in (
        (1, b"<</Type/Catalog/Pages 2 0 R>>"),
        (
            4,
            b"<</Type/ObjStm/N 2/First %d/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream"
            % (len(forst), len(strom), strom),
        ),
    ):
        lagen[nummer] = len(ut)
        ut += b"%d 0 obj\n%s\nendobj\n" % (nummer, objekt)
    tabell = b"".join(
        typ.to_bytes(1) + a.to_bytes(4) + b.to_bytes(2)
        for typ, a, b in (
            *((0, 0, 65535), (1, lagen[1], 0), (2, 4, 0), (2, 4, 1)),
            *((1, lagen[4], 0), (1, len(ut), 0)),
        )
    )
    huvud = b"<</Type/XRef/Size 6/W[1 4 2]/Root 1 0 R/Length %d>>" % len(tabell)
    slut = b"5 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (huvud, tabell)
    return ut + slut + b"startxref\n%d\n%%%%EOF\n" % len(ut)


def _minne() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def test_a_file_in_the_same_form_is_read_when_it_is_small():
    _krav_pdf(bomb(1_000))
    assert hinder(bomb(1_000)) == ""


def test_a_file_without_pages_is_still_read():
    ut = BytesIO()
    with pikepdf.new() as tom:
        tom.save(ut)
    with pikepdf.open(ut) as fil:
        assert len(fil.pages) == 0


def test_a_bomb_that_is_handed_in_as_signed_is_refused_before_it_has_filled_the_memory():
    fil, fore = bomb(4 * STORSTA_STROM), _minne()
    assert len(fil) < 1_000_000
    with pytest.raises(ValidationError, match="ingen PDF"):
        _krav_pdf(fil)
    assert _minne() - fore < 2 * STORSTA_STROM


def test_a_bomb_is_not_laid_for_signature():
    assert "går inte att läsa" in hinder(bomb(4 * STORSTA_STROM))
