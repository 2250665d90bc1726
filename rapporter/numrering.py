"""The numbers of headings, from the tree: 1, 1.1, 1.1.1."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rapporter.mall import Avsnittsmall


@dataclass(frozen=True, slots=True)
class Innehallsrad:
    """A heading in the contents: the avsnitt's key, its number, words, and depth from 1."""

    nyckel: str
    nummer: str
    rubrik: str
    niva: int


def innehall(avsnitt: Sequence[Avsnittsmall]) -> tuple[Innehallsrad, ...]:
    """Return the headings in reading order, each with its number and depth."""
    nr, djup = nummer(avsnitt), nivaer(avsnitt)
    return tuple(Innehallsrad(a.nyckel, nr[a.nyckel], a.rubrik, djup[a.nyckel]) for a in avsnitt)


def nummer(avsnitt: Sequence[Avsnittsmall]) -> dict[str, str]:
    """Return {key: number} in reading order; empty for an avsnitt that is not numbered.

    What hangs below an unnumbered avsnitt is unnumbered too.
    """
    ut: dict[str, str] = {}
    barn: Counter[str] = Counter()
    for a in avsnitt:
        over = ut.get(a.foralder, "")
        if not a.numrerad or (a.foralder and not over):
            ut[a.nyckel] = ""
            continue
        barn[a.foralder] += 1
        ut[a.nyckel] = f"{over}.{barn[a.foralder]}" if over else str(barn[a.foralder])
    return ut


def nivaer(avsnitt: Sequence[Avsnittsmall]) -> dict[str, int]:
    """Return {key: depth}, 1 for a chapter."""
    ut: dict[str, int] = {}
    for a in avsnitt:
        ut[a.nyckel] = ut.get(a.foralder, 0) + 1
    return ut
