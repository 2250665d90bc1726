"""Nyckeltal out of two others: a change since an earlier year, a difference, a share.

``av`` and ``mot`` hold a reference as it is written in a text, with single quotes within it:
``skillnad(av="budget(rad='revisor')", mot="budget(rad='revisor', kolumn='budget')")``.
"""

from dataclasses import replace
from decimal import Decimal

from rapporter.nyckeltal.register import hamta, nyckeltal
from rapporter.nyckeltal.uppgift import Slag, Uppgift
from rapporter.parameter import Parameter
from rapporter.referens import Referensfel, las_figur
from rapporter.sammanhang import Sammanhang

OMRADE = "Jämförelser"
_AV = Parameter("av", "Siffran")
_MOT = Parameter("mot", "Siffran att jämföra med")
_SEDAN = Parameter("sedan", "Antal år tillbaka")
_RAKNAS = (Slag.BELOPP, Slag.ANTAL, Slag.ANDEL)
_DOLT = "ett värde som inte visas"


def _figur(s: Sammanhang, skriven: str) -> Uppgift:
    """The figure that is written within the argument. Raises Referensfel where it is wrong."""
    referens = las_figur(skriven.replace("'", '"'))
    if referens.filter:
        raise Referensfel(f"{skriven} ska stå utan format. Skriv formatet efter hela hänvisningen.")
    figur = hamta(referens, s)
    if figur.slag not in _RAKNAS:
        raise Referensfel(f"{skriven} är {figur.slag} och går inte att räkna med.")
    return figur


def _differens(a: Uppgift, b: Uppgift) -> Uppgift:
    """``a`` less ``b``; hidden where either is, not known where either is not."""
    if a.slag is not b.slag:
        raise Referensfel(f"Siffrorna är {a.slag} och {b.slag} och kan inte jämföras.")
    if a.dold or b.dold:
        return Uppgift(None, a.slag, a.url, _DOLT)
    if a.tal is None or b.tal is None:
        return Uppgift(None, a.slag, a.url)
    return Uppgift(a.tal - b.tal, a.slag, a.url, kalla=_kallor(a, b))


def _kvot(a: Uppgift, b: Uppgift) -> Uppgift:
    if a.dold or b.dold:
        return Uppgift(None, Slag.ANDEL, a.url, _DOLT)
    if a.tal is None or not b.tal:
        return Uppgift(None, Slag.ANDEL, a.url)
    kvot = Decimal(a.tal) / Decimal(b.tal)
    return Uppgift(kvot, Slag.ANDEL, a.url, kalla=_kallor(a, b))


def _kallor(a: Uppgift, b: Uppgift) -> str:
    return " och ".join(dict.fromkeys(k for k in (a.kalla, b.kalla) if k))


def _fore(s: Sammanhang, sedan: int | str) -> Sammanhang:
    if not isinstance(sedan, int) or not 0 < sedan < 100:
        raise Referensfel("sedan är hur många år tillbaka, till exempel 1.")
    return s.for_ar(s.ar - sedan)


@nyckeltal("hur en siffra har ändrats sedan ett tidigare år", OMRADE, _AV, _SEDAN)
def forandring(s: Sammanhang, *, av: str, sedan: int = 1) -> Uppgift:
    """This year's less that of ``sedan`` years before: above zero where it has grown.

    Shares give the difference in procentenheter.
    """
    return _differens(_figur(s, av), _figur(_fore(s, sedan), av))


@nyckeltal("hur mycket en siffra har ändrats, i procent", OMRADE, _AV, _SEDAN)
def forandring_andel(s: Sammanhang, *, av: str, sedan: int = 1) -> Uppgift:
    """The change as a share of the earlier figure's size."""
    fore = _figur(_fore(s, sedan), av)
    tal = fore.tal
    storlek = fore if tal is None else replace(fore, varde=-tal if tal < 0 else tal)
    return _kvot(_differens(_figur(s, av), fore), storlek)


@nyckeltal("skillnaden mellan två siffror", OMRADE, _AV, _MOT)
def skillnad(s: Sammanhang, *, av: str, mot: str) -> Uppgift:
    """The first less the second."""
    return _differens(_figur(s, av), _figur(s, mot))


@nyckeltal("en siffra som andel av en annan", OMRADE, _AV, _MOT)
def andel_av(s: Sammanhang, *, av: str, mot: str) -> Uppgift:
    """The first as a share of the second, 0.43 = 43 %."""
    return _kvot(_figur(s, av), _figur(s, mot))


@nyckeltal("ett belopp delat med ett antal, till exempel kostnad per deltagare", OMRADE, _AV, _MOT)
def belopp_per(s: Sammanhang, *, av: str, mot: str) -> Uppgift:
    """The first, an amount, by each of the second, a count."""
    a, b = _figur(s, av), _figur(s, mot)
    if a.slag is not Slag.BELOPP or b.slag is not Slag.ANTAL:
        raise Referensfel("belopp_per tar ett belopp (av) och ett antal (mot).")
    kvot = _kvot(a, b)
    return Uppgift(kvot.varde, Slag.BELOPP, kvot.url, kvot.dold, kvot.kalla)
