"""The example's keys for signing: made anew in each demo, so no one else's are like them."""

from pathlib import Path

from django.utils import timezone

from finsam.models import User
from finsam.signering import utfardare
from styrelse import forteckning


def ladda(katalog: Path, *, by: User) -> None:
    """Make the issuer and the seal of the förbund in ``katalog``."""
    del katalog  # the name is read from the register
    forbund = forteckning.forbundsnamn(timezone.localdate())
    utfardare.skapa_nycklar(by=by, forbund=forbund)
