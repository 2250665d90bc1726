"""The audit log's one entrance: every service writes what it did here, in its transaction."""

from django.db import models, transaction

from finsam.kedja import forsegla
from finsam.models import Handelse, User


def logga(*, by: User | None, verb: str, objekt: models.Model, **detaljer: object) -> Handelse:
    """Write one event about ``objekt``; ``by`` is None for the system itself.

    ``detaljer`` must be JSON values; never the words of a search or data about a participant.
    The event is chained after commit; should that fail, the next event's sealing takes it too.
    """
    handelse = Handelse.objects.create(
        by=by,
        verb=verb,
        objekttyp=objekt._meta.label_lower,
        objekt_id=str(objekt.pk),
        objekt_namn=str(objekt)[:200],
        detaljer=detaljer,
    )
    transaction.on_commit(forsegla, robust=True)
    return handelse
