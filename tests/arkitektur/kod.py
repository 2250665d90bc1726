"""The project's own source, as the architecture tests read it."""

import ast
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps
from django.db import models

ROT = Path(__file__).parents[2]
APPAR = ("finsam", "styrelse", "insatser", "ekonomi", "rapporter")  # lowest first


def moduler(*kataloger: str) -> list[Path]:
    """Every Python file of these folders but the generated migrations."""
    return [
        fil
        for katalog in kataloger
        for fil in sorted((ROT / katalog).rglob("*.py"))
        if "migrations" not in fil.parts
    ]


def mallar() -> list[Path]:
    """Every template, wherever it lies."""
    kataloger = [ROT / "templates", *(ROT / app / "templates" for app in APPAR)]
    return [fil for katalog in kataloger for fil in sorted(katalog.rglob("*.html"))]


def namn(fil: Path) -> str:
    return str(fil.relative_to(ROT))


def trad(fil: Path) -> ast.Module:
    return ast.parse(fil.read_text(encoding="utf-8"))


def funktioner(fil: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for nod in ast.walk(trad(fil)):
        if isinstance(nod, ast.FunctionDef | ast.AsyncFunctionDef):
            yield nod


def egna_modeller() -> list[type[models.Model]]:
    """The models of our apps, with the hidden tables of many-to-many fields."""
    return [
        modell
        for modell in apps.get_models(include_auto_created=True)
        if modell._meta.app_label in APPAR
    ]


def filer(*sorter: str) -> list[Path]:
    """Every file of our own with such a name, templates and sheets and documents too."""
    kataloger = [ROT / k for k in (*APPAR, "templates", "static", "docs", "tests", "benchmarks")]
    return [fil for k in kataloger for sort in sorter for fil in sorted(k.rglob(sort))]
