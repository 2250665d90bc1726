"""Counted participants by period: a chain per kön where each period begins as the last one ended.

A year's total is those ongoing at its start and the new ones, never a sum of its quarters'
totals. Pure of the database: the rows are handed in.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from finsam.period import Period
from insatser.models import Kon, Volym


@dataclass(frozen=True, slots=True)
class Antal:
    """Participants of a period: ongoing at its start, new and ended."""

    start: int
    nya: int
    avslutade: int

    @property
    def totalt(self) -> int:
        """Everyone who took part."""
        return self.start + self.nya

    @property
    def slut(self) -> int:
        """Those who went on after it."""
        return self.totalt - self.avslutade


@dataclass(frozen=True, slots=True)
class Volymperiod:
    """A counted period with its counts per kön; one that was not counted has none."""

    fran: date
    till: date
    per_kon: Mapping[str, Antal]

    def __str__(self) -> str:
        return f"{self.fran} – {self.till}"

    @property
    def rader(self) -> list[tuple[str, Antal]]:
        """The counts with the words of each kön, in the order of the forms."""
        return [(str(kon.label), self.per_kon[kon]) for kon in Kon if kon in self.per_kon]


@dataclass(frozen=True, slots=True)
class Foljd:
    """A later period that begins otherwise when an earlier one is corrected."""

    period: str
    kon: str
    fore: Antal
    efter: Antal

    def __str__(self) -> str:
        return (
            f"{self.period}, {Kon(self.kon).label.lower()}: pågående vid början "
            f"{self.efter.start} i stället för {self.fore.start}, vid slutet {self.efter.slut} i "
            f"stället för {self.fore.slut}."
        )


def perioder(volymer: Iterable[Volym]) -> list[Volymperiod]:
    """Return the periods of an insats's volumes, the earliest first."""
    ordnade = sorted(volymer, key=lambda v: (v.from_datum, v.till_datum))
    return [
        Volymperiod(fran, till, {v.kon: _antal(v) for v in grupp})
        for (fran, till), grupp in groupby(ordnade, key=lambda v: (v.from_datum, v.till_datum))
    ]


def _antal(volym: Volym) -> Antal:
    return Antal(volym.pagaende_start, volym.nya, volym.avslutade)


def summa(delar: Sequence[Volymperiod]) -> Antal:
    """Return several periods in a row as one, all kön: its start is each kön's first start."""
    forsta: dict[str, int] = {}
    for period in delar:
        for kon, antal in period.per_kon.items():
            forsta.setdefault(kon, antal.start)
    alla = [antal for period in delar for antal in period.per_kon.values()]
    return Antal(sum(forsta.values()), sum(a.nya for a in alla), sum(a.avslutade for a in alla))


def slut_fore(alla: Sequence[Volymperiod], dag: date) -> dict[str, int]:
    """Return {kön: those who went on after the last period that ended before the day}."""
    slut: dict[str, int] = {}
    for period in alla:
        if period.till < dag:
            slut |= {kon: antal.slut for kon, antal in period.per_kon.items()}
    return slut


def nasta(alla: Sequence[Volymperiod]) -> tuple[date, date]:
    """Return the period that comes after the last one, as long as it.

    Never past the end of a year: a period belongs to one.
    """
    sist = alla[-1]
    fran = sist.till + timedelta(days=1)
    manader = (sist.till.year - sist.fran.year) * 12 + sist.till.month - sist.fran.month + 1
    return fran, min(_manadens_slut(fran, manader), date(fran.year, 12, 31))


def forsta(insatsens: Period, i_dag: date) -> tuple[date, date]:
    """Return the period to begin with: the last whole quarter, within the insats's own time."""
    kvartalet = kvartal(kvartal(i_dag).fran - timedelta(days=1))
    if insatsens.till and kvartalet.fran > insatsens.till:
        kvartalet = kvartal(insatsens.till)
    if kvartalet.till < insatsens.fran:
        kvartalet = kvartal(insatsens.fran)
    return max(kvartalet.fran, insatsens.fran), kvartalet.till


def kvartal(dag: date) -> Period:
    """Return the quarter of a day."""
    forsta = (dag.month - 1) // 3 * 3 + 1
    return Period(date(dag.year, forsta, 1), _manadens_slut(date(dag.year, forsta, 1), 3))


def _manadens_slut(fran: date, manader: int) -> date:
    """Return the last day of so many months from the first's month on."""
    ar, manad = divmod(fran.year * 12 + fran.month - 1 + manader, 12)
    return date(ar, manad + 1, 1) - timedelta(days=1)


def efter_rattelse(
    kedja: Sequence[tuple[str, Antal]], plats: int, nytt: Antal
) -> list[tuple[str, Antal, Antal]]:
    """Return (period, before, after) of each period of one kön from ``plats`` on.

    ``kedja`` is the kön's periods in order; the one at ``plats`` becomes ``nytt`` and each later
    one begins as the one before it ends. An ``avslutade`` above the total shows as slut < 0.
    """
    andrade = [(kedja[plats][0], kedja[plats][1], nytt)]
    for namn, antal in kedja[plats + 1 :]:
        andrade.append((namn, antal, replace(antal, start=andrade[-1][2].slut)))
    return andrade
