"""Makes a proposed budget of what a SIE file holds of one (#PBUDGET)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.models import Budget, Budgetrad, SieImport
from ekonomi.services.budget import skapa_budget
from ekonomi.services.budgetmanad import fordela_for_hand
from ekonomi.services.budgetrad import koppla_budgetrad, skapa_budgetrad
from ekonomi.siebudget import Manader, NyRad, planera_budget
from ekonomi.sieplan import las_in
from finsam import filer
from finsam.format import kr, nyckel
from finsam.handelser import logga
from finsam.models import User


@dataclass(frozen=True, slots=True)
class Budgetforslag:
    """The budget that was made, how many rows were new, and what it leaves out, in words."""

    budget: Budget
    nya_rader: int
    utelamnat: tuple[str, ...]


@transaction.atomic
def budget_ur_import(*, by: User, sie_import: SieImport) -> Budgetforslag:
    """Make a proposal of the imported file's budget for its year, with its months.

    Amounts follow the budget rows' couplings; accounts that no row counts get rows of their own:
    one for each project's costs, else one for each account. A row that sums to the wrong side is
    left out and told. Raises ValidationError when the import is undone or has no budget.
    """
    if sie_import.angrad_at:
        raise ValidationError("Importen är ångrad. Läs in filen igen först.")
    plan = planera_budget(las_in(filer.las(sie_import.fil)).sie, sie_import.ar)
    if not plan.kanda and not plan.nya:
        raise ValidationError("Filen har ingen budget för räkenskapsårets intäkter och kostnader.")
    ar = sie_import.ar.slut.year
    rubriker = dict(Budgetrad.objects.values_list("nyckel", "rubrik"))
    nya = [(_gor_rad(by, rad, ar), manader) for rad, manader in plan.nya if sum(manader) > 0]
    utelamnat = [(rubriker[n], m) for n, m in plan.kanda.items() if sum(m) < 0]
    utelamnat += [(rad.rubrik, m) for rad, m in plan.nya if sum(m) < 0]
    med = {n: m for n, m in plan.kanda.items() if sum(m) > 0}
    med |= {rad.nyckel: manader for rad, manader in nya}
    budget = skapa_budget(
        by=by,
        ar=ar,
        namn=_ledigt_namn(ar, sie_import.fil.namn),
        belopp={rad: sum(manader, Decimal(0)) for rad, manader in med.items()},
    )
    if plan.hel_manad_for_manad:
        for rad, manader in med.items():
            fordela_for_hand(by=by, budget=budget, rad=rad, manader=manader)
    logga(by=by, verb="gjorde budget av SIE", objekt=sie_import, budget=budget.namn)
    return Budgetforslag(budget, len(nya), _i_ord(utelamnat))


def _gor_rad(by: User, ny: NyRad, ar: int) -> Budgetrad:
    """Make the row and let it count its accounts from the year before on, as other rows do."""
    rad = skapa_budgetrad(by=by, rubrik=_ledig_rubrik(ny), grupp=ny.grupp)
    for prefix in sorted(ny.prefix):
        koppla_budgetrad(
            by=by,
            budgetrad=rad,
            kontoprefix=prefix,
            objekt=ny.objekt,
            from_datum=date(ar - 1, 1, 1),
        )
    return rad


def _ledig_rubrik(ny: NyRad) -> str:
    """The row's heading; where it is taken, with the account or the project's code after it."""
    rubrik = ny.rubrik[:120]
    if not Budgetrad.objects.filter(nyckel=nyckel(rubrik)).exists():
        return rubrik
    return f"{rubrik} ({ny.objekt.kod if ny.objekt else min(ny.prefix)})"


def _ledigt_namn(ar: int, fil: str) -> str:
    grund = f"Budget {ar} ur {fil}"[:90]
    tagna = set(Budget.objects.filter(ar=ar).values_list("namn", flat=True))
    namnen = (grund, *(f"{grund} ({n})" for n in range(2, len(tagna) + 3)))
    return next(namn for namn in namnen if namn not in tagna)


def _i_ord(utelamnat: Sequence[tuple[str, Manader]]) -> tuple[str, ...]:
    return tuple(f"{rubrik} ({kr(sum(manader, Decimal(0)))} kr)" for rubrik, manader in utelamnat)
