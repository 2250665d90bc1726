"""What is handed to Försäkringskassan freezes what their system cannot change."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from finsam.handelser import logga
from finsam.models import User
from insatser.models import Insats


@transaction.atomic
def frys_inriktning(*, by: User | None, insatser: Iterable[Insats]) -> list[Insats]:
    """Freeze inriktning, uppföljningsmetod and ESF of those that are not, and return them.

    There is no way back, and the database holds it (insatser.vakter): in Uppföljning Finsam the
    three cannot be changed once an insats is there.
    """
    nycklar = [insats.pk for insats in insatser]
    oppna = Insats.objects.select_for_update(of=("self",)).filter(
        pk__in=nycklar, inriktning_fryst_at=None
    )
    nya = list(oppna)
    for insats in nya:
        insats.inriktning_fryst_at = timezone.now()
        insats.save(update_fields=["inriktning_fryst_at"])
        logga(by=by, verb="låste inriktningen", objekt=insats)
    return nya
