"""The figures of a report as JSON: what the page shows. See docs/granssnitt.md."""

import json

from rapporter.models import Rapport
from rapporter.sammanhang import Sammanhang


def siffror(rapport: Rapport) -> dict[str, object]:
    """Return the figures of a report as JSON values."""
    s = Sammanhang(rapport.ar)
    return {
        "rapport": {
            "typ": rapport.typ,
            "ar": rapport.ar,
            "per_datum": rapport.per_datum.isoformat(),
        },
        "forbund": {"namn": s.forbundsnamn},
    }


def som_json(rapport: Rapport) -> str:
    """Return the figures as indented JSON text."""
    return json.dumps(siffror(rapport), ensure_ascii=False, indent=2) + "\n"
