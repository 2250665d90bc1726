"""How often one address may ask for what costs, counted in the cache that is used in operation."""

from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.core.cache.backends.db import DatabaseCache
from django.core.management import call_command
from django.test import RequestFactory

from finsam.oppen import for_manga
from finsam.oppen import takt as modul


@pytest.fixture
def klocka(db, monkeypatch):
    """A clock to set, and the table that all processes count in."""
    call_command("createcachetable", "prov_cache", verbosity=0)
    monkeypatch.setattr(modul, "cache", DatabaseCache("prov_cache", {}))
    lage = {"nu": 1_700_000_000.0}
    monkeypatch.setattr("time.time", lambda: lage["nu"])
    monkeypatch.setattr(
        "django.core.cache.backends.db.tz_now", lambda: datetime.fromtimestamp(lage["nu"], UTC)
    )
    return lage


def _fragar(adress: str = "192.0.2.1", *, hogst: int = 3, sekunder: int = 3600) -> bool:
    request = RequestFactory().get("/", REMOTE_ADDR=adress)
    return for_manga(request, "prov", hogst=hogst, sekunder=sekunder)


def test_the_window_lasts_from_the_first_however_many_are_counted_in_it(klocka):
    assert [_fragar() for _ in range(4)] == [False, False, False, True]
    klocka["nu"] += 3599  # ``incr`` of the cache would have let go after its five minutes
    assert _fragar()
    klocka["nu"] += 1
    assert not _fragar()


def test_addresses_are_counted_apart(klocka):
    assert not any(_fragar(f"192.0.2.{n}", hogst=1) for n in range(1, 5))


def test_whoever_has_a_whole_network_is_counted_as_one(klocka):
    svar = [_fragar(f"2001:db8:1:2::{n:x}") for n in range(1, 5)]
    assert svar == [False, False, False, True]
    assert not _fragar("2001:db8:1:3::1")


def test_the_same_address_written_in_two_ways_is_one(klocka):
    svar = [_fragar("192.0.2.9"), _fragar("::ffff:192.0.2.9"), _fragar("192.0.2.9")]
    assert [*svar, _fragar("::ffff:192.0.2.9")] == [False, False, False, True]


def test_strangers_cannot_crowd_out_what_others_have_been_counted_for(klocka):
    """The table is emptied by a third when it is full; it has to hold every address of a day."""
    assert _fragar(hogst=0)
    storst = settings.DELAD_CACHE["OPTIONS"]["MAX_ENTRIES"]
    assert storst >= 100_000
    assert DatabaseCache("prov_cache", settings.DELAD_CACHE)._max_entries == storst
