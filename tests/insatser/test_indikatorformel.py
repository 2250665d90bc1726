"""Goals reckoned out of answers: laws of shares and means."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from insatser.indikatorformel import (
    Andel,
    Fordelning,
    Formel,
    Metod,
    for_fa,
    medel,
    per_indikator,
    rakna,
)

antal = st.integers(0, 200)
svar = st.lists(antal, min_size=4, max_size=4).map(tuple)
POSITIVA = (False, False, True, True)


@st.composite
def fordelningar(draw: st.DrawFn, minst: int = 1) -> list[Fordelning]:
    nummer = st.integers(1, 5)
    grupp = st.sampled_from(["insatspersonal", "chefer"])
    return draw(
        st.lists(
            st.builds(Fordelning, nummer, grupp, svar, st.just(POSITIVA)),
            min_size=minst,
            max_size=8,
        )
    )


ALLA = frozenset(range(1, 6))


@given(fordelningar(), st.sampled_from(Metod))
def test_an_outcome_lies_among_its_parts(f, metod):
    utfall = rakna(Formel(ALLA, metod), f)
    varden = [a.varde for a in utfall.delar.values() if a.varde is not None]
    if not varden:
        assert utfall.varde is None
    else:
        assert min(varden) - Decimal("1e-20") <= utfall.varde <= max(varden) + Decimal("1e-20")


@given(fordelningar(), st.randoms(), st.sampled_from(Metod))
def test_the_order_of_the_answers_says_nothing(f, slump, metod):
    blandad = list(f)
    slump.shuffle(blandad)
    formel = Formel(ALLA, metod)
    forsta, andra = rakna(formel, f), rakna(formel, blandad)
    assert forsta.tillsammans == andra.tillsammans
    assert forsta.delar == andra.delar


@given(fordelningar())
def test_all_together_is_n_of_all(f):
    utfall = rakna(Formel(ALLA, Metod.VIKTAD), f)
    assert utfall.tillsammans.n == sum(x.n() for x in f)
    assert utfall.tillsammans.av == sum(x.av for x in f)


@given(st.integers(1, 100), st.lists(st.integers(0, 1), min_size=1, max_size=5))
def test_the_mean_is_the_weighted_share_where_all_answered_all(av, positiva):
    f = [
        Fordelning(nr, "chefer", (av * (1 - p), 0, 0, av * p), POSITIVA)
        for nr, p in enumerate(positiva, 1)
    ]
    ena, andra = (rakna(Formel(ALLA, metod), f).varde for metod in Metod)
    assert ena == pytest.approx(andra)


@given(svar, st.integers(1, 3))
def test_more_of_the_uppermost_answers_never_lowers_the_share(s, ovre):
    f = Fordelning(1, "chefer", s, POSITIVA)
    assert f.n(ovre) <= f.n(ovre + 1) <= f.av
    assert f.n(4) == f.av


@given(svar)
def test_the_scales_own_positives_are_its_uppermost_two(s):
    f = Fordelning(1, "chefer", s, POSITIVA)
    assert f.n() == f.n(2)


@given(fordelningar())
def test_another_groups_answers_change_nothing(f):
    formel = Formel(ALLA, grupper=frozenset({"chefer"}))
    egna = [x for x in f if x.grupp == "chefer"]
    assert rakna(formel, f) == rakna(formel, egna)


def test_an_indikator_that_nobody_answered_is_left_out_of_the_mean():
    assert medel([Andel(3, 4), Andel(0, 0), Andel(1, 4)]) == Decimal("0.5")
    assert medel([Andel()]) is None


def test_shares_of_an_indikator_are_put_together_over_groups_and_questions():
    f = [
        Fordelning(7, "chefer", (1, 0, 0, 3), POSITIVA),
        Fordelning(7, "insatspersonal", (0, 6, 0, 0), POSITIVA),
        Fordelning(2, "chefer", (0, 0, 0, 1), POSITIVA),
    ]
    assert per_indikator(f) == {2: Andel(1, 1), 7: Andel(3, 10)}
    assert list(per_indikator(f)) == [2, 7]


@pytest.mark.parametrize(
    ("grupp", "antal_svar", "fa"),
    [
        ("deltagare", 4, True),
        ("deltagare", 5, False),
        ("deltagare", 0, False),
        ("chefer", 1, False),
    ],
)
def test_few_answers_of_participants_mark_the_outcome(grupp, antal_svar, fa):
    f = [Fordelning(1, grupp, (antal_svar, 0, 0, 0), POSITIVA)]
    assert for_fa(f, frozenset({"deltagare"})) is fa
    assert rakna(Formel(ALLA), f, frozenset({"deltagare"})).fa is fa


def test_kalmars_goals_come_out_of_answers_like_these():
    def av(nr: int, n: int, alla: int) -> Fordelning:
        return Fordelning(nr, "x", (alla - n, 0, n, 0), POSITIVA)

    stod = [av(1, 132, 150), av(2, 135, 150), av(3, 138, 150)]
    assert rakna(Formel(frozenset({1, 2, 3})), stod).varde == Decimal("0.9")
    redo = [av(5, 114, 150), av(6, 39, 50), av(7, 120, 150)]
    assert rakna(Formel(frozenset({5, 6, 7})), redo).varde == Decimal("0.78")
