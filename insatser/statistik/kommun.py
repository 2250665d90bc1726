"""How many take part from each kommun, suppressed over all of them together."""

from django.db.models import Count

from finsam.taltabell import Tal
from insatser.models import Inskrivning
from insatser.statistik.tal import fordelning


def deltagare_per_kommun(ar: int) -> dict[int, Tal]:
    """Return {organisation pk: how many of its inhabitants took part in the year}, suppressed.

    Coded participants only; counted once each, however many insatser. Empty where none are
    coded. Those whose kommun is not known count in the protection but have no row.
    """
    antal = dict(
        Inskrivning.objects.under(ar)
        .values_list("deltagare__kommun")
        .annotate(antal=Count("deltagare", distinct=True))
        .order_by("deltagare__kommun")
    )
    tal, _total = fordelning(list(antal.values()), exakt=False)
    return {pk: t for pk, t in zip(antal, tal, strict=True) if pk is not None}
