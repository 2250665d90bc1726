"""What is booked on the budget's rows, month by month."""

from datetime import date
from decimal import Decimal

from ekonomi.budgetlage import utfall_per_rad
from ekonomi.budgettryck import tryckrader
from ekonomi.kontosaldo import NOLL
from ekonomi.manadsfordelning import MANADER
from ekonomi.models import Budgetrad, Rakenskapsar
from ekonomi.saldon import Period, saldon
from finsam.period import manadens_slut


def utfall_per_manad(ar: int) -> dict[str, tuple[Decimal, ...]]:
    """Return {budget row's key: its twelve months' outcome}, positive kronor; six queries.

    Costs are positive, as in a post. Empty where the books lack the calendar year.
    """
    bok = Rakenskapsar.objects.filter(start=date(ar, 1, 1), slut=date(ar, 12, 31)).first()
    if bok is None:
        return {}
    perioder = [Period(bok, manadens_slut(date(ar, m, 1))) for m in range(1, MANADER + 1)]
    rader = tryckrader(Budgetrad.objects.all(), [])
    per_manad = utfall_per_rad(perioder, saldon(perioder, per_objekt=True), rader)
    tecken = {rad.nyckel: rad.tecken for rad in rader}
    manader = {}
    for nyckel in per_manad[-1]:
        if nyckel in tecken:
            hittills = [u[nyckel].belopp if nyckel in u else NOLL for u in per_manad]
            fore = [NOLL, *hittills[:-1]]
            manader[nyckel] = tuple(
                tecken[nyckel] * (nu - da) for nu, da in zip(hittills, fore, strict=True)
            )
    return manader
