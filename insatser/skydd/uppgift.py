"""What an attacker knows, as integer unknowns and linear rows.

The unknowns are the counts that are not shown. Who reads knows all that is shown and the rule:
a hidden count is at least 1, for 0 is shown, and which of the hidden are small is not told.
The rows are what holds between the counts: sums, parts of a whole, and what a rounded share, a
cost per participant or a median says of the counts behind it. All coefficients are integers.

The same quantity with the same true count is one unknown, in whichever publication it stands;
where a later one corrects it the two are unknowns of their own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import assert_never

from insatser.skydd.dolda import INGET_DOLT, Dolda
from insatser.skydd.flode import GRANS, MINSTA_SPANN, liten
from insatser.skydd.samling import Andel, Harledd, Kvot, Median, Samling
from insatser.skydd.storhet import Storhet

Losning = Sequence[int]  # a value for each unknown, in their order


@dataclass(frozen=True, slots=True)
class Publicerat:
    """What has been published together, and what of it was hidden."""

    samling: Samling
    dolda: Dolda = INGET_DOLT


@dataclass(frozen=True, slots=True)
class Rad:
    """``minst`` ≤ Σ coefficient · unknown ≤ ``hogst``; of a share, ratio or median, or of none."""

    koef: tuple[tuple[int, int], ...]
    minst: int | None
    hogst: int | None
    harledd: Harledd | None = None

    def haller(self, x: Losning) -> bool:
        """Say whether the values fit."""
        summa = sum(a * x[i] for i, a in self.koef)
        return (self.minst is None or self.minst <= summa) and (
            self.hogst is None or summa <= self.hogst
        )


@dataclass(slots=True)
class Okand:
    """One quantity: its true count, the least it can be, whether it is shown, what it demands.

    ``last`` is true where nothing can be done about it now: it has been published before.
    ``golv`` is the least that the zeros alone say of a small count.
    """

    storhet: Storhet
    n: int
    minst: int = 0
    visad: bool = False
    dold: bool = False
    last: bool = False
    golv: int = 1

    @property
    def sma(self) -> bool:
        """True for a small count that is not shown."""
        return not self.visad and liten(self.n)

    @property
    def krav(self) -> frozenset[int]:
        """The values that a small count must be able to have: 1, 2, 3 and 4."""
        return frozenset(range(self.golv, GRANS)) if self.sma else frozenset()

    def racker(self, varden: Iterable[int]) -> bool:
        """Say whether being able to have these values is enough."""
        mojliga = set(varden)
        if not self.sma and (self.visad or not self.dold):
            return True
        return mojliga >= self.krav and len(mojliga) >= MINSTA_SPANN


@dataclass
class Uppgift:
    """Unknowns and rows of a publication, with those before it."""

    okanda: list[Okand] = field(default_factory=list)
    rader: list[Rad] = field(default_factory=list)
    plats: dict[Storhet, int] = field(default_factory=dict)  # of the latest publication
    _nycklar: dict[tuple[Storhet, int], int] = field(default_factory=dict)
    _sedda: set[tuple[tuple[tuple[int, int], ...], int | None, int | None]] = field(
        default_factory=set
    )

    @property
    def sanning(self) -> list[int]:
        """The true counts, that always fit."""
        return [o.n for o in self.okanda]

    def okand(self, storhet: Storhet, n: int) -> int:
        """Return the number of an unknown, made when it is new."""
        nyckel = (storhet, n)
        if nyckel not in self._nycklar:
            self._nycklar[nyckel] = len(self.okanda)
            self.okanda.append(Okand(storhet, n))
        return self._nycklar[nyckel]

    def rad(
        self,
        koef: Mapping[int, int],
        minst: int | None,
        hogst: int | None,
        harledd: Harledd | None = None,
    ) -> None:
        """Add a row, once."""
        rena = tuple(sorted((i, a) for i, a in koef.items() if a))
        if rena and (rena, minst, hogst) not in self._sedda:
            self._sedda.add((rena, minst, hogst))
            self.rader.append(Rad(rena, minst, hogst, harledd))

    def uppfyller(self, x: Losning, utom: frozenset[Harledd] | set[Harledd]) -> bool:
        """Say whether the values fit all that is known, but for the hidden ratios ``utom``."""
        return all(
            n == o.n if o.visad else n >= o.minst for n, o in zip(x, self.okanda, strict=True)
        ) and all(rad.haller(x) for rad in self.rader if rad.harledd not in utom)


def uppgift(nu: Publicerat, tidigare: Iterable[Publicerat] = ()) -> Uppgift:
    """Return what is known to whoever has read ``nu`` and everything before it."""
    allt = Uppgift()
    for publicerat in tidigare:
        _lagg_till(allt, publicerat, visa_harledda=False)
    for okand in allt.okanda:
        okand.last = okand.visad or okand.dold
    _lagg_till(allt, nu, visa_harledda=True)
    _bestam(allt)
    return allt


def _lagg_till(allt: Uppgift, publicerat: Publicerat, *, visa_harledda: bool) -> None:
    """Add one publication's quantities and rows.

    Ratios hidden in an earlier one are left out; those of the latest are all there, so that
    whoever decides what to hide can leave them out.
    """
    samling, dolda = publicerat.samling, publicerat.dolda
    plats = {s: allt.okand(s, n) for s, n in samling.tal.items()}
    for storhet in samling.publicerade:
        okand = allt.okanda[plats[storhet]]
        if dolda.doljer(storhet):
            okand.dold = True
        else:
            okand.visad = True
    for summa in samling.summor:
        koef = dict.fromkeys((plats[s] for s in summa.delar), 1)
        koef[plats[summa.total]] = koef.get(plats[summa.total], 0) - 1
        allt.rad(koef, 0, 0)
    for del_, hel in _delar_av_helt(samling):
        _rest(allt, plats[del_], plats[hel])
    for harledd in samling.harledda:
        if visa_harledda or not dolda.doljer(harledd):
            _harled(allt, harledd, plats, samling, None if not visa_harledda else harledd)
    allt.plats = plats


def _delar_av_helt(samling: Samling) -> Iterator[tuple[Storhet, Storhet]]:
    for post in samling.delmangder:
        yield post.del_, post.hel
    for harledd in samling.harledda:
        if isinstance(harledd, Andel) and _ar_andel(harledd, samling):
            yield harledd.taljare, harledd.namnare


def _ar_andel(post: Andel, samling: Samling) -> bool:
    """True where it is a share of persons, and no mean of something else."""
    return post.skala == 100 and samling.tal[post.taljare] <= samling.tal[post.namnare]


def _rest(allt: Uppgift, del_: int, hel: int) -> None:
    """Add those of the whole who are not in the part: they are persons too."""
    a, b = allt.okanda[del_], allt.okanda[hel]
    namn = Storhet(f"utom {a.storhet.matt}", b.storhet.ar, b.storhet.insats)
    namn = namn.med(grupp=f"{a.storhet.grupp}/{b.storhet.grupp}", kon=b.storhet.kon)
    rest = allt.okand(namn, b.n - a.n)
    allt.rad({del_: 1, rest: 1, hel: -1}, 0, 0)


def _harled(
    allt: Uppgift,
    post: Harledd,
    plats: Mapping[Storhet, int],
    samling: Samling,
    markt: Harledd | None,
) -> None:
    """Add what a shown ratio or median says of its counts."""
    match post:
        case Andel():
            _andel(allt, post, plats, samling, markt)
        case Kvot():
            n = samling.tal[post.namnare]
            allt.rad({plats[post.namnare]: 1}, *_kvotens_antal(post, n), markt)
        case Median():
            _median(allt, post, plats, samling, markt)
        case _:
            assert_never(post)


def _andel(
    allt: Uppgift,
    post: Andel,
    plats: Mapping[Storhet, int],
    samling: Samling,
    markt: Harledd | None,
) -> None:
    """k − ½ ≤ scale · T/N < k + ½, in whole numbers, where k is the share as shown."""
    skala = 2 * post.skala * 10**post.decimaler
    taljare, namnare = samling.tal[post.taljare], samling.tal[post.namnare]
    visad = (skala * taljare // namnare + 1) // 2
    t, n = plats[post.taljare], plats[post.namnare]
    allt.rad({t: skala, n: -(2 * visad - 1)}, 0, None, markt)
    allt.rad({t: skala, n: -(2 * visad + 1)}, None, -1, markt)


def _kvotens_antal(post: Kvot, n: int) -> tuple[int, int | None]:
    """Return the fewest and the most participants that give the ratio as shown."""
    belopp, enhet = (int(v * 100) for v in (post.belopp, post.enhet))
    visad = (2 * belopp // (enhet * n) + 1) // 2
    minst = 2 * belopp // ((2 * visad + 1) * enhet) + 1
    return minst, (2 * belopp // ((2 * visad - 1) * enhet) if visad else None)


def _median(
    allt: Uppgift,
    post: Median,
    plats: Mapping[Storhet, int],
    samling: Samling,
    markt: Harledd | None,
) -> None:
    """Over half have the median or less, and over half have it or more; or it lies between two.

    Which of the two it is, and between which values, the attacker is taken to know.
    """
    under = [plats[s] for varde, s in post.fordelning if varde < post.varde]
    over = [plats[s] for varde, s in post.fordelning if varde > post.varde]
    lika = [s for varde, s in post.fordelning if varde == post.varde]
    if any(samling.tal[s] for s in lika):
        mitten = [plats[s] for s in lika]
        allt.rad(_skillnad(mitten + under, over), 1, None, markt)
        allt.rad(_skillnad(mitten + over, under), 1, None, markt)
        return
    nedre, ovre = _kring(post, samling)
    allt.rad(_skillnad(under, over), 0, 0, markt)
    for varde, storhet in post.fordelning:
        if nedre < varde < ovre:
            allt.rad({plats[storhet]: 1}, 0, 0, markt)
        elif varde in {nedre, ovre}:
            allt.rad({plats[storhet]: 1}, 1, None, markt)


def _skillnad(plus: Iterable[int], minus: Iterable[int]) -> dict[int, int]:
    return dict.fromkeys(plus, 1) | dict.fromkeys(minus, -1)


def _kring(post: Median, samling: Samling) -> tuple[Decimal, Decimal]:
    """Return the two values that the median is the mean of."""
    funna = [varde for varde, s in post.fordelning if samling.tal[s]]
    return max(v for v in funna if v < post.varde), min(v for v in funna if v > post.varde)


def _bestam(allt: Uppgift) -> None:
    """Settle what is shown anywhere, and the least that each unknown can be."""
    for okand in allt.okanda:
        if okand.visad:
            okand.dold = False
        okand.minst = 1 if okand.dold else 0
