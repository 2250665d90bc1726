"""Reads of notices of meetings, their recipients and the answers."""

from typing import Self

from styrelse.querysets.bas import StyrelseQuerySet


class KallelseQuerySet(StyrelseQuerySet):
    """Reads of notices."""

    def senaste_forst(self) -> Self:
        """The latest version first."""
        return self.order_by("-version")


class KallelsemottagareQuerySet(StyrelseQuerySet):
    """Reads of those whom a notice is for."""

    def ej_skickade(self) -> Self:
        """Those it has not left for, though there is an address."""
        return self.filter(skickad_at=None).exclude(epost="")


class MotessvarQuerySet(StyrelseQuerySet):
    """Reads of answers."""


class InkallelseQuerySet(StyrelseQuerySet):
    """Reads of who is called in instead of whom."""
