"""Templates of vouchers: shares that add up, and what a template may say."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from ekonomi.models import Mallrad, Verifikationsmall
from ekonomi.services.verifikationsmall import NyMallrad, spara_mall, ta_bort_mall
from ekonomi.verifikationsmall import Post, fordela, fyll
from finsam.models import Handelse
from tests.ekonomi import bocker
from tests.ekonomi.bocker import kr

BELOPP = st.decimals(min_value=-(10**9), max_value=10**9, places=2)
PROCENT = st.lists(st.decimals(min_value=0, max_value=100, places=4), max_size=8)


def d(text: str) -> Decimal:
    return Decimal(text)


# -- The amounts ------------------------------------------------------------------------------


@given(BELOPP, PROCENT)
def test_shares_add_up_to_their_part_of_the_total(total, procent):
    delar = fordela(total, procent)
    hela = total * sum(procent, Decimal(0)) / 100
    assert abs(sum(delar, Decimal(0)) - hela) <= d("0.005")
    for del_, p in zip(delar, procent, strict=True):
        assert abs(del_ - total * p / 100) < d("0.02")
        assert del_ == del_.quantize(d("0.01"))


@given(BELOPP, st.integers(min_value=1, max_value=40))
def test_equal_shares_of_the_whole_are_the_whole_and_differ_by_one_ore(total, antal):
    delar = fordela(total, [Decimal(100) / antal] * antal)
    assert sum(delar, Decimal(0)) == total
    assert max(delar) - min(delar) <= d("0.01")


def test_a_hundred_kronor_in_three_gives_the_first_the_ore():
    tredjedel = Decimal(100) / 3
    assert fordela(d("100"), [tredjedel] * 3) == [d("33.34"), d("33.33"), d("33.33")]
    assert fordela(d("100"), []) == []


def test_fixed_shares_and_the_rest_balance():
    poster = [
        Post(debet=True, andel=d("60")),
        Post(debet=True, andel=d("40")),
        Post(debet=True, fast=d("12.50")),
        Post(debet=False, rest=True),
    ]
    assert fyll(poster, d("1000.01")) == [d("600.01"), d("400.00"), d("12.50"), d("-1012.51")]


@given(BELOPP.filter(bool), st.lists(st.booleans(), min_size=1, max_size=5))
def test_the_rest_always_balances(total, sidor):
    poster = [Post(debet=s, andel=Decimal(100) / len(sidor)) for s in sidor]
    belopp = fyll([*poster, Post(debet=False, rest=True)], total)
    kanda = [b for b in belopp if b is not None]
    if belopp[-1] is not None:
        assert sum(kanda, Decimal(0)) == 0


def test_without_a_total_shares_and_rest_are_typed():
    poster = [Post(debet=True, andel=d("100")), Post(debet=False, rest=True)]
    assert fyll(poster, None) == [None, None]


def test_the_rest_waits_for_a_row_that_is_typed_each_time():
    poster = [Post(debet=True, fast=d("5")), Post(debet=True), Post(debet=False, rest=True)]
    assert fyll(poster, d("100")) == [d("5"), None, None]


def test_fixed_amounts_need_no_total():
    poster = [Post(debet=True, fast=d("5")), Post(debet=False, rest=True)]
    assert fyll(poster, None) == [d("5"), d("-5")]


def test_when_nothing_is_missing_the_rest_is_empty():
    poster = [Post(True, fast=d("5")), Post(False, fast=d("5")), Post(False, rest=True)]
    assert fyll(poster, None) == [d("5"), d("-5"), None]


def test_one_open_row_is_not_filled_with_what_is_missing():
    assert fyll([Post(True, fast=d("5")), Post(False)], d("9")) == [d("5"), None]


# -- The template -----------------------------------------------------------------------------


HYRA = (
    NyMallrad("5010", "debet", "andel", andel=d("100"), text="Kontor"),
    NyMallrad("1930", "kredit", "rest"),
)


@pytest.fixture
def spara(ekonom, ar):
    """``spara(rader, mall=…)`` saves a template as the ekonom."""
    return lambda rader=HYRA, **andra: spara_mall(
        **{"by": ekonom, "namn": "Hyra", "text": "Hyra kontor", "rader": rader, **andra}
    )


@pytest.mark.django_db
def test_a_template_is_saved_with_its_rows_in_order(spara, ekonom):
    objekt = bocker.projekt()
    mall = spara((NyMallrad("5010", "debet", "fast", belopp=kr("9"), objekt=(objekt,)), HYRA[1]))
    assert [(r.ordning, r.konto.nummer, r.slag) for r in mall.rader.select_related("konto")] == [
        (1, "5010", "fast"),
        (2, "1930", "rest"),
    ]
    assert mall.rader.get(ordning=1).objektkombination.nyckel == "6:FOKUS"
    assert Handelse.objects.get(verb="sparade mall").by == ekonom


@pytest.mark.django_db
def test_a_template_is_changed_and_removed(spara, ekonom):
    mall = spara()
    spara(HYRA[::-1], mall=mall, namn="Kontorshyra")
    assert Verifikationsmall.objects.get().namn == "Kontorshyra"
    assert mall.rader.get(ordning=1).slag == "rest"
    ta_bort_mall(by=ekonom, mall=mall)
    assert not Mallrad.objects.exists()
    assert Handelse.objects.filter(verb="tog bort mall", objekt_namn="Kontorshyra").exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("rader", "sagt"),
    [
        (HYRA[:1], "minst två rader"),
        ((HYRA[0], NyMallrad("7777", "kredit", "rest")), "Konto 7777 finns inte"),
        ((HYRA[1], HYRA[1]), "Rad 2: Bara en rad kan vara det som fattas"),
        ((NyMallrad("5010", "debet", "fast"), HYRA[1]), "Rad 1: Skriv ett belopp större än 0"),
        (
            (NyMallrad("5010", "debet", "fast", belopp=kr("-5")), HYRA[1]),
            "Rad 1: Skriv ett belopp större än 0",
        ),
        ((NyMallrad("5010", "debet", "andel"), HYRA[1]), "Rad 1: Skriv en andel i procent"),
        (
            (NyMallrad("5010", "debet", "andel", andel=d("100.5")), HYRA[1]),
            "Rad 1: En andel är högst 100 procent",
        ),
    ],
)
def test_a_template_that_could_not_be_used_is_refused(spara, rader, sagt):
    with pytest.raises(ValidationError) as fel, transaction.atomic():
        spara(rader)
    assert sagt in " ".join(fel.value.messages)
    assert not Verifikationsmall.objects.exists()


@pytest.mark.django_db
def test_a_name_is_used_once(spara):
    spara()
    with pytest.raises(ValidationError) as fel:
        spara()
    assert "namn" in fel.value.message_dict


@pytest.mark.django_db
@pytest.mark.parametrize(
    "andra",
    [
        {"slag": "fast", "belopp": None},
        {"slag": "fast", "belopp": kr("-1")},
        {"slag": "andel", "andel": None},
        {"slag": "andel", "andel": d("101")},
        {"slag": "andel", "andel": d("5"), "belopp": kr("5")},
        {"slag": "rest", "andel": d("5")},
        {"slag": "rest"},
        {"slag": "oppen", "sida": "mitten"},
    ],
)
def test_the_database_holds_what_a_row_is(spara, andra):
    mall = spara()
    falt = {"mall": mall, "ordning": 3, "konto": mall.rader.first().konto, "sida": "debet"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Mallrad.objects.create(**falt | andra)
