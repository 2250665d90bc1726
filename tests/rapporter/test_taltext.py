"""Numbers of running Swedish text: read as they are written, and nothing else taken for one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finsam import format as fmt
from rapporter.taltext import Talslag, las

BELOPP, ANDEL, ANTAL = Talslag.BELOPP, Talslag.ANDEL, Talslag.ANTAL


@pytest.mark.parametrize(
    ("text", "varde", "slag"),
    [
        ("cirka 8,6 miljoner för insatser", "8600000", BELOPP),
        ("ett underskott på 511 tkr", "511000", BELOPP),
        ("anslaget är 4 184 001 kr", "4184001", BELOPP),
        ("anslaget är 4\u00a0184\u00a0001 kronor", "4184001", BELOPP),
        ("totalt 4.184.001 kr", "4184001", BELOPP),
        ("drygt 5 tusen kronor", "5000", BELOPP),
        ("3,5 mkr", "3500000", BELOPP),
        ("resultatet blev −511 tkr", "-511000", BELOPP),
        ("69 % nådde steget", "0.69", ANDEL),
        ("32,1 procent", "0.321", ANDEL),
        ("de sex målen", "6", ANTAL),
        ("tjugofem deltagare", "25", ANTAL),
    ],
)
def test_a_number_is_read_with_its_unit(text, varde, slag):
    (tal,) = [t for t in las(text) if t.varde not in (1,)]
    assert (tal.varde, tal.slag) == (Decimal(varde), slag)


@pytest.mark.parametrize(
    "text",
    [
        "under 2022",
        "den 16 september 2021",
        "2021-08-31",
        "lagen (2003:1210), 24 §",
        "Fokus 2.1",
        "se not 4",
        "16–64 år",
        "RKR R13",
        "bilaga 9",
        "3-årig plan",
        "steg 4",
    ],
)
def test_what_is_no_number_is_left(text):
    assert las(text) == []


@pytest.mark.parametrize(
    ("text", "kant", "stammer"),
    [
        ("511 tkr", "-511050", True),
        ("511 tkr", "512050", False),
        ("cirka 8,6 miljoner", "8300000", True),
        ("cirka 8,6 miljoner", "5584000", False),
        ("4 184 001 kr", "4184000", False),
        ("69 %", "0.6875", True),
    ],
)
def test_a_figure_agrees_as_finely_as_it_is_written(text, kant, stammer):
    assert las(text)[0].stammer_med(Decimal(kant)) is stammer


BELOPPEN = st.decimals(-(10**9), 10**9, places=2)


@given(BELOPPEN)
def test_what_the_system_writes_in_kronor_is_read_back_and_agrees(belopp):
    (tal,) = las(f"Det blev {fmt.kr(belopp)} kr i år.")
    assert tal.varde == fmt.avrunda(belopp)
    assert tal.stammer_med(belopp)


@given(BELOPPEN)
def test_what_the_system_writes_in_thousands_agrees_and_its_neighbour_does_not(belopp):
    (tal,) = las(f"{fmt.tkr(belopp)} tkr")
    assert tal.stammer_med(belopp)
    assert not tal.stammer_med(abs(belopp) + 2000)


@given(st.text(max_size=200))
def test_any_text_is_read_and_each_number_stands_where_it_is_said_to(text):
    slut = 0
    for tal in las(text):
        assert slut <= tal.start < tal.slut
        assert text[tal.start : tal.slut] == tal.skrivet
        slut = tal.slut
