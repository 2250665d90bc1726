"""The places of a round: who is proposed for them, how many are spare. As values."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from styrelse.models import Underskrift

FLEST = 60  # places that a round may have


@dataclass(frozen=True, slots=True)
class Platsforslag:
    """Someone who is to sign: the person's key, name, function, member and step.

    ``funktion`` is a value of ``Underskrift.Funktion``; ``titel`` is the function in the förbund's
    own words where that says more. ``ersattare`` may step in, the first one first.
    """

    person: int
    namn: str
    funktion: str
    titel: str = ""
    medlem: str = ""
    steg: int = 1
    ersattare: tuple["Platsforslag", ...] = ()

    @property
    def funktionstext(self) -> str:
        """The function as the page prints it."""
        return self.titel or Underskrift.Funktion(self.funktion).label.lower()


def antal_reserver(platser: int) -> int:
    """Return how many spare places the file is given beside these, for ersättare."""
    return max(3, platser // 5)


def i_steg(platser: Iterable[Platsforslag]) -> list[Platsforslag]:
    """Return the places in the order of their steps, these numbered 1, 2, 3 without a gap."""
    ordnade = sorted(platser, key=lambda p: p.steg)
    nummer = {steg: n for n, steg in enumerate(sorted({p.steg for p in ordnade}), start=1)}
    return [replace(p, steg=nummer[p.steg]) for p in ordnade]


def dubbletter(platser: Sequence[Platsforslag]) -> list[str]:
    """Return the names of those who stand there twice."""
    sedda: set[int] = set()
    ut = []
    for plats in platser:
        if plats.person in sedda:
            ut.append(plats.namn)
        sedda.add(plats.person)
    return ut
