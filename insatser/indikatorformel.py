"""How answers become shares, and shares a goal's outcome. Pure: counts in, figures out.

A share is the positive answers (n) of those that count (N); "ej aktuellt" is in neither. A
goal's outcome is the plain mean of its indikatorer's shares, or all their answers together.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

FA = 5  # answers of fewer participants than this are not shown to everyone


class Metod(StrEnum):
    """How the indikatorer of a goal are put together; the keys are kept in the database."""

    MEDEL = "medel"
    VIKTAD = "viktad"


@dataclass(frozen=True, slots=True)
class Fordelning:
    """The answers to one question: how many of each that counts, from the least good on.

    ``positiva`` says of each answer whether the scale counts it as positive.
    """

    indikator: int
    grupp: str
    antal: tuple[int, ...]
    positiva: tuple[bool, ...]

    @property
    def av(self) -> int:
        """N: those who gave an answer that counts."""
        return sum(self.antal)

    def n(self, ovre: int | None = None) -> int:
        """Return the positive ones: by the scale, or the ``ovre`` uppermost answers."""
        if ovre is not None:
            return sum(self.antal[-ovre:])
        return sum(a for a, positiv in zip(self.antal, self.positiva, strict=True) if positiv)


@dataclass(frozen=True, slots=True)
class Andel:
    """n of N."""

    n: int = 0
    av: int = 0

    @property
    def varde(self) -> Decimal | None:
        """The share from 0 to 1, None where nobody answered."""
        return Decimal(self.n) / self.av if self.av else None

    def plus(self, annan: "Andel") -> "Andel":
        """Return both together."""
        return Andel(self.n + annan.n, self.av + annan.av)


@dataclass(frozen=True, slots=True)
class Formel:
    """Which indikatorer, whose answers (none is everyone's), which answers count as positive."""

    indikatorer: frozenset[int]
    metod: Metod = Metod.MEDEL
    grupper: frozenset[str] = frozenset()
    ovre: int | None = None

    def galler(self, fordelning: Fordelning) -> bool:
        """Say whether the answers are part of the goal."""
        ratt_grupp = not self.grupper or fordelning.grupp in self.grupper
        return ratt_grupp and fordelning.indikator in self.indikatorer


@dataclass(frozen=True, slots=True)
class Utfall:
    """What came out: the share, all answers together, and each indikator's own.

    ``fa`` is True where some of the answers are of few participants, so that not everyone may
    see it: what is left out of a mean can be reckoned out of it.
    """

    varde: Decimal | None
    tillsammans: Andel
    delar: dict[int, Andel] = field(default_factory=dict)
    fa: bool = False


def per_indikator(fordelningar: Iterable[Fordelning], ovre: int | None = None) -> dict[int, Andel]:
    """Return {number: n of N} over all questions and groups, in order of number."""
    summor: dict[int, Andel] = {}
    for f in fordelningar:
        summor[f.indikator] = summor.get(f.indikator, Andel()).plus(Andel(f.n(ovre), f.av))
    return dict(sorted(summor.items()))


def for_fa(fordelningar: Iterable[Fordelning], skyddade: frozenset[str]) -> bool:
    """Say whether any indikator was answered by a few of a protected group, all insatser over."""
    antal: dict[tuple[int, str], int] = {}
    for f in fordelningar:
        antal[f.indikator, f.grupp] = antal.get((f.indikator, f.grupp), 0) + f.av
    return any(grupp in skyddade and 0 < av < FA for (_, grupp), av in antal.items())


def rakna(
    formel: Formel, fordelningar: Iterable[Fordelning], skyddade: frozenset[str] = frozenset()
) -> Utfall:
    """Return a goal's outcome; None as value where nobody has answered."""
    egna = [f for f in fordelningar if formel.galler(f)]
    delar = per_indikator(egna, formel.ovre)
    tillsammans = Andel()
    for andel in delar.values():
        tillsammans = tillsammans.plus(andel)
    varde = tillsammans.varde if formel.metod is Metod.VIKTAD else medel(delar.values())
    return Utfall(varde, tillsammans, delar, for_fa(egna, skyddade))


def medel(andelar: Iterable[Andel]) -> Decimal | None:
    """Return the plain mean of the shares; one that nobody answered is left out."""
    varden = [andel.varde for andel in andelar if andel.varde is not None]
    return sum(varden, Decimal(0)) / len(varden) if varden else None
