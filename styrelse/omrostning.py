"""How a vote comes out: the majority, the chair's casting vote, lots in elections (KL 5:53–56).

Pure: votes in, the result out. Whoever abstains is not counted.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

JA, NEJ, AVSTAR = "ja", "nej", "avstar"


@dataclass(frozen=True, slots=True)
class Utfall:
    """The result of an open vote; ``vinner`` is "" while a tie waits for the chair."""

    ja: int
    nej: int
    avstar: int
    vinner: str
    utslagsrost: bool

    @property
    def lika(self) -> bool:
        """Whether as many said yes as no."""
        return self.ja == self.nej

    def __str__(self) -> str:
        delar = [f"{self.ja} ja", f"{self.nej} nej"]
        if self.avstar:
            delar.append(f"{self.avstar} avstår")
        return ", ".join(delar)


def rakna(roster: Iterable[str], utslag: str = "") -> Utfall:
    """Count votes ("ja", "nej", "avstar"); ``utslag`` is the chair's on a tie.

    Raises ValueError for a vote that is none of them.
    """
    lista = list(roster)
    if okanda := {rost for rost in lista if rost not in {JA, NEJ, AVSTAR}}:
        raise ValueError(f"okänd röst: {', '.join(sorted(okanda))}")
    ja, nej = lista.count(JA), lista.count(NEJ)
    lika = ja == nej
    vinner = utslag if lika else JA if ja > nej else NEJ
    return Utfall(ja, nej, lista.count(AVSTAR), vinner, lika and bool(utslag))


@dataclass(frozen=True, slots=True)
class Valutfall:
    """The result of an election: who is elected, or between whom lots must be drawn."""

    vald: str
    lika: tuple[str, ...]
    lottad: bool

    @property
    def kraver_lottning(self) -> bool:
        """Whether lots are still to be drawn."""
        return not self.vald and bool(self.lika)


def rakna_val(antal: Mapping[str, int], lottens_vinnare: str = "") -> Valutfall:
    """Return who is elected: the one with most ballots; lots decide between equal ones (KL 5:56).

    Raises ValueError where the lot's winner is not one of those who had equally many.
    """
    flest = max(antal.values(), default=0)
    if not flest:
        return Valutfall("", (), False)
    lika = tuple(namn for namn, n in antal.items() if n == flest)
    if len(lika) == 1:
        if lottens_vinnare and lottens_vinnare != lika[0]:
            raise ValueError("den som vann lottningen hade inte lika många röster")
        return Valutfall(lika[0], (), False)
    if lottens_vinnare and lottens_vinnare not in lika:
        raise ValueError("den som vann lottningen hade inte lika många röster")
    return Valutfall(lottens_vinnare, lika, bool(lottens_vinnare))
