"""What looks like a personnummer, and what does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finsam.personnummer import ser_ut_som_personnummer


@pytest.mark.parametrize(
    "text",
    [
        "850315-1234",
        "Samtal med 850315-1234.",
        "19850315-1234",
        "850315+1234",
        "850315 1234",
        "850375-1234",  # samordningsnummer
        "8112189876",  # without a dash, the check digit fits
        "198112189876",
    ],
)
def test_a_personnummer_is_found(text):
    assert ser_ut_som_personnummer(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "222000-2634",  # an organisationsnummer
        "556036-0793",
        "851315-1234",  # no month
        "850332-1234",  # no day
        "8112189875",  # the check digit does not fit
        "Faktura 123456789012345",
        "070-123 45 67",
        "2022-04-01 – 2022-06-30",
    ],
)
def test_other_numbers_are_let_through(text):
    assert not ser_ut_som_personnummer(text)


@given(dag=st.dates(), sista=st.integers(0, 9999), fore=st.sampled_from(["", "Lön ", "(", "nr: "]))
def test_any_day_with_a_dash_and_four_digits_is_found(dag, sista, fore):
    assert ser_ut_som_personnummer(f"{fore}{dag:%y%m%d}-{sista:04d} mars")


@given(st.text())
def test_no_text_breaks_it(text):
    assert ser_ut_som_personnummer(text) in {True, False}
