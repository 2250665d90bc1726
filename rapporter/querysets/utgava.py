"""Reads of the kept versions of reports."""

from typing import Self

from finsam.behorighet import Behorighet, BehorighetQuerySet


class UtgavaQuerySet(BehorighetQuerySet):
    """Versions of reports as they were on a day: drafts that were sent out, and decided ones."""

    se_behorighet = Behorighet.SE_RAPPORTER

    def beslutade(self) -> Self:
        """The decided ones that hold: not withdrawn."""
        return self.filter(slag="beslutad", aterkallad_at=None)
