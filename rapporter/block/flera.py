"""Figures beside each other over the years: one row per figure, one column per year."""

from rapporter.block.mallar import Ordlista
from rapporter.nyckeltal.register import granska, hamta
from rapporter.nyckeltal.uppgift import formatera
from rapporter.referens import Referens, Referensfel, las_figur
from rapporter.sammanhang import Sammanhang

FLEST_AR = 10


def nyckeltalstabell(s: Sammanhang, figurer: str, antal: int, rubrik: str) -> Ordlista:
    """Return the table of the figures, the report's year first; each noted in the trace.

    ``figurer`` are references as in a text, with ``;`` between and single quotes within; a
    heading of one's own stands before a colon: ``Resultat: arets_resultat|tkr``. Raises
    Referensfel where one is wrong, or where ``antal`` is no number of years.
    """
    if not isinstance(antal, int) or not 1 <= antal <= FLEST_AR:
        raise Referensfel(f"antal är ett antal år, 1–{FLEST_AR}.")
    aren = [s.ar - n for n in range(antal)]
    delar = [del_.strip() for del_ in figurer.split(";") if del_.strip()]
    if not delar:
        raise Referensfel('figurer räknar upp siffror: figurer="arets_resultat|tkr; soliditet".')
    rader = tuple(_rad(s, del_, aren) for del_ in delar)
    namn = rubrik or f"Nyckeltal {aren[-1]}–{aren[0]}"
    return Ordlista(namn, ("Nyckeltal", *map(str, aren)), rader)


def _rad(s: Sammanhang, del_: str, aren: list[int]) -> tuple[str, ...]:
    rubrik, _, skriven = del_.rpartition(":") if ":" in del_.split("(")[0] else ("", "", del_)
    referens = las_figur(skriven.strip().replace("'", '"'))
    return (rubrik.strip() or _rubrik(referens), *(_cell(s, referens, ar) for ar in aren))


def _rubrik(referens: Referens) -> str:
    rubrik = granska(referens).rubrik
    return rubrik[:1].upper() + rubrik[1:]


def _cell(s: Sammanhang, referens: Referens, ar: int) -> str:
    figur = hamta(referens, s.for_ar(ar))
    ord_ = formatera(figur, referens.filter)
    s.sparbok.figur(f"{referens.figur.namn} {ar}", ord_, figur.exakt, figur.url, figur.kalla)
    return ord_
