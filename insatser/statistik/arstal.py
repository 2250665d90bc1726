"""The counts of a year or a period as one mapping, from which every table is read. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from insatser.skydd import Storhet
from insatser.statistik.antalstabell import Antal

_SEDAN_START = "sedan_start."  # kept for an insats that is over too

# (measure, group, slug of the insats, kön, how many): the finest level that is counted.
Grundtal = tuple[str, str, str, str, int]


@dataclass(frozen=True, slots=True)
class Arstal:
    """Every count of a year; what nobody is counted in is 0.

    ``fryst`` says that they are read from the frozen figures instead of the register.
    """

    ar: int
    tal: Mapping[Storhet, int] = field(default_factory=dict)
    fryst: bool = False

    def storhet(self, matt: str, *, insats: str = "", grupp: str = "", kon: str = "") -> Storhet:
        """Return the identity of one count."""
        return Storhet(str(matt), self.ar, insats, grupp, kon)

    def antal(self, matt: str, *, insats: str = "", grupp: str = "", kon: str = "") -> Antal:
        """Return one count with its identity."""
        storhet = Storhet(str(matt), self.ar, insats, grupp, kon)
        return Antal(storhet, self.tal.get(storhet, 0))

    def n(self, matt: str, *, insats: str = "", grupp: str = "", kon: str = "") -> int:
        """Return one exact count."""
        return self.tal.get(Storhet(str(matt), self.ar, insats, grupp, kon), 0)

    def grupper(self, matt: str, insats: str = "") -> set[str]:
        """Return the groups in which anyone is counted."""
        return {
            s.grupp
            for s, n in self.tal.items()
            if n and s.matt == matt and s.grupp and s.insats == insats
        }

    @property
    def insatser(self) -> set[str]:
        """The slugs of the insatser in which anyone is counted in the year itself."""
        return {
            s.insats
            for s, n in self.tal.items()
            if n and s.insats and not s.matt.startswith(_SEDAN_START)
        }


def rulla_upp(ar: int, grundtal: Iterable[Grundtal]) -> dict[Storhet, int]:
    """Return the counts per insats and kön with their sums over insatser, kön and both.

    Sums over insatser count enrolments: a person in two insatser is two.
    """
    summor: dict[Storhet, int] = {}
    for matt, grupp, insats, kon, n in grundtal:
        for storhet in _nivaer(matt, ar, grupp, insats, kon):
            summor[storhet] = summor.get(storhet, 0) + n
    return summor


def _nivaer(matt: str, ar: int, grupp: str, insats: str, kon: str) -> Iterator[Storhet]:
    """Yield the levels that a count adds to, itself first."""
    for i in dict.fromkeys((insats, "")):
        for k in dict.fromkeys((kon, "")):
            yield Storhet(str(matt), ar, i, grupp, k)


def grundtal(tal: Mapping[Storhet, int]) -> Iterator[Grundtal]:
    """Yield the finest level of rolled-up counts: what ``rulla_upp`` was given, added up.

    A count without kön (consultations) is the finest where none of its sexes are counted.
    """
    med_kon = {(s.matt, s.insats, s.grupp) for s in tal if s.kon}
    for s, n in tal.items():
        if s.insats and (s.kon or (s.matt, s.insats, s.grupp) not in med_kon):
            yield s.matt, s.grupp, s.insats, s.kon, n
