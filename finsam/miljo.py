"""Reads settings from the environment and says in Swedish what is missing."""

import os
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlparse

from django.core.exceptions import ImproperlyConfigured


def text(namn: str, standard: str | None = None) -> str:
    """Return the variable's text; without a default it must be set."""
    varde = os.environ.get(namn, standard)
    if varde is None:
        raise ImproperlyConfigured(
            f"Miljövariabeln {namn} saknas. Sätt den innan systemet startas; se docs/drift.md."
        )
    return varde


def flagga(namn: str, *, standard: bool = False) -> bool:
    """Return True for 1, true, yes, ja or on."""
    varde = os.environ.get(namn)
    if varde is None:
        return standard
    return varde.strip().lower() in {"1", "true", "yes", "ja", "on"}


def lista(namn: str) -> list[str]:
    """Return a comma-separated variable as a list, empty when unset."""
    return [del_.strip() for del_ in os.environ.get(namn, "").split(",") if del_.strip()]


def nycklar(namn: str, *, reserv: str, utan: bool) -> list[str]:
    """Return the keys of a comma-separated variable; ``reserv`` where one may be without it."""
    return lista(namn) or ([reserv] if utan else text(namn).split(","))


def oidc(klass: str, *, lokalt: bool) -> dict[str, object]:
    """Return the provider that OIDC_UTFARDARE names, none where it is unset.

    What it says is who signs in, so in operation it is asked over https only.
    """
    utfardare = text("OIDC_UTFARDARE", "")
    if not utfardare:
        return {"provider_class": klass, "APPS": []}
    if not utfardare.startswith("https://") and not lokalt:
        raise ImproperlyConfigured("OIDC_UTFARDARE ska börja med https://.")
    app = {
        "provider_id": "extern",
        "name": text("OIDC_NAMN", "e-legitimation"),
        "client_id": text("OIDC_KLIENT"),
        "secret": text("OIDC_HEMLIGHET"),
        "settings": {"server_url": utfardare, "fetch_userinfo": False},
    }
    return {"provider_class": klass, "APPS": [app]}


def databas(url: str) -> dict[str, object]:
    """Return Django's DATABASES entry for ``sqlite:///path`` or ``postgresql://…``.

    SQLite runs in WAL mode with immediate transactions: one writer at a time, readers
    never wait. ``recursive_triggers`` makes OR REPLACE fire the guards' delete triggers.
    PostgreSQL compiles no query (``jit``): that took ten times as long as running a page's.
    """
    delar = urlparse(url)
    if delar.scheme == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": Path(unquote(delar.path[1:])),
            "OPTIONS": {
                "timeout": 20,
                "transaction_mode": "IMMEDIATE",
                "init_command": (
                    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
                    "PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON;"
                ),
            },
        }
    if delar.scheme in {"postgres", "postgresql"}:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(delar.path[1:]),
            "USER": unquote(delar.username or ""),
            "PASSWORD": unquote(delar.password or ""),
            "HOST": unquote(delar.hostname or ""),
            "PORT": str(delar.port or ""),
            # and ?sslmode=verify-full and the like
            "OPTIONS": {"options": "-c jit=off"} | dict(parse_qsl(delar.query)),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
        }
    raise ImproperlyConfigured(
        f"DATABASE_URL börjar med {delar.scheme!r}. Skriv sqlite:///… eller postgresql://…"
    )


def hemlig_nyckel(fil: Path, *, far_skapas: bool) -> str:
    """Return SECRET_KEY from the environment; a demo keeps a generated one in ``fil``."""
    if not far_skapas or "SECRET_KEY" in os.environ:
        return text("SECRET_KEY")
    if not fil.exists():
        fil.parent.mkdir(parents=True, exist_ok=True)
        fil.touch(mode=0o600)
        fil.write_text(os.urandom(48).hex(), encoding="ascii")
    return fil.read_text(encoding="ascii")
