"""The steps in running text: Sunnerbo's Fokus 2.1, and what is said when some are hidden."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell
from insatser.models import Insats
from insatser.statistik.stegoversikt import median_ur
from insatser.statistik.stegrakning import stegdata
from rapporter.nyckeltal import hamta
from rapporter.nyckeltal.uppgift import formatera
from rapporter.referens import Referensfel, las_figur
from rapporter.sammanhang import Sammanhang


@pytest.fixture
def sammanhang(exempel):
    return Sammanhang(2022)


def skrivet(s: Sammanhang, figur: str) -> str:
    referens = las_figur(figur)
    return formatera(hamta(referens, s), referens.filter)


@pytest.fixture
def fokus(exempel):
    return Insats.objects.get(slug="fokus")


def test_sunnerbos_participants_all_begin_on_the_first_three_steps(fokus):
    data = stegdata(fokus, 2022)
    assert fokus.inskrivningar.count() == 64
    kon = sorted(fokus.inskrivningar.values_list("deltagare__kon", flat=True))
    assert (kon.count("kvinna"), kon.count("man")) == (33, 31)
    assert data.matta() == 64
    assert set(+data.start()) <= {1, 2, 3}
    assert data.slut()[6] == 9
    assert round(100 * sum(data.slut()[n] for n in (4, 5, 6)) / 64) == 69


def tabell(antal: list[int | None]) -> Taltabell:
    def tal(n: int | None) -> Tal:
        return Tal(None if n is None else Decimal(n), Enhet.ANTAL, dold=n is None)

    rader = [
        Rad(f"Steg {n}", (tal(antal_),), nyckel=f"steg_{n}") for n, antal_ in enumerate(antal, 1)
    ]
    summa = Rad("Totalt", (tal(sum(n or 0 for n in antal)),), slag=Slag.SUMMA)
    return Taltabell("t", "T", (Kolumn("slut", "Slut"),), (*rader, summa), enhet=Enhet.ANTAL)


@given(st.lists(st.integers(0, 9), min_size=1, max_size=8).filter(any))
def test_the_median_out_of_a_table_is_that_of_its_people(antal):
    alla = [n for n, hur_manga in enumerate(antal, 1) for _ in range(hur_manga)]
    mitten = Decimal(alla[(len(alla) - 1) // 2] + alla[len(alla) // 2]) / 2
    assert median_ur(tabell(antal), "slut").exakt == mitten


def test_a_median_is_hidden_where_any_step_is():
    tal = median_ur(tabell([7, None, 8]), "slut")
    assert tal.dold
    assert tal.exakt is None


def test_nobody_has_no_median():
    assert median_ur(tabell([0, 0]), "slut").visat == ""


def test_the_figures_are_written_in_a_report(sammanhang):
    i = 'insats="fokus"'
    assert skrivet(sammanhang, f"antal_matta({i})") == "64"
    assert skrivet(sammanhang, f"andel_pa_ovre_steg_vid_start({i})").startswith("0")
    assert skrivet(sammanhang, f"andel_uppat({i})")
    assert skrivet(sammanhang, f'mediansteg({i}, nar="start")')


def test_a_median_of_another_time_is_refused(sammanhang):
    with pytest.raises(Referensfel, match="Välj bland start, avslut"):
        skrivet(sammanhang, 'mediansteg(insats="fokus", nar="mitten")')
