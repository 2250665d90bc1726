"""Swedish words are found whatever their case, on both engines."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from finsam.models import Handelse
from finsam.sok import monster, sok

NAMN = ["Åsele", "ÄLMHULT", "Österåker", "Ljungby (södra)", "100 % arbete", "a_b"]


@pytest.fixture
def namn(db):
    for n in NAMN:
        Handelse.objects.create(verb="Prövar", objekttyp="p", objekt_id="1", objekt_namn=n)


def traffar(text: str, *falt: str) -> set[str]:
    rader = Handelse.objects.filter(sok(text, falt or ("objekt_namn",)))
    return set(rader.values_list("objekt_namn", flat=True))


@pytest.mark.parametrize(
    ("text", "funna"),
    [
        ("åsele", {"Åsele"}),
        ("ÅSELE", {"Åsele"}),
        ("älm", {"ÄLMHULT"}),
        ("österÅKER", {"Österåker"}),
        ("SÖDRA", {"Ljungby (södra)"}),
        ("(södra)", {"Ljungby (södra)"}),
        ("%", {"100 % arbete"}),
        ("_", {"a_b"}),
        ("100 arbete", {"100 % arbete"}),
        ("arbete 100", {"100 % arbete"}),
        (".*", set()),
        ("  ", set(NAMN)),
    ],
)
def test_each_word_is_found_in_either_case(namn, text, funna):
    assert traffar(text) == funna


def test_a_word_may_stand_in_any_of_the_fields(namn):
    assert traffar("prövar åsele", "objekt_namn", "verb") == {"Åsele"}


def test_a_letter_without_a_single_other_case_stands_as_it_is():
    assert monster("ß") == "[ß]"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=30))
def test_no_search_words_break_the_query(namn, text):
    assert traffar(text) <= set(NAMN)
