"""The example's users."""

import pytest

from finsam.behorighet import Roll
from finsam.models import Handelse, User
from rapporter.exempel import anvandare

pytestmark = pytest.mark.django_db


def test_ladda_gives_one_user_for_each_role():
    anvandare.ladda()
    roller = {u.email: u.roller for u in User.objects.all()}
    assert roller == {f"{roll.value}@example.se": {roll.value} for roll in Roll}


def test_example_users_sign_in_with_the_password_that_is_printed():
    anvandare.ladda()
    assert anvandare.LOSENORD in anvandare.presentation()
    assert all(user.check_password(anvandare.LOSENORD) for user in User.objects.all())


def test_each_example_user_is_in_the_log():
    anvandare.ladda()
    assert Handelse.objects.filter(verb="skapade användare").count() == len(Roll)


def test_presentation_names_every_user():
    for roll in Roll:
        assert anvandare.epost(roll) in anvandare.presentation()
