"""How a count becomes a figure: exact, or hidden where it or others would tell of a few."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell
from insatser.skydd import liten, skydda_rad

ANTAL = (Kolumn("antal", "Antal"),)

FORKLARING = "Antal under fem döljs, och de antal som de annars kunde räknas ut ur."


def i_tabell(antal: int | None) -> Tal:
    """Return a count of a table, or a hidden one for None."""
    dolt = antal is None
    return Tal(None if antal is None else Decimal(antal), Enhet.ANTAL, dold=dolt, skyddad=dolt)


def enstaka(antal: int, exakt: bool) -> Tal:
    """Return one count that stands by itself."""
    dold = liten(antal) and not exakt
    return Tal(None if dold else Decimal(antal), Enhet.ANTAL, dold=dold)


def andel(del_: int, av: int, exakt: bool) -> Tal:
    """Return a share, hidden where it or what is left of the whole is of a few persons."""
    if not av:
        return Tal(None, Enhet.PROCENT)
    if not exakt and (liten(del_) or liten(av - del_)):
        return Tal(None, Enhet.PROCENT, dold=True)
    return Tal(Decimal(del_) / av, Enhet.PROCENT)


def fordelning(antal: Sequence[int], exakt: bool) -> tuple[list[Tal], Tal]:
    """Return the parts of a distribution and their total."""
    if exakt:
        return [i_tabell(n) for n in antal], i_tabell(sum(antal))
    delar, total = skydda_rad(antal)
    return [i_tabell(n) for n in delar], i_tabell(total)


def antalstabell(nyckel: str, rubrik: str, rader: Iterable[Rad], *, forsta: str) -> Taltabell:
    """Return a table with one column of counts."""
    return forklarad(
        Taltabell(nyckel, rubrik, ANTAL, tuple(rader), enhet=Enhet.ANTAL, rubrik_forsta=forsta)
    )


def forklarad(tabell: Taltabell) -> Taltabell:
    """Return the table with a note on what is hidden, where anything is."""
    if any(tal.skyddad for rad in tabell.rader for tal in rad.tal):
        return replace(tabell, fotnoter=(*tabell.fotnoter, FORKLARING))
    return tabell


def fordelningstabell(
    nyckel: str, rubrik: str, antal: Mapping[str, int], *, exakt: bool, forsta: str
) -> Taltabell:
    """Return {heading: count} as a table with its total."""
    delar, total = fordelning(list(antal.values()), exakt)
    rader = [Rad(namn, (tal,)) for namn, tal in zip(antal, delar, strict=True)]
    summa = Rad("Totalt", (total,), slag=Slag.SUMMA)
    return antalstabell(nyckel, rubrik, [*rader, summa], forsta=forsta)
