"""The upload store: what it takes, what it refuses, what it notices."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from finsam import filer
from finsam.models import Fil, Handelse

PDF = b"%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF"


@pytest.fixture(autouse=True)
def lager(settings, tmp_path):
    settings.FILER_DIR = tmp_path / "filer"


def bild(format_: str, **mer: object) -> bytes:
    ut = BytesIO()
    Image.new("RGB", (4, 3), "green").save(ut, format_, **mer)
    return ut.getvalue()


def test_kept_file_is_read_back_and_logged(db, anvandare):
    chef = anvandare("forbundschef")
    fil = filer.ta_emot(PDF, "avtal.pdf", by=chef)
    assert filer.las(fil) == PDF
    assert fil.innehallstyp == "application/pdf"
    assert Handelse.objects.get(objekt_id=str(fil.pk)).by == chef


def test_same_bytes_are_kept_once(db):
    forsta = filer.ta_emot(PDF, "a.pdf", by=None)
    andra = filer.ta_emot(PDF, "b.pdf", by=None)
    assert forsta.pk != andra.pk
    assert filer.sokvag(forsta.sha256) == filer.sokvag(andra.sha256)


def test_type_follows_from_the_bytes_not_from_the_name(db):
    assert filer.ta_emot(bild("PNG"), "bokslut.pdf", by=None).innehallstyp == "image/png"


@pytest.mark.parametrize(
    "data",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>',
        b'<?xml version="1.0"?><svg/>',
        b"\xef\xbb\xbf  <!DOCTYPE html><html></html>",
        b"<script>alert(1)</script>",
        b"MZ\x90\x00" + b"\x00" * 200,
        b"GIF89a" + b"\x00" * 40,
        b"text with a \x00 in it",
    ],
    ids=["svg", "svg-xml", "html-bom", "script", "exe", "gif", "nul"],
)
def test_what_a_browser_could_run_is_refused(db, data):
    with pytest.raises(ValidationError, match="tas inte emot"):
        filer.ta_emot(data, "bild.png", by=None)
    assert not Fil.objects.exists()


def test_zip_that_is_no_document_is_refused(db):
    ut = BytesIO()
    with ZipFile(ut, "w") as arkiv:
        arkiv.writestr("program.exe", "x")
    with pytest.raises(ValidationError, match="tas inte emot"):
        filer.ta_emot(ut.getvalue(), "bilagor.docx", by=None)


def test_image_is_drawn_anew_without_its_metadata(db):
    exif = Image.Exif()
    exif[0x010E] = "hemlig plats"
    data = bild("JPEG", exif=exif)
    assert b"hemlig plats" in data
    kvar = filer.las(filer.ta_emot(data, "bild.jpg", by=None))
    assert b"hemlig plats" not in kvar
    assert Image.open(BytesIO(kvar)).size == (4, 3)


def test_nothing_but_the_picture_is_kept_of_an_image(db):
    """Pillow writes a comment and a colour profile anew unless told not to."""
    jpeg = bild("JPEG", comment=b"hemlig <script>", icc_profile=b"hemlig profil")
    png = bild("PNG", icc_profile=b"hemlig profil")
    for data, typ in ((jpeg, b"hemlig"), (png, b"iCCP")):
        assert typ in data
        assert typ not in filer.las(filer.ta_emot(data, "bild", by=None))


def test_a_picture_broken_in_the_middle_is_refused_with_what_to_do(db):
    data = bild("PNG")
    plats = data.index(b"IDAT")
    trasig = data[:plats] + b"\xd2\xd2\xf6\xf6" + data[plats + 4 :]
    with pytest.raises(ValidationError, match="Spara om den"):
        filer.ta_emot(trasig, "bild.png", by=None)


def test_broken_image_is_refused_with_what_to_do(db):
    with pytest.raises(ValidationError, match="Spara om den"):
        filer.ta_emot(bild("PNG")[:40], "bild.png", by=None)


def test_too_many_pixels_are_refused(db, monkeypatch):
    monkeypatch.setattr(filer, "STORSTA_BILD_PIXLAR", 10)
    with pytest.raises(ValidationError, match="bildpunkter"):
        filer.ta_emot(bild("PNG"), "bild.png", by=None)


@pytest.mark.parametrize(("data", "ord_"), [(b"", "tom"), (PDF * 100, "för stor")])
def test_empty_and_large_are_refused(db, settings, data, ord_):
    settings.FIL_STORSTA_BYTES = 200
    with pytest.raises(ValidationError, match=ord_):
        filer.ta_emot(data, "x.pdf", by=None)


def test_changed_bytes_on_disk_are_noticed(db):
    fil = filer.ta_emot(PDF, "avtal.pdf", by=None)
    filer.sokvag(fil.sha256).write_bytes(PDF.replace(b"1.7", b"1.6"))
    with pytest.raises(filer.FilSkadad, match="har ändrats"):
        filer.las(fil)


def test_missing_bytes_are_noticed(db):
    fil = filer.ta_emot(PDF, "avtal.pdf", by=None)
    filer.sokvag(fil.sha256).unlink()
    with pytest.raises(filer.FilSkadad, match="saknas"):
        filer.las(fil)


@pytest.mark.parametrize(
    ("namn", "kvar"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\mapp\\avtal.pdf", "avtal.pdf"),
        ('a"\r\nX-Evil: 1.pdf', "aX-Evil: 1.pdf"),
        ("...", "namnlös"),
    ],
)
def test_name_keeps_nothing_but_a_name(db, namn, kvar):
    assert filer.ta_emot(PDF, namn, by=None).namn == kvar


def test_file_is_served_as_an_attachment_that_cannot_run(klient):
    fil = filer.ta_emot(PDF, "årsavtal.pdf", by=None)
    svar = klient("revisor").get(f"/filer/{fil.pk}/")
    assert svar.content == PDF
    assert svar["Content-Disposition"].startswith("attachment;")
    assert svar["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in svar["Content-Security-Policy"]


def test_file_is_not_found_by_who_may_not_read_files(klient):
    fil = filer.ta_emot(PDF, "avtal.pdf", by=None)
    assert klient("ledamot").get(f"/filer/{fil.pk}/").status_code == 403


def test_a_damaged_file_is_written_anew_when_the_same_bytes_come_again(db):
    fil = filer.ta_emot(b"ett protokoll", "a.txt", by=None)
    filer.sokvag(fil.sha256).write_bytes(b"ett prot")
    with pytest.raises(filer.FilSkadad):
        filer.las(fil)
    filer.ta_emot(b"ett protokoll", "b.txt", by=None)
    assert filer.las(fil) == b"ett protokoll"
