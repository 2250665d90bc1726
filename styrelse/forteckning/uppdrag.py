"""Who was what, in an organ, on a day or during a year."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby

from django.db.models import Sum
from django.utils import timezone

from finsam.format import uppraknat
from finsam.period import Period
from styrelse.models import (
    Ordforandeskap,
    Organ,
    Uppdrag,
)


@dataclass(frozen=True, slots=True)
class Uppdragsrad:
    """An assignment as a list prints it, with its period clipped to what the list covers."""

    pk: int
    namn: str
    medlem: str
    uppdragsroll: str
    roll: str
    period: Period
    befattning: str = ""
    omfattning_procent: int | None = None
    arbetsgivare: str = ""
    organ: str = ""
    organ_pk: int = 0
    person_pk: int = 0
    plats_pk: int | None = None


def rolltext(uppdrag: Uppdrag, period: Period) -> str:
    """Return the role as printed: the chair's where it covers the period, else both."""
    grund = uppdrag.get_roll_display().lower()
    poster: list[Ordforandeskap] = [
        p for p in uppdrag.ordforandeskap.all() if p.period.overlappar(period)
    ]
    for post in poster:
        if post.period.rymmer(period):
            return post.get_roll_display().lower()
    delar = [f"{p.get_roll_display().lower()} {p.period.klippt(period)}" for p in poster]
    return ", ".join([grund, *delar])


def _uppdragsrad(uppdrag: Uppdrag, ram: Period | None) -> Uppdragsrad:
    period = uppdrag.period.klippt(ram) if ram else uppdrag.period
    return Uppdragsrad(
        pk=uppdrag.pk,
        namn=uppdrag.person.namn,
        medlem=medlemstext(uppdrag),
        uppdragsroll=uppdrag.roll,
        roll=rolltext(uppdrag, period),
        period=period,
        befattning=uppdrag.befattning,
        omfattning_procent=uppdrag.omfattning_procent,
        arbetsgivare=str(uppdrag.arbetsgivare or ""),
        organ=uppdrag.organ.namn,
        organ_pk=uppdrag.organ_id,
        person_pk=uppdrag.person_id,
        plats_pk=uppdrag.plats_id,
    )


def medlemstext(uppdrag: Uppdrag) -> str:
    """Return the member that appointed someone; those that a revisor audits for (25 §)."""
    if uppdrag.medlem:
        return str(uppdrag.medlem)
    return uppraknat(str(m) for m in uppdrag.medlemmar.all())


def _i_rollordning(uppdrag: Iterable[Uppdrag]) -> list[Uppdrag]:
    """Sort by role as the form lists them, then by the förbund's own order."""
    roller = Uppdrag.Roll.values
    return sorted(uppdrag, key=lambda u: (roller.index(u.roll), u.ordning, u.from_datum, u.pk))


def uppdrag_under(
    organ_typ: str, ar: int, roll: str | None = None, *, tid: Period | None = None
) -> list[Uppdragsrad]:
    """Return the assignments of a year in organs of one kind, periods clipped to the year.

    ``tid`` is the part of the year that is told of; all of it where None.
    """
    ram = tid or Period.ar(ar)
    urval = Uppdrag.objects.i_organ(organ_typ).mellan(ram.fran, ram.till).med_namn()
    if roll:
        urval = urval.filter(roll=roll)
    return [_uppdragsrad(u, ram) for u in _i_rollordning(urval)]


def uppdrag_vid(dag: date, organ: Organ | None = None) -> list[Uppdragsrad]:
    """Return who was what on a day, in one organ or in all, with the assignments' own periods.

    The role is the one of that day: whoever chairs then is printed as chair.
    """
    urval = Uppdrag.objects.vid(dag).med_namn()
    if organ:
        urval = urval.filter(organ=organ)
    rader = []
    for uppdrag in sorted(_i_rollordning(urval), key=lambda u: (u.organ.ordning, u.organ.namn)):
        rad = _uppdragsrad(uppdrag, None)
        roll = rolltext(uppdrag, Period(dag, dag))
        rader.append(replace(rad, roll=roll))
    return rader


def uppdrag_per_organ(dag: date) -> list[tuple[str, int, list[Uppdragsrad]]]:
    """Return (organ, its key, who was what) for every organ that had anyone on the day."""
    grupper = groupby(uppdrag_vid(dag), key=lambda rad: (rad.organ, rad.organ_pk))
    return [(namn, pk, list(rader)) for (namn, pk), rader in grupper]


def kansli(ar: int) -> list[Uppdragsrad]:
    """Return the staff of a year with percent and the whole period of each employment."""
    urval = Uppdrag.objects.i_organ(Organ.Typ.KANSLI).under(ar).med_namn()
    return [_uppdragsrad(u, None) for u in urval]


def arsarbetare(dag: date) -> Decimal:
    """Return how many full-time posts the kansli has on a day, as ``2.8``."""
    urval = Uppdrag.objects.i_organ(Organ.Typ.KANSLI).vid(dag).exclude(omfattning_procent=None)
    procent = urval.aggregate(summa=Sum("omfattning_procent"))["summa"] or 0
    return Decimal(procent) / 100


def visningsdag(organ: Organ | None = None) -> date:
    """Return today, or the last day on which the organ had anyone where it has nobody now.

    Without an organ the styrelse's ledamöter and ersättare decide.
    """
    idag = timezone.localdate()
    urval = Uppdrag.objects.filter(organ=organ) if organ else Uppdrag.objects.i_organ("styrelse")
    if urval.vid(idag).exists():
        return idag
    senaste = urval.filter(till_datum__lt=idag).order_by("-till_datum").first()
    return senaste.till_datum if senaste and senaste.till_datum else idag
