"""What the insatser cost by inriktning: individ and struktur (FinsamL 7 §, FK's follow-up)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ekonomi.bokperiod import Period
from ekonomi.kontosaldo import NOLL, Saldo
from ekonomi.models import Insatsobjekt, Rakenskapsar
from ekonomi.objektnyckel import objektnyckel
from ekonomi.saldon import Saldobild
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell
from insatser.models import Insats

Inriktning = Insats.Inriktning


@dataclass(frozen=True, slots=True)
class Inriktningskostnad:
    """What one inriktning cost, in positive kronor, and its share of the insatser's cost."""

    inriktning: Inriktning
    kostnad: Decimal
    andel: Decimal | None


def inriktningskostnader(
    ar: int, *, till: date | None = None, bild: Saldobild | None = None
) -> list[Inriktningskostnad]:
    """Return the cost of each inriktning in a year, from the insatser's objects in the books.

    Empty where the books lack the year, or where nothing is booked on an insats.
    """
    bild = bild or Saldobild()
    try:
        vald = bild.perioder(ar, till)[0]
    except Rakenskapsar.DoesNotExist:
        return []
    [saldona] = bild.saldon([vald], per_objekt=True)
    summor = _per_inriktning(saldona, _inriktning_per_objekt(vald))
    alla = sum(summor.values(), NOLL)
    if not alla:
        return []
    return [
        Inriktningskostnad(i, summor.get(i, NOLL), summor.get(i, NOLL) / alla) for i in Inriktning
    ]


def _inriktning_per_objekt(period: Period) -> dict[str, Inriktning]:
    """{object key: the inriktning of its insats} of the couplings that hold in the period."""
    kopplingar = Insatsobjekt.objects.mellan(period.dagar.fran, period.dagar.till)
    return {
        objektnyckel([(k.objekt.dimension.nummer, k.objekt.kod)]): Inriktning(k.insats.inriktning)
        for k in kopplingar.select_related("objekt__dimension", "insats").order_by("from_datum")
    }


def _per_inriktning(
    saldon: Iterable[Saldo], objekt: dict[str, Inriktning]
) -> dict[Inriktning, Decimal]:
    """Costs by inriktning; an income does not lessen them."""
    summor: dict[Inriktning, Decimal] = {}
    for saldo in saldon:
        inriktning = next((objekt[o] for o in sorted(saldo.objekt) if o in objekt), None)
        if inriktning and saldo.ktyp == "K":
            summor[inriktning] = summor.get(inriktning, NOLL) + saldo.rorelse
    return summor


def inriktningstabell(
    kostnader: Iterable[Inriktningskostnad], enhet: Enhet = Enhet.KR
) -> Taltabell:
    """Return cost and share of each inriktning as a table."""
    kostnader = list(kostnader)
    summa = sum((k.kostnad for k in kostnader), NOLL)
    rader = [
        Rad(
            str(k.inriktning.label),
            (Tal(k.kostnad, enhet), Tal(k.andel, Enhet.PROCENT)),
            nyckel=k.inriktning.value,
        )
        for k in kostnader
    ]
    return Taltabell(
        nyckel="inriktning",
        rubrik="Insatsernas kostnader per inriktning",
        rubrik_forsta="Inriktning",
        kolumner=(Kolumn("kostnad", "Kostnad"), Kolumn("andel", "Andel")),
        rader=(
            *rader,
            Rad("Summa", (Tal(summa, enhet), Tal(Decimal(1), Enhet.PROCENT)), slag=Slag.SUMMA),
        ),
        enhet=enhet,
    )
