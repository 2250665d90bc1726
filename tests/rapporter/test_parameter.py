"""What figures and blocks ask for: described, offered to the picker, refused where unknown."""

import pytest

from rapporter import block, nyckeltal
from rapporter.parameter import Parameter, fast, granskade, lasta, parametrar_till
from rapporter.referens import Referensfel
from rapporter.sammanhang import Sammanhang

FARG = Parameter("farg", "Färgen", fast(("rod", "Röd"), ("gron", "Grön"), ("gul", "Gul")))


def test_a_value_is_known_by_its_key_its_name_or_how_it_begins():
    s = Sammanhang(2022)
    assert [FARG.las(v, s) for v in ("rod", "GRÖN", "gu")] == ["rod", "gron", "gul"]


def test_an_unknown_value_is_an_error_with_what_there_is():
    with pytest.raises(Referensfel, match=r"Färgen grn finns inte\. Menade du gron") as fel:
        FARG.las("grn", Sammanhang(2022))
    assert "Välj bland rod, gron, gul." in str(fel.value)


def test_a_beginning_that_fits_two_is_not_guessed():
    with pytest.raises(Referensfel):
        FARG.las("g", Sammanhang(2022))


def test_choices_of_the_year_say_which_year_they_lack_it_in():
    arets = Parameter("sak", "Saken", fast(("a", "A")), av_aret=True)
    with pytest.raises(Referensfel, match="Saken b finns inte 2022"):
        arets.las("b", Sammanhang(2022))


def test_where_there_is_nothing_to_choose_from_nothing_is_refused():
    assert Parameter("sak", "Saken", fast()).las("vad som helst", Sammanhang(2022))
    assert Parameter("fritt", "Fritt").las("vad som helst", Sammanhang(2022))


def test_a_parameter_that_may_be_left_out_may_be_empty():
    assert FARG.las("", Sammanhang(2022)) == ""


def test_the_parameters_of_a_function_are_those_it_takes_and_needs():
    def bild(s, *, farg, insats=""):
        return farg, insats

    parametrar = parametrar_till(bild, [FARG])
    assert [(p.namn, p.kravd) for p in parametrar] == [("farg", True), ("insats", False)]
    assert parametrar[1].rubrik == "Insatsen"
    assert lasta({"farg": "Röd"}, parametrar, Sammanhang(2022)) == {"farg": "rod"}
    with pytest.raises(Referensfel, match="bild behöver farg"):
        granskade("bild", {}, parametrar)
    with pytest.raises(Referensfel, match=r"inget argument storlek\. Det tar farg, insats"):
        granskade("bild", {"farg": "rod", "storlek": 1}, parametrar)


@pytest.mark.parametrize("post", [*nyckeltal.REGISTER.values(), *block.REGISTER.values()])
def test_every_parameter_has_words_of_its_own(post):
    assert all(p.rubrik != p.namn for p in post.parametrar)


def test_every_block_belongs_to_an_area():
    assert all(modul.OMRADE for modul in block.OMRADEN)


def test_every_block_has_its_row_in_the_document(settings):
    text = (settings.BASE_DIR / "docs" / "granssnitt.md").read_text(encoding="utf-8")
    skrivsatt = ("[[{}]]", "[[{}(", "`{}`")
    saknas = [n for n in block.REGISTER if not any(satt.format(n) in text for satt in skrivsatt)]
    assert saknas == []
