"""What is not SIE is refused in plain Swedish, in bounded memory, and never crashes."""

import io
import tracemalloc

import pytest

from ekonomi.sie import Lasare, SieFel, las
from ekonomi.sie.rader import MAX_RAD
from tests.ekonomi.sie_rader import HUVUD, KONTON, sie_bytes


def vagran(data: bytes) -> str:
    with pytest.raises(SieFel) as fel:
        las(data)
    return str(fel.value)


@pytest.mark.parametrize(
    ("data", "vad"),
    [
        (b"", "filen är tom"),
        (b"\xef\xbb\xbf \r\n\t\n", "filen är tom"),
        (b"<!DOCTYPE HTML>\n<html><head><title>404</title>", "utan en webbsida (HTML)"),
        (b"\n  <html lang=sv>", "utan en webbsida (HTML)"),
        (b'<?xml version="1.0"?><note/>', "utan ett XML-dokument"),
        (b"PK\x03\x04\x14\x00", "utan ett ziparkiv"),
        (b"PK\x05\x06" + bytes(18), "utan ett tomt ziparkiv"),
        (b"\x1f\x8b\x08\x00", "utan en komprimerad fil"),
        (b"%PDF-1.7\n", "utan en PDF"),
        (b"\x89PNG\r\n\x1a\n", "utan en bild (PNG)"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "utan en bild (JPEG)"),
        (b"GIF89a", "utan en bild (GIF)"),
        (b"RIFF\x00\x00\x00\x00WEBP", "utan en bild"),
        (b"BM6\x00", "utan en bild (BMP)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "utan ett äldre kontorsdokument"),
        ("#FLAGGA 0\n".encode("utf-16"), "UTF-16"),
        (b"Konto;Belopp\n1930;5\n", "första raden ska börja med #FLAGGA"),
        (b"# en kommentar\n# en till\n", "ingen rad är en känd SIE-post"),
    ],
)
def test_other_files_are_named_and_refused(data, vad):
    meddelande = vagran(data)
    assert "Det här är inte en SIE-fil" in meddelande
    assert vad in meddelande
    assert "Exportera bokföringen som SIE 4" in meddelande


@pytest.mark.parametrize(
    "data",
    [
        b'<?xml version="1.0" encoding="utf-8"?>\n<Sie xmlns="http://www.sie.se/sie5">',
        b'\xef\xbb\xbf<?xml version="1.0"?><sie:SieEntry xmlns:sie="http://www.sie.se/sie5">',
    ],
)
def test_sie_5_is_recognised_and_refused_with_the_way_out(data):
    meddelande = vagran(data)
    assert "SIE 5-fil (XML)" in meddelande
    assert "Exportera i stället som SIE 4" in meddelande


def test_nul_byte_is_refused_with_its_line():
    assert vagran(b"#FLAGGA 0\n#FNAMN a\n#PROSA \0\n") == (
        "Rad 3: Raden innehåller nolltecken (NUL). Filen är trasig."
    )


@pytest.mark.parametrize("slut", [b"", b"\n"])
def test_line_over_the_limit_is_refused_with_its_line(slut):
    data = b"#FLAGGA 0\n#IB 0 1930 " + b"9" * 1_000_000 + slut
    assert vagran(data).startswith(f"Rad 2: Raden är längre än {MAX_RAD} tecken")


def test_longest_allowed_line_is_read():
    namn = "a" * (MAX_RAD - len("#FNAMN "))
    assert las(sie_bytes("#FLAGGA 0", f"#FNAMN {namn}", slut="\n")).fnamn == namn
    assert "Rad 2" in vagran(sie_bytes("#FLAGGA 0", f"#FNAMN {namn}a", slut="\n"))


class LangRad(io.RawIOBase):
    """A file of one line of 100 MB that is never held anywhere."""

    borjan = b"#FLAGGA 0\n#PROSA "

    def __init__(self):
        self.plats = 0

    def seekable(self):
        return True

    def seek(self, plats, varifran=0):
        self.plats = plats
        return plats

    def read(self, antal=-1):
        kvar = 100_000_000 - self.plats
        bit = (self.borjan[self.plats :] + b"a" * antal)[: min(antal, kvar)]
        self.plats += len(bit)
        return bit


def test_line_of_100_megabytes_is_refused_in_bounded_memory():
    tracemalloc.start()
    try:
        with pytest.raises(SieFel, match="Rad 2: Raden är längre"):
            list(Lasare(LangRad()).verifikationer())
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()


def test_many_vouchers_are_streamed_in_bounded_memory(tmp_path):
    fil = tmp_path / "stor.se"
    rad = f'#TRANS 1930 {{}} 0.00 20220131 "{"lång text " * 40}"'
    ver = sie_bytes("#VER A 1 20220131", "{", *[rad] * 8, "}")
    antal = 600
    fil.write_bytes(sie_bytes(*HUVUD, *KONTON) + ver * antal)
    with fil.open("rb") as strom:
        lasare = Lasare(strom)
        tracemalloc.start()
        try:
            assert sum(1 for _ in lasare.verifikationer()) == antal
            assert tracemalloc.get_traced_memory()[1] < 800_000 < fil.stat().st_size
        finally:
            tracemalloc.stop()


def test_error_without_a_line_is_its_message_alone():
    assert str(SieFel(None, "Nej.")) == "Nej."
    assert str(SieFel(7, "Nej.")) == "Rad 7: Nej."
