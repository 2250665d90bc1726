"""How many meetings each organ held in a year, as a table of figures."""

from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Taltabell, antal
from styrelse.forteckning import Motesantal, sammantradesantal
from styrelse.models import Sammantrade


def motestabell(ar: int) -> Taltabell | None:
    """Return held meetings by organ (rows) and kind (columns); None where the year has none.

    A meeting that an organ was invited to stands on a row of its own below the organ.
    """
    moten = sammantradesantal(ar)
    if not moten:
        return None
    finns = {m.typ for m in moten}
    typer = [typ for typ in Sammantrade.Typ if typ in finns]
    grupper: dict[tuple[str, str], list[Motesantal]] = {}
    for m in moten:
        grupper.setdefault((m.organ, m.vard), []).append(m)
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
    per_typ = {m.typ: m.antal for m in grupp}
    tal = (*(antal(per_typ.get(typ.value)) for typ in typer), antal(sum(per_typ.values())))
    if forsta.inbjuden:
        return Rad(f"inbjuden av {forsta.vard}", tal, Slag.POST, indrag=1)
    return Rad(forsta.organ, tal, Slag.POST)
