"""Reads of historical key figures."""

from typing import Self

from insatser.querysets.bas import PseudonymQuerySet


class NyckeltalshistorikQuerySet(PseudonymQuerySet):
    """Reads of historical key figures; as exact counts they are the kansli's."""

    def for_matt(self, nyckel: str) -> Self:
        """The figures of one measure."""
        return self.filter(nyckel=nyckel)

    def for_ar(self, ar: int) -> Self:
        """The figures of a year."""
        return self.filter(ar=ar)
