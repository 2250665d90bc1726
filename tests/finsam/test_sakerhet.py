"""What every answer carries, and what production demands before it starts."""

import json
import os
import subprocess
import sys

import pytest
from django.test import Client

from finsam.miljo import databas
from tests.databaser import ROT

PRODUKTION = {
    "SECRET_KEY": "n7!" + "x9Qz" * 16,
    "SITE_URL": "https://forbundet.example.se",
    "FAKTORNYCKEL": "k4!" + "m2Wq" * 16,
}
FRAGA = """
import json
import django
from django.conf import settings
django.setup()
print(json.dumps({n: getattr(settings, n) for n in %s}, default=str))
"""


def starta(miljo: dict[str, str], *namn: str) -> subprocess.CompletedProcess[str]:
    """Read settings in a process whose environment holds nothing else of ours."""
    bas = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "finsam.settings"}
    return subprocess.run(
        [sys.executable, "-c", FRAGA % repr(namn)],
        cwd=ROT,
        env=bas | miljo,
        capture_output=True,
        text=True,
        check=False,
    )


def installningar(miljo: dict[str, str], *namn: str) -> dict[str, object]:
    svar = starta(miljo, *namn)
    assert svar.returncode == 0, svar.stderr
    return json.loads(svar.stdout)


@pytest.mark.parametrize("saknas", ["SECRET_KEY", "SITE_URL", "FAKTORNYCKEL"])
def test_production_says_what_is_missing(saknas, tmp_path):
    miljo = {n: v for n, v in PRODUKTION.items() if n != saknas} | {"DATA_DIR": str(tmp_path)}
    svar = starta(miljo, "DEBUG")
    assert svar.returncode != 0
    assert f"Miljövariabeln {saknas} saknas" in svar.stderr


def test_production_is_closed_by_default(tmp_path):
    lage = installningar(
        PRODUKTION | {"DATA_DIR": str(tmp_path)},
        "DEBUG",
        "ALLOWED_HOSTS",
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "SECURE_SSL_REDIRECT",
        "SECURE_HSTS_SECONDS",
    )
    assert lage.pop("SECURE_HSTS_SECONDS") >= 31_536_000
    assert lage == {
        "DEBUG": False,
        "ALLOWED_HOSTS": ["forbundet.example.se"],
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "SECURE_SSL_REDIRECT": True,
    }


def test_demo_answers_on_loopback_only_and_keeps_its_own_key(tmp_path):
    miljo = {"DEMO": "1", "DATA_DIR": str(tmp_path), "ALLOWED_HOSTS": "demo.example.com"}
    forsta = installningar(miljo, "ALLOWED_HOSTS", "SECRET_KEY", "DEBUG")
    assert forsta["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]
    assert forsta["DEBUG"] is False
    assert forsta == installningar(miljo, "ALLOWED_HOSTS", "SECRET_KEY", "DEBUG")
    assert (tmp_path / "demo-nyckel").stat().st_mode & 0o077 == 0


def test_unknown_database_is_said_plainly(tmp_path):
    svar = starta(PRODUKTION | {"DATABASE_URL": "mysql://x", "DATA_DIR": str(tmp_path)}, "DEBUG")
    assert "Skriv sqlite:///… eller postgresql://…" in svar.stderr


def test_every_page_forbids_what_it_did_not_bring(client, db):
    svar = client.get("/konto/logga-in/")
    regler = dict(d.split(" ", 1) for d in svar["Content-Security-Policy"].split("; "))
    assert regler["default-src"] == "'none'"
    assert regler["script-src"] == regler["style-src"] == "'self'"
    assert "unsafe" not in svar["Content-Security-Policy"]
    assert svar["X-Frame-Options"] == "DENY"
    assert svar["X-Content-Type-Options"] == "nosniff"
    assert svar["Referrer-Policy"] == "same-origin"


def test_health_answers_without_a_login(client, db):
    assert client.get("/halsa/").json() == {"status": "ok"}


def test_old_form_is_answered_with_what_to_do(db):
    svar = Client(enforce_csrf_checks=True).post("/konto/logga-in/", {})
    assert svar.status_code == 403
    assert "ladda om sidan" in svar.content.decode()


def test_what_the_address_of_the_database_demands_is_passed_on():
    """An encrypted connection that is asked for is not silently left out."""
    val = databas("postgresql://finsam@db.example.se/finsam?sslmode=verify-full&connect_timeout=5")
    options = {"options": "-c jit=off", "sslmode": "verify-full", "connect_timeout": "5"}
    assert val["OPTIONS"] == options


def test_the_address_of_the_database_has_the_last_word():
    val = databas("postgresql://finsam@localhost/finsam?options=-c%20jit%3Don")
    assert val["OPTIONS"] == {"options": "-c jit=on"}
