"""The check sum of SIE against published vectors and against itself."""

import pytest

from ekonomi.sie import Allvar, SieFil, las, skriv
from ekonomi.sie.falt import dela
from ekonomi.sie.ksumma import ksumma

HUVUD = b"#FLAGGA 0\r\n"


@pytest.mark.parametrize(
    ("rad", "vantad"),
    [
        (r'#KONTO 1915 "Kassa \"special\""', 1921122205),
        ('#TRANS 7010 {"1" "456" "7" "47"} 13200.00', 2037918775),
    ],
)
def test_ksumma_equals_the_published_vectors(rad, vantad):
    assert ksumma([dela(rad)]) == vantad


def test_braces_and_blanks_add_nothing_to_the_sum():
    assert ksumma([dela('#TRANS\t1910   {1  "2"}   5')]) == ksumma([dela("#TRANS 1910 1 2 5")])


@pytest.mark.parametrize("varde", ["1921122205", "-2373845091"])
def test_sum_between_the_two_records_is_verified_signed_or_not(varde):
    data = HUVUD + b"#KSUMMA\r\n" + rb'#KONTO 1915 "Kassa \"special\""' + b"\r\n#KSUMMA "
    assert las(data + varde.encode()).ksumma_stammer is True


@pytest.mark.parametrize("varde", ["1", "ett", "9" * 50])
def test_wrong_sum_is_a_warning_with_its_line(varde):
    sie = las(HUVUD + b"#KSUMMA\r\n#FNAMN a\r\n#KSUMMA " + varde.encode() + b"\r\n")
    assert sie.ksumma_stammer is False
    assert [(a.allvar, a.radnummer) for a in sie.avvikelser if "summa" in a.text] == [
        (Allvar.VARNING, 4)
    ]


def test_opened_sum_that_is_never_closed_is_a_truncated_file():
    sie = las(HUVUD + b"#KSUMMA\r\n#FNAMN a\r\n")
    assert [str(a) for a in sie.avvikelser if a.allvar is Allvar.FEL] == [
        "Rad 3: Filen är avklippt: den avslutande kontrollsumman saknas"
    ]


def test_sum_that_we_write_holds():
    sie = SieFil(fnamn='Förbundet "Ö" – väst', prosa="a\\b", sietyp="1")
    assert las(skriv(sie, "1", ksumma=True)).ksumma_stammer is True


def test_file_without_sum_says_neither_true_nor_false():
    assert las(HUVUD).ksumma_stammer is None
