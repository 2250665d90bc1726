"""The choice of period on a statement's page, in calendar years and in others."""

from datetime import date

import pytest
from django.http import QueryDict

from ekonomi.forms.urval import UrvalForm
from ekonomi.urval import Urval, manader_i
from finsam.taltabell import Enhet

LANGT = {2021: (date(2020, 7, 1), date(2021, 12, 31))}


def urval(fraga: str, **kwargs) -> Urval:
    return UrvalForm(QueryDict(fraga), ar=[2022, 2021], med_period=True, **kwargs).urval()


def test_nothing_chosen_is_the_latest_year_in_kronor():
    valt = urval("")
    assert (valt.ar, valt.fran, valt.till, valt.jamfor) == (2022, None, None, True)
    assert valt.i_ord() == "2022, kronor"


@pytest.mark.parametrize(
    ("fraga", "fran", "till", "ord_"),
    [
        ("manad=8", None, date(2022, 8, 31), "Till och med augusti 2022, kronor"),
        ("fran=9", date(2022, 9, 1), None, "Från och med september 2022, kronor"),
        ("fran=2&manad=2", date(2022, 2, 1), date(2022, 2, 28), "Februari 2022, kronor"),
        (
            "fran=4&manad=6&enhet=tkr",
            date(2022, 4, 1),
            date(2022, 6, 30),
            "April 2022 till och med juni 2022, tusental kronor",
        ),
        ("manad=99&fran=x", None, None, "2022, kronor"),
    ],
)
def test_months_bound_the_year(fraga, fran, till, ord_):
    valt = urval(fraga)
    assert (valt.fran, valt.till, valt.i_ord()) == (fran, till, ord_)


def test_months_of_an_eighteen_month_year_are_counted_from_its_first():
    valt = urval("ar=2021&fran=2&manad=14", dagar=LANGT)
    assert (valt.fran, valt.till) == (date(2020, 8, 1), date(2021, 8, 31))
    assert valt.i_ord() == "Augusti 2020 till och med augusti 2021, kronor"
    manader = manader_i(*LANGT[2021])
    assert (len(manader), manader[0], manader[-1]) == (18, (1, "juli 2020"), (18, "december 2021"))


def test_first_month_of_the_year_is_its_beginning():
    assert Urval(2022, fran_manad=1).fran is None
    assert Urval(2022, manad=2, enhet=Enhet.TKR).till == date(2022, 2, 28)


@pytest.mark.parametrize(
    ("fraga", "bokfort", "sagt"),
    [
        ("ar=2022", date(2022, 8, 31), "Bokfört till och med 31 augusti 2022."),
        ("ar=2022", date(2022, 12, 1), ""),
        ("ar=2022&manad=8", date(2022, 8, 15), ""),
        ("ar=2022&manad=8", date(2022, 7, 31), "Bokfört till och med 31 juli 2022."),
        ("ar=2022", None, ""),
    ],
)
def test_page_says_how_far_the_books_have_come_where_they_are_behind(fraga, bokfort, sagt):
    assert urval(fraga).forbehall(bokfort).replace("\xa0", " ") == sagt


def test_comparison_can_be_left_out():
    assert urval("jamfor=nej").jamfor is False


def test_page_without_period_offers_the_end_only():
    form = UrvalForm(QueryDict(""), ar=[2022])
    assert list(form.fields) == ["ar", "manad", "enhet"]
    utan = UrvalForm(QueryDict(""), ar=[2022], med_manad=False)
    assert list(utan.fields) == ["ar", "enhet"]


def test_form_of_empty_books_can_be_shown():
    assert list(UrvalForm(QueryDict(""), ar=[]).fields["ar"].choices) == []
