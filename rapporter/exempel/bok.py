"""The example's books: the SIE files through the importer."""

from pathlib import Path

from ekonomi.services.sie_import import importera
from finsam.models import User


def ladda(katalog: Path, *, by: User) -> None:
    """Import every ``bok-*.se`` in order of year."""
    for fil in sorted(katalog.glob("bok-*.se")):
        importera(by=by, data=fil.read_bytes(), namn=fil.name)
