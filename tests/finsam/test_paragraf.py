"""A paragraph is kept as its number, however it is written."""

import pytest

from finsam.paragraf import paragrafnummer


@pytest.mark.parametrize("skrivet", ["41", "§ 41", "§41", " § 41 ", "§§ 41"])
def test_sign_is_left_out_of_the_number(skrivet):
    assert paragrafnummer(skrivet) == "41"


def test_no_paragraph_is_no_number():
    assert paragrafnummer(" ") == ""
