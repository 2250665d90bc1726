"""Reads of follow-ups: those who write and read them see drafts, others what is accepted."""

from typing import Self

from django.db.models import Q

from finsam.behorighet import Aktor, Behorighet
from insatser.querysets.bas import EgenInsatsQuerySet


class InsatsuppfoljningQuerySet(EgenInsatsQuerySet):
    """Reads of follow-ups."""

    def visible_to(self, user: Aktor) -> Self:
        """All of them to the kansli, those of one's own insatser, else the accepted ones."""
        synliga = super().visible_to(user)
        if user.har(Behorighet.SE_ALLA_DELTAGARE) or not user.har(Behorighet.SE_ALLA_INSATSER):
            return synliga
        egna = Q(insats__ansvariga=user) if user.har(Behorighet.SE_DELTAGARE) else Q(pk=None)
        return synliga.filter(egna | Q(status="godkand")).distinct()
