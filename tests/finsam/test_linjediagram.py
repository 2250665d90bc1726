"""A course over time as a picture: every point drawn, on its step, in the order of the days."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finsam.diagram import Kurva, Linjediagram

START = date(2022, 1, 1)
PUNKTER = st.lists(
    st.tuples(st.integers(0, 900).map(lambda n: START + timedelta(n)), st.integers(1, 6)),
    min_size=1,
    max_size=12,
    unique_by=lambda par: par[0],
).map(sorted)


def cirklar(bild: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(r'cx="([\d.]+)" cy="([\d.]+)"', bild)]


@given(PUNKTER)
def test_every_point_lies_on_its_step_and_later_days_further_right(punkter):
    platser = cirklar(Linjediagram("T", "B", [Kurva("Personalen", punkter)], 6).svg())
    assert len(platser) == len(punkter)
    assert [x for x, _ in platser] == sorted(x for x, _ in platser)
    for (_, y), (_, steg) in zip(platser, punkter, strict=True):
        for (_, annat_y), (_, annat) in zip(platser, punkter, strict=True):
            assert (y < annat_y) == (steg > annat)


@given(PUNKTER)
def test_all_lies_within_the_picture(punkter):
    bild = Linjediagram("T", "B", [Kurva("A", punkter), Kurva("B", punkter)], 6).svg()
    bredd, hojd = map(float, re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', bild).groups())
    assert all(0 <= x <= bredd and 0 <= y <= hojd for x, y in cirklar(bild))


def test_the_first_and_the_last_day_are_written():
    punkter = [(START, 1), (START + timedelta(90), 3), (START + timedelta(180), 4)]
    bild = Linjediagram("T", "B", [Kurva("A", punkter)], 6).svg()
    assert ">2022-01-01<" in bild
    assert ">2022-06-30<" in bild


def test_one_point_has_no_line_and_two_curves_have_a_legend():
    en = Linjediagram("T", "B", [Kurva("Personalen", [(START, 2)])], 6).svg()
    assert "<polyline" not in en
    assert "Personalen" not in en
    tva = [(START, 2), (START + timedelta(30), 3)]
    bada = Linjediagram("T", "B", [Kurva("Deltagaren", tva), Kurva("Personalen", tva)], 6).svg()
    assert bada.count("<polyline") == 2
    assert bada.count("stroke-dasharray") == 1
    assert ">Deltagaren<" in bada


@pytest.mark.parametrize(
    "kurvor",
    [[], [Kurva("A", [])], [Kurva("A", [(START, 7)])], [Kurva("A", [(START, 1)])] * 3],
)
def test_what_cannot_be_drawn_is_refused(kurvor):
    with pytest.raises(ValueError, match=r"linjediagram|Varje punkt"):
        Linjediagram("T", "B", kurvor, 6)
