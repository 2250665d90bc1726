"""Reads of the log of reads."""

from typing import Self

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet


class LasningQuerySet(BehorighetQuerySet):
    """Who read which participants; readable by whoever reads the log."""

    se_behorighet = Behorighet.SE_LOGG

    def visible_to(self, user: Aktor) -> Self:
        """Those that the page may list, with who, when and of which insatser."""
        rader = super().visible_to(user)
        return rader.select_related("handelse__by").prefetch_related("insatser")
