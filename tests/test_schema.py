"""The tables that the other tests use, made from the models, are those that the migrations make."""

import re

from django.db import connection

from tests import databaser
from tests.conftest import ansluten

SQLITE = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
POSTGRESQL = """
    SELECT 'kolumn', table_name || '.' || column_name, data_type || ' ' || is_nullable
    FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL
    SELECT 'villkor', conrelid::regclass::text, pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL
    SELECT 'index', tablename, regexp_replace(indexdef, 'INDEX \\S+', '')
    FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL
    SELECT 'vakt', tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
"""


def schema() -> set[tuple[str, str, str]]:
    """Every table, constraint, index and guard of ours; the order within one says nothing."""
    with connection.cursor() as markor:
        markor.execute(POSTGRESQL if databaser.ar_postgres() else SQLITE)
        rader = {(*namn, _ord(text)) for *namn, text in markor.fetchall()}
    return {rad for rad in rader if any(f"{app}_" in " ".join(rad) for app in databaser.APPAR)}


def _ord(text: str) -> str:
    return " ".join(sorted(re.findall(r"[^\s(),\[\]]+", text)))


def test_the_migrations_make_the_tables_of_the_models(db):
    av_modellerna = schema()
    with databaser.kopia(databaser.tom_databas()) as egen, ansluten(egen):
        av_migrationerna = schema()
    assert sorted(av_migrationerna - av_modellerna) == []
    assert sorted(av_modellerna - av_migrationerna) == []
