"""The tables of the steps as the protection gets them: one number has one identity everywhere."""

from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from insatser.models import Insats, Steg
from insatser.skydd import Samling
from insatser.statistik.antalstabell import publicera
from insatser.statistik.stegdata import (
    STEG_PAR,
    STEG_SAKNAR,
    Stegdata,
    grupp_par,
    mediansteg,
    par_grupp,
)
from insatser.statistik.stegoversikt import oversikt, stegnamn
from insatser.statistik.stegtabell import Stegstorheter, matris, per_steg

STEG = [Steg(nummer=n, namn=f"Steg {n}", ovre=n > 3) for n in range(1, 7)]
INSATS = Insats(slug="fokus", namn="Fokus")
KON = st.sampled_from(["kvinna", "man", "okant"])
NUMMER = st.integers(1, 6)
DATA = st.builds(
    Stegdata,
    st.dictionaries(st.tuples(KON, NUMMER, NUMMER), st.integers(1, 9), max_size=20),
    st.dictionaries(KON, st.integers(1, 9)),
)


@given(DATA)
def test_every_table_can_be_published_together(data):
    """``Samling`` refuses two values of one quantity, and a sum that does not hold."""
    storheter, samling = Stegstorheter(INSATS, 2022, data, STEG), Samling()
    for tabell in (per_steg(storheter), matris(storheter)):
        publicera(tabell, samling)
    assert len(samling.tabeller) == 2


@given(DATA)
def test_the_matrix_and_the_steps_agree(data):
    storheter = Stegstorheter(INSATS, 2022, data, STEG)
    start_slut, fran_till = per_steg(storheter), matris(storheter)
    for steg in STEG:
        nyckel = f"steg_{steg.nummer}"
        assert fran_till.n(f"start_{steg.nummer}", "totalt") == start_slut.n(nyckel, "start")
        assert fran_till.n("totalt", f"slut_{steg.nummer}") == start_slut.n(nyckel, "slut")
    assert fran_till.n("totalt", "totalt") == start_slut.n("totalt", "slut") == data.matta()


@given(DATA)
def test_the_kon_add_up_to_all_and_the_directions_to_those_measured(data):
    tabell = oversikt(data, STEG)
    tal = {rad.nyckel: [t.exakt or 0 for t in rad.tal] for rad in tabell.rader}
    for rad in ("matta", "uppat", "samma", "nedat", "saknar"):
        *kon, totalt = tal[rad]
        assert sum(kon) == totalt
    for matta, *delar in zip(*(tal[r] for r in ("matta", "uppat", "samma", "nedat")), strict=True):
        assert sum(delar) == matta


@given(DATA)
def test_data_goes_through_kept_figures_unchanged(data):
    """What is frozen, (measure, group, kön, count), gives the same data back."""
    rader = [(STEG_PAR, par_grupp(a, b), kon, n) for (kon, a, b), n in data.par.items()]
    rader += [(STEG_SAKNAR, "", kon, n) for kon, n in data.saknar.items()]
    assert Stegdata.ur(rader) == Stegdata(Counter(data.par), Counter(data.saknar))


@given(NUMMER, NUMMER)
def test_a_pair_is_read_back_from_its_group(start, slut):
    assert grupp_par(par_grupp(start, slut)) == (start, slut)


@given(st.lists(NUMMER, min_size=1, max_size=30))
def test_half_stand_at_the_median_or_below_and_half_at_it_or_above(steg):
    median = mediansteg(Counter(steg))
    assert sum(s <= median for s in steg) * 2 >= len(steg)
    assert sum(s >= median for s in steg) * 2 >= len(steg)


def test_between_two_steps_the_median_is_their_middle():
    assert mediansteg({2: 3, 5: 3}) == Decimal("3.5")
    assert mediansteg({}) is None


@pytest.mark.parametrize(
    ("ovre", "namn"),
    [([4, 5, 6], "steg 4–6"), ([6], "steg 6"), ([], "de övre stegen")],
)
def test_the_upper_part_in_words(ovre, namn):
    assert stegnamn([Steg(nummer=n, ovre=n in ovre) for n in range(1, 7)]) == namn
