"""A table of counts of participants before anything in it is hidden.

Each cell knows which quantity it counts (``Storhet``), so that the same number in two tables
is one and the protection sees them together. ``publicera`` tells a Samling what the table
shows; ``rita`` turns it into figures, given what must be hidden. Pure: no database.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell
from insatser.skydd import INGET_DOLT, Delmangd, Dolda, Samling, Sammanslagning, Storhet, Summa
from insatser.skydd import Andel as Andelspost
from insatser.skydd import Kvot as Kvotpost
from insatser.skydd.samling import Tabellform
from insatser.skydd.storhet import slagna_samman
from insatser.statistik.tal import FORKLARING

SAMMANSLAGNA = "Grupper med få deltagare visas tillsammans."
UTAN_KON = "Könen visas inte var för sig, för då skulle ett fåtal deltagare kunna pekas ut."


@dataclass(frozen=True, slots=True)
class Antal:
    """How many, of what."""

    storhet: Storhet
    n: int


@dataclass(frozen=True, slots=True)
class Andel:
    """One count through another: a share (``skala`` 100) or a mean (``skala`` 1)."""

    taljare: Antal
    namnare: Antal
    decimaler: int = 0
    skala: int = 100

    @property
    def post(self) -> Andelspost:
        """The share as the protection knows it."""
        return Andelspost(self.taljare.storhet, self.namnare.storhet, self.decimaler, self.skala)

    @property
    def enhet(self) -> Enhet:
        """How it is written."""
        if self.skala == 1:
            return Enhet.DECIMAL
        return Enhet.PROCENT_DECIMAL if self.decimaler else Enhet.PROCENT


@dataclass(frozen=True, slots=True)
class Kvot:
    """Kronor per participant."""

    belopp: Decimal
    namnare: Antal

    @property
    def post(self) -> Kvotpost:
        """The ratio as the protection knows it."""
        return Kvotpost(self.namnare.storhet, abs(self.belopp))


@dataclass(frozen=True, slots=True)
class Oppet:
    """A figure that is no count of participants, and so never hidden: places, money."""

    varde: Decimal | None
    enhet: Enhet = Enhet.ANTAL


Cell = Antal | Andel | Kvot | Oppet


@dataclass(frozen=True, slots=True)
class Antalskolumn:
    """One column; ``kon`` says which sex it is of, where it is of one."""

    nyckel: str
    rubrik: str
    kon: str = ""


@dataclass(frozen=True, slots=True)
class Antalsrad:
    """One row; ``grupp`` is the group of the measure that it is of, where it is of one."""

    rubrik: str
    celler: tuple[Cell, ...]
    grupp: str = ""
    slag: Slag = Slag.POST
    nyckel: str = ""
    indrag: int = 0


@dataclass(frozen=True, slots=True)
class Bild:
    """How a table is drawn: the keys of one or two of its columns, lying down for long names."""

    kolumner: tuple[str, ...]
    liggande: bool = False
    titel: str = ""
    enhet: str = "deltagare"


@dataclass(frozen=True, slots=True)
class Antalstabell:
    """A table of counts with the sums that hold in it (``summor``, ``delmangder``).

    ``oppna`` are counts that the sums and shares reckon with but no cell shows.
    """

    nyckel: str
    rubrik: str
    kolumner: tuple[Antalskolumn, ...]
    rader: tuple[Antalsrad, ...]
    rubrik_forsta: str
    undertitel: str = ""
    fotnoter: tuple[str, ...] = ()
    summor: tuple[Summa, ...] = ()
    delmangder: tuple[Delmangd, ...] = ()
    oppna: tuple[Antal, ...] = ()
    sammanslagning: Sammanslagning = Sammanslagning.INGEN
    kan_utan_kon: bool = False
    bild: Bild | None = None
    enhet: Enhet = Enhet.ANTAL

    @property
    def grupper(self) -> tuple[str, ...]:
        """The groups of its rows, in reading order."""
        return tuple(rad.grupp for rad in self.rader if rad.grupp)

    @property
    def antal(self) -> tuple[Antal, ...]:
        """Every count that a cell shows."""
        return tuple(c for rad in self.rader for c in rad.celler if isinstance(c, Antal))

    @property
    def visar_nagot(self) -> bool:
        """True where any count is other than nought."""
        return any(antal.n for antal in self.antal)

    def n(self, rad: str, kolumn: str) -> int:
        """Return one exact count by the keys of its row and column; KeyError where none is."""
        plats = [k.nyckel for k in self.kolumner].index(kolumn)
        for r in self.rader:
            if rad in (r.nyckel, r.grupp) and isinstance(cell := r.celler[plats], Antal):
                return cell.n
        raise KeyError(f"{self.nyckel}.{rad}.{kolumn}")


# -- To the protection -----------------------------------------------------------------------


def publicera(tabell: Antalstabell, samling: Samling) -> None:
    """Tell ``samling`` every count, sum and ratio of the table."""
    visade = tabell.antal
    for antal in visade:
        samling.antal(antal.storhet, antal.n)
    for antal in (*tabell.oppna, *_i_forhallanden(tabell)):
        samling.oppen(antal.storhet, antal.n)
    for summa in tabell.summor:
        samling.summa(summa.total, summa.delar)
    for post in tabell.delmangder:
        samling.delmangd(post.del_, post.hel)
    for cell in (c for rad in tabell.rader for c in rad.celler):
        if isinstance(cell, Andel):
            samling.andel(cell.taljare.storhet, cell.namnare.storhet, cell.decimaler, cell.skala)
        elif isinstance(cell, Kvot):
            samling.kvot(cell.belopp, cell.namnare.storhet)
    samling.tabell(
        Tabellform(
            tabell.nyckel,
            tabell.rubrik,
            tuple(antal.storhet for antal in visade),
            tabell.grupper,
            tabell.sammanslagning,
            tabell.kan_utan_kon,
        )
    )


def _i_forhallanden(tabell: Antalstabell) -> Iterable[Antal]:
    """Yield the counts that shares and ratios are made of."""
    for cell in (c for rad in tabell.rader for c in rad.celler):
        if isinstance(cell, Andel):
            yield cell.taljare
        if isinstance(cell, Andel | Kvot):
            yield cell.namnare


def samling_av(tabeller: Iterable[Antalstabell]) -> Samling:
    """Return all that these tables publish together."""
    samling = Samling()
    for tabell in tabeller:
        publicera(tabell, samling)
    return samling


# -- To the reader ---------------------------------------------------------------------------


def rita(tabell: Antalstabell, dolda: Dolda = INGET_DOLT) -> Taltabell:
    """Return the table as figures, with what ``dolda`` hides hidden, merged or left out."""
    utan_kon = tabell.nyckel in dolda.utan_kon
    platser = [i for i, k in enumerate(tabell.kolumner) if not (utan_kon and k.kon)]
    grupper = dolda.grupper.get(tabell.nyckel)
    rader = _sammanslagna(tabell.rader, grupper) if grupper else tabell.rader
    ritade = tuple(
        Rad(
            rad.rubrik,
            tuple(tal_av(rad.celler[i], dolda) for i in platser),
            slag=rad.slag,
            nyckel=rad.nyckel or rad.grupp,
            indrag=rad.indrag,
        )
        for rad in rader
    )
    noter = list(tabell.fotnoter)
    if any(tal.skyddad for rad in ritade for tal in rad.tal):
        noter.append(FORKLARING)
    if len(rader) < len(tabell.rader):
        noter.append(SAMMANSLAGNA)
    if utan_kon:
        noter.append(UTAN_KON)
    return Taltabell(
        tabell.nyckel,
        tabell.rubrik,
        tuple(Kolumn(tabell.kolumner[i].nyckel, tabell.kolumner[i].rubrik) for i in platser),
        ritade,
        enhet=tabell.enhet,
        rubrik_forsta=tabell.rubrik_forsta,
        fotnoter=tuple(noter),
        undertitel=tabell.undertitel,
    )


def tal_av(cell: Cell, dolda: Dolda) -> Tal:
    """Return one figure, hidden where it must be."""
    if isinstance(cell, Oppet):
        return Tal(cell.varde, cell.enhet)
    if isinstance(cell, Antal):
        return _visat(Decimal(cell.n), Enhet.ANTAL, dold=dolda.doljer(cell.storhet))
    if not cell.namnare.n:
        return Tal(None, cell.enhet if isinstance(cell, Andel) else Enhet.KR)
    dold, skyddad = dolda.doljer(cell.post), dolda is not INGET_DOLT
    if isinstance(cell, Kvot):
        kronor = cell.belopp / cell.namnare.n
        return _visat(_avrundad(kronor, 0) if skyddad else kronor, Enhet.KR, dold=dold)
    kvot = Decimal(cell.taljare.n) / cell.namnare.n
    if skyddad:
        kvot = _avrundad(kvot * cell.skala, cell.decimaler) / cell.skala
    return _visat(kvot, cell.enhet, dold=dold)


def _avrundad(varde: Decimal, decimaler: int) -> Decimal:
    """Return a ratio as it is printed: a file or JSON with more digits would tell its counts."""
    return varde.quantize(Decimal(1).scaleb(-decimaler), rounding=ROUND_HALF_UP)


def _visat(varde: Decimal, enhet: Enhet, *, dold: bool) -> Tal:
    return Tal(None if dold else varde, enhet, dold=dold, skyddad=dold)


def _sammanslagna(
    rader: Sequence[Antalsrad], grupper: Sequence[Sequence[str]]
) -> tuple[Antalsrad, ...]:
    """Return the rows with those of a merged group as one, where its first one stood."""
    hemma: Mapping[str, Sequence[str]] = {g: grupp for grupp in grupper for g in grupp}
    per_grupp = {rad.grupp: rad for rad in rader if rad.grupp}
    nya: list[Antalsrad] = []
    for rad in rader:
        tillsammans = hemma.get(rad.grupp, (rad.grupp,))
        if len(tillsammans) == 1:
            nya.append(rad)
        elif tillsammans[0] == rad.grupp:
            nya.append(_som_en([per_grupp[g] for g in tillsammans]))
    return tuple(nya)


def _som_en(rader: Sequence[Antalsrad]) -> Antalsrad:
    namn = [rad.rubrik for rad in rader]
    celler = tuple(_ihop(spalt) for spalt in zip(*(r.celler for r in rader), strict=True))
    rubrik = ", ".join([namn[0], *(n[:1].lower() + n[1:] for n in namn[1:])])
    return replace(rader[0], rubrik=rubrik, celler=celler)


def _ihop(celler: Sequence[Cell]) -> Cell:
    """Return the cells of one column in a merged row as one."""
    forsta = celler[0]
    if isinstance(forsta, Antal):
        return _summa_av([c for c in celler if isinstance(c, Antal)])
    if isinstance(forsta, Andel):
        taljare = _summa_av([c.taljare for c in celler if isinstance(c, Andel)])
        return replace(forsta, taljare=taljare)
    return forsta


def _summa_av(delar: Sequence[Antal]) -> Antal:
    return Antal(slagna_samman(tuple(d.storhet for d in delar)), sum(d.n for d in delar))
