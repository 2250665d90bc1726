"""Which rows a printing of the budget has: each row by itself, or gathered under headings.

However it is printed, every row of the budget stands under exactly one heading, so the totals
are the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ekonomi.models import Budgetgruppering, Budgetrad, Grupperingsrad

Grupp = Budgetrad.Grupp


@dataclass(frozen=True, slots=True)
class Rubrik:
    """A heading of a grouping: the keys that it names, or the rest of a group."""

    nyckel: str
    rubrik: str
    namngivna: frozenset[str] = frozenset()
    grupp: str = ""
    fotnot: str = ""


@dataclass(frozen=True, slots=True)
class Tryckrad:
    """A printed row and the rows of the budget that it gathers."""

    nyckel: str
    rubrik: str
    grupp: Grupp
    fotnot: str
    budgetrader: tuple[Budgetrad, ...]

    def trycks(self, ar: int) -> bool:
        """Say whether any of its rows is printed in a year."""
        return any(rad.trycks(ar) for rad in self.budgetrader)

    @property
    def tecken(self) -> int:
        """How its amounts are shown: income +1, cost −1."""
        return self.budgetrader[0].tecken


def rubriker(gruppering: Budgetgruppering | None, ar: int) -> list[Rubrik]:
    """Return a grouping's headings of a year; none without a grouping. Two queries."""
    if gruppering is None:
        return []
    rader = Grupperingsrad.objects.filter(gruppering=gruppering).for_ar(ar)
    return [
        Rubrik(
            nyckel=rad.nyckel,
            rubrik=rad.rubrik,
            namngivna=frozenset(b.nyckel for b in rad.budgetrader.all()),
            grupp=rad.grupp,
            fotnot=rad.fotnot,
        )
        for rad in rader.prefetch_related("budgetrader")
    ]


def tryckrader(rader: Iterable[Budgetrad], valda: Sequence[Rubrik]) -> list[Tryckrad]:
    """Gather the budget's rows: first under the headings, in their order, then one by one.

    A heading that gathers no row is left out. A row is under the first heading that names it,
    else under the first that takes the rest of its group.
    """
    per_rubrik: dict[int, list[Budgetrad]] = {}
    ensamma = []
    for rad in rader:
        plats = _plats(rad, valda)
        if plats is None:
            ensamma.append(rad)
        else:
            per_rubrik.setdefault(plats, []).append(rad)
    samlade = [_samlad(valda[plats], per_rubrik[plats]) for plats in sorted(per_rubrik)]
    tagna = {rad.nyckel for rad in samlade}
    return samlade + [_ensam(rad, tagna) for rad in ensamma]


def _plats(rad: Budgetrad, valda: Sequence[Rubrik]) -> int | None:
    namngiven = (i for i, rubrik in enumerate(valda) if rad.nyckel in rubrik.namngivna)
    resten = (i for i, rubrik in enumerate(valda) if rubrik.grupp == rad.grupp)
    return next(namngiven, next(resten, None))


def _samlad(rubrik: Rubrik, rader: Sequence[Budgetrad]) -> Tryckrad:
    grupper = {Grupp(rad.grupp) for rad in rader}
    return Tryckrad(
        nyckel=rubrik.nyckel,
        rubrik=rubrik.rubrik,
        grupp=grupper.pop() if len(grupper) == 1 else Grupp.KOSTNAD,
        fotnot=rubrik.fotnot or (rader[0].fotnot if len(rader) == 1 else ""),
        budgetrader=tuple(rader),
    )


def _ensam(rad: Budgetrad, tagna: set[str]) -> Tryckrad:
    """A row by itself; its key gives way where a heading has the same."""
    nyckel = f"{rad.nyckel}_rad" if rad.nyckel in tagna else rad.nyckel
    return Tryckrad(nyckel, rad.rubrik, Grupp(rad.grupp), rad.fotnot, (rad,))


def for_arsredovisning() -> Budgetgruppering | None:
    """The grouping of the årsredovisning and of follow-up, None where rows print themselves."""
    return Budgetgruppering.objects.for_anvandning(Budgetgruppering.Anvandning.ARSREDOVISNING)


def for_verksamhetsplan() -> Budgetgruppering | None:
    """The grouping of the verksamhetsplan, None where rows print themselves."""
    return Budgetgruppering.objects.for_anvandning(Budgetgruppering.Anvandning.VERKSAMHETSPLAN)
