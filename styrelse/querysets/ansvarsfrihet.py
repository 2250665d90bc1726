"""Reads of the members' answers about discharge."""

from typing import Self

from styrelse.querysets.bas import StyrelseQuerySet


class AnsvarsfrihetQuerySet(StyrelseQuerySet):
    """Reads of answers."""

    def for_ar(self, ar: int) -> Self:
        """The answers about a year, with the document of the diarium."""
        return self.filter(ar=ar).select_related("handling")

    def aren(self) -> list[int]:
        """Return the years that have any, the latest first."""
        return list(self.order_by("-ar").values_list("ar", flat=True).distinct())
