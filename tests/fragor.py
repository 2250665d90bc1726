"""Query counts: a list page asks the database as often for three rows as for one."""

from collections.abc import Callable

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


def antal_fragor(klient: Client, url: str) -> tuple[int, list[str]]:
    """Get the page and return how many queries it took, and which."""
    with CaptureQueriesContext(
        connection,
    ) as fragor:
        svar = klient.get(url)
    assert svar.status_code == 200, f"{url}: {svar.status_code}"
    return len(fragor), [f["sql"] for f in fragor.captured_queries]


def assert_lika_manga_fragor(klient: Client, url: str, skapa: Callable[[], object]) -> None:
    """``skapa()`` makes one more row of the list; called once, then twice more.

    The page is asked for once beforehand, so that what is cached for good does not count.
    """
    skapa()
    klient.get(url)
    vid_en, _ = antal_fragor(klient, url)
    skapa()
    skapa()
    vid_tre, vilka = antal_fragor(klient, url)
    assert vid_tre == vid_en, f"{vid_en} frågor vid 1 rad, {vid_tre} vid 3:\n" + "\n".join(vilka)
