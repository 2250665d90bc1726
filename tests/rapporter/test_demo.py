"""``manage.py demo``."""

import pytest
from django.core.management import CommandError, call_command

from finsam.models import User


def test_demo_on_a_database_in_use_is_refused_and_changes_nothing(anvandare, db):
    anvandare("ekonom")
    with pytest.raises(CommandError, match="inte tom"):
        call_command("demo", "sunnerbo")
    assert User.objects.count() == 1
