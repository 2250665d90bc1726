"""Who is proposed to sign a paper: read from the register on a day."""

from dataclasses import dataclass
from datetime import date

from styrelse.forteckning import medlemstext, undertecknare
from styrelse.forteckning.tjanst import Undertecknare
from styrelse.models import Organ, Underskrift, Uppdrag
from styrelse.rundplatser import Platsforslag

_F = Underskrift.Funktion
_I_REGISTRET: dict[str, str] = {
    "ordförande": _F.ORDFORANDE,
    "vice ordförande": _F.VICE_ORDFORANDE,
    "andre vice ordförande": _F.VICE_ORDFORANDE,
    "ledamot": _F.LEDAMOT,
    "ersättare": _F.ERSATTARE,
}


@dataclass(frozen=True, slots=True)
class Kandidatgrupp:
    """Some who may be asked: a heading, whether they are proposed, and who they are."""

    rubrik: str
    forvald: bool
    platser: tuple[Platsforslag, ...]


def forslag(
    dag: date, *, revisorer: bool = False, organ: Organ | None = None
) -> list[Platsforslag]:
    """Return the places that the register proposes on a day: the styrelse's ledamöter.

    With ``revisorer`` the auditors of the day sign after them, in a second step.
    """
    styrelsen = [_forslag(u) for u in undertecknare(dag, organ)]
    return [*styrelsen, *(_revisorerna(dag) if revisorer else [])]


def kandidater(dag: date) -> list[Kandidatgrupp]:
    """Return everyone who may be asked on a day, the proposed first; a person stands once."""
    ledamoter = forslag(dag)
    valda = {p.person for p in ledamoter}
    grupper = [Kandidatgrupp("Styrelsens ledamöter", True, tuple(ledamoter))]
    for rubrik, platser in (
        ("Styrelsens ersättare", _ersattarna(dag)),
        ("Revisorer", _revisorerna(dag)),
        ("Kansliet", _kansliet(dag)),
    ):
        nya = tuple({p.person: p for p in platser if p.person not in valda}.values())
        valda |= {p.person for p in nya}
        grupper.append(Kandidatgrupp(rubrik, False, nya))
    return [grupp for grupp in grupper if grupp.platser]


def kan_ga_in(plats: Underskrift, dag: date) -> list[Platsforslag]:
    """Return who may sign in place of another on a day: the nearest first, nobody who does."""
    upptagna = set(plats.handling.underskrifter.values_list("person_id", flat=True))
    narmast = [e for p in forslag(dag) if p.person == plats.person_id for e in p.ersattare]
    alla = {e.person: e for e in (*narmast, *_ersattarna(dag), *_narmaste_revisorer(plats, dag))}
    return [e for e in alla.values() if e.person not in upptagna]


def _narmaste_revisorer(plats: Underskrift, dag: date) -> list[Platsforslag]:
    return _revisorerna(dag) if plats.funktion == _F.REVISOR else []


def _forslag(u: Undertecknare) -> Platsforslag:
    funktion = _I_REGISTRET.get(u.funktion, _F.LEDAMOT)
    return Platsforslag(
        person=u.person,
        namn=u.namn,
        funktion=funktion,
        titel="" if u.funktion == _F(funktion).label.lower() else u.funktion,
        medlem=u.medlem,
        ersattare=tuple(_forslag(e) for e in u.ersattare),
    )


def _ersattarna(dag: date) -> list[Platsforslag]:
    urval = Uppdrag.objects.i_organ(Organ.Typ.STYRELSE).filter(roll=Uppdrag.Roll.ERSATTARE)
    return [_ur_uppdrag(u, _F.ERSATTARE) for u in urval.vid(dag).med_namn()]


def _revisorerna(dag: date) -> list[Platsforslag]:
    urval = Uppdrag.objects.filter(roll=Uppdrag.Roll.REVISOR).vid(dag).med_namn()
    alla = {u.person_id: _ur_uppdrag(u, _F.REVISOR, steg=2) for u in urval}
    return list(alla.values())


def _kansliet(dag: date) -> list[Platsforslag]:
    urval = Uppdrag.objects.i_organ(Organ.Typ.KANSLI).vid(dag).med_namn()
    ut = []
    for u in urval:
        chef = u.befattning.lower().startswith("förbundschef")
        titel = "" if chef else u.befattning.lower()
        ut.append(_ur_uppdrag(u, _F.FORBUNDSCHEF if chef else _F.ANNAN, titel=titel))
    return ut


def _ur_uppdrag(uppdrag: Uppdrag, funktion: str, *, titel: str = "", steg: int = 1) -> Platsforslag:
    return Platsforslag(
        person=uppdrag.person_id,
        namn=uppdrag.person.namn,
        funktion=funktion,
        titel=titel,
        medlem=medlemstext(uppdrag),
        steg=steg,
    )
