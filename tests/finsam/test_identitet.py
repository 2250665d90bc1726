"""What in a text tells who someone is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finsam.identitet import avslojar, liknar_namn, utan_avslojat


@pytest.mark.parametrize(
    ("text", "vad"),
    [
        ("deltagare 900412-1236 kom", "ett personnummer"),
        ("19900412-1236", "ett personnummer"),
        ("skriv till anna.a@kommunen.se", "en e-postadress"),
        ("ring 070-123 45 67", "ett telefonnummer"),
        ("0480-12 34 56", "ett telefonnummer"),
        ("+46 70 123 45 67", "ett telefonnummer"),
        ("0046701234567", "ett telefonnummer"),
    ],
)
def test_numbers_and_addresses_are_seen(text, vad):
    assert avslojar(text) == vad


@pytest.mark.parametrize(
    "text",
    ["", "1994", "7KQM-2XTP", "Utbildning i MI, 12 deltagare", "2021–2022", "222000-2634", "05-22"],
)
def test_what_tells_nothing_is_let_through(text):
    assert avslojar(text) == ""


@given(st.integers(1, 9), st.text("0123456789", min_size=7, max_size=9))
def test_a_number_after_a_nought_is_a_phone_number_however_it_is_grouped(forsta, rest):
    siffror = f"0{forsta}{rest}"
    assert avslojar(f"{siffror[:3]}-{siffror[3:6]} {siffror[6:]}")


def test_only_what_tells_is_taken_out_of_a_text():
    text = "I maj (070-123 45 67) kom 900412-1236 via anna.a@kommunen.se. Avtal 222000-2634."
    assert utan_avslojat(text) == "I maj () kom  via . Avtal 222000-2634."


@given(st.text())
def test_what_is_left_of_a_text_tells_nothing_that_stood_in_one_piece(text):
    ord_ = utan_avslojat(f"{text} 900412-1236")
    assert "900412-1236" not in ord_


@pytest.mark.parametrize(
    ("text", "namn"),
    [
        ("Samtal med Anna", "Anna"),
        ("Anna Andersson, uppföljning", "Anna Andersson"),
        ("möte om Karl-Erik Ek", "Karl-Erik Ek"),
        ("Åsa", "Åsa"),
    ],
)
def test_what_looks_like_a_name_is_seen(text, namn):
    assert liknar_namn(text) == namn


@pytest.mark.parametrize(
    "text",
    ["", "Motiverande samtal", "Träff hos Region Kalmar län", "Af och Fk", "lars", "MI i Växjö"],
)
def test_what_is_no_name_is_let_through(text):
    assert liknar_namn(text) == ""
