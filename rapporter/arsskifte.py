"""What a report made from an earlier one still owes its readers: years and dates to judge."""

from collections.abc import Iterator
from dataclasses import dataclass

from rapporter import arsflytt
from rapporter.arsflytt import AttBedoma, Flyttat
from rapporter.dokument import avsnitt_i, som_ar_med
from rapporter.mall import Avsnittsmall
from rapporter.models import Avsnitt, Rapport


@dataclass(frozen=True, slots=True)
class Stalle:
    """An avsnitt with what moved in it and what is left to judge."""

    avsnitt: Avsnittsmall
    flyttat: tuple[Flyttat, ...]
    att_bedoma: tuple[AttBedoma, ...]


def stallen(rapport: Rapport) -> list[Stalle]:
    """Return the avsnitt where something moved or is left to judge, in reading order.

    What is left stands as it stood in the earlier report. It is judged when the line is written
    anew or taken away, or the avsnitt is marked klart. Nothing for a report that has no earlier.
    """
    fran = rapport.foregaende
    if fran is None:
        return []
    forra = {a.nyckel: a for a in avsnitt_i(fran)}
    klara = set(rapport.avsnitt.exclude(lage=Avsnitt.Lage.UTKAST).values_list("nyckel", flat=True))
    nu = [a for a in som_ar_med(avsnitt_i(rapport)) if a.nyckel in forra and a.nyckel not in klara]
    alla = (_stalle(a, forra[a.nyckel], fran.ar, rapport.ar) for a in nu)
    return [s for s in alla if s.flyttat or s.att_bedoma]


def antal_att_bedoma(rapport: Rapport) -> int:
    """Return how many places are left to judge."""
    return sum(len(s.att_bedoma) for s in stallen(rapport))


def _stalle(nu: Avsnittsmall, fore: Avsnittsmall, fran: int, till: int) -> Stalle:
    (orort,) = arsflytt.flytta((fore,), fran, till)
    kvar = {nu.rubrik, *arsflytt.flyttbara(nu.text)}
    flyttat = tuple(f for f in arsflytt.flyttade((fore,), fran, till) if f.efter in kvar)
    return Stalle(nu, flyttat, tuple(_kvar(nu, fore, orort, fran)))


def _kvar(
    nu: Avsnittsmall, fore: Avsnittsmall, orort: Avsnittsmall, fran: int
) -> Iterator[AttBedoma]:
    """What was left to judge and stands on a line that nobody has changed, where it is now."""
    rader = [nu.rubrik, *nu.text.split("\n")]
    orord = [orort.rubrik, *orort.text.split("\n")]
    for b in arsflytt.att_bedoma(fore, fran):
        raden = orord[b.rad]
        if b.rad == 0 and nu.rubrik == raden:
            yield b
        elif b.rad and raden in rader[1:]:
            yield b.pa_rad(rader.index(raden, 1))
