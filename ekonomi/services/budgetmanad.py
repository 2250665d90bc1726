"""Writes of how a budget's year is spread over its months."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.budgetmanader import utfall_per_manad
from ekonomi.manadsfordelning import MANADER, som
from ekonomi.models import Budget, Budgetpost
from ekonomi.services.budget import krav_forslag, skriv_manader
from finsam.format import kr_ore
from finsam.handelser import logga
from finsam.models import User

Fordelning = Budgetpost.Fordelning
Manader = Callable[[Budgetpost], Sequence[Decimal]]


@transaction.atomic
def fordela_jamnt(*, by: User, budget: Budget, rad: str) -> Budgetpost:
    """Spread a row's year evenly over its months."""
    return _fordela(by, budget, rad, Fordelning.JAMN, lambda post: ())


@transaction.atomic
def fordela_som_fjolaret(*, by: User, budget: Budget, rad: str) -> Budgetpost:
    """Spread a row's year as its outcome was spread the year before.

    The months are written now: what is booked later in that year does not change them. Raises
    ValidationError where nothing was booked on the row then.
    """

    def manader(post: Budgetpost) -> Sequence[Decimal]:
        monster = utfall_per_manad(budget.ar - 1).get(rad, ())
        if not any(belopp > 0 for belopp in monster):
            raise ValidationError(f"Inget är bokfört på {post.budgetrad} {budget.ar - 1}.")
        return som(post.belopp, monster)

    return _fordela(by, budget, rad, Fordelning.FJOL, manader)


@transaction.atomic
def fordela_for_hand(
    *, by: User, budget: Budget, rad: str, manader: Sequence[Decimal]
) -> Budgetpost:
    """Set a row's twelve months by hand, in kronor.

    Raises ValidationError where they do not add up to the year, saying by how much.
    """

    def lika(post: Budgetpost) -> Sequence[Decimal]:
        if len(manader) != MANADER:
            raise ValidationError("Skriv ett belopp för var och en av årets tolv månader.")
        skillnad = post.belopp - sum(manader)
        if skillnad:
            ord_ = "saknas" if skillnad > 0 else "är för mycket"
            raise ValidationError(
                f"Månaderna går inte jämnt upp: {kr_ore(abs(skillnad))} kr {ord_} "
                f"mot årets {kr_ore(post.belopp)} kr."
            )
        return manader

    return _fordela(by, budget, rad, Fordelning.HAND, lika)


def _fordela(by: User, budget: Budget, rad: str, fordelning: str, manader: Manader) -> Budgetpost:
    """Write one row's months; ``manader`` gives them for the post."""
    budget = Budget.objects.select_for_update().get(pk=budget.pk)
    krav_forslag(budget)
    post = budget.poster.filter(budgetrad__nyckel=rad, planar=0).select_related("budgetrad").first()
    if post is None:
        raise ValidationError("Raden har inget belopp i budgeten än. Skriv det först.")
    belopp = manader(post)
    post.fordelning = fordelning
    post.save(update_fields=["fordelning"])
    skriv_manader(post, belopp)
    logga(by=by, verb="fördelade över månaderna", objekt=budget, rad=rad, fordelning=fordelning)
    return post
