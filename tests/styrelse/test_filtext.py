"""The words of kept files: read where they can be, and never at the cost of the rest."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfWriter
from weasyprint import HTML

from finsam import filer
from finsam.filer import DOKUMENT, EPOST, TEXT
from finsam.sok import vikt
from styrelse import filtext, services
from styrelse.filtext import Olaslig, las_ur, sokbar
from styrelse.models import Handling, Handlingstext
from styrelse.pdftext import ord_i_pdf, ur_pdf
from styrelse.services.handlingstext import las_handlingens_text, las_text
from tests.styrelse.diariet import MEJL, arende, docx, handling

TYP = {slag: typ for typ, slag in DOKUMENT.items()}
W = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
STYCKE = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


@pytest.fixture(autouse=True)
def lager(settings, tmp_path):
    settings.FILER_DIR = tmp_path / "filer"


def word(*stycken: str) -> bytes:
    return docx(W + "".join(map(STYCKE.format, stycken)) + "</w:body></w:document>")


def pdf(text: str) -> bytes:
    return HTML(string=f"<p>{text}</p>").write_pdf()


def test_the_words_of_a_word_file_stand_in_their_order():
    assert las_ur(word("Överenskommelse", "om insatsen"), TYP["docx"]).split() == [
        "Överenskommelse",
        "om",
        "insatsen",
    ]


def test_the_words_of_an_opendocument_file_are_read_with_their_spans():
    ut = BytesIO()
    with ZipFile(ut, "w") as arkiv:
        arkiv.writestr(
            "content.xml",
            '<o xmlns:text="t"><text:p>Hej <text:span>du</text:span> där</text:p>'
            "<text:p>nytt</text:p></o>",
        )
    assert las_ur(ut.getvalue(), TYP["odt"]).split() == ["Hej", "du", "där", "nytt"]


def test_the_words_of_a_pdf_are_read_in_a_process_of_its_own():
    text = ur_pdf(pdf("Årsredovisning för förbundet"))
    assert "Årsredovisning för förbundet" in " ".join(text.split())


def test_the_words_of_an_email_are_its_headers_and_body():
    text = las_ur(MEJL, EPOST)
    assert "Anna Åberg" in text
    assert "utvecklingsmedel" in text


@pytest.mark.parametrize("kodning", ["utf-8", "utf-8-sig", "cp1252"])
def test_plain_text_is_read_in_the_charsets_that_occur(kodning):
    assert las_ur("räksmörgås".encode(kodning), TEXT) == "räksmörgås"


def test_a_kind_without_words_has_none():
    assert las_ur(b"\x89PNG", "image/png") == ""


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04trasig",
        docx("<inte <xml"),
        docx('<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>'),
        docx('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
        docx("<?xml version='1.0' encoding='finns-inte'?><a>b</a>"),
        docx("<a>" + " " * (filtext.STORSTA_XML + 10) + "</a>"),
    ],
    ids=["trasig zip", "trasig xml", "entiteter", "yttre fil", "teckenkod", "bomb"],
)
def test_a_hostile_document_is_refused(data):
    with pytest.raises(Olaslig):
        las_ur(data, TYP["docx"])


def test_a_zip_without_the_part_is_refused():
    ut = BytesIO()
    with ZipFile(ut, "w", ZIP_DEFLATED) as arkiv:
        arkiv.writestr("annat.xml", "<a/>")
    with pytest.raises(Olaslig, match="trasigt"):
        las_ur(ut.getvalue(), TYP["docx"])


def test_deeply_nested_xml_is_read_without_a_tree():
    djupt = "<a>" * 50_000 + "ord" + "</a>" * 50_000
    assert las_ur(docx(djupt), TYP["docx"]).strip() == "ord"


def last_pdf() -> bytes:
    ut = BytesIO()
    skrivare = PdfWriter()
    skrivare.add_blank_page(100, 100)
    skrivare.encrypt("hemligt", algorithm="RC4-128")
    skrivare.write(ut)
    return ut.getvalue()


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"%PDF-1.7\n%%EOF", last_pdf(), pdf("x")[:300]], ids=len
)
def test_a_broken_or_locked_pdf_has_no_words(data):
    assert ord_i_pdf(data) is None


def test_a_pdf_that_takes_too_long_is_stopped():
    assert ur_pdf(pdf("långsam"), tid=0.0) is None


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    for typ in (TYP["docx"], TYP["odt"], TEXT, EPOST):
        try:
            text = las_ur(data, typ)
        except Olaslig:
            continue
        assert "\x00" not in sokbar(text)


@given(st.text(max_size=80))
def test_folding_twice_is_folding_once(text):
    assert vikt(vikt(text)) == vikt(text)


@pytest.mark.parametrize(
    ("i_filen", "sokt"),
    [
        ("ÅRSREDOVISNING", "årsredovisning"),
        ("a\u030arsredovisning", "Årsredovisning"),  # a PDF may write the ring by itself
        ("e\ufb03cient", "efficient"),
        ("årsredo-\nvisning", "årsredovisning"),
        ("års\xadredovisning", "årsredovisning"),
    ],
)
def test_words_are_found_however_they_are_written(i_filen, sokt):
    assert vikt(sokt) in sokbar(i_filen)


def test_a_document_is_found_by_the_words_of_its_file(chef):
    post = handling(chef, arende(chef), "Vi söker medel till Tegelbruket")
    assert las_text(handling=post).lage == Handlingstext.Lage.LAST
    hittade = Handling.objects.med_orden("TEGELBRUK medel")
    assert list(hittade) == [post]
    assert not Handling.objects.med_orden("tegelbruket saknas").exists()


def test_a_file_that_cannot_be_read_is_noted_and_found_by_its_heading(chef):
    fil = filer.behall(docx("<a"), "a.docx", TYP["docx"], by=chef)
    post = handling(chef, arende(chef), fil=fil, rubrik="Avtal om samlokalisering")
    assert las_text(handling=post).lage == Handlingstext.Lage.OLASLIG
    assert Handling.objects.med_orden("samlokalisering").exists()


def test_a_damaged_file_is_noted_and_nothing_stops(chef):
    post = handling(chef, arende(chef), "ett avtal")
    filer.sokvag(post.fil.sha256).unlink()
    assert las_text(handling=post).lage == Handlingstext.Lage.OLASLIG


def test_a_paper_has_no_text(chef):
    assert las_text(handling=handling(chef, arende(chef), forvaras="Pärm 3")) is None


def test_the_worker_reads_the_text_once_the_document_is_registered(
    chef, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        post = handling(chef, arende(chef), "beslut om medel")
    assert post.text.text == "beslut om medel"
    las_handlingens_text.func(post.pk)
    assert Handlingstext.objects.count() == 1


def test_what_was_destroyed_meanwhile_gets_no_text(chef):
    post = handling(chef, arende(chef), "kallelse", typ="Kallelse", datum="2010-01-01")
    services.avsluta_arende(by=chef, arende=post.arende, datum=post.arende.oppnat_datum)
    gammal = Handling.objects.select_related("fil").get(pk=post.pk)
    data = filer.las(gammal.fil)
    services.gallra(by=chef)
    filer.skriv(data, filer.sokvag(gammal.fil.sha256))
    assert las_text(handling=gammal) is None
