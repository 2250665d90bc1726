"""The code lists that a förbund starts with, from a file that a person can read."""

from pathlib import Path
from typing import Any

import yaml

FIL = Path(__file__).with_name("kodlistor.yaml")


def standard() -> dict[str, dict[str, Any]]:
    """Return {use: {"namn", "koder"}} as ``services.las_in_kodlistor`` takes it."""
    return yaml.safe_load(FIL.read_text(encoding="utf-8"))
