"""How a live figure is written: formats, words by sign, what is hidden and what is missing."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finsam.taltabell import DOLD, Enhet, Tal
from rapporter.nyckeltal import FILTER
from rapporter.nyckeltal.uppgift import (
    SAKNAS,
    Uppgift,
    andel,
    antal,
    belopp,
    datum,
    formatera,
    granska_filter,
    text,
    ur_tal,
)
from rapporter.referens import Anrop, Referensfel, las_figur

UNDERSKOTT = belopp(Decimal("-511049.98"))


def skriven(uppgift: Uppgift, filter_: str = "") -> str:
    return formatera(uppgift, las_figur(f"x{filter_}").filter)


@pytest.mark.parametrize(
    ("uppgift", "filter_", "ord_"),
    [
        (UNDERSKOTT, "|kr", "−511\u00a0050\u00a0kr"),
        (UNDERSKOTT, "|tkr", "−511\u00a0tkr"),
        (UNDERSKOTT, "|abs|tkr", "511\u00a0tkr"),
        (UNDERSKOTT, "|tal", "−511\u00a0050"),
        (UNDERSKOTT, "", "−511\u00a0050\u00a0kr"),
        (antal(9), "", "9"),
        (antal(9), "|ord", "nio"),
        (antal(9), "|ord|stor", "Nio"),
        (antal(165), "|ord|stor", "165"),
        (andel(Decimal("0.69")), "", "69\u00a0%"),
        (andel(Decimal("0.69")), "|procent", "69\u00a0%"),
        (datum(date(2022, 12, 31)), "", "31 december 2022"),
        (datum(date(2022, 12, 31)), "|manad", "december 2022"),
        (text("Ljungby kommun"), "", "Ljungby kommun"),
    ],
)
def test_each_format_writes_as_swedish_does(uppgift, filter_, ord_):
    assert skriven(uppgift, filter_) == ord_


@given(st.decimals(-(10**7), 10**7, places=2))
def test_the_word_follows_the_sign(varde):
    ord_ = skriven(belopp(varde), '|valj("minskade", "ökade", "var oförändrat")')
    assert ord_ == ("var oförändrat" if varde == 0 else "minskade" if varde < 0 else "ökade")


def test_without_a_word_for_zero_the_second_stands():
    assert skriven(belopp(Decimal(0)), '|valj("underskott", "överskott")') == "överskott"


@pytest.mark.parametrize("filter_", ["", "|tal", '|valj("a", "b")', "|stor", "|abs"])
def test_a_hidden_count_is_never_written(filter_):
    assert skriven(antal(3, dold=DOLD), filter_) == DOLD


def test_a_hidden_count_in_words():
    assert skriven(antal(3, dold=DOLD), "|ord") == "färre än fem"


def test_a_count_hidden_for_anothers_sake_is_not_called_small():
    assert skriven(antal(6, dold="döljs"), "|ord") == "döljs"


def test_a_hidden_count_is_not_kept_in_the_value():
    assert antal(3, dold=DOLD).varde is None
    assert andel(Decimal("0.1"), dold=DOLD).varde is None


@pytest.mark.parametrize("filter_", ["", "|tkr", "|ord", '|valj("a", "b")'])
def test_what_the_system_does_not_know_is_said(filter_):
    assert skriven(belopp(None), filter_) == SAKNAS


@pytest.mark.parametrize(
    ("uppgift", "filter_"),
    [(antal(3), "|kr"), (text("a"), "|tkr"), (datum(date(2022, 1, 1)), "|ord")],
)
def test_a_format_that_does_not_fit_is_refused(uppgift, filter_):
    with pytest.raises(Referensfel, match="passar inte"):
        skriven(uppgift, filter_)


def test_an_unknown_format_is_refused_with_those_there_are():
    with pytest.raises(Referensfel, match="Välj bland kr, tkr"):
        granska_filter(Anrop("euro"))


def test_valj_needs_two_words_or_three():
    with pytest.raises(Referensfel, match="valj skrivs"):
        granska_filter(Anrop("valj", varden=("bara ett",)))


def test_every_format_explains_itself():
    assert all(ord_ for _, ord_ in FILTER.values())


def test_what_is_hidden_with_others_has_words_that_do_not_tell_which_is_small():
    gomt = {"dold": True, "skyddad": True}
    assert skriven(ur_tal(Tal(None, Enhet.ANTAL, **gomt))) == "ett antal"
    assert skriven(ur_tal(Tal(None, Enhet.PROCENT, **gomt))) == "en andel"
    assert skriven(ur_tal(Tal(None, Enhet.DECIMAL, **gomt))) == "ett värde som inte visas"


def test_what_is_small_by_itself_is_fewer_than_five():
    assert skriven(ur_tal(Tal(None, Enhet.ANTAL, dold=True))) == "färre än 5"


def test_what_is_shown_is_as_in_its_table():
    assert skriven(ur_tal(Tal(Decimal(17), Enhet.ANTAL))) == "17"
    assert skriven(ur_tal(Tal(Decimal("33.6"), Enhet.DECIMAL))) == "33,6"
