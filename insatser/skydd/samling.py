"""What a report or a page publishes about participants, as quantities and relations of them."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from insatser.skydd.storhet import Storhet


@dataclass(frozen=True, slots=True)
class Summa:
    """``total`` is the sum of ``delar``: in a table, across tables, or across years."""

    total: Storhet
    delar: tuple[Storhet, ...]


@dataclass(frozen=True, slots=True)
class Delmangd:
    """Those of ``del_`` are among those of ``hel`` (a table where one may answer several)."""

    del_: Storhet
    hel: Storhet


@dataclass(frozen=True, slots=True)
class Andel:
    """A ratio of two quantities rounded half up: a share (``skala`` 100), a mean (``skala`` 1)."""

    taljare: Storhet
    namnare: Storhet
    decimaler: int = 0
    skala: int = 100


@dataclass(frozen=True, slots=True)
class Kvot:
    """A known amount in kronor per participant, rounded half up to whole ``enhet`` kronor."""

    namnare: Storhet
    belopp: Decimal
    enhet: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class Median:
    """The median of a distribution of (value, how many have it), in the order of the values.

    Between two values it is their mean.
    """

    fordelning: tuple[tuple[Decimal, Storhet], ...]
    varde: Decimal


Harledd = Andel | Kvot | Median


class Sammanslagning(StrEnum):
    """Which groups of a table may be merged before its cells are hidden."""

    INGEN = "ingen"
    NARLIGGANDE = "narliggande"  # adjacent ones: ages, months in support
    OVRIGA = "ovriga"  # any, small ones together: kinds of support, reasons


@dataclass(frozen=True, slots=True)
class Tabellform:
    """A published table: its quantities, and how it may be made coarser.

    ``grupper`` are the values of ``Storhet.grupp`` in reading order. ``kan_utan_kon`` says that
    the split by sex may be left out where too much would be hidden.
    """

    nyckel: str
    rubrik: str
    storheter: tuple[Storhet, ...]
    grupper: tuple[str, ...] = ()
    sammanslagning: Sammanslagning = Sammanslagning.INGEN
    kan_utan_kon: bool = False


@dataclass
class Samling:
    """Everything that is published together: counts, and what is known to hold between them.

    ``tal`` holds the exact counts, also of quantities that are not shown but reckoned with
    (``oppen``): parts of a shown sum, numerators of a shown share.
    """

    tal: dict[Storhet, int] = field(default_factory=dict)
    publicerade: set[Storhet] = field(default_factory=set)
    summor: list[Summa] = field(default_factory=list)
    delmangder: list[Delmangd] = field(default_factory=list)
    harledda: list[Harledd] = field(default_factory=list)
    tabeller: dict[str, Tabellform] = field(default_factory=dict)

    def antal(self, storhet: Storhet, n: int) -> None:
        """Publish a count; ValueError where the same quantity has another value already."""
        self.oppen(storhet, n)
        self.publicerade.add(storhet)

    def oppen(self, storhet: Storhet, n: int) -> None:
        """Reckon with a count that is not shown itself."""
        if n < 0:
            raise ValueError(f"{storhet} är {n}: antal kan inte vara negativa.")
        if self.tal.setdefault(storhet, n) != n:
            raise ValueError(f"{storhet} är både {self.tal[storhet]} och {n}.")

    def summa(self, total: Storhet, delar: Iterable[Storhet]) -> None:
        """Say that ``total`` is the sum of ``delar``; ValueError where it is not."""
        summa = Summa(total, tuple(delar))
        if self.tal[total] != sum(self.tal[s] for s in summa.delar):
            raise ValueError(f"{total} är inte summan av {summa.delar}.")
        if summa.delar and summa not in self.summor:
            self.summor.append(summa)

    def delmangd(self, del_: Storhet, hel: Storhet) -> None:
        """Say that ``del_`` is a part of ``hel``, whose other parts may overlap with it."""
        if self.tal[del_] > self.tal[hel]:
            raise ValueError(f"{del_} är fler än {hel}.")
        if (post := Delmangd(del_, hel)) not in self.delmangder:
            self.delmangder.append(post)

    def andel(
        self, taljare: Storhet, namnare: Storhet, decimaler: int = 0, skala: int = 100
    ) -> Andel:
        """Publish a rounded ratio; of nobody there is none, and nothing is published."""
        post = Andel(taljare, namnare, decimaler, skala)
        if self.tal[namnare]:
            self._harled(post)
        return post

    def kvot(self, belopp: Decimal, namnare: Storhet, enhet: Decimal = Decimal(1)) -> Kvot:
        """Publish an amount per participant, whose amount is taken to be known to the öre."""
        post = Kvot(namnare, abs(belopp), enhet)
        if self.tal[namnare]:
            self._harled(post)
        return post

    def median(self, fordelning: Iterable[tuple[Decimal, Storhet]], varde: Decimal) -> Median:
        """Publish a median; ValueError where it is not that of ``fordelning``."""
        post = Median(tuple(fordelning), varde)
        if median([(tal, self.tal[s]) for tal, s in post.fordelning]) != varde:
            raise ValueError(f"{varde} är inte medianen.")
        self._harled(post)
        return post

    def _harled(self, post: Harledd) -> None:
        if post not in self.harledda:
            self.harledda.append(post)

    def tabell(self, form: Tabellform) -> None:
        """Note a table of quantities that are published; KeyError where one is not."""
        saknas = [s for s in form.storheter if s not in self.publicerade]
        if saknas:
            raise KeyError(saknas[0])
        self.tabeller[form.nyckel] = form

    def lagg_till(self, annan: "Samling") -> None:
        """Publish all of another Samling together with this one."""
        for storhet, n in annan.tal.items():
            self.oppen(storhet, n)
        self.publicerade |= annan.publicerade
        for rad in annan.summor:
            self.summa(rad.total, rad.delar)
        for post in annan.delmangder:
            self.delmangd(post.del_, post.hel)
        for harledd in annan.harledda:
            self._harled(harledd)
        self.tabeller |= annan.tabeller

    @property
    def fingeravtryck(self) -> str:
        """SHA-256 of all that decides what is hidden: another, where any figure is another."""
        innehall = [
            sorted([s.nyckel, n, s in self.publicerade] for s, n in self.tal.items()),
            sorted(map(repr, self.summor)),
            sorted(map(repr, self.delmangder)),
            sorted(map(repr, self.harledda)),
            sorted(map(repr, self.tabeller.values())),
        ]
        return hashlib.sha256(json.dumps(innehall).encode()).hexdigest()


def median(fordelning: Sequence[tuple[Decimal, int]]) -> Decimal | None:
    """Return the median of (value, how many), None of nobody."""
    alla = [varde for varde, n in sorted(fordelning) for _ in range(n)]
    if not alla:
        return None
    return (alla[(len(alla) - 1) // 2] + alla[len(alla) // 2]) / 2
