"""A table of figures as data: the same object becomes page, PDF, JSON and spreadsheet.

Every printed row is rounded by itself (finsam.format.avrunda). Where the rounded rows do not
add up to the rounded total, the difference stands in a row of its own, Öresavrundning.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum

from finsam import format as fmt

DOLD = "färre än 5"  # what stands for a suppressed count by itself
# What stands in a table of counts, where some are hidden so that others cannot be reckoned out:
# to tell the two kinds apart would give the small ones away.
SKYDDAD = "döljs"


class Enhet(StrEnum):
    """What the figures count."""

    KR = "kr"
    TKR = "tkr"
    ANTAL = "antal"
    PROCENT = "procent"
    PROCENT_DECIMAL = "procent med en decimal"
    DECIMAL = "tal med en decimal"


class Slag(StrEnum):
    """How a row is set off."""

    RUBRIK = "rubrik"
    POST = "post"
    DELSUMMA = "delsumma"
    SUMMA = "summa"
    AVRUNDNING = "avrundning"


_SKRIV: dict[Enhet, Callable] = {
    Enhet.KR: fmt.kr,
    Enhet.TKR: fmt.tkr,
    Enhet.ANTAL: lambda varde: fmt.heltal(int(varde)),
    Enhet.PROCENT: fmt.procent,
    Enhet.PROCENT_DECIMAL: lambda varde: fmt.procent(varde, 1),
    Enhet.DECIMAL: fmt.decimal,
}


@dataclass(frozen=True, slots=True)
class Tal:
    """One figure: exact in kronor (or count, or share), as shown, and where it comes from.

    ``exakt`` is None for an empty cell and for a suppressed one (``dold``), which is
    ``skyddad`` where it may be hidden for the sake of another.
    """

    exakt: Decimal | None
    enhet: Enhet = Enhet.KR
    url: str = ""
    dold: bool = False
    skyddad: bool = False

    @property
    def visat(self) -> str:
        """The figure as the page shows it."""
        if self.dold:
            return SKYDDAD if self.skyddad else DOLD
        return "" if self.exakt is None else _SKRIV[self.enhet](self.exakt)

    @property
    def hel(self) -> str:
        """Whole kronor where the figure is shown in tkr (for hovering over it), else nothing."""
        if self.dold or self.exakt is None or self.enhet is not Enhet.TKR:
            return ""
        return f"{fmt.kr(self.exakt)} kr"

    @property
    def avrundat(self) -> int:
        """The shown figure as a whole number of its unit."""
        if self.exakt is None:
            return 0
        return fmt.avrunda(self.exakt, 1000 if self.enhet is Enhet.TKR else 1)

    def json(self) -> dict[str, str] | None:
        """Return visat and exakt as plain numbers in text (kronor for amounts)."""
        if self.dold:
            return {"visat": self.visat}
        if self.exakt is None:
            return None
        hela = self.enhet in {Enhet.KR, Enhet.TKR, Enhet.ANTAL}
        visat = str(self.avrundat) if hela else self.visat
        exakt = f"{self.exakt:.2f}" if self.enhet in {Enhet.KR, Enhet.TKR} else str(self.exakt)
        return {"visat": visat, "exakt": exakt}


def antal(varde: int | None) -> Tal:
    """Return a count as a figure, empty where it is not known."""
    return Tal(None if varde is None else Decimal(varde), Enhet.ANTAL)


@dataclass(frozen=True, slots=True)
class Kolumn:
    """One column of figures: its heading and its key in JSON."""

    nyckel: str
    rubrik: str


@dataclass(frozen=True, slots=True)
class Rad:
    """One row: heading, one Tal per column, note number."""

    rubrik: str
    tal: tuple[Tal, ...] = ()
    slag: Slag = Slag.POST
    not_nr: int | None = None
    nyckel: str = ""
    indrag: int = 0
    fotnot: str = ""

    def __post_init__(self) -> None:
        if not self.nyckel:
            object.__setattr__(self, "nyckel", fmt.nyckel(self.rubrik))


@dataclass(frozen=True, slots=True)
class Taltabell:
    """A whole table with caption, columns, rows and footnotes."""

    nyckel: str
    rubrik: str
    kolumner: tuple[Kolumn, ...]
    rader: tuple[Rad, ...]
    enhet: Enhet = Enhet.KR
    rubrik_forsta: str = "Post"
    fotnoter: tuple[str, ...] = field(default=())
    undertitel: str = ""

    @property
    def har_noter(self) -> bool:
        """True where a row refers to a note, so that the column is printed."""
        return any(rad.not_nr for rad in self.rader)

    @property
    def visar_nagot(self) -> bool:
        """True where any figure is other than nought, or hidden."""
        return any(tal.dold or tal.exakt for rad in self.rader for tal in rad.tal)

    def rad(self, nyckel: str) -> Rad:
        """Return the row with this key; KeyError names the table."""
        for rad in self.rader:
            if rad.nyckel == nyckel:
                return rad
        raise KeyError(f"{self.nyckel}.{nyckel}")

    def tal(self, rad: str, kolumn: str) -> Tal:
        """Return one figure by row and column key."""
        plats = [k.nyckel for k in self.kolumner].index(kolumn)
        return self.rad(rad).tal[plats]

    def json(self) -> dict[str, dict[str, dict[str, str] | None]]:
        """Return {row key: {column key: {visat, exakt}}}."""
        return {
            rad.nyckel: {k.nyckel: t.json() for k, t in zip(self.kolumner, rad.tal, strict=True)}
            for rad in self.rader
            if rad.tal
        }


def oresavrundning(poster: Sequence[Rad], summa: Rad) -> Rad | None:
    """Return the row that carries what rounding each row by itself lost, or None.

    ``poster`` are the rows that exactly add up to ``summa``; the new row's exact amount is
    the difference of the shown figures, in the unit that is shown.
    """
    skillnader = [
        summa.tal[i].avrundat - sum(rad.tal[i].avrundat for rad in poster)
        for i in range(len(summa.tal))
    ]
    if not any(skillnader):
        return None
    tal = tuple(
        replace(t, exakt=Decimal(s * (1000 if t.enhet is Enhet.TKR else 1)), url="")
        for t, s in zip(summa.tal, skillnader, strict=True)
    )
    return Rad("Öresavrundning", tal, slag=Slag.AVRUNDNING)


def summera(rader: Iterable[Rad], rubrik: str, *, slag: Slag = Slag.SUMMA) -> Rad:
    """Return a total row whose exact amounts are the sums of the rows'."""
    kolumner = zip(*(rad.tal for rad in rader), strict=True)
    tal = tuple(
        Tal(sum((t.exakt or Decimal(0) for t in kolumn), Decimal(0)), kolumn[0].enhet)
        for kolumn in kolumner
    )
    return Rad(rubrik, tal, slag=slag)
