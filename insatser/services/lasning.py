"""The log of reads of coded participants: who looked, at what page, with which filters."""

from collections.abc import Iterable

from django.db import models, transaction

from finsam import handelser
from finsam.models import User


@transaction.atomic
def logga_lasning(*, by: User, objekt: models.Model, filter_namn: Iterable[str] = ()) -> None:
    """Write one event for an opened participant or a shown list (objekt is then the insats).

    Only the names of the filters are kept, never what was searched for.
    """
    handelser.logga(by=by, verb="läste", objekt=objekt, filter=sorted(filter_namn))
