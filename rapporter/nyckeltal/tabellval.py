"""One figure out of a table: by the keys of its row and column, with where it is read."""

from collections.abc import Callable, Iterable
from urllib.parse import urlencode

from django.urls import reverse

from finsam.taltabell import Enhet, Slag, Taltabell
from rapporter.nyckeltal.uppgift import Uppgift, andel, belopp
from rapporter.parameter import Alternativ, Parameter
from rapporter.sammanhang import Sammanhang

Las = Callable[[Sammanhang], Taltabell | None]
_TILL_EN_DAG = {"resultatrakning", "balansrakning", "kassaflode", "driftredovisning", "budget"}
_UTAN_VAL = {Slag.RUBRIK, Slag.AVRUNDNING}


def sidan(namn: str, s: Sammanhang, *argument: object) -> str:
    """Return the address of a page of ekonomi for the year, where the whole table stands."""
    fraga: dict[str, object] = {"ar": s.ar}
    if s.till and namn in _TILL_EN_DAG:
        fraga["till"] = s.till.isoformat()
    return f"{reverse(f'ekonomi:{namn}', args=argument)}?{urlencode(fraga)}"


def ur_tabell(tabell: Taltabell | None, rad: str, kolumn: str, sida: str) -> Uppgift:
    """Return one figure of a table, unknown where the table or the row is not there.

    It leads to the booked rows behind it; a sum leads to ``sida``, where its table stands.
    """
    if tabell is None or rad not in {r.nyckel for r in tabell.rader if r.tal}:
        return belopp(None)
    if kolumn not in {k.nyckel for k in tabell.kolumner}:
        return belopp(None)
    tal = tabell.tal(rad, kolumn)
    if tal.enhet in {Enhet.PROCENT, Enhet.PROCENT_DECIMAL}:
        return andel(tal.exakt, tal.url or sida)
    return belopp(tal.exakt, tal.url or sida)


def rader_i(las: Las) -> Parameter:
    """Return the parameter ``rad`` of a table: its rows of this year."""

    def val(s: Sammanhang) -> Iterable[Alternativ]:
        tabell = las(s)
        rader = tabell.rader if tabell else ()
        return ((r.nyckel, r.rubrik) for r in rader if r.tal and r.slag not in _UTAN_VAL)

    return Parameter("rad", "Raden", val, av_aret=True)
