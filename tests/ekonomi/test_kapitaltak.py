"""The ladder for eget kapital: steps, ceilings, deviations, and the database's own rules."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from ekonomi.aldrear import aldre_ar
from ekonomi.kapitaltak import kapitaltak, kapitaltaktabell, trappa_for, trappor
from ekonomi.kapitaltrappa import GRUND, Metod, Steg, hogst
from ekonomi.models import EgetKapitalTrappa, Kapitalriktvarde, Medlemsbidrag
from ekonomi.services import arsuppgift as tjanst
from ekonomi.services.arsuppgift import Trappsteg
from finsam.taltabell import Enhet
from styrelse.models import Medlem, Organisation
from tests.ekonomi.rasql import nekas

MILJON = Decimal(1_000_000)
INSATS = st.integers(0, 10**10).map(lambda ore: Decimal(ore) / 100)
ANDEL = st.integers(0, 100).map(lambda p: Decimal(p) / 100)


@st.composite
def trappsteg(draw) -> list[Steg]:
    granser = sorted(draw(st.sets(st.integers(1, 100_000_000), min_size=1, max_size=5)))
    steg = [Steg(Decimal(g), draw(ANDEL)) for g in granser]
    return [*steg, Steg(None, draw(ANDEL))] if draw(st.booleans()) else steg


# -- The ladder ----------------------------------------------------------------------------------


def test_varends_contributions_give_852_tkr():
    assert hogst(Decimal(4_260_000), GRUND) == 852_000


def test_kalmars_reading_is_a_class_of_17_percent():
    steg = [*GRUND, Steg(Decimal(20_000_000), Decimal("0.17"))]
    assert hogst(Decimal(16_058_000), steg) == 2_729_860


def test_marginal_ladder_takes_each_part_by_its_own_percent():
    steg = [
        Steg(7 * MILJON, Decimal("0.20")),
        Steg(15 * MILJON, Decimal("0.15")),
        Steg(None, Decimal("0.10")),
    ]
    assert hogst(Decimal(16_058_000), steg, Metod.MARGINAL) == 2_705_800


@pytest.mark.parametrize("metod", Metod)
def test_ladder_that_ends_below_the_contributions_gives_nothing(metod):
    assert hogst(8 * MILJON, GRUND, metod) is None
    assert hogst(7 * MILJON, GRUND, metod) == Decimal("1400000")


@given(trappsteg(), INSATS, INSATS)
def test_marginal_ladder_is_monotone(steg, a, b):
    lag, hog = (hogst(x, steg, Metod.MARGINAL) for x in sorted((a, b)))
    assert hog is None or (lag is not None and lag <= hog)


@given(trappsteg(), INSATS, INSATS)
def test_class_ladder_is_monotone_within_a_class(steg, a, b):
    lag, hog = sorted((a, b))
    klass = [
        next((i for i, s in enumerate(steg) if s.grans is None or x <= s.grans), None)
        for x in (lag, hog)
    ]
    if klass[0] is not None and klass[0] == klass[1]:
        assert hogst(lag, steg) <= hogst(hog, steg)


@given(trappsteg(), INSATS, st.sampled_from(Metod))
def test_ceiling_is_never_above_the_contributions(steg, insats, metod):
    tak = hogst(insats, steg, metod)
    assert tak is None or 0 <= tak <= insats


# -- Years ---------------------------------------------------------------------------------------


@pytest.fixture
def varend(ekonom):
    """4 260 tkr of contributions and 1 310 tkr of capital at the end of 2021."""
    organisation = Organisation.objects.create(namn="Region Kronoberg")
    medlem = Medlem.objects.create(
        organisation=organisation, typ=Medlem.Typ.REGION, from_datum="2015-01-01"
    )
    Medlemsbidrag.objects.create(ar=2021, medlem=medlem, belopp=Decimal(4_260_000))
    tjanst.satt_aldre_ar(
        by=ekonom, ar=2021, eget_kapital=Decimal(1_310_000), kalla="delårsredovisning 2021"
    )


def test_year_is_set_against_the_ladder_that_ships_with_the_system(varend):
    [tak] = kapitaltak([2021])
    assert (tak.tillatet, tak.avvikelse) == (852_000, 458_000)
    assert round(tak.avvikelse_andel, 2) == Decimal("0.54")
    assert tak.grund == "20\u00a0% av insatserna"


def test_own_riktvarde_goes_before_the_ladder(ekonom, varend):
    """Kalmar 2022: 2 730 000 allowed, 3 853 654 kept, 1 123 654 too much."""
    tjanst.satt_aldre_ar(
        by=ekonom, ar=2022, eget_kapital=Decimal(3_853_654), kalla="årsredovisning 2022"
    )
    tjanst.satt_riktvarde(by=ekonom, ar=2022, belopp=Decimal(2_730_000), kalla="Nationella rådet")
    [tak] = kapitaltak([2022])
    assert (tak.tillatet, tak.avvikelse) == (2_730_000, 1_123_654)
    assert tak.grund == "Riktvärde enligt Nationella rådet"


def test_year_without_contributions_says_what_is_missing(db):
    [tak] = kapitaltak([2030])
    assert (tak.tillatet, tak.avvikelse, tak.avvikelse_andel) == (None, None, None)
    assert "inte inlagda" in tak.grund


def test_contributions_above_the_ladder_say_what_is_missing(ekonom, varend):
    Medlemsbidrag.objects.update(belopp=Decimal(9_000_000))
    [tak] = kapitaltak([2021])
    assert tak.tillatet is None
    assert "Trappan slutar under 9\u00a0000 tkr" in tak.grund


def test_contributions_of_nought_allow_nought(ekonom, varend):
    Medlemsbidrag.objects.update(belopp=Decimal(0))
    [tak] = kapitaltak([2021])
    assert (tak.tillatet, tak.avvikelse_andel) == (0, None)


def test_ladder_holds_from_its_year(ekonom, varend):
    steg = [Trappsteg(7000, Decimal(10)), Trappsteg(None, Decimal(5))]
    tjanst.satt_trappa(by=ekonom, from_ar=2020, metod=Metod.MARGINAL, steg=steg)
    alla = trappor()
    assert trappa_for(2019, alla).egen is False
    assert trappa_for(2021, alla).steg == (
        Steg(7 * MILJON, Decimal("0.1")),
        Steg(None, Decimal("0.05")),
    )
    assert kapitaltak([2021])[0].tillatet == 426_000


def test_table_has_a_column_per_year_and_says_the_grounds(varend):
    tabell = kapitaltaktabell(kapitaltak([2021, 2020]), enhet=Enhet.TKR)
    assert tabell.tal("hogsta_eget_kapital", "2021").visat == "852"
    assert tabell.tal("avvikelse_i_procent", "2021").visat == "54\u00a0%"
    assert tabell.fotnoter == (
        "2021: 20\u00a0% av insatserna.",
        "2020: Medlemmarnas insatser för året är inte inlagda.",
    )


# -- Writes --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("steg", "fel"),
    [
        ([(None, 20), (7000, 10)], "Bara det sista steget"),
        ([(7000, 20), (7000, 10)], "stigande gränser"),
        ([(9000, 20), (7000, 10)], "stigande gränser"),
        ([(7000, 120)], "mindre än eller lika med 100"),
    ],
)
def test_ladder_that_makes_no_sense_is_refused(ekonom, steg, fel):
    rader = [Trappsteg(grans, Decimal(procent)) for grans, procent in steg]
    with pytest.raises(ValidationError, match=fel):
        tjanst.satt_trappa(by=ekonom, from_ar=2020, metod=Metod.KLASS, steg=rader)


def test_ladder_is_replaced_and_taken_away(ekonom):
    for procent in (20, 17):
        steg = [Trappsteg(7000, Decimal(procent))]
        tjanst.satt_trappa(by=ekonom, from_ar=2020, metod=Metod.KLASS, steg=steg)
    assert [str(s) for s in EgetKapitalTrappa.objects.all()] == [
        "upp till 7000 tkr: 17 % från 2020"
    ]
    tjanst.satt_trappa(by=ekonom, from_ar=2020, metod=Metod.KLASS, steg=[])
    assert not EgetKapitalTrappa.objects.exists()


def test_step_without_end_says_so():
    steg = EgetKapitalTrappa(from_ar=2020, procent=Decimal(5), metod=Metod.KLASS)
    assert str(steg) == "däröver: 5 % från 2020"


@pytest.mark.parametrize(
    "sql",
    [
        "(from_ar, upp_till_tkr, procent, metod) VALUES (2020, 7000, 101, 'klass')",
        "(from_ar, upp_till_tkr, procent, metod) VALUES (2020, 0, 10, 'klass')",
        "(from_ar, upp_till_tkr, procent, metod) VALUES (2020, 7000, 10, 'annat')",
        "(from_ar, upp_till_tkr, procent, metod) VALUES (1850, 7000, 10, 'klass')",
        "(from_ar, procent, metod) VALUES (2021, 10, 'klass'), (2021, 20, 'klass')",
        "(from_ar, upp_till_tkr, procent, metod) "
        "VALUES (2021, 7, 10, 'klass'), (2021, 7, 20, 'klass')",
    ],
)
def test_raw_sql_cannot_write_a_ladder_that_makes_no_sense(db, sql):
    nekas(f"INSERT INTO ekonomi_egetkapitaltrappa {sql}")


@pytest.mark.parametrize(
    "sql",
    [
        "ekonomi_kapitalriktvarde (ar, belopp, kalla) VALUES (2020, -1, 'x')",
        "ekonomi_kapitalriktvarde (ar, belopp, kalla) VALUES (2020, 1, '')",
        "ekonomi_kapitalriktvarde (ar, belopp, kalla) VALUES (1850, 1, 'x')",
    ],
)
def test_raw_sql_cannot_leave_out_source_or_year(db, sql):
    nekas(f"INSERT INTO {sql}")


def test_what_is_written_is_taken_away(ekonom, varend):
    tjanst.satt_riktvarde(by=ekonom, ar=2021, belopp=Decimal(1), kalla="X")
    tjanst.ta_bort_uppgift(by=ekonom, uppgift=Kapitalriktvarde.objects.get())
    tjanst.ta_bort_aldre_ar(by=ekonom, ar=2021)
    assert not Kapitalriktvarde.objects.exists()
    assert not aldre_ar()
