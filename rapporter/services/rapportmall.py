"""Writes of the förbund's own malls: copies of a shipped one or of a report, then its own."""

from collections.abc import Sequence

from django.db import transaction

from finsam.handelser import logga
from finsam.models import User
from finsam.spara import andra
from rapporter.mall import Avsnittsmall
from rapporter.models import Rapportmall
from rapporter.services.trad import plantera


@transaction.atomic
def skapa_rapportmall(
    *, typ: str, namn: str, avsnitt: Sequence[Avsnittsmall], by: User, beskrivning: str = ""
) -> Rapportmall:
    """Return a mall of the förbund's own with these avsnitt.

    Raises ValidationError where the name is missing or taken.
    """
    mall = Rapportmall(typ=typ, namn=namn, beskrivning=beskrivning)
    mall.full_clean()
    mall.save()
    antal = plantera(mall, avsnitt)
    logga(by=by, verb="skapade rapportmall", objekt=mall, avsnitt=antal)
    return mall


@transaction.atomic
def andra_rapportmall(*, mall: Rapportmall, by: User, **falt: object) -> Rapportmall:
    """Change a mall's name and words, or whether a report can begin from it.

    Raises ValidationError by field.
    """
    return andra(mall, falt, by=by)
