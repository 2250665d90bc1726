"""Numbers, amounts and dates as Swedish writes them, and back."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finsam import format as fmt


def hart(text: str) -> str:
    """The text with no-break blanks, as it is written on the page."""
    return text.replace(" ", fmt.HART_BLANK)


BELOPP = st.decimals(min_value=-(10**11), max_value=10**11, places=2)


@pytest.mark.parametrize(
    ("belopp", "text"),
    [
        ("-511050", "−511 050"),
        ("0.5", "1"),
        ("-0.5", "−1"),
        ("0.49", "0"),
        ("-0.49", "0"),
        ("4546250.25", "4 546 250"),
    ],
)
def test_kr_rounds_half_away_from_zero_and_groups(belopp, text):
    assert fmt.kr(Decimal(belopp)) == hart(text)


@pytest.mark.parametrize(("belopp", "text"), [("-511050", "−511"), ("1500", "2"), ("499.99", "0")])
def test_tkr_rounds_to_whole_thousands(belopp, text):
    assert fmt.tkr(Decimal(belopp)) == text


@pytest.mark.parametrize(("belopp", "text"), [("1234.5", "1 234,50"), ("-0.05", "−0,05")])
def test_kr_ore_has_two_decimals(belopp, text):
    assert fmt.kr_ore(Decimal(belopp)) == hart(text)


@given(BELOPP)
def test_written_amount_is_read_back(belopp):
    assert fmt.tolka_belopp(fmt.kr_ore(belopp)) == belopp


@given(st.text(max_size=30))
def test_any_text_is_an_amount_or_a_value_error(text):
    try:
        belopp = fmt.tolka_belopp(text)
    except ValueError:
        return
    assert belopp.as_tuple().exponent == -2


@pytest.mark.parametrize(
    ("text", "belopp"),
    [
        ("1 234,50", "1234.50"),
        ("−5", "-5.00"),
        ("–5", "-5.00"),
        ("1.234,50", "1234.50"),
        ("1.234", "1234.00"),
        ("1234.5 kr", "1234.50"),
        ("12\u202f000", "12000.00"),
    ],
)
def test_amounts_are_read_as_people_type_them(text, belopp):
    assert fmt.tolka_belopp(text) == Decimal(belopp)


@pytest.mark.parametrize("text", ["", "tolv", "1,234,5", "1.2345", "12 kr 50", "1e5", "--1", "٣"])
def test_what_is_no_amount_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        fmt.tolka_belopp(text)


@pytest.mark.parametrize(
    ("andel", "decimaler", "text"),
    [("0.6875", 0, "69 %"), ("0.125", 0, "13 %"), ("-0.0525", 1, "−5,3 %")],
)
def test_share_as_percent(andel, decimaler, text):
    assert fmt.procent(Decimal(andel), decimaler) == hart(text)


def test_words_dates_and_lists():
    assert fmt.langt_datum(date(2022, 12, 31)) == "31 december 2022"
    assert [fmt.ord_antal(n) for n in (0, 2, 12, 13)] == ["noll", "två", "tolv", "13"]
    assert fmt.uppraknat([]) == ""
    assert fmt.uppraknat(["a"]) == "a"
    assert fmt.uppraknat(["a", "b", "c"]) == "a, b och c"


def test_key_of_a_heading():
    assert fmt.nyckel("Årets resultat") == "arets_resultat"
    assert fmt.nyckel("Ökning/minskning kortfr. fordringar") == "okning_minskning_kortfr_fordringar"


@given(st.text())
def test_key_is_always_plain_ascii(rubrik):
    assert fmt.nyckel(rubrik) == "" or fmt.nyckel(rubrik).replace("_", "a").isalnum()
    assert fmt.nyckel(rubrik).isascii()


@pytest.mark.parametrize(
    ("text", "skrivs"),
    [
        ("Styrelsearvode aug-dec", "Styrelsearvode aug–dec"),
        ("SamSIP juli-dec", "SamSIP juli–dec"),
        ("ekonomi oktober-december", "ekonomi oktober–december"),
        ("e-post i maj-avtalet", "e-post i maj-avtalet"),
    ],
)
def test_span_of_months_has_a_dash(text, skrivs):
    assert fmt.med_tankstreck(text) == skrivs
