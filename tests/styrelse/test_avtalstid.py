"""When an agreement can be given notice, renews and ends: months as lag (1930:173) counts them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrelse.avtalstid import Avtalstid, plus_manader, sista_dag_att_saga_upp

DAGAR = st.dates(date(1995, 1, 1), date(2090, 12, 31))
MANADER = st.integers(0, 60)
EN_DAG = timedelta(days=1)


FORLANGS = st.integers(1, 48)


def avtalstider(forlangs=FORLANGS):
    return st.builds(
        lambda fran, langd, uppsagning, forlangs: Avtalstid(
            fran, fran + timedelta(days=langd), uppsagning, forlangs
        ),
        DAGAR,
        st.integers(1, 4000),
        MANADER,
        forlangs,
    )


@pytest.mark.parametrize(
    ("dag", "manader", "blir"),
    [
        ("2022-01-31", 1, "2022-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2022-03-31", -1, "2022-02-28"),
        ("2022-12-15", 1, "2023-01-15"),
        ("2022-01-15", -1, "2021-12-15"),
        ("2022-05-05", 0, "2022-05-05"),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last_of_a_short_month(dag, manader, blir):
    assert plus_manader(date.fromisoformat(dag), manader) == date.fromisoformat(blir)


@pytest.mark.parametrize(
    ("slut", "manader", "sista"),
    [
        ("2022-12-31", 3, "2022-09-30"),
        ("2022-06-30", 4, "2022-02-28"),
        ("2024-06-30", 4, "2024-02-29"),
        ("2023-02-28", 1, "2023-01-31"),
        ("2022-06-15", 3, "2022-03-15"),
        ("2022-03-29", 1, "2022-02-28"),
        ("2022-12-31", 0, "2022-12-31"),
    ],
)
def test_the_last_day_to_give_notice(slut, manader, sista):
    dag = sista_dag_att_saga_upp(date.fromisoformat(slut), manader)
    assert dag == date.fromisoformat(sista)


@given(DAGAR, MANADER)
def test_notice_on_the_last_day_is_in_time_and_a_day_later_it_is_not(slut, manader):
    sista = sista_dag_att_saga_upp(slut, manader)
    assert plus_manader(sista, manader) <= slut < plus_manader(sista + EN_DAG, manader)


@given(avtalstider(), DAGAR)
def test_the_next_day_to_give_notice_never_lies_behind(tid, dag):
    sista = tid.sista_uppsagningsdag(dag)
    assert sista is not None
    assert sista >= dag
    assert tid.sista_uppsagningsdag(sista) == sista


@given(avtalstider(), DAGAR)
def test_notice_given_by_the_last_day_ends_it_where_notice_a_day_later_does_not(tid, dag):
    sista = tid.sista_uppsagningsdag(dag)
    slut, senare = tid.upphor(sista), tid.upphor(sista + EN_DAG)
    assert slut < senare
    assert plus_manader(sista, tid.uppsagning) <= slut


@given(avtalstider(), DAGAR)
def test_periods_follow_upon_each_other_without_drift(tid, dag):
    slut = tid.slut_vid(dag)
    nasta = tid.slut_vid(slut + EN_DAG)
    assert slut >= min(dag, slut)
    assert (nasta.year - slut.year) * 12 + nasta.month - slut.month == tid.forlangs or (
        # a period that ends on the last of a month is counted from the first of the next
        abs((nasta + EN_DAG - plus_manader(slut + EN_DAG, tid.forlangs)).days) <= 3
    )


def test_the_ends_of_months_return_after_a_short_one():
    tid = Avtalstid(date(2022, 1, 1), date(2022, 1, 31), 0, 1)
    slut = [tid.slut_vid(date(2022, manad, 5)) for manad in range(1, 6)]
    assert [d.day for d in slut] == [31, 28, 31, 30, 31]


def test_a_leap_day_gives_the_last_of_february_and_comes_back():
    tid = Avtalstid(date(2020, 3, 1), date(2024, 2, 29), 3, 12)
    assert tid.slut_vid(date(2024, 6, 1)) == date(2025, 2, 28)
    assert tid.slut_vid(date(2027, 6, 1)) == date(2028, 2, 29)


@given(avtalstider(forlangs=st.none()), DAGAR)
def test_one_that_ends_by_itself_keeps_its_last_day(tid, dag):
    assert tid.slut_vid(dag) == tid.till
    assert tid.upphor(dag) == (tid.till if dag <= tid.till else None)


def test_one_that_ends_by_itself_has_no_day_of_notice_once_it_has_passed():
    tid = Avtalstid(date(2022, 1, 1), date(2022, 12, 31), 3)
    assert tid.sista_uppsagningsdag(date(2022, 9, 30)) == date(2022, 9, 30)
    assert tid.sista_uppsagningsdag(date(2022, 10, 1)) is None


@given(DAGAR, MANADER, DAGAR)
def test_until_further_notice_it_ends_the_notice_after_any_day(fran, manader, dag):
    tid = Avtalstid(fran, None, manader)
    assert tid.slut_vid(dag) is None
    assert tid.sista_uppsagningsdag(dag) is None
    assert tid.upphor(dag) == plus_manader(dag, manader)


def test_notice_too_late_for_one_period_ends_the_next():
    tid = Avtalstid(date(2022, 1, 1), date(2022, 12, 31), 3, 12)
    assert tid.upphor(date(2022, 9, 30)) == date(2022, 12, 31)
    assert tid.upphor(date(2022, 10, 1)) == date(2023, 12, 31)
    assert tid.upphor(date(2026, 11, 23)) == date(2027, 12, 31)
