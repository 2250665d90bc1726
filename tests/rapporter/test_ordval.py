"""How figures are written: units with decimals, words chosen by sign, two figures set together."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finsam.format import HART_BLANK, MINUS, avrunda, heltal, med_decimaler
from rapporter.nyckeltal import tva
from rapporter.nyckeltal.uppgift import (
    JAMFORELSEORD,
    Slag,
    Uppgift,
    andel,
    antal,
    belopp,
    datum,
    formatera,
    granska_filter,
)
from rapporter.referens import Anrop, Referensfel

BELOPP = st.decimals(
    Decimal(-(10**11)), Decimal(10**11), places=2, allow_nan=False, allow_infinity=False
)


def skrivet(uppgift: Uppgift, filter_: str, *varden: object) -> str:
    anrop = Anrop(filter_, varden=varden)
    granska_filter(anrop)
    return formatera(uppgift, (anrop,)).replace(HART_BLANK, " ")


def last(text: str) -> Decimal:
    """A written number read back."""
    return Decimal(text.replace(HART_BLANK, "").replace(MINUS, "-").replace(",", "."))


@given(varde=BELOPP, decimaler=st.integers(0, 3))
def test_a_written_number_is_the_exact_one_within_half_a_step(varde, decimaler):
    skriven = med_decimaler(varde, decimaler)
    assert abs(last(skriven) - varde) <= Decimal("0.5").scaleb(-decimaler)
    assert len(skriven.partition(",")[2]) == decimaler


@given(varde=BELOPP)
def test_without_decimals_it_is_written_as_whole_numbers_are(varde):
    assert med_decimaler(varde, 0) == heltal(avrunda(varde))


@given(varde=BELOPP, decimaler=st.integers(0, 3))
def test_nothing_that_rounds_to_nought_has_a_minus(varde, decimaler):
    skriven = med_decimaler(varde, decimaler)
    assert not (skriven.startswith(MINUS) and last(skriven) == 0)


@pytest.mark.parametrize(
    ("filter_", "varden", "skriven"),
    [
        ("mkr", (), "4,3 mkr"),
        ("mkr", (2,), "4,26 mkr"),
        ("tkr", (1,), "4 262,4 tkr"),
        ("kr", (), "4 262 400 kr"),
        ("tal", (), "4 262 400"),
    ],
)
def test_an_amount_is_written_in_its_unit(filter_, varden, skriven):
    assert skrivet(belopp(Decimal("4262400")), filter_, *varden) == skriven


def test_shares_have_decimals_and_differ_in_procentenheter():
    assert skrivet(andel(Decimal("0.3214")), "procent", 1) == "32,1 %"
    assert skrivet(andel(Decimal("0.03")), "procentenheter") == "3 procentenheter"
    assert skrivet(andel(Decimal("0.01")), "procentenheter") == "1 procentenhet"


def test_a_day_is_written_without_its_year_or_as_its_year():
    dag = datum(date(2021, 8, 31))
    assert (skrivet(dag, "dag"), skrivet(dag, "ar")) == ("31 augusti", "2021")


@pytest.mark.parametrize("fel", [("ett",), (4,), (-1,), (1, 2)])
def test_decimals_that_are_no_number_of_decimals_are_refused(fel):
    with pytest.raises(Referensfel, match="mkr"):
        granska_filter(Anrop("mkr", varden=fel))


@given(namn=st.sampled_from(sorted(JAMFORELSEORD)), varde=BELOPP)
def test_a_word_of_direction_follows_the_sign_and_turns_with_it(namn, varde):
    minus, plus, noll = JAMFORELSEORD[namn]
    valt = skrivet(belopp(varde), namn)
    assert valt == (noll if varde == 0 else plus if varde > 0 else minus)
    omvant = skrivet(belopp(-varde), namn)
    assert {valt, omvant} in ({minus, plus}, {noll})


def test_a_word_of_direction_is_not_chosen_for_what_is_not_known_or_hidden():
    assert skrivet(belopp(None), "okade") == "uppgift saknas"
    assert skrivet(antal(3, dold="färre än 5"), "fler") == "färre än 5"


@given(a=BELOPP, b=BELOPP)
def test_a_difference_and_its_opposite_cancel_out(a, b):
    ena, andra = belopp(a), belopp(b)
    assert tva._differens(ena, andra).varde == -tva._differens(andra, ena).varde
    assert tva._differens(ena, ena).varde == 0


@given(a=BELOPP, b=BELOPP.filter(lambda b: b != 0))
def test_a_share_of_a_whole_gives_the_part_back(a, b):
    kvot = tva._kvot(belopp(a), belopp(b))
    assert kvot.slag is Slag.ANDEL
    assert abs(kvot.varde * b - a) < Decimal("0.01")


@pytest.mark.parametrize("rakna", [tva._differens, tva._kvot])
@pytest.mark.parametrize("plats", [0, 1])
def test_what_is_reckoned_from_a_hidden_count_is_hidden(rakna, plats):
    par = [antal(40), antal(40)]
    par[plats] = antal(3, dold="färre än 5")
    svar = rakna(*par)
    assert svar.varde is None
    assert svar.dold
    assert not svar.exakt


@pytest.mark.parametrize("rakna", [tva._differens, tva._kvot])
def test_what_is_reckoned_from_something_unknown_is_unknown(rakna):
    svar = rakna(belopp(None), belopp(Decimal(1)))
    assert (svar.varde, svar.dold) == (None, "")


def test_a_share_of_nought_is_unknown():
    assert tva._kvot(belopp(Decimal(1)), belopp(Decimal(0))).varde is None


def test_an_amount_is_not_compared_with_a_count():
    with pytest.raises(Referensfel, match="kan inte jämföras"):
        tva._differens(belopp(Decimal(1)), antal(1))
