"""The example's books: the SIE files through the importer, and the insatser of their objects."""

from pathlib import Path

import yaml

from ekonomi.models import Objekt
from ekonomi.services.objekt import koppla_insats
from ekonomi.services.sie_import import importera
from finsam.models import User
from insatser.models import Insats

PROJEKT = 6  # the dimension that SIE reserves for projects (SIE 4B §8.17)


def projekt(kod: str) -> Objekt:
    """Return the project of the books that has this code."""
    return Objekt.objects.get(dimension__nummer=PROJEKT, kod=kod)


def ladda(katalog: Path, *, by: User) -> None:
    """Import every ``bok-*.se`` in order of year, then tie objects to insatser (``bok.yaml``)."""
    for fil in sorted(katalog.glob("bok-*.se")):
        importera(by=by, data=fil.read_bytes(), namn=fil.name)
    fil = katalog / "bok.yaml"
    if not fil.exists():
        return
    kopplingar = yaml.safe_load(fil.read_text(encoding="utf-8"))
    for kod, slug in kopplingar["insatser"].items():
        insats = Insats.objects.get(slug=slug)
        koppla_insats(
            by=by,
            objekt=projekt(kod),
            insats=insats,
            from_datum=insats.from_datum,
        )
