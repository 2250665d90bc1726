"""Reads of what a meeting is to take up."""

from typing import Self

from styrelse.querysets.bas import StyrelseQuerySet


class DagordningspunktQuerySet(StyrelseQuerySet):
    """Reads of the points of a föredragningslista."""

    def i_ordning(self) -> Self:
        """The points as the meeting takes them."""
        return self.order_by("ordning", "pk")
