"""Conditions that many constraints share, tried on rows that cannot be written otherwise."""

from itertools import product

import pytest
from django.db.models import Q

from finsam.villkor import alla_eller_ingen


@pytest.mark.parametrize(("at", "by", "skal"), [*product((None, 1), (None, 1), ("", "fel"))])
def test_who_when_and_why_are_all_there_or_none(at, by, skal, db):
    villkor = alla_eller_ingen("at", "by", text=["skal"])
    antal = sum(map(bool, (at, by, skal)))
    assert villkor.check({"at": at, "by": by, "skal": skal}) == (antal in {0, 3})


def test_without_texts_it_is_the_two_cases_of_null():
    bada = Q(at__isnull=True, by__isnull=True) | Q(at__isnull=False, by__isnull=False)
    assert alla_eller_ingen("at", "by") == bada
