"""What the gate's pages show: findings of a severity, place by place."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapporter.kontroll.register import Allvar, Fynd, Kontrollresultat, Utfall

GODTAGNA = "godtagna"
_ORDNING = list(Allvar)


@dataclass(frozen=True, slots=True)
class Flik:
    """One choice of what to show, with how many findings it has."""

    nyckel: str
    rubrik: str
    antal: int
    vald: bool


@dataclass(frozen=True, slots=True)
class Fyndurval:
    """The findings that were chosen, by place, worst first; and the checks that found nothing."""

    flikar: tuple[Flik, ...]
    platser: tuple[tuple[str, tuple[Fynd, ...]], ...]
    utan: tuple[Kontrollresultat, ...]
    antal_kontroller: int

    @property
    def stoppar(self) -> int:
        """How many findings stop a decision."""
        return next(f.antal for f in self.flikar if f.nyckel == Allvar.FEL)


def fyndurval(resultat: Sequence[Kontrollresultat], allvar: str) -> Fyndurval:
    """Return the page of these results; ``allvar`` is a severity, "godtagna" or "" for the open."""
    alla = [f for r in resultat for f in r.fynd]
    urval = {
        "": [f for f in alla if f.godtagande is None],
        **{a.value: [f for f in alla if f.allvar is a and f.godtagande is None] for a in Allvar},
        GODTAGNA: [f for f in alla if f.godtagande],
    }
    vald = allvar if allvar in urval else ""
    rubriker = ("Alla", "Fel", "Varningar", "Upplysningar", "Godtagna")
    flikar = tuple(
        Flik(nyckel, rubrik, len(urval[nyckel]), nyckel == vald)
        for nyckel, rubrik in zip(urval, rubriker, strict=True)
    )
    utan = tuple(r for r in resultat if r.utfall is Utfall.GODKAND)
    return Fyndurval(flikar, _per_plats(urval[vald]), utan, len(resultat))


def _per_plats(fynd: Sequence[Fynd]) -> tuple[tuple[str, tuple[Fynd, ...]], ...]:
    """Group by place, the worst first among the places and in each."""
    platser: dict[str, list[Fynd]] = {}
    for f in fynd:
        platser.setdefault(f.plats or "Året", []).append(f)
    ordnade = [(plats, sorted(i, key=_vikt)) for plats, i in platser.items()]
    return tuple((p, tuple(i)) for p, i in sorted(ordnade, key=lambda par: _vikt(par[1][0])))


def _vikt(fynd: Fynd) -> int:
    return _ORDNING.index(fynd.allvar)
