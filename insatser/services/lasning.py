"""The log of reads of coded participants: who looked, at what page, with which filters."""

from collections.abc import Collection, Iterable

from django.db import models, transaction

from finsam import handelser
from finsam.models import User
from insatser.models import Deltagare, Insats, Lasning
from styrelse.models import Forbund


@transaction.atomic
def logga_lasning(
    *,
    by: User,
    objekt: models.Model | None,
    filter_namn: Collection[str] = (),
    insatser: Iterable[Insats] = (),
    slag: Lasning.Slag | None = None,
) -> Lasning:
    """Write one event for an opened participant or a shown list (objekt is then the insats).

    A list over several insatser has no ``objekt``: the event is then of the förbund. Only the
    names of the filters are kept, never what was searched for. ``insatser`` are those whose
    participants were shown, where the object is not the insats itself.
    """
    namn = sorted(filter_namn)
    galler = objekt or Forbund.objects.first() or by
    handelse = handelser.logga(by=by, verb="läste", objekt=galler, filter=namn)
    lasning = Lasning.objects.create(handelse=handelse, slag=slag or _slag(objekt, namn))
    lasning.insatser.set([objekt] if isinstance(objekt, Insats) else insatser)
    return lasning


def _slag(objekt: models.Model | None, filter_namn: Collection[str]) -> Lasning.Slag:
    if "export" in filter_namn:
        return Lasning.Slag.FIL
    if filter_namn:
        return Lasning.Slag.SOKNING
    return Lasning.Slag.DELTAGARE if isinstance(objekt, Deltagare) else Lasning.Slag.LISTA
