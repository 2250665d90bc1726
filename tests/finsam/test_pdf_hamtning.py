"""The renderer reads static and kept files, and nothing else on this machine or outside it."""

from datetime import UTC, datetime
from io import BytesIO
from uuid import UUID, uuid4

import pikepdf
import pytest
from django.core.exceptions import ObjectDoesNotExist
from PIL import Image

from finsam.pdf import OtillatenResurs, rendera
from finsam.pdf.hamtning import LokalHamtare

FRAMMANDE = [
    "file:///etc/passwd",
    "FILE:///etc/passwd",
    "file://localhost/etc/passwd",
    "http://example.se/bild.png",
    "https://example.se/omdirigering",
    "ftp://example.se/bild.png",
    "//example.se/bild.png",
    "data:image/png;base64,AAAA",
    "data:text/css,*{color:red}",
    "static://example.se/css/papper.css",
    "static:../manage.py",
    "static:/../../etc/passwd",
    "static:/css/../../manage.py",
    "static:%2e%2e/manage.py",
    "static:/%2e%2e/%2e%2e/etc/passwd",
    "static:/etc/passwd",
    "static:saknas.png",
    "static:",
    "fil:../../etc/passwd",
    "fil:inte-ett-uuid",
    "javascript:alert(1)",
]


def bild() -> bytes:
    ut = BytesIO()
    Image.new("RGB", (8, 8), "#0f5257").save(ut, "PNG")
    return ut.getvalue()


def satt(kropp: str, hamta_fil=None, huvud: str = "") -> bytes:
    html = f'<html lang="sv"><head><title>Prov</title>{huvud}</head><body>{kropp}</body></html>'
    skapad = datetime(2023, 3, 24, tzinfo=UTC)
    return rendera(html, titel="Prov", identitet=b"1", skapad=skapad, hamta_fil=hamta_fil)


def aldrig(nyckel: UUID) -> bytes:
    raise AssertionError(f"Ingen fil skulle ha lästs, men {nyckel} lästes.")


@pytest.mark.parametrize("url", FRAMMANDE)
def test_hamtare_refuses_everything_that_is_not_kept_here(url):
    with pytest.raises(OtillatenResurs):
        LokalHamtare(aldrig).fetch(url)


@pytest.mark.parametrize("url", FRAMMANDE)
def test_rendera_of_a_picture_from_elsewhere_is_refused(url):
    with pytest.raises(OtillatenResurs):
        satt(f'<img src="{url}" alt="">', aldrig)


@pytest.mark.parametrize(
    "kropp",
    [
        '<svg viewBox="0 0 9 9"><title>t</title><image href="{url}" width="9" height="9"/></svg>',
        '<object data="{url}" type="image/png">ord</object>',
        '<style>@import url("{url}");</style>',
        '<style>p {{ background: url("{url}") }}</style><p>ord</p>',
        '<style>@font-face {{ font-family: X; src: url("{url}") }}</style><p>ord</p>',
    ],
)
@pytest.mark.parametrize("url", ["file:///etc/passwd", "http://example.se/x.png"])
def test_rendera_of_every_way_to_fetch_is_refused(kropp, url):
    with pytest.raises(OtillatenResurs):
        satt(kropp.format(url=url))


def test_rendera_of_a_word_that_attaches_something_from_the_web_is_refused():
    with pytest.raises(OtillatenResurs):
        satt('<p><a rel="attachment" href="http://example.se/x.png">ord</a></p>')


def test_word_that_attaches_a_file_of_this_machine_attaches_nothing():
    pdf = satt('<p><a rel="attachment" href="file:///etc/passwd">ord</a></p>')
    assert b"root:" not in pdf
    with pikepdf.open(BytesIO(pdf)) as fil:
        assert not fil.attachments
        assert "/Annots" not in fil.pages[0]


@pytest.mark.parametrize("rel", ["stylesheet", "attachment"])
def test_rendera_of_a_linked_file_from_elsewhere_is_refused(rel):
    with pytest.raises(OtillatenResurs):
        satt("<p>ord</p>", huvud=f'<link rel="{rel}" href="file:///etc/passwd">')


def test_kept_file_is_read_by_its_uuid():
    nyckel, begarda = uuid4(), []

    def hamta(begard: UUID) -> bytes:
        begarda.append(begard)
        return bild()

    pdf = satt(f'<img src="fil:{nyckel}" alt="Ett foto">', hamta)
    with pikepdf.open(BytesIO(pdf)) as fil:
        assert len(fil.pages[0].get_images()) == 1
    assert begarda == [nyckel]


def test_kept_file_without_a_reader_is_refused():
    with pytest.raises(OtillatenResurs):
        satt(f'<img src="fil:{uuid4()}" alt="Ett foto">')


def test_missing_kept_file_stops_with_the_readers_own_error():
    def saknas(nyckel: UUID) -> bytes:
        raise ObjectDoesNotExist(str(nyckel))

    with pytest.raises(ObjectDoesNotExist):
        satt(f'<img src="fil:{uuid4()}" alt="Ett foto">', saknas)


def test_static_file_is_served_with_its_type():
    svar = LokalHamtare().fetch("static:/css/papper.css")
    assert svar.content_type == "text/css"
    assert b"@page omslag" in svar.read()


def test_font_package_is_served_without_a_copy():
    svar = LokalHamtare().fetch("static:/typsnitt/sans/SourceSansPro-Regular.otf")
    assert svar.read(4) == b"OTTO"


def test_hyperlink_to_the_web_is_kept_and_never_fetched():
    pdf = satt('<p><a href="https://www.sunnerbosf.se/">Sunnerbo</a></p>')
    with pikepdf.open(BytesIO(pdf)) as fil:
        assert fil.pages[0].Annots[0].A.URI == "https://www.sunnerbosf.se/"
