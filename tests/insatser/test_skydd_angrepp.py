"""The protection of all that is published together, against every register that fits."""

from decimal import Decimal

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from insatser.skydd import (
    Dolda,
    Publicerat,
    Samling,
    Skal,
    Storhet,
    dolj,
    osakra,
    som_publicerat,
    spann,
)
from tests.insatser.angripare import avslojade, halvt_upp

SMA = {1, 2, 3, 4}
antalet = st.integers(0, 9)


def register(storlek: int) -> st.SearchStrategy[list[int]]:
    return st.lists(antalet, min_size=storlek, max_size=storlek)


def s(namn: str, ar: int = 2022) -> Storhet:
    return Storhet(namn, ar)


# -- One year: two kön, two outcomes, a share, a cost per participant --------------------------

CELLER = ["ka", "kb", "ma", "mb"]
SUMMOR = {"k": ["ka", "kb"], "m": ["ma", "mb"], "a": ["ka", "ma"], "b": ["kb", "mb"]}
ANTAL = [*CELLER, *SUMMOR, "alla"]
BELOPP = 90_000


def skriv_ar(celler: list[np.ndarray]) -> dict[str, np.ndarray]:
    tryck = dict(zip(CELLER, celler, strict=True))
    tryck |= {namn: sum(tryck[d] for d in delar) for namn, delar in SUMMOR.items()}
    tryck["alla"] = tryck["k"] + tryck["m"]
    tryck["andel a"] = halvt_upp(tryck["a"], tryck["alla"], 100)
    tryck["kostnad"] = halvt_upp(np.full_like(tryck["alla"], BELOPP), tryck["alla"], 1)
    return tryck


def samla_ar(celler: list[int], *, med_andelar: bool = True) -> Samling:
    samling = Samling()
    sanna = {n: int(v[0]) for n, v in skriv_ar([np.array([c]) for c in celler]).items()}
    for namn in ANTAL:
        samling.antal(s(namn), sanna[namn])
    for namn, delar in SUMMOR.items():
        samling.summa(s(namn), map(s, delar))
    samling.summa(s("alla"), [s("k"), s("m")])
    samling.summa(s("alla"), [s("a"), s("b")])
    if med_andelar:
        samling.andel(s("a"), s("alla"))
        samling.kvot(Decimal(BELOPP), s("alla"))
    return samling


def dolda_namn(samling: Samling, tidigare: list[Publicerat] | None = None) -> set[str]:
    dolda = dolj(samling, tidigare or [])
    assert not dolda.osakra
    namn = {storhet.matt for storhet in dolda.storheter}
    return namn | {type(h).__name__ for h in dolda.harledda}


def ar_namn(samling: Samling) -> set[str]:
    byt = {"Andel": "andel a", "Kvot": "kostnad"}
    return {byt.get(n, n) for n in dolda_namn(samling)}


@given(register(4))
def test_no_hidden_count_of_a_year_with_share_and_cost_can_be_derived(celler):
    assert not avslojade(skriv_ar, celler, ar_namn(samla_ar(celler)), ANTAL)


@given(register(4))
def test_every_small_count_is_hidden_and_no_zero_is(celler):
    samling = samla_ar(celler)
    dolda = dolj(samling)
    sma = {x for x in samling.publicerade if samling.tal[x] in SMA}
    assert sma <= set(dolda.storheter)
    assert all(samling.tal[x] for x in dolda.storheter)


def test_a_cost_per_participant_of_a_hidden_number_is_hidden():
    """Otherwise 30 000 kr of 90 000 kr says that they were three."""
    samling = Samling()
    samling.antal(s("alla"), 3)
    kvot = samling.kvot(Decimal(BELOPP), s("alla"))
    assert dolj(samling).doljer(kvot)


def test_a_share_that_leaves_a_few_hides_them():
    """40 of 42 is two who did not."""
    samling = Samling()
    samling.antal(s("del"), 40)
    samling.antal(s("hel"), 42)
    andel = samling.andel(s("del"), s("hel"))
    dolda = dolj(samling)
    assert dolda.storheter
    assert dolda.doljer(andel)


def test_a_share_of_counts_that_are_not_shown_is_hidden_where_it_tells_of_a_few():
    samling = Samling()
    samling.oppen(s("del"), 2)
    samling.antal(s("hel"), 20)
    andel = samling.andel(s("del"), s("hel"))
    assert dolj(samling).doljer(andel)


# -- A distribution with its median -----------------------------------------------------------

STEG = ["1", "2", "3", "4"]


def skriv_median(celler: list[np.ndarray]) -> dict[str, np.ndarray]:
    tryck = dict(zip(STEG, celler, strict=True))
    tryck["alla"] = sum(celler)
    n, under = tryck["alla"], np.cumsum(celler, axis=0)
    lagre = np.argmax(under >= (n + 1) // 2, axis=0) + 1
    hogre = np.argmax(under >= n // 2 + 1, axis=0) + 1
    tryck["median"] = np.where(n > 0, lagre + hogre, -1)
    return tryck


@given(register(4).filter(any))
def test_no_hidden_step_can_be_derived_from_a_median(celler):
    samling = Samling()
    for namn, n in zip(STEG, celler, strict=True):
        samling.antal(s(namn), n)
    samling.antal(s("alla"), sum(celler))
    samling.summa(s("alla"), map(s, STEG))
    varde = Decimal(int(skriv_median([np.array([c]) for c in celler])["median"][0])) / 2
    samling.median([(Decimal(namn), s(namn)) for namn in STEG], varde)
    dolda = {"median" if n == "Median" else n for n in dolda_namn(samling)}
    assert not avslojade(skriv_median, celler, dolda, [*STEG, "alla"])


# -- Two reports of different years -----------------------------------------------------------

FORE = ["k slut", "m slut", "slut"]
EFTER = ["k nya", "m nya", "nya", "k totalt", "m totalt", "totalt"]


def skriv_tva_ar(celler: list[np.ndarray]) -> dict[str, np.ndarray]:
    tryck = dict(zip(["k slut", "m slut", "k nya", "m nya"], celler, strict=True))
    for kon in ("k", "m"):
        tryck[f"{kon} totalt"] = tryck[f"{kon} slut"] + tryck[f"{kon} nya"]
    for matt in ("slut", "nya", "totalt"):
        tryck[matt] = tryck[f"k {matt}"] + tryck[f"m {matt}"]
    return tryck


def samla_tva_ar(celler: list[int]) -> tuple[Samling, Samling]:
    sanna = {n: int(v[0]) for n, v in skriv_tva_ar([np.array([c]) for c in celler]).items()}
    fore, efter = Samling(), Samling()
    for namn in FORE:
        fore.antal(s(namn), sanna[namn])
        efter.oppen(s(namn), sanna[namn])
    fore.summa(s("slut"), [s("k slut"), s("m slut")])
    for namn in EFTER:
        efter.antal(s(namn), sanna[namn])
    for matt in ("nya", "totalt"):
        efter.summa(s(matt), [s(f"k {matt}"), s(f"m {matt}")])
    for kon in ("k ", "m ", ""):
        efter.summa(s(f"{kon}totalt"), [s(f"{kon}slut"), s(f"{kon}nya")])
    return fore, efter


@given(register(4))
def test_no_hidden_count_can_be_derived_from_the_reports_of_two_years(celler):
    fore, efter = samla_tva_ar(celler)
    forsta = som_publicerat(fore, dolj(fore))
    dolda = dolda_namn(efter, [forsta]) | {x.matt for x in forsta.dolda.storheter}
    assert not avslojade(skriv_tva_ar, celler, dolda, [*FORE, *EFTER])


def test_the_attacker_finds_a_count_that_is_hidden_alone():
    """The attack itself must be able to fail: the men and the total give the women away."""
    dolda = {"k slut"}
    assert avslojade(skriv_tva_ar, [3, 9, 9, 9], dolda, [*FORE, *EFTER]) == {"k slut": {3}}


# -- Laws -------------------------------------------------------------------------------------


@given(register(4))
def test_publishing_the_same_again_hides_the_same(celler):
    samling = samla_ar(celler)
    forsta = dolj(samling)
    igen = dolj(samling, [som_publicerat(samling, forsta)])
    assert set(igen.storheter) == set(forsta.storheter)
    assert not igen.osakra


@given(register(4))
def test_more_tables_never_make_a_hidden_count_less_safe(celler):
    utan, med = samla_ar(celler, med_andelar=False), samla_ar(celler)
    for samling in (utan, med):
        assert not osakra(samling, dolj(samling))
    bada = spann(med, dolj(med))
    for storhet, funnet in spann(utan, dolj(utan)).items():
        if storhet in bada and utan.tal[storhet] in SMA:
            assert funnet.varden & SMA == bada[storhet].varden & SMA


@given(register(4))
def test_the_span_is_what_trying_every_register_gives(celler):
    """The engine's own attack against the other one, where nothing is unbounded."""
    samling = samla_ar(celler)
    dolda = dolj(samling)
    namn = ar_namn(samling)
    assert bool(avslojade(skriv_ar, celler, namn, ANTAL)) is bool(osakra(samling, dolda))
    if celler[0]:
        ensam = Dolda({s("ka"): Skal.LITEN})
        assert s("ka") in osakra(samling, ensam)
        assert "ka" in avslojade(skriv_ar, celler, {"ka"}, ANTAL)


def test_a_correction_of_a_few_hides_the_corrected_figure():
    """26 where it said 25 would tell what the one who was added is."""

    def aret(kvinnor: int) -> Samling:
        samling = Samling()
        for namn, n in (("k", kvinnor), ("m", 30), ("alla", kvinnor + 30)):
            samling.antal(s(namn), n)
        samling.summa(s("alla"), [s("k"), s("m")])
        return samling

    rattat = dolj(aret(26), [som_publicerat(aret(25), dolj(aret(25)))])
    assert rattat.storheter == {s("k"): Skal.RATTAD, s("alla"): Skal.RATTAD}
    assert not dolj(aret(35), [som_publicerat(aret(25), dolj(aret(25)))]).storheter
