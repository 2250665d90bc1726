"""The harness itself: the prepared database is loaded, and no test leaves a trace in it."""

import pytest
from django.db import connection, transaction

from finsam.behorighet import Roll
from finsam.models import User
from rapporter.exempel.anvandare import epost
from tests import databaser

MARKE = "marke@example.se"


@pytest.mark.parametrize("gang", [1, 2])
def test_exempel_is_loaded_and_rolled_back(exempel, gang):
    assert User.objects.filter(email=epost(Roll.FORBUNDSCHEF)).exists()
    assert not User.objects.filter(email=MARKE).exists()
    User.objects.create_user(MARKE, namn="Märke")


@pytest.mark.parametrize("gang", [1, 2])
def test_egen_exempel_may_commit_and_is_gone_afterwards(egen_exempel, gang):
    assert not connection.in_atomic_block
    with transaction.atomic():
        User.objects.create_user(MARKE, namn="Märke")
    utskrift = databaser.manage(
        egen_exempel,
        "shell",
        "--no-imports",
        "-c",
        f"from finsam.models import User; print(User.objects.filter(email='{MARKE}').count())",
    )
    assert utskrift.strip() == "1"


def test_other_tests_meet_an_empty_database(db):
    assert not User.objects.exists()
