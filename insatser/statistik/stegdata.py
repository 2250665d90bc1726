"""What the measurements of an insats say, as counts of start and end steps. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from insatser.skydd.samling import median

STEG_PAR = "steg.par"  # grupp "2-5": from step 2 at start to step 5 at end
STEG_SAKNAR = "steg.saknar"  # ended without both measurements
STEG_TOPPEN = "steg.toppen"  # on the top step at end, by what they went on to (code)
UTAN_UPPGIFT = "-"  # the group of those of whom nothing is known


def par_grupp(start: int, slut: int) -> str:
    """Return the group of a measure of pairs."""
    return f"{start}-{slut}"


def grupp_par(grupp: str) -> tuple[int, int]:
    """Return (start, end) of a group; ValueError where it is none."""
    start, slut = grupp.split("-")
    return int(start), int(slut)


@dataclass(frozen=True, slots=True)
class Stegdata:
    """How many went from one step to another, by kön, and how many lack a measurement.

    ``par`` is {(kön, start, end): enrolments measured both times}, ``saknar`` {kön: ended ones
    that were not}. An empty kön asks for all.
    """

    par: Mapping[tuple[str, int, int], int] = field(default_factory=dict)
    saknar: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def ur(cls, rader: Iterable[tuple[str, str, str, int]]) -> "Stegdata":
        """Return the data of (measure, group, kön, how many), added up."""
        par: Counter[tuple[str, int, int]] = Counter()
        saknar: Counter[str] = Counter()
        for matt, grupp, kon, n in rader:
            if matt == STEG_PAR:
                par[(kon, *grupp_par(grupp))] += n
            elif matt == STEG_SAKNAR:
                saknar[kon] += n
        return cls(par, saknar)

    def _raknade(self, kon: str) -> list[tuple[int, int, int]]:
        return [(a, b, n) for (k, a, b), n in self.par.items() if kon in ("", k)]

    @property
    def matris(self) -> Counter[tuple[int, int]]:
        """How many went from each step to each, all kön."""
        antal: Counter[tuple[int, int]] = Counter()
        for start, slut, n in self._raknade(""):
            antal[start, slut] += n
        return antal

    def start(self, kon: str = "") -> Counter[int]:
        """How many stood on each step at start."""
        return _summerade((a, n) for a, _, n in self._raknade(kon))

    def slut(self, kon: str = "") -> Counter[int]:
        """How many stood on each step at end."""
        return _summerade((b, n) for _, b, n in self._raknade(kon))

    def matta(self, kon: str = "") -> int:
        """How many were measured both times."""
        return sum(n for _, _, n in self._raknade(kon))

    def utan(self, kon: str = "") -> int:
        """How many ended without both measurements."""
        return sum(n for k, n in self.saknar.items() if kon in ("", k))

    def uppat(self, kon: str = "") -> int:
        """How many ended higher than they began."""
        return sum(n for a, b, n in self._raknade(kon) if b > a)

    def nedat(self, kon: str = "") -> int:
        """How many ended lower than they began."""
        return sum(n for a, b, n in self._raknade(kon) if b < a)

    def oforandrade(self, kon: str = "") -> int:
        """How many ended where they began."""
        return self.matta(kon) - self.uppat(kon) - self.nedat(kon)

    @property
    def kon(self) -> set[str]:
        """The kön that anyone is counted in."""
        return {k for (k, _, _), n in self.par.items() if n} | {
            k for k, n in self.saknar.items() if n
        }


def _summerade(rader: Iterable[tuple[int, int]]) -> Counter[int]:
    antal: Counter[int] = Counter()
    for nummer, n in rader:
        antal[nummer] += n
    return antal


def mediansteg(antal: Mapping[int, int]) -> Decimal | None:
    """Return the median step of {step: how many}, between two of them their mean; None of none."""
    return median([(Decimal(nummer), n) for nummer, n in antal.items()])
