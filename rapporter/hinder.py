"""What hinders that a report is decided: what the gate finds wrong."""

from rapporter.kontroll import Fynd, hindrar
from rapporter.models import Rapport


def hinder(rapport: Rapport) -> list[Fynd]:
    """Return what must be mended first, each thing once."""
    return list({(f.plats, f.text): f for f in hindrar(rapport)}.values())
