"""Reads of the rows of a tree, a report's or a mall's alike."""

from typing import Self

from finsam.behorighet import BehorighetQuerySet


class TradradQuerySet(BehorighetQuerySet):
    """Rows of trees."""

    def kapitel(self) -> Self:
        """Those that hang below no other, in reading order."""
        return self.filter(foralder=None).order_by("ordning")
