"""What machines ask for: robots, the map of the site, whom to tell of a weakness."""

import xml.etree.ElementTree as ET
from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from tests.rapporter import publicerade

KARTA = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_robots_are_let_into_the_public_pages_alone(db):
    svar = Client().get("/robots.txt")
    assert svar["Content-Type"].startswith("text/plain")
    rader = svar.content.decode().splitlines()
    assert rader[0] == "User-agent: *"
    assert {"Disallow: /katalog/*?", "Allow: /katalog/", "Allow: /handlingar/"} <= set(rader)
    assert rader[-2:] == ["Disallow: /", "Sitemap: http://localhost:8000/sitemap.xml"]


def test_the_map_has_what_is_published_and_no_more(anvandare, monkeypatch, settings, tmp_path):
    publicerade.utan_sattning(monkeypatch, settings, tmp_path)
    chef = anvandare("forbundschef")
    rad = publicerade.publicera(chef, publicerade.beslutad(chef))
    assert rad.publikation.oppen_adress in _adresser()
    publicerade.ta_ned(chef, rad.publikation)
    adresser = _adresser()
    assert rad.publikation.oppen_adress not in adresser
    assert "http://localhost:8000/katalog/" in adresser


def _adresser() -> set[str]:
    svar = Client().get("/sitemap.xml")
    assert svar.cookies == {}
    return {loc.text for loc in ET.fromstring(svar.content).iter(f"{KARTA}loc")}  # noqa: S314


def test_whom_to_tell_of_a_weakness_is_said_only_where_it_is_known(db, settings):
    assert Client().get("/.well-known/security.txt").status_code == 404
    settings.SAKERHETSKONTAKT = "mailto:it@example.se"
    svar = Client().get("/.well-known/security.txt")
    falt = dict(rad.split(": ", 1) for rad in svar.content.decode().splitlines())
    assert falt["Contact"] == "mailto:it@example.se"
    slut = date.fromisoformat(falt["Expires"][:10])
    assert 150 < (slut - timezone.localdate()).days < 366


@pytest.mark.parametrize("vag", ["/robots.txt", "/sitemap.xml"])
def test_they_need_no_cookie(db, vag):
    assert Client().get(vag).cookies == {}
