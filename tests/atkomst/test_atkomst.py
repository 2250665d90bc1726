"""Every address × every role: nobody enters where nobody decided that they may."""

from collections import Counter
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.urls import reverse

from finsam.behorighet import Roll
from tests.atkomst.roller import ALLA, INLOGGADE, ROLLER
from tests.atkomst.tabell import DELAR, TABELL, Adress, adresser

ADRESSER = list(adresser())
SLAPPS_IN = {200, 302, 404, 405}  # page, redirect, no such object, only by POST


def namnet(adress: Adress) -> str:
    return adress.namn


def till_inloggning(svar) -> bool:
    return svar.status_code == 302 and urlsplit(svar["Location"]).path == reverse(
        settings.LOGIN_URL
    )


def test_the_table_knows_every_role():
    assert set(Roll.values) == ROLLER


def test_every_address_has_a_name_of_its_own():
    antal = Counter(a.namn for a in ADRESSER)
    assert [n for n, i in antal.items() if i > 1 or not n.split(":")[-1]] == []


def test_every_address_is_decided_on_and_no_row_is_stale():
    assert {a.namn for a in ADRESSER} == set(TABELL)
    assert len(TABELL) == sum(len(del_.TABELL) for del_ in DELAR), "samma namn i två tabeller"


def test_every_address_is_plain_swedish_ascii():
    assert [a.route for a in ADRESSER if not a.route.isascii()] == []


@pytest.mark.parametrize("adress", ADRESSER, ids=namnet)
def test_without_login_only_open_addresses_answer(adress: Adress, client, db):
    svar = client.get(adress.vag)
    if TABELL[adress.namn] == ALLA:
        assert svar.status_code in SLAPPS_IN
    else:
        assert till_inloggning(svar), svar.status_code


@pytest.mark.parametrize("adress", ADRESSER, ids=namnet)
def test_each_role_enters_exactly_where_the_table_says(adress: Adress, klient, db):
    vilka = TABELL[adress.namn]
    slapps_in = ROLLER if vilka in (ALLA, INLOGGADE) else vilka
    svar = {roll: klient(roll).get(adress.vag) for roll in sorted(ROLLER)}
    fel = {
        roll: s.status_code
        for roll, s in svar.items()
        if (till_inloggning(s) or s.status_code not in SLAPPS_IN)
        if roll in slapps_in
    } | {
        roll: s.status_code
        for roll, s in svar.items()
        if roll not in slapps_in and s.status_code != 403
    }
    assert fel == {}


@pytest.mark.parametrize("adress", ADRESSER, ids=namnet)
def test_an_account_without_a_role_enters_nothing_of_the_forbund(adress: Adress, klient, db):
    svar = klient().get(adress.vag)
    if TABELL[adress.namn] in (ALLA, INLOGGADE):
        assert svar.status_code in SLAPPS_IN
    else:
        assert svar.status_code == 403
