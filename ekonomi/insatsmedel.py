"""What was used of the insatser's money: per cost object in the books, with whose insats it is."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from ekonomi.avrundning import avrundning
from ekonomi.bokperiod import Period
from ekonomi.kontosaldo import NOLL, Saldo
from ekonomi.models import Insatsobjekt
from ekonomi.objektnyckel import objektnyckel
from ekonomi.saldon import Saldobild
from ekonomi.spar import rader_url
from finsam.taltabell import Enhet, Kolumn, Rad, Tal, Taltabell, summera


def insatsmedel(
    ar: int,
    *,
    till: date | None = None,
    enhet: Enhet = Enhet.KR,
    bild: Saldobild | None = None,
) -> Taltabell | None:
    """Return the cost booked on each object that stands for an insats, in positive kronor.

    One row per object, headed by its name and the organisation (mostly a kommun) that owns the
    insats; the column is keyed by the year. None where nothing is booked on any of them. Raises
    Rakenskapsar.DoesNotExist where the books lack the year.
    """
    bild = bild or Saldobild()
    period = bild.perioder(ar, till)[0]
    [saldon] = bild.saldon([period], per_objekt=True)
    rader = [
        rad
        for nyckel, rubrik in _objekt(period)
        if (rad := _rad(nyckel, rubrik, saldon, period, enhet)) is not None
    ]
    if not rader:
        return None
    summa = summera(rader, "Summa")
    return Taltabell(
        nyckel="insatsmedel",
        rubrik="Använda insatsmedel per kostnadsobjekt",
        rubrik_forsta="Kostnadsobjekt och projektägare",
        kolumner=(Kolumn(str(ar), f"Kostnad {period.i_ord()}"),),
        rader=(*rader, *avrundning(rader, summa), summa),
        enhet=enhet,
    )


def _objekt(period: Period) -> list[tuple[str, str]]:
    """(key in the books, heading) of the objects that stand for an insats in the period."""
    kopplingar = Insatsobjekt.objects.mellan(period.dagar.fran, period.dagar.till)
    valda = kopplingar.select_related("objekt__dimension", "insats__projektagare")
    rubriker: dict[str, str] = {}
    for k in valda.order_by("insats__ordning", "objekt__kod", "from_datum"):
        nyckel = objektnyckel([(k.objekt.dimension.nummer, k.objekt.kod)])
        agare = str(k.insats.projektagare or "")
        rubriker[nyckel] = ", ".join(filter(None, (k.objekt.namn or k.insats.namn, agare)))
    return list(rubriker.items())


def _rad(
    nyckel: str, rubrik: str, saldon: Iterable[Saldo], period: Period, enhet: Enhet
) -> Rad | None:
    egna = [s for s in saldon if nyckel in s.objekt and s.ktyp == "K" and s.rorelse]
    if not egna:
        return None
    kostnad: Decimal = sum((s.rorelse for s in egna), NOLL)
    url = rader_url({s.konto for s in egna}, period, [nyckel])
    return Rad(rubrik, (Tal(kostnad, enhet, url),))
