"""Database guards: triggers that hold the invariants which constraints cannot.

An app lists its guards in ``<app>/vakter.py`` as ``VAKTER``. They are dropped before a
migration (Django rebuilds SQLite tables on ALTER) and put back after it. On PostgreSQL a
guard's function has the guard's name and its trigger may be repeated on several tables.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module

from django.apps import apps
from django.db import connections
from django.utils.module_loading import module_has_submodule


@dataclass(frozen=True, slots=True)
class Vakt:
    """One guard: its table, and the SQL that creates it on each engine.

    ``sqlite`` maps a trigger's name to its CREATE TRIGGER statement; ``postgresql`` holds the
    CREATE FUNCTION of the function ``namn`` and the CREATE TRIGGER statements that call it.
    """

    namn: str
    tabell: str
    sqlite: dict[str, str]
    postgresql: tuple[str, ...]


def alla() -> Iterable[Vakt]:
    """Yield the guards of all apps; found by name, for finsam imports none of the others."""
    for app in apps.get_app_configs():
        if module_has_submodule(app.module, "vakter"):
            yield from import_module(f"{app.name}.vakter").VAKTER


def ta_bort(*, using: str = "default", **_kwargs: object) -> None:
    """Drop every guard (receiver of ``pre_migrate``)."""
    anslutning = connections[using]
    with anslutning.cursor() as cursor:
        for vakt in alla():
            if anslutning.vendor == "sqlite":
                for namn in vakt.sqlite:
                    cursor.execute(f"DROP TRIGGER IF EXISTS {namn}")
            else:
                cursor.execute(f"DROP FUNCTION IF EXISTS {vakt.namn}() CASCADE")


def satt_upp(*, using: str = "default", **_kwargs: object) -> None:
    """Create every guard whose table exists (receiver of ``post_migrate``)."""
    ta_bort(using=using)
    anslutning = connections[using]
    tabeller = set(anslutning.introspection.table_names())
    with anslutning.cursor() as cursor:
        for vakt in alla():
            if vakt.tabell not in tabeller:
                continue
            if anslutning.vendor == "sqlite":
                satser = tuple(vakt.sqlite.values())
            else:
                satser = vakt.postgresql
            for sats in satser:
                cursor.execute(sats)
