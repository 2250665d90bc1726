"""The budget of a part of its year: its months, those that are over, those still to come."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from ekonomi.kontosaldo import NOLL
from ekonomi.manadsfordelning import MANADER, jamnt
from ekonomi.models import Budget, Budgetmanad, Budgetpost
from finsam.period import manadens_slut


def budget_per_manad(budget: Budget) -> dict[str, tuple[Decimal, ...]]:
    """Return {budget row's key: its twelve months}, positive kronor: two queries."""
    egna = Budgetmanad.objects.per_rad(budget)
    poster = Budgetpost.objects.filter(budget=budget, planar=0).select_related("budgetrad")
    return {post.budgetrad.nyckel: _manader(post, egna) for post in poster}


def foreslagen_rest(budget: Budget, datum: date) -> dict[str, Decimal]:
    """Return {row's key: what its months foresee after a day}, positive kronor.

    A month that is not over on the day counts as still to come.
    """
    kvar = range(klara_manader(datum), MANADER)
    return {nyckel: under(manader, kvar) for nyckel, manader in budget_per_manad(budget).items()}


def klara_manader(dag: date) -> int:
    """How many months of the year are over at the end of a day."""
    return dag.month if dag == manadens_slut(dag) else dag.month - 1


def hela_manader(fran: date, till: date) -> range:
    """The months (0 is January) that lie wholly between two days of the same year."""
    forsta = fran.month - 1 if fran.day == 1 else fran.month
    return range(forsta, klara_manader(till))


def under(manader: Sequence[Decimal], valda: range) -> Decimal:
    """What these months come to, in kronor."""
    return sum((manader[i] for i in valda), NOLL)


def _manader(post: Budgetpost, egna: Mapping[int, Mapping[int, Decimal]]) -> tuple[Decimal, ...]:
    if post.fordelning == Budgetpost.Fordelning.JAMN:
        return jamnt(post.belopp)
    return tuple(belopp for _manad, belopp in sorted(egna[post.budgetrad_id].items()))
