"""How many meetings each organ held in a year, as a table of figures."""

from decimal import Decimal

from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell
from styrelse.forteckning import Motesantal, sammantradesantal
from styrelse.models import Sammantrade


def motestabell(ar: int) -> Taltabell | None:
    """Return held meetings by organ (rows) and kind (columns); None where the year has none.

    A meeting that an organ was invited to stands on a row of its own below the organ.
    """
    antal = sammantradesantal(ar)
    if not antal:
        return None
    finns = {a.typ for a in antal}
    typer = [typ for typ in Sammantrade.Typ if typ in finns]
    grupper: dict[tuple[str, str], list[Motesantal]] = {}
    for a in antal:
        grupper.setdefault((a.organ, a.vard), []).append(a)
    return Taltabell(
        f"sammantraden_{ar}",
        f"Genomförda möten {ar}",
        (*(Kolumn(typ.value, typ.label) for typ in typer), Kolumn("summa", "Summa")),
        tuple(_rad(grupp, typer) for grupp in grupper.values()),
        enhet=Enhet.ANTAL,
        rubrik_forsta="Organ",
    )


def _rad(grupp: list[Motesantal], typer: list[Sammantrade.Typ]) -> Rad:
    forsta = grupp[0]
    per_typ = {a.typ: a.antal for a in grupp}
    antal = [per_typ.get(typ.value) for typ in typer]
    tal = (*(_tal(n) for n in antal), _tal(sum(per_typ.values())))
    if forsta.inbjuden:
        return Rad(f"inbjuden av {forsta.vard}", tal, Slag.POST, indrag=1)
    return Rad(forsta.organ, tal, Slag.POST)


def _tal(antal: int | None) -> Tal:
    return Tal(None if antal is None else Decimal(antal), Enhet.ANTAL)
