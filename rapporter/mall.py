"""The skeletons that a report starts from: a tree of headings with blocks, and example texts.

A shipped mall is a YAML file (``rapporter/mallar/<namn>.yaml``) with the kind of report that it
is for; the general one of a kind has the kind's own name. A folder of Markdown files, one per
avsnitt, each with its heading in front matter, is read the same way.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

MALLAR = Path(__file__).parent / "mallar"


class Mallfel(ValueError):
    """A mall that cannot be read; the message names the file and what is wrong."""


@dataclass(frozen=True, slots=True)
class Avsnittsmall:
    """One avsnitt as plain values: what a mall gives, and what a document is built from.

    ``foralder`` is the key of the avsnitt above, empty for a chapter. ``med`` False is an
    avsnitt that stands ready but is left out. ``id`` is the row's key where the avsnitt is
    kept, 0 where it only exists in a mall; ``skribent`` is the key of the user who writes it.
    """

    nyckel: str
    rubrik: str
    foralder: str = ""
    text: str = ""
    numrerad: bool = True
    ny_sida: bool = False
    liggande: bool = False
    med: bool = True
    skribent: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Mall:
    """A shipped mall: its name (the file's), the kind of report it is for, and its avsnitt."""

    namn: str
    typ: str
    rubrik: str
    beskrivning: str
    avsnitt: tuple[Avsnittsmall, ...]


def mallar(typ: str = "") -> list[Mall]:
    """Return the shipped malls, those of one kind where it is given; the general one first."""
    alla = (las(fil.stem) for fil in MALLAR.glob("*.yaml"))
    urval = [m for m in alla if typ in ("", m.typ)]
    return sorted(urval, key=lambda m: (m.typ, m.namn != m.typ, m.rubrik))


@cache
def las(namn: str) -> Mall:
    """Return the shipped mall with this name. Raises Mallfel where there is none."""
    fil = MALLAR / f"{namn}.yaml"
    if not fil.is_file() or fil.parent != MALLAR:
        raise Mallfel(f"Det finns ingen mall för {namn}.")
    innehall = yaml.safe_load(fil.read_text("utf-8"))
    avsnitt = _granskad(fil, tuple(_gren(innehall.pop("avsnitt"), "")))
    return Mall(namn=namn, avsnitt=avsnitt, **innehall)


def las_mall(namn: str) -> tuple[Avsnittsmall, ...]:
    """Return the avsnitt of a shipped mall; the general one of a kind has the kind's name.

    Raises Mallfel where there is none.
    """
    return las(namn).avsnitt


def _gren(poster: Sequence[dict], foralder: str) -> Iterator[Avsnittsmall]:
    """Yield a list of avsnitt and what hangs below each, in reading order."""
    for post in poster:
        egna = {k: v for k, v in post.items() if k != "avsnitt"}
        yield Avsnittsmall(foralder=foralder, **egna)
        yield from _gren(post.get("avsnitt", ()), post["nyckel"])


def las_katalog(katalog: Path) -> tuple[Avsnittsmall, ...]:
    """Return the avsnitt of a folder of Markdown files, in the order of their names."""
    return _granskad(katalog, tuple(_las_fil(fil) for fil in sorted(katalog.glob("*.md"))))


def _las_fil(fil: Path) -> Avsnittsmall:
    tomt, huvud, text = fil.read_text("utf-8").split("---\n", 2)
    if tomt:
        raise Mallfel(f"{fil.name} börjar inte med ---.")
    return Avsnittsmall(text=text.strip(), **yaml.safe_load(huvud))


def _granskad(kalla: Path, avsnitt: tuple[Avsnittsmall, ...]) -> tuple[Avsnittsmall, ...]:
    """Return the avsnitt. Raises Mallfel for a key used twice or a parent not above."""
    sedda: set[str] = set()
    for a in avsnitt:
        if a.nyckel in sedda:
            raise Mallfel(f"{kalla.name}: nyckeln {a.nyckel} står två gånger.")
        if a.foralder and a.foralder not in sedda:
            raise Mallfel(f"{kalla.name}: {a.nyckel} hör till {a.foralder}, som inte står ovanför.")
        sedda.add(a.nyckel)
    return avsnitt
