"""E-mail files: what they say, and that nothing in one of them brings the reader down."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrelse.epost import Epost, InteEpost, las_epost, ord_i_html
from tests.styrelse.diariet import MEJL


def brev(**huvuden: str) -> bytes:
    rader = {"From": "a@b.se", "Subject": "x"} | {
        n.replace("_", "-"): v for n, v in huvuden.items()
    }
    return "".join(f"{n}: {v}\n" for n, v in rader.items()).encode() + b"\nhej\n"


def test_an_email_says_who_when_and_what():
    e = las_epost(MEJL)
    assert (e.rubrik, e.fran_namn) == ("Ansökan om medel", "Anna Åberg")
    assert (e.fran_adress, e.doman) == ("anna.aberg@ljungby.example.se", "ljungby.example.se")
    assert (e.datum, e.till) == (date(2022, 3, 1), ("kansli@example.se",))
    assert e.meddelande_id == "<ett@ljungby.example.se>"
    assert e.text == "Hej! Här är vår ansökan om utvecklingsmedel."
    assert [(b.namn, b.data) for b in e.bilagor] == [
        ("ansökan.txt", "Vi söker 200 000 kronor.".encode())
    ]


@pytest.mark.parametrize(
    ("skrivet", "dag"),
    [
        ("Tue, 01 Mar 2022 23:30:00 -0500", date(2022, 3, 2)),  # in Sweden it is the day after
        ("Tue, 01 Mar 2022 09:30:00 +0100", date(2022, 3, 1)),
        ("Tue, 01 Mar 2022 09:30:00 -0000", date(2022, 3, 1)),
        ("i går", None),
        ("", None),
        ("Tue, 01 Mar 1901 00:00:00 +2359", None),
        ("Tue, 01 Mar 9999 23:59:59 -2359", None),
        ("Tue, 99 Foo 2022 25:61:61 +9999", None),
    ],
)
def test_the_day_is_swedish_and_missing_where_it_cannot_be(skrivet, dag):
    assert las_epost(brev(Date=skrivet)).datum == dag


def test_the_thread_is_known_by_what_it_answers():
    e = las_epost(brev(In_Reply_To="<b@x>", References="<a@x> <b@x>"))
    assert e.svar_pa == ("<b@x>", "<a@x>")


def test_html_becomes_words_and_scripts_are_left_out():
    huvud = b"From: a@b.se\nContent-Type: text/html\n\n"
    sida = b"<p>Hej <b>d&aring;</b></p><script>alert(1)</script>"
    assert las_epost(huvud + sida).text == "Hej då"


def test_a_picture_that_the_body_shows_is_no_document_of_its_own():
    data = (
        b"From: a@b.se\nContent-Type: multipart/related; boundary=g\n\n--g\n"
        b"Content-Type: text/plain\n\nhej\n--g\nContent-Type: image/png\nContent-ID: <l>\n"
        b"Content-Disposition: inline; filename=logga.png\n\nPNG\n--g--\n"
    )
    assert las_epost(data).bilagor == ()


def test_a_forwarded_email_is_a_file_of_its_own():
    data = (
        b"From: a@b.se\nContent-Type: multipart/mixed; boundary=g\n\n--g\n"
        b"Content-Type: message/rfc822\n\nFrom: c@d.se\nSubject: inre\n\nhej\n--g--\n"
    )
    [bilaga] = las_epost(data).bilagor
    assert bilaga.namn == "vidarebefordrat.eml"
    assert las_epost(bilaga.data).rubrik == "inre"


@pytest.mark.parametrize(
    "kodning", ["finns-inte", "rot13", "hex", "zlib", "punycode", "unicode_escape", "utf-7", "\x00"]
)
def test_a_strange_charset_is_read_as_well_as_can_be(kodning):
    data = f"From: a@b.se\nContent-Type: text/plain; charset={kodning}\n\nabc\n".encode()
    assert "abc" in las_epost(data).text


def test_a_name_that_steers_how_it_is_shown_is_cleaned():
    e = las_epost(brev(Subject="faktura\u202efdp.exe\x07"))
    assert e.rubrik == "faktura fdp.exe"


def i_varandra(slag: bytes, antal: int) -> bytes:
    return b"From: a@b.se\n" + b"".join(slag.replace(b"%", b"%d" % i) for i in range(antal))


@pytest.mark.parametrize(
    "data",
    [
        b"Subject: " + b"a" * 2_000_000 + b"\n\nx",
        b"X: y\n" * 200_000 + b"\nx",
        b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 50_000,
        i_varandra(b"Content-Type: multipart/mixed; boundary=b%\n\n--b%\n", 3000),
        i_varandra(b"Content-Type: message/rfc822\n\n", 5000),
    ],
    ids=["stort huvud", "många huvuden", "många delar", "i varandra", "brev i brev"],
)
def test_an_email_that_no_person_wrote_is_refused_with_what_to_do(data):
    with pytest.raises(InteEpost, match="PDF"):
        las_epost(data)


@pytest.mark.parametrize(
    "bit", ["<", "<a ", "&#", "<!--", "<![CDATA[", "<script>", "</", "<p>" * 5], ids=repr
)
def test_hostile_html_is_read_in_one_pass(bit):
    start = time.monotonic()
    ord_i_html(bit * 100_000)
    assert time.monotonic() - start < 20


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data):
    try:
        e = las_epost(data)
    except InteEpost:
        return
    assert isinstance(e, Epost)
    e.rubrik.encode()


FULA = rb"""=?utf-7?b? =?x?q?? =?utf-8?b?4pyT?= < ((( " \\ ; *= *0*= : charset= @ , a:""".split()
BITAR = st.sampled_from([*FULA, b"\x00", b"\n\n", b"\xff\xfe", b"\n--GRANS\n", b"\n "])


@given(st.lists(st.tuples(st.integers(0, len(MEJL)), st.integers(0, 40), BITAR), max_size=8))
def test_an_email_broken_anywhere_is_read_or_refused(andringar):
    data = MEJL
    for plats, bort, bit in andringar:
        data = data[:plats] + bit + data[plats + bort :]
    try:
        e = las_epost(data)
    except InteEpost:
        return
    assert e.datum is None or 1990 <= e.datum.year <= 2100
    assert "\n" not in e.rubrik + e.fran_namn + e.fran_adress
    assert all(b.data for b in e.bilagor)
