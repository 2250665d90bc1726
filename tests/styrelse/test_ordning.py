"""Rows in an order of their own: the last one's number, new numbers, and changing places."""

import pytest
from django.db import transaction

from finsam.ordning import byt_plats, numrera, sista
from styrelse.models import Mal

AR = 2022


@pytest.fixture
def mal(db) -> dict[str, Mal]:
    """Four goals of a year; the second is on another level than the rest."""
    nivaer = {"A": "individ", "B": "struktur", "C": "individ", "D": "individ"}
    return {
        namn: Mal.objects.create(ar=AR, ordning=nummer, namn=namn, niva=niva)
        for nummer, (namn, niva) in enumerate(nivaer.items(), 1)
    }


def ordningen() -> str:
    return "".join(Mal.objects.for_ar(AR).values_list("namn", flat=True))


def byt(rad: Mal, *, upp: bool):
    aret = Mal.objects.for_ar(AR)
    with transaction.atomic():
        return byt_plats(rad, aret.filter(niva=rad.niva), upp=upp, lista=aret)


def test_the_last_number_of_an_empty_list_is_nought(mal):
    assert sista(Mal.objects.for_ar(AR)) == 4
    assert sista(Mal.objects.for_ar(AR + 1)) == 0


def test_a_row_passes_those_that_are_not_its_neighbours(mal):
    rad, fran, till = byt(mal["C"], upp=True)
    assert (rad.namn, rad.ordning, fran, till) == ("C", 1, 3, 1)
    assert ordningen() == "CBAD"


def test_there_and_back_is_as_before(mal):
    byt(mal["C"], upp=True)
    byt(mal["C"], upp=False)
    assert ordningen() == "ABCD"


@pytest.mark.parametrize(("namn", "upp"), [("A", True), ("D", False), ("B", True), ("B", False)])
def test_at_the_end_nothing_changes(mal, namn, upp):
    assert byt(mal[namn], upp=upp) is None
    assert ordningen() == "ABCD"


def test_a_row_that_has_moved_since_it_was_read_moves_from_where_it_is(mal):
    gammal = Mal.objects.get(namn="D")
    byt(mal["D"], upp=True)
    byt(gammal, upp=True)
    assert ordningen() == "DBAC"


def test_only_rows_that_get_another_number_are_saved(mal, django_assert_num_queries):
    Mal.objects.filter(namn="D").update(ordning=9)
    rader = list(Mal.objects.for_ar(AR))
    with django_assert_num_queries(1):
        numrera(rader)
    assert list(Mal.objects.for_ar(AR).values_list("ordning", flat=True)) == [1, 2, 3, 4]
