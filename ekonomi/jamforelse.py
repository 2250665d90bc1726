"""Two versions of a year's budget beside each other, and what differs."""

from decimal import Decimal

from ekonomi.budgetplan import budgetplan
from ekonomi.kontosaldo import NOLL
from ekonomi.models import Budget
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell


def jamfor(fore: Budget, efter: Budget, enhet: Enhet = Enhet.KR) -> Taltabell:
    """Return the budget year of two versions and their difference, row by row.

    The difference is ``efter`` less ``fore`` with the shown signs: above zero is more left. Rows
    that neither has are left out.
    """
    per_version = [
        {r.tryckrad.nyckel: r for r in budgetplan(version).rader} for version in (fore, efter)
    ]
    rubriker = {n: r.tryckrad for rader in per_version for n, r in rader.items()}
    ordnade = sorted(rubriker.values(), key=lambda rad: rad.budgetrader[0].ordning)
    rader = [
        _rad(
            rad.rubrik,
            *(
                (rader[rad.nyckel].belopp[0] or NOLL) if rad.nyckel in rader else NOLL
                for rader in per_version
            ),
            enhet,
        )
        for rad in ordnade
    ]
    kvar = (budgetplan(version).kvar[0] for version in (fore, efter))
    return Taltabell(
        nyckel="jamforelse",
        rubrik=f"Budget {efter.ar}: två versioner",
        kolumner=(
            Kolumn("fore", fore.namn),
            Kolumn("efter", efter.namn),
            Kolumn("skillnad", "Skillnad"),
        ),
        rader=(*rader, _rad("Eget kapital vid årets slut", *kvar, enhet, Slag.SUMMA)),
        enhet=enhet,
    )


def _rad(rubrik: str, fore: Decimal, efter: Decimal, enhet: Enhet, slag: Slag = Slag.POST) -> Rad:
    tal = (Tal(fore, enhet), Tal(efter, enhet), Tal(efter - fore, enhet))
    return Rad(rubrik, tal, slag=slag)
