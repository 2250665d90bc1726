"""Conditions that many constraints share, tried on rows that cannot be written otherwise."""

from itertools import product

import pytest
from django.db.models import IntegerField, Q, Value

from finsam.villkor import alla_eller_ingen


@pytest.mark.parametrize(("at", "by", "skal"), [*product((None, 1), (None, 1), ("", "fel"))])
def test_who_when_and_why_are_all_there_or_none(at, by, skal, db):
    villkor = alla_eller_ingen("at", "by", text=["skal"])
    satta = {bool(at), bool(by), bool(skal)}
    nar, vem = (Value(varde, output_field=IntegerField()) for varde in (at, by))
    assert villkor.check({"at": nar, "by": vem, "skal": skal}) == (len(satta) == 1)


def test_without_texts_it_is_the_two_cases_of_null():
    bada = Q(at__isnull=True, by__isnull=True) | Q(at__isnull=False, by__isnull=False)
    assert alla_eller_ingen("at", "by") == bada
