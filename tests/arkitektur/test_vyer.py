"""Views: guard, form, one service call, message, redirect. Reads and writes live elsewhere."""

import ast
from pathlib import Path

import pytest

from tests.arkitektur import kod

VYER = [fil for fil in kod.moduler(*kod.APPAR) if fil.stem == "views" or "views" in fil.parts]


def brott(trad: ast.AST) -> list[str]:
    """Say what in this module a view must not do, with its line."""
    funna = []
    for nod in ast.walk(trad):
        match nod:
            case ast.Attribute(attr="objects" | "_default_manager" | "_base_manager"):
                funna.append(f"rad {nod.lineno}: .{nod.attr} (läs genom queryset.visible_to)")
            case ast.Name(id="transaction") | ast.Attribute(attr="atomic" | "on_commit"):
                funna.append(f"rad {nod.lineno}: transaktion (hör hemma i services)")
            case ast.ImportFrom(module="django.db"):
                funna.append(f"rad {nod.lineno}: import ur django.db")
            case ast.If(test=villkor) if "roll" in ast.unparse(villkor):
                funna.append(f"rad {nod.lineno}: villkor på roll (fråga efter behörighet)")
            case ast.Attribute(attr="save" | "delete" | "bulk_create") if isinstance(
                nod.ctx, ast.Load
            ):
                funna.append(f"rad {nod.lineno}: .{nod.attr} (skriv genom en service)")
    return funna


def test_there_are_views_to_look_at():
    assert len(VYER) >= 4


@pytest.mark.parametrize("fil", VYER, ids=kod.namn)
def test_view_module_neither_queries_nor_writes(fil: Path):
    assert brott(kod.trad(fil)) == []


@pytest.mark.parametrize(
    "kod_text",
    [
        "Konto.objects.all()",
        "with transaction.atomic(): pass",
        "from django.db import transaction",
        "if roll == 'ekonom': pass",
        "konto.save()",
    ],
)
def test_the_check_itself_finds(kod_text: str):
    assert brott(ast.parse(kod_text))
