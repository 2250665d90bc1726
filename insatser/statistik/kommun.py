"""How many take part from each kommun, suppressed over all of them together."""

from collections import Counter

from django.db.models import Q

from finsam.taltabell import Tal
from insatser.statistik.arsrader import I_KOMMUN, i_kommun, over_aren
from insatser.statistik.kodverk import SAKNAS
from insatser.statistik.tal import fordelning


def deltagare_per_kommun(ar: int) -> dict[int, Tal]:
    """Return {organisation pk: how many of its inhabitants took part in the year}, suppressed.

    Coded participants only; counted once each, however many insatser. Empty where none are
    coded. Those whose kommun is not known count in the protection but have no row.
    """
    antal: Counter[str] = Counter()
    for _, _, kommun, _, _, n in over_aren([I_KOMMUN], i_kommun(ar), Q(), fran=ar, till=ar):
        antal[kommun] += n
    ordnade = sorted(antal)
    tal, _total = fordelning([antal[kommun] for kommun in ordnade], exakt=False)
    return {int(k): t for k, t in zip(ordnade, tal, strict=True) if k != SAKNAS}
