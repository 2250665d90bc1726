"""A goal's target against its outcome: words, distance and the verdict that is suggested."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrelse.maltal import (
    DOLDA,
    Enhet,
    Grad,
    Jamforelse,
    Malvarde,
    Utfallstal,
    avstand,
    foresla,
    skriv,
)

TAL = st.decimals(min_value=-(10**9), max_value=10**9, places=2)
TOLERANS = st.none() | st.decimals(min_value=0, max_value=10**6, places=2)
MALVARDEN = st.builds(
    Malvarde,
    TAL,
    st.sampled_from([Enhet.PROCENT, Enhet.ANTAL, Enhet.KRONOR]),
    st.sampled_from(Jamforelse),
    TOLERANS,
)


def ren(text: str) -> str:
    return text.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("varde", "enhet", "skrivet"),
    [
        ("95", Enhet.PROCENT, "95 %"),
        ("87.80", Enhet.PROCENT, "87,8 %"),
        ("2730000", Enhet.KRONOR, "2 730 000 kr"),
        ("-12.50", Enhet.KRONOR, "−12,5 kr"),
        ("6", Enhet.ANTAL, "6"),
        ("1", Enhet.JA_NEJ, "ja"),
        ("0", Enhet.JA_NEJ, "nej"),
    ],
)
def test_a_number_is_written_with_its_unit(varde, enhet, skrivet):
    assert ren(skriv(Decimal(varde), enhet)) == skrivet


def test_a_target_says_which_side_is_good():
    assert ren(str(Malvarde(Decimal(95), Enhet.PROCENT))) == "minst 95 %"
    assert ren(str(Malvarde(Decimal(5), Enhet.PROCENT, Jamforelse.HOGST))) == "högst 5 %"
    assert str(Malvarde(Decimal(1), Enhet.JA_NEJ)) == "ja"


def test_a_count_of_a_count_is_written_with_its_share():
    assert ren(Utfallstal(antal=36, av=112).skrivet(Enhet.PROCENT)) == "36 av 112 (32,1 %)"
    assert Utfallstal().skrivet(Enhet.PROCENT) == ""


@given(st.integers(0, 500), st.integers(1, 500))
def test_a_few_people_are_never_told(antal, av):
    if antal > av:
        antal, av = av, antal
    text = Utfallstal(antal=antal, av=max(av, 1)).skrivet(Enhet.PROCENT, doljer=True)
    smatt = 0 < antal < 5 or 0 < max(av, 1) - antal < 5
    assert (text in DOLDA) == smatt


@given(st.integers(0, 200))
def test_a_small_count_by_itself_is_hidden(antal):
    text = Utfallstal(Decimal(antal)).skrivet(Enhet.ANTAL, doljer=True)
    assert (text in DOLDA) == (0 < antal < 5)


@given(MALVARDEN, TAL, st.booleans())
def test_met_is_met_on_the_good_side_only(mal, utfall, slut):
    grad = foresla(mal, Utfallstal(utfall), aret_ar_slut=slut)
    natt = utfall >= mal.varde if mal.jamforelse is Jamforelse.MINST else utfall <= mal.varde
    assert (grad in {Grad.NADD, Grad.HITTILLS}) == natt
    assert (grad is Grad.HITTILLS) <= (not slut)


@given(MALVARDEN, TAL)
def test_nearly_is_within_the_tolerance_and_nothing_else(mal, utfall):
    grad = foresla(mal, Utfallstal(utfall), aret_ar_slut=True)
    brist = avstand(mal, utfall)
    nastan = mal.tolerans is not None and 0 < brist <= mal.tolerans
    assert (grad is Grad.NASTAN) == nastan
    assert (grad is Grad.EJ) == (brist > 0 and not nastan)


@given(MALVARDEN, TAL, st.decimals(min_value=0, max_value=10**6, places=2))
def test_a_better_outcome_is_never_judged_worse(mal, utfall, battre):
    ordning = [Grad.EJ, Grad.NASTAN, Grad.NADD]
    riktning = 1 if mal.jamforelse is Jamforelse.MINST else -1
    fore = foresla(mal, Utfallstal(utfall), aret_ar_slut=True)
    efter = foresla(mal, Utfallstal(utfall + riktning * battre), aret_ar_slut=True)
    assert ordning.index(efter) >= ordning.index(fore)


def test_a_share_is_held_against_the_target_unrounded():
    mal = Malvarde(Decimal("33.4"), Enhet.PROCENT)
    assert foresla(mal, Utfallstal(antal=1, av=3), aret_ar_slut=True) is Grad.EJ
    assert Utfallstal(antal=1, av=3).andel == Decimal("33.3")


@pytest.mark.parametrize(
    ("mal", "utfall"),
    [(None, Utfallstal(Decimal(5))), (Malvarde(Decimal(5), Enhet.ANTAL), Utfallstal())],
)
def test_nothing_to_compare_suggests_nothing(mal, utfall):
    assert foresla(mal, utfall, aret_ar_slut=True) is None
