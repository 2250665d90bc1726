"""The seats of an organ on a day: whose they are, whose turn it is, and who sits on them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from finsam.period import Period
from styrelse.forteckning.uppdrag import Uppdragsrad, uppdrag_vid
from styrelse.models import Organ, Plats, Platsinnehav, Uppdrag

DELAD = "delad"  # a seat that members of several kinds share


@dataclass(frozen=True, slots=True)
class Tur:
    """A member's turn on a seat that goes round."""

    pk: int
    medlem: str
    period: Period


@dataclass(frozen=True, slots=True)
class Platsrad:
    """A seat on a day with whoever sits on it; a vacant one is a seat all the same."""

    pk: int
    namn: str
    medlemmar: tuple[str, ...]
    typ: str  # of the members that share it, DELAD where they are of several kinds
    antal_ersattare: int
    period: Period
    ledamoter: tuple[Uppdragsrad, ...] = ()
    ersattare: tuple[Uppdragsrad, ...] = ()
    turer: tuple[Tur, ...] = ()
    tur: str = ""  # the member whose turn it is
    nasta: str = ""  # the member whose turn comes next

    @property
    def delas(self) -> bool:
        """True where several members share the seat."""
        return len(self.medlemmar) > 1


@dataclass(frozen=True, slots=True)
class Platsantal:
    """How many seats an organ has, by the kind of member that fills them."""

    ledamoter: dict[str, int]
    ersattare: dict[str, int]

    @property
    def summa_ledamoter(self) -> int:
        """All seats."""
        return sum(self.ledamoter.values())

    @property
    def summa_ersattare(self) -> int:
        """All ersättare that the seats are to have."""
        return sum(self.ersattare.values())


def platser(dag: date, organ: Organ) -> list[Platsrad]:
    """Return the organ's seats on a day, in its order, with ledamot and ersättare of each."""
    pa_plats: dict[int | None, list[Uppdragsrad]] = {}
    for rad in uppdrag_vid(dag, organ):
        pa_plats.setdefault(rad.plats_pk, []).append(rad)
    urval = organ.platser.vid(dag).med_medlemmar().med_innehav()
    return [_platsrad(plats, dag, pa_plats.get(plats.pk, [])) for plats in urval]


def platsantal(dag: date, organ: Organ) -> Platsantal:
    """Return how many seats the organ has on a day by kind of member (``Medlem.Typ`` values)."""
    ledamoter: Counter[str] = Counter()
    ersattare: Counter[str] = Counter()
    for plats in organ.platser.vid(dag).med_medlemmar():
        typ = _typ(plats)
        ledamoter[typ] += 1
        ersattare[typ] += plats.antal_ersattare
    return Platsantal(dict(ledamoter), {t: n for t, n in ersattare.items() if n})


def _typ(plats: Plats) -> str:
    typer = {m.typ for m in plats.medlemmar.all()}
    return typer.pop() if len(typer) == 1 else DELAD


def _platsrad(plats: Plats, dag: date, rader: Iterable[Uppdragsrad]) -> Platsrad:
    medlemmar = tuple(str(m) for m in plats.medlemmar.all())
    turer = list(plats.innehav.all())
    return Platsrad(
        pk=plats.pk,
        namn=str(plats),
        medlemmar=medlemmar,
        typ=_typ(plats),
        antal_ersattare=plats.antal_ersattare,
        period=plats.period,
        ledamoter=tuple(r for r in rader if r.uppdragsroll == Uppdrag.Roll.LEDAMOT),
        ersattare=tuple(r for r in rader if r.uppdragsroll == Uppdrag.Roll.ERSATTARE),
        turer=tuple(Tur(t.pk, str(t.medlem), t.period) for t in turer),
        tur=next((str(t.medlem) for t in turer if t.period.omfattar(dag)), ""),
        nasta=_nasta(turer, dag, medlemmar),
    )


def _nasta(turer: list[Platsinnehav], dag: date, medlemmar: tuple[str, ...]) -> str:
    """Return whose turn comes next: as registered, else the next in order after the last one."""
    if not turer:
        return ""
    if kommande := next((t for t in turer if t.from_datum > dag), None):
        return str(kommande.medlem)
    sista = str(turer[-1].medlem)
    if sista not in medlemmar or len(medlemmar) == 1:
        return ""
    return medlemmar[(medlemmar.index(sista) + 1) % len(medlemmar)]
