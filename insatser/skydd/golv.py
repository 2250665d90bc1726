"""What the zeros alone tell: the least that a small count can be, were all others hidden.

Zeros are shown, so a total is at least the number of its parts that are not zero. That is no
leak of the hiding, and no hiding can mend it; a small count must be able to be anything from
there to 4.
"""

from insatser.skydd.losare import Kolumn, Losare, Modellrad
from insatser.skydd.uppgift import Okand, Uppgift


def satt_golv(allt: Uppgift) -> Uppgift:
    """Note on each small unknown the least that it can be, and return the same Uppgift."""
    sma = [i for i, okand in enumerate(allt.okanda) if okand.sma]
    if not sma:
        return allt
    kolumner = [_kolumn(okand) for okand in allt.okanda]
    rader = [
        Modellrad(0, 0, dict(r.koef))
        for r in allt.rader
        if r.harledd is None and r.minst == r.hogst == 0
    ]
    losare = Losare(kolumner, rader)
    for i in sma:
        losare.pris(i, 1)
        if x := losare.minsta():
            allt.okanda[i].golv = max(1, x[i])
        losare.pris(i, 0)
    return allt


def _kolumn(okand: Okand) -> Kolumn:
    """A shown zero is zero; any other count that stands in a table is at least 1."""
    if okand.visad and not okand.n:
        return Kolumn(0, 0)
    return Kolumn(int(okand.visad or okand.dold))
