"""The months of a budget and of what is booked on its rows."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from ekonomi.budgetlage import utfall_per_rad
from ekonomi.budgettryck import tryckrader
from ekonomi.kontosaldo import NOLL
from ekonomi.manadsfordelning import MANADER, jamnt
from ekonomi.models import Budget, Budgetmanad, Budgetpost, Budgetrad, Rakenskapsar
from ekonomi.saldon import Period, saldon


def utfall_per_manad(ar: int) -> dict[str, tuple[Decimal, ...]]:
    """Return {budget row's key: its twelve months' outcome}, positive kronor; six queries.

    Costs are positive, as in a post. Empty where the books lack the calendar year.
    """
    bok = Rakenskapsar.objects.filter(start=date(ar, 1, 1), slut=date(ar, 12, 31)).first()
    if bok is None:
        return {}
    perioder = [Period(bok, manadens_slut(ar, manad)) for manad in range(1, MANADER + 1)]
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


def budget_per_manad(budget: Budget) -> dict[str, tuple[Decimal, ...]]:
    """Return {budget row's key: its twelve months}, positive kronor: two queries."""
    egna = Budgetmanad.objects.per_rad(budget)
    poster = Budgetpost.objects.filter(budget=budget, planar=0).select_related("budgetrad")
    return {post.budgetrad.nyckel: _manader(post, egna) for post in poster}


def foreslagen_rest(budget: Budget, datum: date) -> dict[str, Decimal]:
    """Return {row's key: what its months foresee after a day}, positive kronor.

    A month that is not over on the day counts as still to come.
    """
    klara = datum.month if datum == manadens_slut(datum.year, datum.month) else datum.month - 1
    return {
        nyckel: sum(manader[klara:], NOLL) for nyckel, manader in budget_per_manad(budget).items()
    }


def _manader(post: Budgetpost, egna: Mapping[int, Mapping[int, Decimal]]) -> tuple[Decimal, ...]:
    if post.fordelning == Budgetpost.Fordelning.JAMN:
        return jamnt(post.belopp)
    return tuple(belopp for _manad, belopp in sorted(egna[post.budgetrad_id].items()))


def manadens_slut(ar: int, manad: int) -> date:
    """The last day of a month."""
    return date(ar, manad, monthrange(ar, manad)[1])
