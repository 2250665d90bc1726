"""The levels and verdicts that the förbund chooses among: its own words, else the standard."""

from collections.abc import Iterable
from dataclasses import dataclass

from styrelse.maltal import Grad
from styrelse.models import Malbedomning, Malniva


@dataclass(frozen=True, slots=True)
class Niva:
    """A level of goals; ``for_insats``: its goals are those of one insats."""

    nyckel: str
    namn: str
    for_insats: bool = False
    i_bruk: bool = True


@dataclass(frozen=True, slots=True)
class Bedomning:
    """A verdict: the förbund's words and what they mean."""

    nyckel: str
    namn: str
    grad: Grad
    i_bruk: bool = True


# The keys of the first version of the system lie in the database and keep their meaning.
STANDARDNIVAER = (
    Niva("forbund", "Förbundet"),
    Niva("individ", "Individ"),
    Niva("struktur", "Struktur"),
    Niva("organisation", "Organisation"),
    Niva("ekonomi", "Ekonomi"),
    Niva("insats", "Insatsens mål", for_insats=True),
)
STANDARDBEDOMNINGAR = (
    Bedomning("uppnatt", "Uppnått", Grad.NADD),
    Bedomning("hittills_uppfyllt", "Hittills uppfyllt", Grad.HITTILLS),
    Bedomning("i_stort_uppnatt", "I stort sett uppnått", Grad.NASTAN),
    Bedomning("delvis", "Delvis uppnått", Grad.DELVIS),
    Bedomning("inte_uppnatt", "Inte uppnått", Grad.EJ),
    Bedomning("kan_inte_bedomas", "Kan inte bedömas", Grad.OKLAR),
)
TONER = {
    Grad.NADD: "bra",
    Grad.HITTILLS: "info",
    Grad.NASTAN: "info",
    Grad.DELVIS: "varning",
    Grad.EJ: "fel",
}


class Skala:
    """Both lists, read once; a key that is in neither the rows nor the standard is its own name."""

    def __init__(self, nivaer: Iterable[Niva], bedomningar: Iterable[Bedomning]) -> None:
        self.nivaer = tuple(nivaer) or STANDARDNIVAER
        self.bedomningar = tuple(bedomningar) or STANDARDBEDOMNINGAR
        self._nivaer = {n.nyckel: n for n in (*STANDARDNIVAER, *self.nivaer)}
        self._bedomningar = {b.nyckel: b for b in (*STANDARDBEDOMNINGAR, *self.bedomningar)}

    def niva(self, nyckel: str) -> Niva:
        """Return a level by its key."""
        return self._nivaer.get(nyckel) or Niva(nyckel, nyckel)

    def bedomning(self, nyckel: str) -> Bedomning:
        """Return a verdict by its key."""
        return self._bedomningar.get(nyckel) or Bedomning(nyckel, nyckel, Grad.OKLAR)

    def plats(self, nyckel: str) -> int:
        """Return where a level stands in the förbund's order; an unknown one stands last."""
        nycklar = [n.nyckel for n in self.nivaer]
        return nycklar.index(nyckel) if nyckel in nycklar else len(nycklar)

    def insatsens(self) -> frozenset[str]:
        """Return the keys of the levels whose goals are those of an insats."""
        return frozenset(n.nyckel for n in self._nivaer.values() if n.for_insats)

    def med_innebord(self, grad: Grad | None) -> Bedomning | None:
        """Return the first verdict in use that means this, None where there is none."""
        return next((b for b in self.bedomningar if b.grad is grad and b.i_bruk), None)

    def valbara_bedomningar(self, behall: str = "") -> list[tuple[str, str]]:
        """Return the verdicts that a form offers, and the one that the row already has."""
        return [(b.nyckel, b.namn) for b in self.bedomningar if b.i_bruk or b.nyckel == behall]

    def valbara_nivaer(
        self, behall: str = "", *, for_insats: bool = False
    ) -> list[tuple[str, str]]:
        """Return the levels that a form offers, and the one that the goal already has."""
        return [
            (n.nyckel, n.namn)
            for n in self.nivaer
            if (n.i_bruk and n.for_insats is for_insats) or n.nyckel == behall
        ]


def las() -> Skala:
    """Read the förbund's levels and verdicts: two queries."""
    return Skala(
        (Niva(n.nyckel, n.namn, n.for_insats, n.i_bruk) for n in Malniva.objects.all()),
        (Bedomning(b.nyckel, b.namn, Grad(b.grad), b.i_bruk) for b in Malbedomning.objects.all()),
    )
