"""How many meetings each organ held in a year."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from styrelse.models import (
    Organ,
    Sammantrade,
)


@dataclass(frozen=True, slots=True)
class Motesantal:
    """How many meetings of one kind an organ held in a year, or was invited to by ``vard``."""

    organ: str
    organ_typ: str
    typ: str
    typ_text: str
    vard: str
    vard_typ: str
    antal: int
    gemensamma: int
    former: dict[str, int] = field(default_factory=dict)

    @property
    def inbjuden(self) -> bool:
        """True where another organ held the meeting."""
        return self.vard != self.organ


def _motesdeltagare(mote: Sammantrade) -> list[Organ]:
    return [mote.organ, *mote.inbjudna.all()]


def sammantradesantal(ar: int, *, till: date | None = None) -> list[Motesantal]:
    """Return how many meetings of each kind each organ held or was invited to, and in what form.

    Only meetings that were held count, up to ``till`` where it is given; a joint one counts once
    for each organ that took part.
    """
    urval = Sammantrade.objects.under(ar).genomforda().med_deltagande()
    moten = list(urval.filter(datum__lte=till) if till else urval)
    deltog = [(organ, mote) for mote in moten for organ in _motesdeltagare(mote)]
    grupper: dict[tuple[Organ, Organ, str], list[Sammantrade]] = {}
    for organ, mote in deltog:
        grupper.setdefault((organ, mote.organ, mote.typ), []).append(mote)
    typer = Sammantrade.Typ.values
    rader = [_motesantal(nyckel, grupp) for nyckel, grupp in grupper.items()]
    ordning = {o.namn: (o.ordning, o.namn) for o, _ in deltog}
    return sorted(rader, key=lambda r: (ordning[r.organ], r.inbjuden, typer.index(r.typ)))


def _motesantal(nyckel: tuple[Organ, Organ, str], moten: list[Sammantrade]) -> Motesantal:
    organ, vard, typ = nyckel
    return Motesantal(
        organ=organ.namn,
        organ_typ=organ.typ,
        typ=typ,
        typ_text=Sammantrade.Typ(typ).label,
        vard=vard.namn,
        vard_typ=vard.typ,
        antal=len(moten),
        gemensamma=sum(1 for m in moten if m.gemensamt_med.all()),
        former=dict(Counter(m.form for m in moten)),
    )


def antal_moten(
    rader: Iterable[Motesantal], organ_typ: str, typ: str, vard_typ: str | None = None
) -> int:
    """Return one count out of ``sammantradesantal``; ``vard_typ`` asks for invited ones."""
    vard = vard_typ or organ_typ
    return sum(r.antal for r in rader if (r.organ_typ, r.typ, r.vard_typ) == (organ_typ, typ, vard))
