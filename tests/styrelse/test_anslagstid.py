"""The days of the law between a meeting and the day when its decisions stand."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from finsam.vardag import DYGN, ar_vardag
from styrelse.anslagstid import (
    KLAGOTID,
    anslas_senast,
    justeras_senast,
    laga_kraft,
    overklagas_senast,
    tas_ned_tidigast,
)

dagar = st.dates(date(2004, 1, 1), date(2099, 12, 31))


def test_a_meeting_is_justerat_within_fourteen_days():
    assert justeras_senast(date(2022, 12, 8)) == date(2022, 12, 22)


def test_justering_is_announced_by_the_second_day():
    assert anslas_senast(date(2022, 12, 19)) == date(2022, 12, 21)


def test_three_weeks_to_appeal_and_the_announcement_hangs_one_day_more():
    assert overklagas_senast(date(2022, 9, 20)) == date(2022, 10, 11)
    assert tas_ned_tidigast(date(2022, 9, 20)) == date(2022, 10, 12)


def test_a_last_day_for_appeal_on_a_saturday_moves_to_monday():
    assert overklagas_senast(date(2022, 9, 17)) == date(2022, 10, 10)


def test_a_last_day_for_appeal_on_new_year_moves_past_the_holidays():
    assert overklagas_senast(date(2025, 12, 11)) == date(2026, 1, 2)


@given(dagar)
def test_the_announcement_hangs_at_least_three_weeks_and_a_day(anslagen):
    assert tas_ned_tidigast(anslagen) - anslagen >= KLAGOTID + DYGN
    assert tas_ned_tidigast(anslagen) - anslagen <= KLAGOTID + timedelta(days=6)


@given(dagar)
def test_the_last_day_for_appeal_is_a_working_day_before_it_is_taken_down(anslagen):
    assert ar_vardag(overklagas_senast(anslagen))
    assert overklagas_senast(anslagen) < tas_ned_tidigast(anslagen)


@given(dagar, dagar)
def test_whoever_is_announced_later_may_not_be_appealed_against_earlier(en, annan):
    forst, sist = sorted((en, annan))
    assert tas_ned_tidigast(forst) <= tas_ned_tidigast(sist)


@given(st.lists(dagar, min_size=1))
def test_decisions_stand_when_the_last_member_s_time_is_over(anslagsdagar):
    assert laga_kraft(anslagsdagar) == max(map(tas_ned_tidigast, anslagsdagar))


@given(st.lists(dagar))
def test_no_day_is_known_while_one_member_has_not_announced(anslagsdagar):
    assert laga_kraft([*anslagsdagar, None]) is None


def test_no_day_is_known_where_nobody_is_to_announce():
    assert laga_kraft([]) is None
