"""Reads of what was handed to Uppföljning Finsam."""

from typing import Self

from finsam.behorighet import Behorighet, BehorighetQuerySet


class FinsamuttagQuerySet(BehorighetQuerySet):
    """What was handed to Uppföljning Finsam; with exact counts, so the kansli's own."""

    se_behorighet = Behorighet.SE_ALLA_DELTAGARE

    def for_ar(self, ar: int) -> Self:
        """Those of a year, the latest first."""
        return self.filter(ar=ar).select_related("fil", "skapad_by").order_by("-pk")
