"""A year's costs month by month: budget and outcome, each month and since the year began."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from ekonomi.budgetlage import KOSTNADER
from ekonomi.budgetmanader import utfall_per_manad
from ekonomi.budgetperiod import budget_per_manad
from ekonomi.kontosaldo import NOLL
from ekonomi.manadsfordelning import MANADER
from ekonomi.models import Budget, Budgetrad
from finsam import format as fmt
from finsam.diagram import Serie, Stapeldiagram
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell

Manader = tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class Manadslage:
    """Twelve months of one row or of all costs, in positive kronor; no outcome without books."""

    budget: Budget
    rubrik: str
    budgeterat: Manader
    utfall: Manader | None


def manadslage(budget: Budget, rad: Budgetrad | None = None) -> Manadslage:
    """Return the months of a row, or of every cost of the budget where None."""
    valda = [rad] if rad else list(Budgetrad.objects.filter(grupp__in=KOSTNADER))
    nycklar = {r.nyckel for r in valda}
    utfall = utfall_per_manad(budget.ar)
    return Manadslage(
        budget=budget,
        rubrik=str(rad) if rad else "Alla kostnader",
        budgeterat=_summa(budget_per_manad(budget), nycklar),
        utfall=_summa(utfall, nycklar) if utfall else None,
    )


def _summa(per_rad: dict[str, Manader], nycklar: set[str]) -> Manader:
    valda = [manader for nyckel, manader in per_rad.items() if nyckel in nycklar]
    return tuple(sum((m[i] for m in valda), NOLL) for i in range(MANADER))


def manadstabell(lage: Manadslage, enhet: Enhet = Enhet.TKR) -> Taltabell:
    """Return the months as rows: budget, outcome, and both since the year began."""
    utfall: Sequence[Decimal | None] = lage.utfall or (None,) * MANADER
    hittills: Sequence[Decimal | None] = (
        list(accumulate(lage.utfall)) if lage.utfall else (None,) * MANADER
    )
    kolumner = zip(
        fmt.MANADER, lage.budgeterat, utfall, accumulate(lage.budgeterat), hittills, strict=True
    )
    rader = [
        Rad(namn.capitalize(), tuple(Tal(b, enhet) for b in belopp)) for namn, *belopp in kolumner
    ]
    aret = (sum(lage.budgeterat), sum(lage.utfall) if lage.utfall else None)
    return Taltabell(
        nyckel="budgetmanader",
        rubrik=f"{lage.rubrik} {lage.budget.ar}",
        rubrik_forsta="Månad",
        kolumner=(
            Kolumn("budget", "Budget"),
            Kolumn("utfall", "Utfall"),
            Kolumn("budget_hittills", "Budget hittills"),
            Kolumn("utfall_hittills", "Utfall hittills"),
        ),
        rader=(
            *rader,
            Rad("Hela året", tuple(Tal(b, enhet) for b in (*aret, *aret)), slag=Slag.SUMMA),
        ),
        enhet=enhet,
        fotnoter=("Varje månad är avrundad för sig; summan är avrundad från det exakta.",),
    )


def manadsdiagram(lage: Manadslage) -> Stapeldiagram:
    """Return budget and outcome of each month as bars, in tkr."""
    serier = [Serie("Budget", [b / 1000 for b in lage.budgeterat])]
    text = "Budgeten för varje månad."
    if lage.utfall:
        serier.append(Serie("Utfall", [b / 1000 for b in lage.utfall]))
        text = f"Utfallet är {fmt.tkr(sum(lage.utfall, NOLL))} tkr av budgetens "
        text += f"{fmt.tkr(sum(lage.budgeterat, NOLL))} tkr."
    return Stapeldiagram(
        f"{lage.rubrik} per månad {lage.budget.ar}",
        text,
        [namn[:3] for namn in fmt.MANADER],
        serier,
        enhet="tkr",
    )
