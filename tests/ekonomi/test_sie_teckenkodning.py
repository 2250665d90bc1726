"""The bytes decide what letters a SIE file has, and our letters always fit."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekonomi.sie import las
from ekonomi.sie.teckenkodning import CP437, CP1252, UTF8, avkoda, koda, valj_kodning
from tests.ekonomi.sie_rader import sie_bytes

NAMN = "Övriga intäkter från Åsele"
RADER = ("#FLAGGA 0", "#FORMAT PC8", f'#KONTO 3990 "{NAMN}"')


@pytest.mark.parametrize(
    ("kodning", "vald"),
    [
        ("cp437", CP437),
        ("latin-1", CP1252),
        ("cp1252", CP1252),
        ("utf-8", UTF8),
        ("utf-8-sig", UTF8),
        ("ascii", CP437),
    ],
)
def test_encoding_is_chosen_by_the_bytes_whatever_format_says(kodning, vald):
    namn = NAMN if kodning != "ascii" else "Ovriga"
    sie = las(sie_bytes("#FLAGGA 0", "#FORMAT PC8", f'#KONTO 3990 "{namn}"', kodning=kodning))
    assert sie.kodning.namn == vald
    assert sie.konton["3990"].namn == namn


def test_three_names_with_swedish_letters_are_kept_as_samples():
    rader = [f'#KONTO {nr} "{namn}"' for nr, namn in enumerate(("Kassa", "Ö", "Å", "Å", "ä", "é"))]
    assert las(sie_bytes("#FLAGGA 0", *rader)).kodning.exempel == ("Ö", "Å", "ä")


def test_as_many_letters_of_each_is_the_encoding_of_the_format():
    assert valj_kodning([b"\x84\xe4"]) == CP437
    assert valj_kodning([b"\x84\xe4\xe4"]) == CP1252


def test_utf8_letter_cut_between_two_pieces_is_still_utf8():
    hel = "#FNAMN Åäö".encode()
    assert valj_kodning([hel[:8], hel[8:]]) == UTF8
    assert valj_kodning([hel[:-1]]) != UTF8


def test_unused_bytes_of_cp1252_are_read_as_something():
    assert avkoda(b"\xe4\x81", CP1252) == "ä\x81"


def test_broken_utf8_is_told_and_read():
    sie = las(b"\xef\xbb\xbf#FLAGGA 0\n#FNAMN \xc3\x28\n")
    assert sie.fnamn == "\ufffd("
    assert [str(a) for a in sie.avvikelser if "tecken" in a.text] == [
        "1 rad har tecken som inte kunde läsas"
    ]


@pytest.mark.parametrize(
    ("text", "skrivs"),
    [
        ("aug–dec — −5", "aug-dec - -5"),
        ("§ 5 i ’lagen’", "par. 5 i 'lagen'"),
        ("“100 €” …", '"100 EUR" ...'),
        ("3 × 2", "3 x 2"),
        ("Łukasz Šimić Ørsted", "Lukasz Simic Örsted"),
        ("½ å ä ö É", "½ å ä ö É"),
        ("Киев", "____"),
        ("Hur?", "Hur?"),
    ],
)
def test_letters_outside_cp437_are_rewritten(text, skrivs):
    assert koda(text).decode("cp437") == skrivs


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_no_letter_ever_becomes_a_question_mark(text):
    utan_fragor = "".join(t for t in text if "?" not in unicodedata.normalize("NFKD", t))
    assert b"?" not in koda(utan_fragor)


@given(st.binary(), st.sampled_from([CP437, CP1252, UTF8]))
def test_every_line_of_bytes_can_be_read(rad, kodning):
    assert isinstance(avkoda(rad, kodning), str)
