"""What the rules give: meetings, months and claims in, amounts with their explanation out.

Pure: no queries, no clock, and the same answer in whatever order the input comes. Amounts are
kronor. A day's ceiling holds for all that is paid for the day, also what was paid before.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from itertools import groupby

from finsam.format import decimal_kort, kr, kr_ore
from finsam.period import Period, manadens_slut
from styrelse.arvodesslag import (
    PER_DAG,
    PER_ENHET,
    VERKLIGT,
    Arvodesroll,
    Arvodesslag,
    Avrundning,
    Delmanad,
)

NOLL = Decimal("0.00")
HELA = frozenset({Avrundning.KRONA, Avrundning.KRONA_UPP})


def avrunda(belopp: Decimal, avrundning: str) -> Decimal:
    """Round kronor by the rule: half a krona (or öre) up, or always up to a whole krona."""
    steg = Decimal(1) if avrundning in HELA else Decimal("0.01")
    satt = ROUND_CEILING if avrundning == Avrundning.KRONA_UPP else ROUND_HALF_UP
    return belopp.quantize(steg, rounding=satt).quantize(Decimal("0.01"))


def skriv(belopp: Decimal) -> str:
    """Write kronor, with öre only where there are any: ``942 kr``, ``78,75 kr``."""
    return f"{kr(belopp) if belopp == int(belopp) else kr_ore(belopp)} kr"


@dataclass(frozen=True, slots=True)
class Regel:
    """One rule: a percentage (1.29) of the base or kronor; neither pays what a paper says.

    ``roll`` is "" where the rule is for whoever has no rule of their own.
    """

    nyckel: int
    slag: str
    roll: str = ""
    procent: Decimal | None = None
    kronor: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Regler:
    """A reglemente as the calculation needs it; ``bas`` in kronor."""

    bas: Decimal
    rader: tuple[Regel, ...]
    avrundning: str = Avrundning.KRONA
    delmanad: str = Delmanad.DAGAR
    ersattare_utan_tjanst: bool = False

    def regel(self, slag: str, roll: str = "") -> Regel | None:
        """Return the rule for a role, else the one for all, else None."""
        av_slaget = {rad.roll: rad for rad in self.rader if rad.slag == slag}
        return av_slaget.get(roll) or av_slaget.get("")

    def belopp(self, regel: Regel) -> Decimal | None:
        """Return what a rule comes to in kronor, rounded; None where a paper says it."""
        if regel.procent is not None:
            return avrunda(self.bas * regel.procent / 100, self.avrundning)
        return regel.kronor

    def blir(self, nyckel: int) -> str:
        """Write what the rule with this key comes to: ``942 kr``; "" where a paper says it."""
        belopp = next(self.belopp(rad) for rad in self.rader if rad.nyckel == nyckel)
        return "" if belopp is None else skriv(belopp)

    def i_ord(self, regel: Regel) -> str:
        """Write a rule as it is worked out: ``1,29 % av 73 000 kr = 942 kr``."""
        belopp = self.belopp(regel)
        if belopp is None:
            return "det verkliga beloppet"
        if regel.procent is None:
            return skriv(belopp)
        return f"{decimal_kort(regel.procent)} % av {skriv(self.bas)} = {skriv(belopp)}"

    def tak(self, slag: str) -> Decimal | None:
        """Return the most that a day gives of the kind, None where there is no ceiling."""
        regel = self.regel(Arvodesslag.DAGTAK if slag in PER_DAG else slag)
        har_tak = slag in PER_DAG or slag == Arvodesslag.FORLORAD
        return self.belopp(regel) if regel and har_tak else None


@dataclass(frozen=True, slots=True, order=True)
class Narvarande:
    """A person at a meeting; ``roll`` is how the person served, ERSATTARE where not serving."""

    dag: date
    nyckel: int
    person: int
    roll: str
    tjanstgor: bool = True


@dataclass(frozen=True, slots=True)
class Rollperiod:
    """A role that a person holds in an organ for a time."""

    person: int
    organ: int
    roll: str
    period: Period


@dataclass(frozen=True, slots=True)
class Krav:
    """A claim: ``antal`` of the kind's unit, or ``belopp`` in kronor as a paper says."""

    dag: date
    nyckel: int
    person: int
    slag: str
    antal: Decimal | None = None
    belopp: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Beraknad:
    """An amount, whom and which day it is for, by which rule, and why in words.

    It is of a meeting (``narvaro``), of a claim (``krav``) or of a month in an ``organ``.
    """

    person: int
    dag: date
    slag: str
    belopp: Decimal
    forklaring: str
    regel: int
    narvaro: int | None = None
    krav: int | None = None
    organ: int | None = None


@dataclass(slots=True)
class _Dagar:
    """What is left of each person's day under a ceiling; it fills as rows are worked out."""

    regler: Regler
    betalt: dict[tuple[int, date, bool], Decimal] = field(default_factory=dict)

    def inom_taket(self, post: Narvarande | Krav, slag: str, belopp: Decimal) -> Decimal:
        tak = self.regler.tak(slag)
        if tak is None:
            return belopp
        nyckel = (post.person, post.dag, slag in PER_DAG)
        hittills = self.betalt.get(nyckel, NOLL)
        far = max(min(belopp, tak - hittills), NOLL)
        self.betalt[nyckel] = hittills + far
        return far

    def takord(self, slag: str, belopp: Decimal, far: Decimal) -> str:
        tak = self.regler.tak(slag)
        if tak is None:
            return ""
        if far == belopp:
            return f", högst {skriv(tak)} per dag"
        rest = f"{skriv(far)} återstod" if far else "det är redan nått"
        return f", men högst {skriv(tak)} per dag: {rest}"


def dagarvoden(
    regler: Regler,
    *,
    narvaro: Iterable[Narvarande] = (),
    krav: Iterable[Krav] = (),
    betalt: Mapping[tuple[int, date, bool], Decimal] | None = None,
) -> list[Beraknad]:
    """Return what meetings and claims give, a row for each that a rule covers.

    ``betalt`` is what a person has been paid before for a day: (person, day, True for what the
    day's ceiling holds and False for lost earnings) → kronor. A row may come to nought: the
    day's ceiling was reached. Whoever is there without serving is paid only where the rules say.
    """
    dagar = _Dagar(regler, dict(betalt or {}))
    moten = [_mote(dagar, post) for post in sorted(narvaro)]
    kraven = [_krav(dagar, post) for post in sorted(krav, key=lambda k: (k.dag, k.nyckel))]
    return [rad for rad in (*moten, *kraven) if rad is not None]


def _mote(dagar: _Dagar, post: Narvarande) -> Beraknad | None:
    slag, regler = Arvodesslag.SAMMANTRADE, dagar.regler
    if not post.tjanstgor and not regler.ersattare_utan_tjanst:
        return None
    regel = regler.regel(slag, post.roll)
    belopp = regler.belopp(regel) if regel else None
    if regel is None or belopp is None:
        return None
    far = dagar.inom_taket(post, slag, belopp)
    forklaring = regler.i_ord(regel) + dagar.takord(slag, belopp, far)
    return Beraknad(post.person, post.dag, slag, far, forklaring, regel.nyckel, narvaro=post.nyckel)


def _krav(dagar: _Dagar, post: Krav) -> Beraknad | None:
    regler, regel = dagar.regler, dagar.regler.regel(post.slag)
    if regel is None:
        return None
    belopp, hur = _kravt(regler, regel, post)
    far = dagar.inom_taket(post, post.slag, belopp)
    forklaring = hur + dagar.takord(post.slag, belopp, far)
    return Beraknad(
        post.person, post.dag, post.slag, far, forklaring, regel.nyckel, krav=post.nyckel
    )


def _kravt(regler: Regler, regel: Regel, post: Krav) -> tuple[Decimal, str]:
    """Return what a claim comes to before any ceiling, and how."""
    if post.slag in VERKLIGT:
        belopp = post.belopp or NOLL
        return belopp, f"{skriv(belopp)} enligt underlag"
    antal, per = post.antal or NOLL, regler.belopp(regel) or NOLL
    belopp = avrunda(antal * per, regler.avrundning)
    en, flera = PER_ENHET[Arvodesslag(post.slag)]
    enhet = en if antal == 1 else flera
    return belopp, f"{decimal_kort(antal)} {enhet} × {regler.i_ord(regel)} = {skriv(belopp)}"


# -- Months ---------------------------------------------------------------------------------------


def andel(belopp: Decimal, dagar: Iterable[int], antal: int, avrundning: str) -> Decimal:
    """Return the part of a month's amount that some of its days (1, 2 …) give.

    Each day gives the difference of what the month has come to by then and by the day before,
    rounded, so that parts that make up the month make up its amount.
    """

    def till(dag: int) -> Decimal:
        return avrunda(belopp * dag / antal, avrundning) if dag < antal else belopp

    return sum((till(dag) - till(dag - 1) for dag in dagar), NOLL)


def manadsarvoden(
    regler: Regler, rollperioder: Iterable[Rollperiod], ram: Period
) -> list[Beraknad]:
    """Return what each month within ``ram`` (whole months, with an end) gives, by its last day.

    A person has one role at a time in an organ: the first of Arvodesroll that has a rule.
    """
    ordnade = sorted(rollperioder, key=lambda r: (r.person, r.organ, r.period.fran, r.roll))
    rader: list[Beraknad] = []
    for (person, organ), grupp in groupby(ordnade, key=lambda r: (r.person, r.organ)):
        perioder = list(grupp)
        for manad in _manader(ram):
            rader += _manad(regler, person, organ, perioder, manad)
    return rader


def _manader(ram: Period) -> list[Period]:
    if ram.till is None:
        raise ValueError(f"{ram} har inget slut")
    antal = (ram.till.year - ram.fran.year) * 12 + ram.till.month - ram.fran.month + 1
    forsta = ram.fran.year * 12 + ram.fran.month - 1
    return [Period.manader((forsta + n) // 12, (forsta + n) % 12 + 1) for n in range(antal)]


def _manad(
    regler: Regler, person: int, organ: int, perioder: list[Rollperiod], manad: Period
) -> list[Beraknad]:
    rader, tagna, sist = [], set[int](), manadens_slut(manad.fran)
    for roll in Arvodesroll:
        regel = regler.regel(Arvodesslag.MANAD, roll)
        belopp = regler.belopp(regel) if regel else None
        if regel is None or belopp is None:
            continue
        dagar = _dagar(perioder, roll, manad) - tagna
        if not dagar:
            continue
        tagna |= dagar if regler.delmanad == Delmanad.DAGAR else set(range(1, sist.day + 1))
        hel = regler.delmanad == Delmanad.HEL or len(dagar) == sist.day
        far = belopp if hel else andel(belopp, sorted(dagar), sist.day, regler.avrundning)
        del_ = "" if hel else f", {len(dagar)} av {sist.day} dagar"
        forklaring = f"{roll.label}: {regler.i_ord(regel)} per månad{del_}"
        rader.append(
            Beraknad(person, sist, Arvodesslag.MANAD, far, forklaring, regel.nyckel, organ=organ)
        )
    return rader


def _dagar(perioder: list[Rollperiod], roll: str, manad: Period) -> set[int]:
    """Return the days of the month, as numbers, when the role is held."""
    egna = [p.period for p in perioder if p.roll == roll and p.period.overlappar(manad)]
    klippta = [period.klippt(manad) for period in egna]
    return {dag for p in klippta if p.till for dag in range(p.fran.day, p.till.day + 1)}
