"""Books to test in."""

import pytest

from tests.ekonomi import bocker


@pytest.fixture
def ekonom(db, anvandare):
    """A user who may post."""
    return anvandare("ekonom")


@pytest.fixture
def ar(db):
    """The open year 2022 with a few accounts."""
    return bocker.lagg_upp()


@pytest.fixture
def bokford(ekonom, ar):
    """A posted voucher, A1: 100 kr from the bank for rent."""
    return bocker.post(ekonom, ar)


@pytest.fixture
def utkast(ekonom, ar, bokford):
    """A draft in the same series, with two rows that balance."""
    return bocker.lagg_utkast(bokford)
