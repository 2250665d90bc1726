"""The förbund's own groups: the codes of each list, the ages, and which answers are none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from insatser.models import Kod

SAKNAS = "saknas"  # the group of those without an answer, where the list has no such code
UPPGIFT_SAKNAS = "Uppgift saknas"


@dataclass(frozen=True, slots=True)
class Grupp:
    """One code of a list, as a row of a table."""

    kod: str
    namn: str
    raknas_som: str = ""
    fran: int | None = None
    aktiv: bool = True

    @property
    def okand(self) -> bool:
        """True for the row of those whose answer is not known."""
        return self.kod == SAKNAS or self.raknas_som == Kod.RaknasSom.OKAND


@dataclass(frozen=True, slots=True)
class Kodverk:
    """The code lists, each in its order."""

    listor: Mapping[str, Sequence[Grupp]] = field(default_factory=dict)

    def okand(self, lista: str) -> str:
        """Return the group of those without an answer."""
        return next((g.kod for g in self.listor.get(lista, ()) if g.okand), SAKNAS)

    def grupper(self, lista: str, raknade: set[str]) -> list[Grupp]:
        """Return the rows of a table: the codes in use and any other that is counted in.

        The row of those without an answer stands last, where anyone is.
        """
        egna = self.listor.get(lista, ())
        kanda = [g for g in egna if not g.okand and (g.aktiv or g.kod in raknade)]
        okanda = [g for g in egna if g.okand and g.kod in raknade]
        if SAKNAS in raknade and not okanda:
            okanda = [Grupp(SAKNAS, UPPGIFT_SAKNAS)]
        borta = sorted(raknade - {g.kod for g in egna} - {SAKNAS})
        return [*kanda, *(Grupp(kod, kod) for kod in borta), *okanda]

    def aldersgrupp(self, alder: int | None) -> str:
        """Return the group of an age in years: the last that begins at or below it, else the first.

        Without an age, and without any groups, it is that of those without an answer.
        """
        grupper = sorted(
            (g for g in self.listor.get("alder", ()) if g.fran is not None and g.aktiv),
            key=lambda g: g.fran or 0,
        )
        if alder is None or not grupper:
            return self.okand("alder")
        under = [g for g in grupper if (g.fran or 0) <= alder]
        return (under or grupper)[-1 if under else 0].kod

    def fran(self, lista: str, minst: int) -> tuple[str, ...]:
        """Return the groups that begin at ``minst`` or above."""
        return tuple(
            g.kod for g in self.listor.get(lista, ()) if g.fran is not None and g.fran >= minst
        )

    def har_grans(self, lista: str, vid: int) -> bool:
        """Say whether a group begins exactly there."""
        return any(g.fran == vid for g in self.listor.get(lista, ()))

    def namn(self, lista: str, kod: str) -> str:
        """Return what a code is called, itself where it is gone."""
        return next((g.namn for g in self.listor.get(lista, ()) if g.kod == kod), kod)


def kodverket() -> Kodverk:
    """Read every code list, in one query."""
    listor: dict[str, list[Grupp]] = {}
    falt = ("lista__nyckel", "kod", "namn", "raknas_som", "fran", "aktiv")
    for lista, *rad in Kod.objects.order_by("lista", "ordning", "pk").values_list(*falt):
        listor.setdefault(lista, []).append(Grupp(*rad))
    return Kodverk(listor)
