"""Tables of figures: rounding row by row, and the row that carries the difference."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finsam.format import HART_BLANK
from finsam.taltabell import (
    DOLD,
    Enhet,
    Kolumn,
    Rad,
    Slag,
    Tal,
    Taltabell,
    oresavrundning,
    summera,
)

BELOPP = st.decimals(min_value=-(10**9), max_value=10**9, places=2)


def rader(*belopp: str, enhet: Enhet = Enhet.KR) -> list[Rad]:
    return [Rad(f"Rad {i}", (Tal(Decimal(b), enhet),)) for i, b in enumerate(belopp)]


def test_rounding_that_adds_up_needs_no_row():
    poster = rader("1.00", "2.00")
    assert oresavrundning(poster, summera(poster, "Summa")) is None


def test_difference_stands_as_oresavrundning():
    poster = rader("0.50", "0.50")
    rad = oresavrundning(poster, summera(poster, "Summa"))
    assert (rad.rubrik, rad.slag, rad.tal[0].visat) == ("Öresavrundning", Slag.AVRUNDNING, "−1")


@given(
    st.lists(st.tuples(BELOPP, BELOPP), min_size=1, max_size=12),
    st.sampled_from([Enhet.KR, Enhet.TKR]),
)
def test_shown_rows_and_oresavrundning_add_up_to_the_shown_total(par, enhet):
    poster = [Rad(str(i), tuple(Tal(b, enhet) for b in p)) for i, p in enumerate(par)]
    summa = summera(poster, "Summa")
    avrundning = oresavrundning(poster, summa)
    alla = [*poster, avrundning] if avrundning else poster
    for kolumn in range(2):
        assert sum(r.tal[kolumn].avrundat for r in alla) == summa.tal[kolumn].avrundat


@given(st.lists(BELOPP, min_size=1, max_size=12))
def test_total_is_the_exact_sum(belopp):
    summa = summera([Rad("x", (Tal(b),)) for b in belopp], "Summa")
    assert summa.tal[0].exakt == sum(belopp)


@pytest.mark.parametrize(
    ("tal", "visat", "json"),
    [
        (Tal(Decimal("4546250.00")), "4 546 250", {"visat": "4546250", "exakt": "4546250.00"}),
        (Tal(Decimal("-511050"), Enhet.TKR), "−511", {"visat": "-511", "exakt": "-511050.00"}),
        (Tal(Decimal(64), Enhet.ANTAL), "64", {"visat": "64", "exakt": "64"}),
        (Tal(Decimal("0.6875"), Enhet.PROCENT), "69 %", {"visat": "69\u00a0%", "exakt": "0.6875"}),
        (Tal(None), "", None),
        (Tal(None, Enhet.ANTAL, dold=True), DOLD, {"visat": DOLD}),
    ],
)
def test_figure_as_shown_and_as_json(tal, visat, json):
    assert tal.visat == (DOLD if tal.dold else visat.replace(" ", HART_BLANK))
    assert tal.json() == json


def test_suppressed_count_leaves_no_trace_in_json():
    assert "exakt" not in Tal(None, Enhet.ANTAL, dold=True).json()


@pytest.fixture
def tabell():
    return Taltabell(
        "resultatrakning",
        "Resultaträkning",
        (Kolumn("2022", "2022"), Kolumn("2021", "2021")),
        (
            Rad("Intäkter", slag=Slag.RUBRIK),
            Rad("Ägarnas anslag", (Tal(Decimal(2)), Tal(Decimal(1))), not_nr=1),
        ),
    )


def test_figure_is_found_by_row_and_column(tabell):
    assert tabell.tal("agarnas_anslag", "2021").exakt == 1
    assert tabell.har_noter


def test_missing_row_is_named_with_its_table(tabell):
    with pytest.raises(KeyError, match=r"resultatrakning\.saknas"):
        tabell.rad("saknas")


def test_json_leaves_headings_out(tabell):
    assert tabell.json() == {
        "agarnas_anslag": {
            "2022": {"visat": "2", "exakt": "2.00"},
            "2021": {"visat": "1", "exakt": "1.00"},
        }
    }
