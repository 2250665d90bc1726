"""Reads of the diarium."""

from typing import Self

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet


class DiariumQuerySet(BehorighetQuerySet):
    """Rows that whoever may see the diarium may see."""

    se_behorighet = Behorighet.SE_DIARIUM


class HandlingstypQuerySet(DiariumQuerySet):
    """Reads of the dokumenthanteringsplan."""


class ArendeQuerySet(DiariumQuerySet):
    """Reads of cases."""


class HandlingQuerySet(DiariumQuerySet):
    """Reads of documents."""

    def visible_to(self, user: Aktor) -> Self:
        """Return what the user may see: what is marked as secret only to whoever may see that."""
        rader = super().visible_to(user)
        return rader if user.har(Behorighet.SE_SEKRETESS) else rader.filter(sekretess=False)
