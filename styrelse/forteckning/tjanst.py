"""Who signs for an organ on a day, and who steps in for whom."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from finsam.period import Period
from styrelse.forteckning.uppdrag import rolltext
from styrelse.models import Medlem, Ordforandeskap, Organ, Uppdrag

_Roll = Uppdrag.Roll


@dataclass(frozen=True, slots=True)
class Undertecknare:
    """Someone who signs: name, function in the organ, the member that chose them.

    ``ersattare`` are those who may step in, the first one first.
    """

    person: int
    namn: str
    funktion: str
    medlem: str
    uppdrag: int
    ersattare: tuple["Undertecknare", ...] = ()


@dataclass(frozen=True, slots=True)
class Inkallad:
    """An ersättare in the order of calling in, and why they stand there."""

    uppdrag: Uppdrag
    grund: str


def styrelsen(dag: date) -> Organ | None:
    """Return the styrelse of a day."""
    return Organ.objects.av_typ(Organ.Typ.STYRELSE).vid(dag).first()


def undertecknare(dag: date, organ: Organ | None = None) -> list[Undertecknare]:
    """Return who signs for an organ (the styrelse) on a day: the chairs, then the ledamöter.

    An ersättare signs where they serve; those who may are listed with each ledamot.
    """
    organ = organ or styrelsen(dag)
    if organ is None:
        return []
    uppdrag = _i_tjanst(dag, organ)
    ledamoter = [u for u in uppdrag if u.roll == _Roll.LEDAMOT]
    return [_undertecknare(u, dag, uppdrag) for u in sorted(ledamoter, key=lambda u: _rang(u, dag))]


def inkallelseordning(ledamot: Uppdrag, dag: date) -> list[Inkallad]:
    """Return the ersättare who may serve for a ledamot on a day, the first one first (12 §).

    Those on the same seat come before the member's own, then those of members of the same
    kind, then the rest; among them by the number in the order of calling in.
    """
    return _inkallade(ledamot, _i_tjanst(dag, ledamot.organ))


def _i_tjanst(dag: date, organ: Organ) -> list[Uppdrag]:
    return list(Uppdrag.objects.filter(organ=organ).vid(dag).med_namn().i_ordning())


def _rang(uppdrag: Uppdrag, dag: date) -> int:
    """Chairs first, in their order; then the others as the list has them."""
    ordning = Ordforandeskap.Roll.values
    poster = [p for p in uppdrag.ordforandeskap.all() if p.period.omfattar(dag)]
    return min((ordning.index(p.roll) for p in poster), default=len(ordning))


def _undertecknare(uppdrag: Uppdrag, dag: date, alla: list[Uppdrag]) -> Undertecknare:
    narmast = [i.uppdrag for i in _inkallade(uppdrag, alla) if i.grund in {_PLATS, _MEDLEM}]
    return Undertecknare(
        person=uppdrag.person_id,
        namn=uppdrag.person.namn,
        funktion=rolltext(uppdrag, Period(dag, dag)),
        medlem=str(uppdrag.medlem or ""),
        uppdrag=uppdrag.pk,
        ersattare=tuple(
            Undertecknare(e.person_id, e.person.namn, "ersättare", str(e.medlem or ""), e.pk)
            for e in narmast
        ),
    )


_PLATS = "samma plats"
_MEDLEM = "samma medlem"
_SLAG = "samma slags medlem"
_OVRIG = "övriga"
_GRUNDER = (_PLATS, _MEDLEM, _SLAG, _OVRIG)


def kan_ersattas_av(uppdrag: Uppdrag) -> list[Inkallad]:
    """Return who serves in a ledamot's place today, or on the assignment's last or first day.

    None where the assignment is no ledamot's of the styrelse.
    """
    if uppdrag.roll != _Roll.LEDAMOT or uppdrag.organ.typ != Organ.Typ.STYRELSE:
        return []
    period, idag = uppdrag.period, timezone.localdate()
    return inkallelseordning(uppdrag, idag if period.omfattar(idag) else period.till or period.fran)


def _inkallade(ledamot: Uppdrag, alla: list[Uppdrag]) -> list[Inkallad]:
    ersattare = [
        Inkallad(u, _grund(u, ledamot))
        for u in alla
        if u.roll == _Roll.ERSATTARE and u.person_id != ledamot.person_id
    ]
    return sorted(ersattare, key=_turordning)


def _grund(ersattare: Uppdrag, ledamot: Uppdrag) -> str:
    if ersattare.plats_id and ersattare.plats_id == ledamot.plats_id:
        return _PLATS
    if ersattare.medlem_id and ersattare.medlem_id == ledamot.medlem_id:
        return _MEDLEM
    if _slag(ersattare.medlem) and _slag(ersattare.medlem) == _slag(ledamot.medlem):
        return _SLAG
    return _OVRIG


def _slag(medlem: Medlem | None) -> str:
    return medlem.typ if medlem else ""


def _turordning(inkallad: Inkallad) -> tuple[int, int, int, int]:
    u = inkallad.uppdrag
    sist = 10_000
    return (_GRUNDER.index(inkallad.grund), u.inkallas_som or sist, u.ordning, u.pk)
