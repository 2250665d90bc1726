"""Tells a user what has happened to the account, by every address that is or lately was theirs.

So that whoever has taken over the mailbox, or has just changed the address, cannot keep it quiet.
"""

from datetime import timedelta

from django.utils import timezone

from finsam import epost
from finsam.behorighet import Behorighet
from finsam.models import User

EFTERSKICK = timedelta(days=30)  # so long an address that was left gets the notices too
OM_DET_INTE_VAR_DU = (
    "Var det inte du? Byt lösenord genast och hör av dig till förbundets kansli, "
    "på telefon eller i person."
)


def adresser(user: User) -> list[str]:
    """Return the user's address, and those that it had until a month ago."""
    nyss = user.epostbyten.filter(klart_at__gte=timezone.now() - EFTERSKICK)
    return list(dict.fromkeys([user.email, *nyss.values_list("fran", flat=True)]))


def meddela(user: User, *, rubrik: str, text: str, om_inte: str = OM_DET_INTE_VAR_DU) -> None:
    """Mail all of the user's addresses; what cannot be delivered is in the server's log."""
    for adress in adresser(user):
        epost.sand(
            till=adress,
            rubrik=rubrik,
            text=f"Hej {user.namn}!\n\n{text}\n\n{om_inte}\n\n{epost.lank('konto')}\n",
        )


def meddela_vakten(*, rubrik: str, text: str, utom: User) -> None:
    """Mail everyone who may agree to the recovery of a factor, but for the one it is about."""
    for user in User.objects.som_far(Behorighet.ATERSTALLA_FAKTOR).exclude(pk=utom.pk):
        lank = epost.lank("aterstallning_lista")
        epost.sand(till=user.email, rubrik=rubrik, text=f"Hej {user.namn}!\n\n{text}\n\n{lank}\n")
