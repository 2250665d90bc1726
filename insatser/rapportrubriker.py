"""The headings that the yearly report of an insats begins with."""

from pathlib import Path
from typing import Any

import yaml

_FIL = Path(__file__).with_name("rapportrubriker.yaml")


def standard() -> list[dict[str, Any]]:
    """Return the standard headings in order: nyckel, rubrik and where given foralder, hjalp."""
    return yaml.safe_load(_FIL.read_text(encoding="utf-8"))
