"""The statements: resultaträkning (LKBR 5 kap.) and balansräkning (LKBR 6 kap.) as tables.

Amounts are exact kronor out of the ledger, rounded row by row when shown; where the shown rows
do not add up to the shown sum, a row Öresavrundning stands before the sum.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter

from ekonomi.avrundning import avrundning
from ekonomi.forlaga import GRUNDFORLAGA, las_forlaga
from ekonomi.fotnot import numrera
from ekonomi.kontosaldo import NOLL, Saldo
from ekonomi.mall import (
    Koppling,
    Mall,
    Matt,
    Radbelopp,
    Radmall,
    Radslag,
    Sida,
    Typ,
    okopplade,
    radbelopp,
)
from ekonomi.models import Uppstallning
from ekonomi.saldon import Period, Saldobild, hela
from ekonomi.spar import rader_url, saldo_url
from finsam.format import kr
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell

_TABELLNYCKEL = {
    Typ.RR: "resultatrakning",
    Typ.BR: "balansrakning",
    Typ.KF: "kassaflodesanalys",
    Typ.DR: "driftredovisning",
}


@dataclass(frozen=True, slots=True)
class Uppstallt:
    """A statement with its table and the accounts of the first period that no row takes."""

    tabell: Taltabell
    mall: Mall
    perioder: tuple[Period, ...]
    okopplade: tuple[Saldo, ...]


def mall_i_bruk(typ: str) -> Mall:
    """Return the förbund's template of this typ, the LKBR preset where it has chosen none.

    One query.
    """
    poster = list(Uppstallning.objects.med_rader(typ))
    if not poster:
        return las_forlaga(typ, GRUNDFORLAGA)
    per_rad = groupby(poster, key=itemgetter("nyckel"))
    return Mall(
        typ=Typ(typ),
        namn=poster[0]["namn"],
        forlaga=poster[0]["forlaga"],
        fotnot=poster[0]["under"],
        rader=tuple(_radmall(list(grupp)) for nyckel, grupp in per_rad if nyckel),
    )


def _radmall(poster: Sequence[dict]) -> Radmall:
    rad = poster[0]
    return Radmall(
        nyckel=rad["nyckel"],
        rubrik=rad["rubrik"],
        slag=Radslag(rad["slag"]),
        matt=Matt(rad["matt"]),
        tecken=-1 if rad["teckenvand"] else 1,
        summa_av=tuple(rad["summa_av"]),
        kopplingar=tuple(
            Koppling(p["prefix"], p["ktyp"], Sida(p["sida"])) for p in poster if p["sida"]
        ),
        not_nr=rad["not_nr"],
        fotnot=rad["radens_fotnot"],
        dold_utan_belopp=rad["dold_utan_belopp"],
    )


def resultatrakning(
    ar: int,
    *,
    till: date | None = None,
    enhet: Enhet = Enhet.KR,
    bild: Saldobild | None = None,
) -> Taltabell:
    """Return the resultaträkning of a year up to ``till``, with the same months a year before.

    Columns are keyed by year. ``bild`` shares what is read with other statements. Raises
    Rakenskapsar.DoesNotExist where the books lack the year.
    """
    return stall_upp(Typ.RR, ar, till=till, enhet=enhet, bild=bild).tabell


def balansrakning(
    ar: int,
    *,
    till: date | None = None,
    enhet: Enhet = Enhet.KR,
    bild: Saldobild | None = None,
) -> Taltabell:
    """Return the balansräkning on ``till`` (the year's last day), with the last one before.

    Raises Rakenskapsar.DoesNotExist where the books lack the year.
    """
    return stall_upp(Typ.BR, ar, till=till, enhet=enhet, bild=bild).tabell


def stall_upp(
    typ: Typ,
    ar: int,
    *,
    till: date | None = None,
    fran: date | None = None,
    enhet: Enhet = Enhet.KR,
    jamfor: bool = True,
    bild: Saldobild | None = None,
) -> Uppstallt:
    """Return a statement in the förbund's own form: one query, beside what ``bild`` has to read.

    ``fran`` and ``till`` bound it within the year; ``jamfor`` sets the year before beside it.
    Raises Rakenskapsar.DoesNotExist where the books lack the year.
    """
    bild = bild or Saldobild()
    valda = bild.perioder(ar, till, fran)
    valda = hela(valda) if typ == Typ.BR else valda
    valda = valda if jamfor else valda[:1]
    mall = mall_i_bruk(typ)
    per_period = bild.saldon(valda)
    upplysningar = () if typ == Typ.RR else tuple(bild.upplysning(p.ar) for p in valda)
    return Uppstallt(
        tabell=tabell(mall, valda, per_period, enhet, upplysningar),
        mall=mall,
        perioder=tuple(valda),
        okopplade=tuple(okopplade(mall, per_period[0])),
    )


def okopplade_i(typ: str, bild: Saldobild) -> list[Saldo]:
    """Return the accounts that no row of a statement takes in the latest year of the books."""
    if not bild.aren:
        return []
    [saldon] = bild.saldon(bild.perioder(bild.aren[0].slut.year)[:1])
    return okopplade(mall_i_bruk(typ), saldon)


def tabell(
    mall: Mall,
    perioder: Sequence[Period],
    per_period: Sequence[Sequence[Saldo]],
    enhet: Enhet,
    upplysningar: Sequence[str] = (),
) -> Taltabell:
    """Return the table of a template filled with balances, one column per period."""
    belopp = [radbelopp(mall.rader, saldon) for saldon in per_period]
    forbi = {
        rad.nyckel: _rad(rad, [b[rad.nyckel] for b in belopp], perioder, enhet)
        for rad in mall.rader
    }
    rader: list[Rad] = []
    for rad in mall.rader:
        if rad.summa_av:
            rader += avrundning([forbi[n] for n in rad.summa_av], forbi[rad.nyckel])
        if _trycks(rad, [b[rad.nyckel] for b in belopp]):
            rader.append(forbi[rad.nyckel])
    numrerade, fotnoter = numrera(rader)
    under = [t for t in (mall.fotnot, *upplysningar, obalans(mall, belopp[0])) if t]
    return Taltabell(
        nyckel=_TABELLNYCKEL[mall.typ],
        rubrik=str(mall.typ.label),
        kolumner=tuple(_kolumn(mall.typ, p) for p in perioder),
        rader=numrerade,
        enhet=enhet,
        fotnoter=(*fotnoter, *under),
    )


def _trycks(rad: Radmall, belopp: Sequence[Radbelopp]) -> bool:
    if rad.slag == Radslag.UTANFOR:
        return False
    return not rad.dold_utan_belopp or any(b.belopp for b in belopp)


def _rad(
    mall: Radmall, belopp: Sequence[Radbelopp], perioder: Sequence[Period], enhet: Enhet
) -> Rad:
    lank = rader_url if mall.matt == Matt.RORELSE else saldo_url
    tal = tuple(
        Tal(b.belopp, enhet, lank(b.konton, p)) for b, p in zip(belopp, perioder, strict=True)
    )
    slag = Slag.POST if mall.slag == Radslag.UTANFOR else Slag(mall.slag.value)
    return Rad(
        mall.rubrik,
        () if slag is Slag.RUBRIK else tal,
        slag=slag,
        not_nr=mall.not_nr,
        nyckel=mall.nyckel,
        fotnot=mall.fotnot,
    )


def _kolumn(typ: Typ, period: Period) -> Kolumn:
    nyckel = str(period.kalenderar)
    if typ == Typ.BR:
        return Kolumn(nyckel, period.till.isoformat())
    return Kolumn(nyckel, period.i_ord())


def obalans(mall: Mall, belopp: dict[str, Radbelopp]) -> str:
    """Say where the two sides of a balansräkning differ, or cash flow from the bank account."""
    summor = [rad for rad in mall.rader if rad.slag == Radslag.SUMMA]
    if mall.typ != Typ.BR or len(summor) < 2:
        return ""
    skillnad = belopp[summor[0].nyckel].belopp - belopp[summor[-1].nyckel].belopp
    if skillnad == NOLL:
        return ""
    return (
        f"Tillgångarna skiljer sig från eget kapital och skulder med {kr(skillnad)} kr. "
        "Se vilka konton som saknar rad i uppställningen."
    )
