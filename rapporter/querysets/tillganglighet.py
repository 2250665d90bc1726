"""Reads of how accessible the public pages are."""

from typing import Self

from finsam.behorighet import Behorighet, BehorighetQuerySet


class TillganglighetQuerySet(BehorighetQuerySet):
    """The statement, and what visitors have reported."""

    se_behorighet = Behorighet.PUBLICERA

    def ohanterade(self) -> Self:
        """Reports that nobody has taken care of, the oldest first."""
        return self.filter(hanterad_at=None).order_by("pk")
