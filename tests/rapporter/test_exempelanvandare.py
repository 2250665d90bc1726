"""The example's users."""

import pytest

from finsam.behorighet import Roll
from finsam.models import Handelse, User
from rapporter.exempel import anvandare

pytestmark = pytest.mark.django_db


def test_skapa_anvandare_gives_one_user_for_each_role():
    anvandare.skapa_anvandare()
    roller = {u.email: u.roller for u in User.objects.all()}
    assert roller == {f"{roll.value}@example.se": {roll.value} for roll in Roll}


def test_skapa_anvandare_twice_adds_nothing():
    anvandare.skapa_anvandare()
    assert anvandare.skapa_anvandare() == []
    assert User.objects.count() == len(Roll)


def test_example_users_sign_in_with_the_password_that_is_printed():
    anvandare.skapa_anvandare()
    assert anvandare.LOSENORD in anvandare.presentation()
    assert all(user.check_password(anvandare.LOSENORD) for user in User.objects.all())


def test_each_example_user_is_in_the_log():
    anvandare.skapa_anvandare()
    assert Handelse.objects.filter(verb="skapade").count() == len(Roll)


def test_presentation_names_every_user():
    for roll in Roll:
        assert anvandare.epost(roll) in anvandare.presentation()
