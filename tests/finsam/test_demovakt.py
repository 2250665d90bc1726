"""A demo's passwords are known, so a demo database answers on the own computer only."""

import pytest

from finsam import demovakt


@pytest.fixture(autouse=True)
def fraga_pa_nytt(settings):
    settings.ALLOWED_HOSTS = ["*"]
    demovakt.ar_demo.cache_clear()
    yield
    demovakt.ar_demo.cache_clear()


@pytest.mark.parametrize("vard", ["localhost", "localhost:8000", "127.0.0.1", "[::1]:8000"])
def test_demo_database_answers_on_loopback(client, anvandare, vard):
    demovakt.markera(by=anvandare("forbundschef"))
    assert client.get("/halsa/", headers={"host": vard}).status_code == 200


@pytest.mark.parametrize("vard", ["forbundet.example.se", "192.0.2.7:8000", "localhost.ond.se"])
def test_demo_database_refuses_every_other_host(client, anvandare, vard):
    demovakt.markera(by=anvandare("forbundschef"))
    svar = client.get("/konto/logga-in/", headers={"host": vard})
    assert svar.status_code == 403
    assert "demodatabas" in svar.content.decode()


def test_real_database_answers_on_its_host(client, db):
    svar = client.get("/halsa/", headers={"host": "forbundet.example.se"})
    assert svar.status_code == 200


def test_example_database_carries_the_mark(exempel):
    assert demovakt.ar_demo()
