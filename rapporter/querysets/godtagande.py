"""Reads of the gate's accepted warnings."""

from typing import Self

from finsam.behorighet import Behorighet, BehorighetQuerySet


class GodtagandeQuerySet(BehorighetQuerySet):
    """Accepted warnings."""

    se_behorighet = Behorighet.SE_RAPPORTER

    def galler(self) -> Self:
        """Those that nobody has withdrawn, with who accepted them."""
        return self.filter(aterkallad_at=None).select_related("by")
