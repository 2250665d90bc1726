"""The audit log's one entrance: every service writes what it did here, in its transaction."""

from django.db import models, transaction

from finsam.kedja import forsegla
from finsam.models import Handelse, User
from finsam.personuppgifter import Klass, klasser


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
        objekt_namn=_namn(objekt)[:200],
        detaljer=detaljer,
    )
    transaction.on_commit(forsegla, robust=True)
    return handelse


def _namn(objekt: models.Model) -> str:
    """Return what the object is called; never the code or the dates of a participant.

    What may bear words under sekretess says by ``loggnamn`` what the log may call it.

    The log is read by those who may not see participants (revisorer), so theirs goes by its id.
    """
    if Klass.PSEUDONYM in klasser(type(objekt)).values():
        return f"{objekt._meta.verbose_name} {objekt.pk}"
    return str(getattr(objekt, "loggnamn", objekt))
