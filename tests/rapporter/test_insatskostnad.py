"""Cost per place, participant, step forward and person to work or studies."""

from decimal import Decimal

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from insatser.skydd import INGET_DOLT, Dolda, Skal, Storhet
from insatser.statistik.antalstabell import Kvot, rita, samling_av
from insatser.statistik.arstal import Arstal, rulla_upp
from insatser.statistik.flodestabell import flodestabell
from insatser.statistik.kodverk import Kodverk
from insatser.statistik.matt import FLODE, Matt
from insatser.statistik.rakning import flodet as _flodet
from insatser.statistik.stegdata import STEG_PAR
from insatser.statistik.underlag import Insatsnamn, Underlag
from insatser.statistik.urval import Urval
from rapporter.insatskostnad import dolda_i, kostnadstabell, steg_framat

A, B = Insatsnamn("a", "A"), Insatsnamn("b", "B")


def flodet(insats, kon, start, nya, avslutade):
    """A flow of coded participants."""
    yield from _flodet(insats, kon, start, nya, avslutade)
    yield Matt.KODADE_NYA, "", insats, kon, nya
    yield Matt.KODADE_AVSLUTADE, "", insats, kon, avslutade


def underlag_av(*grund, platser=None):
    """An Underlag of counts given as (measure, group, insats, kön, how many)."""
    tal = Arstal(2022, rulla_upp(2022, grund))
    return Underlag(tal, Kodverk(), Urval.av_ar(2022), (A, B), platser or {})


@pytest.fixture
def u():
    """Insats A with 20 participants of whom 5 went to work, B with 10 and nobody."""
    return underlag_av(
        *flodet("a", "kvinna", 12, 8, 6),
        *flodet("b", "man", 10, 0, 0),
        (Matt.ARBETE_STUDIER, "", "a", "kvinna", 5),
        (STEG_PAR, "2-5", "a", "kvinna", 4),
        (STEG_PAR, "3-3", "a", "kvinna", 6),
        (STEG_PAR, "4-2", "a", "kvinna", 1),
        platser={"a": 25},
    )


def visat(tabell, rad):
    return [t.visat.replace("\u00a0", " ") for t in tabell.rad(rad).tal]


def test_the_cost_is_divided_by_what_came_of_it(u):
    tabell = rita(kostnadstabell(u, {"a": Decimal(500_000)}))
    assert visat(tabell, "a") == [
        *("500 000", "25", "20 000", "20", "25 000", "12", "41 667", "5", "100 000"),
    ]


def test_only_steps_upward_count(u):
    assert steg_framat(u, "a").n == 4 * 3


def test_the_sum_is_of_the_insatser_that_have_a_cost(u):
    tabell = rita(kostnadstabell(u, {"a": Decimal(100), "b": Decimal(200)}))
    assert visat(tabell, "totalt")[:5] == ["300", "25", "12", "30", "10"]
    assert [r.nyckel for r in rita(kostnadstabell(u, {"a": Decimal(100)})).rader] == ["a"]


def test_nobody_to_divide_by_leaves_the_ratio_empty(u):
    tabell = rita(kostnadstabell(u, {"b": Decimal(200)}))
    assert visat(tabell, "b")[5:] == ["0", "", "0", ""]


def test_without_booked_costs_the_table_is_empty(u):
    assert kostnadstabell(u, {"a": Decimal(0)}).rader == ()


def test_a_ratio_is_hidden_where_its_count_is(u):
    samling = samling_av([flodestabell(u)])
    tabell = kostnadstabell(u, {"a": Decimal(500_000), "b": Decimal(100_000)})
    gomd = Dolda({Storhet(Matt.TOTALT.value, 2022, "b"): Skal.LITEN})
    dolda = dolda_i(tabell, samling, gomd)
    ritad = rita(tabell, dolda)
    assert visat(ritad, "b")[3:5] == ["döljs", "döljs"]
    assert visat(ritad, "a")[3:5] == ["20", "25 000"]


def test_what_the_years_tables_do_not_show_is_hidden_too(u):
    samling = samling_av([flodestabell(u)])
    tabell = kostnadstabell(u, {"a": Decimal(500_000)})
    ritad = rita(tabell, dolda_i(tabell, samling, INGET_DOLT))
    assert visat(ritad, "a")[5:] == ["döljs", "döljs", "döljs", "döljs"]


@given(
    start=st.integers(0, 300),
    nya=st.integers(0, 300),
    kostnad=st.decimals(1, 10**8, places=2),
)
def test_a_shown_ratio_tells_no_more_than_its_count(start, nya, kostnad):
    u = underlag_av(*flodet("a", "kvinna", start, nya, 0))
    tabell = kostnadstabell(u, {"a": kostnad})
    samling = samling_av([flodestabell(u)])
    doljs = {s: Skal.LITEN for s in samling.publicerade if samling.tal[s]}
    dolda = dolda_i(tabell, samling, Dolda(doljs))
    kvoter = [c for rad in tabell.rader for c in rad.celler if isinstance(c, Kvot) and c.namnare.n]
    assert all(dolda.doljer(k.post) for k in kvoter)
    assert {m.value for m in FLODE} >= {s.matt for s in doljs}


# -- The page --------------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_page_without_books_says_what_fills_it(klient):
    svar = klient("forbundschef").get(reverse("insatskostnad:visa"))
    assert "Inga kostnader för insatser är bokförda" in svar.content.decode()


@pytest.mark.django_db
def test_the_page_without_a_table_has_no_file(klient):
    svar = klient("forbundschef").get(reverse("insatskostnad:visa"), {"export": "csv"})
    assert svar.status_code == 404
